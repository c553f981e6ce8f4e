#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a small file could not be read or written.
package struct FileProblem: Error, Hashable, Sendable {
  package var path: String
  package var reason: String
}

/// Files of a few kilobytes, read whole and written atomically.
package enum SmallFile {
  /// The bytes of a file; nil if it is not there.
  package static func read(
    _ path: String, limit: Int = 1 << 20
  ) throws(FileProblem) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    if file < 0 {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw problem(path)
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Self.read(file, &buffer)
      if count < 0 { throw problem(path) }
      if count == 0 { return bytes }
      bytes += buffer.prefix(count)
      if bytes.count > limit { throw FileProblem(path: path, reason: "> \(limit) bytes") }
    }
  }

  private static func read(_ file: Int32, _ buffer: inout [UInt8]) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, &buffer, buffer.count)
    #elseif canImport(Musl)
      Musl.read(file, &buffer, buffer.count)
    #else
      Darwin.read(file, &buffer, buffer.count)
    #endif
  }

  /// Writes a file so that at any moment either the old or the new content is there: a new file
  /// beside it, synchronised, renamed over it. Mode 0600; folders that are missing are made with
  /// 0700, unless told otherwise.
  package static func write(
    _ bytes: [UInt8], to path: String, makingFolders: Bool = true
  ) throws(FileProblem) {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    if makingFolders { try makeFolder(folder) }
    let temporary = path + ".\(getpid()).new"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw problem(path) }
    var left = bytes[...]
    while !left.isEmpty {
      let written = left.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          Darwin.write(file, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          Musl.write(file, buffer.baseAddress, buffer.count)
        #else
          Glibc.write(file, buffer.baseAddress, buffer.count)
        #endif
      }
      if written <= 0 {
        let found = problem(path)
        close(file)
        unlink(temporary)
        throw found
      }
      left = left.dropFirst(written)
    }
    guard fsync(file) == 0, close(file) == 0, rename(temporary, path) == 0 else {
      let found = problem(path)
      unlink(temporary)
      throw found
    }
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }

  /// The path itself if no file is there, else the next of `name-2.csv`, `name-3.csv` that is free.
  /// A folder's stays as it is: nothing can be written to it, and whoever tries is told so.
  package static func unusedPath(_ path: String) -> String {
    var status = stat()
    if stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFDIR { return path }
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    // What begins with a dot is a name, not an ending.
    let ending = name.dropFirst().lastIndex(of: ".").map { name[$0...] } ?? ""
    let stem = path.dropLast(ending.count)
    var number = 2
    while access("\(stem)-\(number)\(ending)", F_OK) == 0 { number += 1 }
    return "\(stem)-\(number)\(ending)"
  }

  private static func makeFolder(_ folder: String) throws(FileProblem) {
    if folder.isEmpty || access(folder, F_OK) == 0 { return }
    let parent = folder.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    try makeFolder(parent)
    if mkdir(folder, 0o700) != 0 && errno != EEXIST { throw problem(folder) }
  }

  /// The names in a folder that end so, sorted; none if there is no such folder.
  package static func names(in folder: String, ending: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(ending) && !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func problem(_ path: String) -> FileProblem {
    FileProblem(path: path, reason: String(cString: strerror(errno)))
  }
}
