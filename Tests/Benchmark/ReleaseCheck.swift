#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a release binary must be: it needs nothing beside it but the C library, and of the 34 MB of
/// ICU that Foundation brings along not a page is touched before somebody asks for them.
struct ReleaseCheck {
  let planboard: String
  let environment: [String]

  /// Starts the board, looks at what it has in memory, and says what it found. False if anything
  /// is not as it must be.
  func run() throws -> Bool {
    let terminal = try Pseudoterminal(
      [planboard], columns: 120, rows: 36, environment: environment)
    let shown = terminal.read(until: "退出", quiet: 10_000)
    _ = terminal.read(until: nil, quiet: 500)
    defer { terminal.end(with: "q") }
    guard shown.bytes > 0 else { throw Trouble(text: "the board does not start") }
    let libraries = libraries(of: terminal.process)
    let foreign = libraries.filter { name in
      !["ld-linux", "libc.", "libm."].contains { name.hasPrefix($0) }
    }
    print("libraries: " + libraries.joined(separator: " "))
    if !foreign.isEmpty { print("needs beside it: " + foreign.joined(separator: " ")) }
    guard let data = ICUData(inFileAt: planboard) else {
      print("no ICU data in the binary: nothing to check")
      return false
    }
    guard let touched = touchedPages(of: terminal.process, data.range) else {
      print("where the ICU data is in memory is not known")
      return false
    }
    print("ICU data: \(data.range.count >> 20) MiB in the binary, \(touched) pages of it in memory")
    return foreign.isEmpty && touched == 0
  }

  private func libraries(of process: pid_t) -> [String] {
    var names: [String] = []
    for line in lines(ofFile: "/proc/\(process)/maps") {
      guard let path = line.split(separator: " ").last, path.contains(".so") else { continue }
      let name = String(path.split(separator: "/").last ?? path)
      if !names.contains(name) { names.append(name) }
    }
    return names.sorted()
  }

  /// Pages of a part of the binary that the process has in its memory; nil where that part is not
  /// mapped. The kernel maps a few more around each page that is touched, so those at the edges are
  /// left out.
  private func touchedPages(of process: pid_t, _ part: Range<Int>) -> Int? {
    let size = Int(sysconf(Int32(_SC_PAGESIZE)))
    for line in lines(ofFile: "/proc/\(process)/maps") {
      let fields = line.split(separator: " ")
      let ends = fields.first?.split(separator: "-").compactMap { Int($0, radix: 16) } ?? []
      guard fields.count == 6, fields[5].hasSuffix("/planboard"), ends.count == 2,
        let offset = Int(fields[2], radix: 16), offset <= part.lowerBound,
        part.upperBound <= offset + ends[1] - ends[0]
      else { continue }
      let first = (ends[0] + part.lowerBound - offset) / size + 32
      let last = (ends[0] + part.upperBound - offset) / size - 32
      guard last > first, let file = fopen("/proc/\(process)/pagemap", "r") else { return nil }
      defer { fclose(file) }
      var entries = [UInt64](repeating: 0, count: last - first)
      fseek(file, first * 8, SEEK_SET)
      guard fread(&entries, 8, entries.count, file) == entries.count else { return nil }
      return entries.count { $0 >> 63 == 1 }
    }
    return nil
  }

  private func lines(ofFile path: String) -> [String] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var lines: [String] = []
    var line = [CChar](repeating: 0, count: 4096)
    while fgets(&line, 4096, file) != nil {
      lines.append(
        String(
          decoding: line.prefix { $0 != 0 && $0 != 10 }.map(UInt8.init(bitPattern:)),
          as: UTF8.self))
    }
    return lines
  }
}
