import WorkspaceGenerator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Makes a workspace of N plans of cities that do not exist: `generate N FOLDER`.

let arguments = CommandLine.arguments
guard arguments.count == 3, let count = Int(arguments[1]), count > 0 else {
  print("generate N FOLDER")
  exit(2)
}
do {
  try WorkspaceMaker.make(count, in: arguments[2])
} catch {
  print("\(error.path): \(error.reason)")
  exit(3)
}
