import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs a program to its end.
///
/// Not `Process`: that waits until a socket is closed which tmux's server inherits and keeps.
enum Child {
  struct Result: Sendable {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs a program with just this environment and nothing to read.
  static func run(
    _ path: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Result {
    let output = try Outlet()
    let errors = try Outlet()
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads of Swift block most signals; a child that inherits that hears of no new size.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writer, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.writer, 2)
    var argv = ([path] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in argv + envp { free(text) } }
    var child = pid_t()
    let code = posix_spawn(&child, path, &actions, &attributes, &argv, &envp)
    guard code == 0 else { throw Missing(what: "\(path): \(String(cString: strerror(code)))") }
    let said = output.readAll()
    let complained = errors.readAll()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return Result(
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: said, errors: complained)
  }

  /// A pipe that a child writes to.
  private struct Outlet {
    private let reader: Int32
    let writer: Int32

    init() throws {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw Missing(what: "no pipe") }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      reader = ends[0]
      writer = ends[1]
    }

    /// Everything the child writes; only the child has the pipe then.
    func readAll() -> String {
      close(writer)
      defer { close(reader) }
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = read(reader, &buffer, buffer.count)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
        bytes += buffer[..<count]
      }
    }
  }

  /// A program on the search path.
  static func find(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The board that was built together with these tests.
  static func planboard() throws -> String { try built("planboard") }

  /// A file that was built together with these tests.
  static func built(_ name: String) throws -> String {
    let bundles = CommandLine.arguments.compactMap { argument -> URL? in
      guard let range = argument.firstRange(of: ".xctest") else { return nil }
      return URL(filePath: String(argument[..<range.upperBound]))
    }
    for place in bundles + [Bundle.main.bundleURL.appending(path: "tests")] {
      let path = place.deletingLastPathComponent().appending(path: name).path()
      if FileManager.default.fileExists(atPath: path) { return path }
    }
    throw Missing(what: "\(name) is not beside the tests; swift build makes it")
  }

  struct Missing: Error, CustomStringConvertible {
    let what: String
    var description: String { what }
  }
}
