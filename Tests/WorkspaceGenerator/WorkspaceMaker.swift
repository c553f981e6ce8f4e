#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes folders of plans.
public enum WorkspaceMaker {
  /// Why a file could not be written.
  public struct Failure: Error, Sendable {
    public var path: String
    public var reason: String
  }

  /// Writes so many plans into a folder, each into a folder of its own named by its id.
  public static func make(_ count: Int, in folder: String) throws(Failure) {
    let template = PlanTemplate.builtIn
    try makeFolder(folder)
    for number in 1...max(1, count) {
      let place = folder + "/" + CityName(number).identifier
      try makeFolder(place)
      for file in template.plan(number) { try write(file.bytes, to: place + "/" + file.name) }
    }
  }

  private static func makeFolder(_ path: String) throws(Failure) {
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw failure(path) }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    guard let file = fopen(path, "w") else { throw failure(path) }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { throw failure(path) }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(path: path, reason: String(cString: strerror(errno)))
  }
}
