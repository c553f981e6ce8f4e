#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the figures were measured on.
enum Machine {
  /// Processor, cores, system.
  static var name: String {
    let processor = field("model name", in: "/proc/cpuinfo", separator: ":") ?? "unknown processor"
    let system = field("PRETTY_NAME", in: "/etc/os-release", separator: "=") ?? "unknown system"
    let memory =
      field("MemTotal", in: "/proc/meminfo", separator: ":")
      .flatMap { Int($0.filter(\.isNumber)) }.map { ", \($0 / 1_048_576) GiB" } ?? ""
    return "\(processor), \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores\(memory), "
      + system.filter { $0 != "\"" }
  }

  /// The value of the first line of a file that begins with a key.
  static func field(_ key: String, in path: String, separator: Character) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 1024)
    while fgets(&line, 1024, file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      guard text.hasPrefix(key), let place = text.firstIndex(of: separator) else { continue }
      return String(text[text.index(after: place)...]).split(separator: "\n").first
        .map { String($0.drop { $0 == " " || $0 == "\t" }) }
    }
    return nil
  }

  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
