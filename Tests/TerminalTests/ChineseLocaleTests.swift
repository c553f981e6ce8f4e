import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Terminals that speak the encodings of the Chinese standards.
@Suite(.serialized) struct ChineseLocaleTests {
  /// A locale made for these tests alone.
  private func locale(_ charset: String) throws -> (folder: URL, name: String) {
    guard let localedef = Child.find("localedef") else {
      throw Child.Missing(what: "localedef is needed for these tests; .ci/setup installs it")
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "pb-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let name = "zh_CN." + charset
    let made = try Child.run(
      localedef, ["-i", "zh_CN", "-f", charset, folder.appending(path: name).path()],
      environment: ["PATH": "/usr/bin:/bin"])
    // Warnings end it with 1; what counts is that it is there.
    try #require(
      FileManager.default.fileExists(atPath: folder.appending(path: name).path() + "/LC_CTYPE"),
      "\(made.errors)")
    return (folder, name)
  }

  private func convert(_ bytes: [UInt8], from: String, to: String) throws -> [UInt8] {
    let tool = iconv_open(to, from)
    try #require(tool != iconv_t(bitPattern: -1))
    defer { iconv_close(tool) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    var (left, room) = (input.count, output.count)
    let result = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (from, to) = (input.baseAddress, output.baseAddress)
        return iconv(tool, &from, &left, &to, &room)
      }
    }
    try #require(result != -1, "byte \(bytes.count - left) of \(bytes.count) is no \(from)")
    return output[..<(output.count - room)].map { UInt8(bitPattern: $0) }
  }

  @Test(arguments: ["GB18030", "GBK"])
  func theBoardSpeaksTheEncodingOfItsTerminal(_ charset: String) throws {
    let (folder, name) = try locale(charset)
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try BareTerminal([
      "LC_ALL": name, "LOCPATH": folder.path(), "PLANBOARD_ACTOR": "x",
    ])
    func encoded(_ text: String) throws -> [UInt8] {
      try convert(Array(text.utf8), from: "UTF-8", to: charset)
    }
    #expect(terminal.wait(for: try encoded("退出")))
    // All of it is sound in the terminal's encoding, and says what it says elsewhere.
    let screen = String(
      decoding: try convert(terminal.output, from: charset, to: "UTF-8"), as: UTF8.self)
    for words in ["计划看板", "征求意见稿", "气候资源普查与规划", "年内到期"] {
      #expect(screen.contains(words), "\(words)")
    }
    #expect(!screen.contains("\u{FFFD}"))
    // Signs that are twice as wide there, or that the encoding lacks, are replaced by plain ones.
    terminal.forget()
    terminal.type("m")
    #expect(terminal.wait(for: try encoded("已保存")))
    let marked = String(
      decoding: try convert(terminal.output, from: charset, to: "UTF-8"), as: UTF8.self)
    #expect(marked.contains("v") && !marked.contains("✓"))

    // Typed in the terminal's encoding, the words arrive.
    terminal.forget()
    terminal.type(Array("/".utf8) + (try encoded("海绵")))
    #expect(terminal.wait(for: try encoded("全域")))
    terminal.type("\u{1B}Q")
    #expect(terminal.waitForEnd() == 0)
  }
}
