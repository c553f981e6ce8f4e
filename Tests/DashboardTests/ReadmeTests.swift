import Foundation
import Testing

@testable import Dashboard

/// The parts of the README that the program writes.
@Suite struct ReadmeTests {
  private static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("README.md")

  @Test func screenIsTheProgramsOwn() throws {
    let board = SampleBoard(width: 100, height: 30) { $0.actor = nil }
    let screen = board.lines.joined(separator: "\n")
    try check("<!-- screen", "```text\n" + screen + "\n```")
  }

  @Test func keyTableIsWrittenFromTheKeyMap() throws {
    var rows = ["| 键 key | 列表 in lists | 页面 on pages |", "|---|---|---|"]
    var seen: Set<String> = []
    for binding in KeyMap.bindings {
      let keys = binding.keys.map { "`" + $0.shown.replacing("|", with: "\\|") + "`" }.joined(
        separator: " ")
      guard seen.insert(keys).inserted else { continue }
      func title(_ context: KeyContext) -> String {
        let found = binding.keys.first.flatMap { KeyMap.binding(for: $0, in: context) }
        return found.map { $0.title.chinese + " · " + $0.title.english } ?? ""
      }
      let (list, page) = (title(.list), title(.page))
      rows.append("| \(keys) | \(list) | \(page == list ? "同左 · same" : page) |")
    }
    try check("<!-- keys", rows.joined(separator: "\n"))
  }

  /// Compares what stands between a mark and the next blank line behind its block, or writes it.
  private func check(_ mark: String, _ wanted: String) throws {
    var text = try String(contentsOf: Self.path, encoding: .utf8)
    guard let start = text.range(of: mark),
      let line = text[start.upperBound...].firstIndex(of: "\n")
    else {
      Issue.record("README.md has no mark \(mark)")
      return
    }
    let from = text.index(after: line)
    let end = text.range(of: "\n<!-- end -->", range: from..<text.endIndex)
    guard let end else {
      Issue.record("README.md has no end behind \(mark)")
      return
    }
    if text[from..<end.lowerBound] == wanted { return }
    if ProcessInfo.processInfo.environment["PLANBOARD_RECORD"] != nil {
      text.replaceSubrange(from..<end.lowerBound, with: wanted)
      try text.write(to: Self.path, atomically: true, encoding: .utf8)
    }
    Issue.record(
      "README.md behind \(mark) is not what the program writes; PLANBOARD_RECORD=1 swift test --filter Readme writes it"
    )
  }
}
