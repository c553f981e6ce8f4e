import Foundation
import Journal
import PlanModel
import Testing
import WorkspaceGenerator

/// Texts that would command a terminal, hide or flood it, all the way from the files to what is
/// sent: in a plan what its rules let through, in a journal whatever another program wrote.
@Suite(.timeLimit(.minutes(3))) final class HostileTextTests {
  private let folder: URL
  private let environment: [String: String]
  private var arguments: [String] {
    ["--plan", folder.path() + "/plans/c0001", "--journal", folder.path() + "/journal.sqlite"]
  }

  /// What a plan may hold: marks and joiners without end, wide blanks.
  private static let flood =
    "头" + String(repeating: "\u{301}\u{20DD}", count: 20_000)
    + String(repeating: "\u{200B}\u{200D}", count: 20_000) + "\u{3000}中\u{3000}"
    + String(repeating: "长", count: 200_000) + "尾"
  /// What only a journal may hold.
  private static let commands =
    "前\u{1B}]0;pwn\u{7}\u{1B}[5n\u{9B}5n\u{202E}倒\u{2066}\u{0}\u{FEFF}\u{E0041}\u{8}\r后"

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "pb-\(UUID().uuidString)")
    environment = ["HOME": folder.path(), "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try WorkspaceMaker.make(1, in: folder.path() + "/plans")
    let file = folder.appending(path: "plans/c0001/tasks.json")
    var tasks = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [[String: Any]])
    for index in tasks.indices where tasks[index]["id"] as? String == "T11" {
      tasks[index]["effect"] = Self.flood
    }
    try JSONSerialization.data(withJSONObject: tasks).write(to: file)
    let journal = try Journal(
      path: folder.path() + "/journal.sqlite", plan: PlanID("c0001"))
    let actor = Actor(name: "甲" + Self.commands, unit: Self.commands)
    for id in [11, 20] {
      let draft = EventDraft(
        record: RecordID(.task, id), action: .review(note: Self.commands + Self.flood.prefix(900)),
        digest: nil)
      _ = try journal.append([draft], by: actor)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What of some output is not the board's own.
  private func strangers(in bytes: [UInt8], isScreen: Bool) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return ["not UTF-8"] }
    var found: [String] = []
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0x0A, 0x0D, 0x09: break
      case 0x08, 0x0E, 0x0F: if !isScreen { found.append("\(scalar.value)") }
      case 0x1B:
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        if !isScreen || !"[()78=>M".unicodeScalars.contains(next) { found.append("ESC \(next)") }
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
        0xE0000...0xE0FFF:
        found.append(String(scalar.value, radix: 16))
      case 0xFEFF: if isScreen || index > 0 { found.append("feff") }
      default: break
      }
    }
    if text.contains("\u{1B}[5n") { found.append("a question that is not the board's") }
    return found
  }

  @Test func theBoardSendsNothingOfThem() throws {
    let terminal = try BareTerminal(
      ["PLANBOARD_ACTOR": "乙"], columns: 80, rows: 24, arguments: arguments)
    #expect(terminal.wait(for: "T11"))
    #expect(terminal.wait(for: "退出"))
    var sent: [UInt8] = []
    // The record, its end, the record of changes, what was typed, each language.
    for (keys, sign) in [
      (":T11", "气候"), ("\r", "头"), ("G", "关联"), ("gg", "头"), ("\u{1B}", "年底"),
      ("gr", "只增不删"), ("L", "Only ever"), ("L", "只增不删"), ("q", "年底"),
      ("\u{1B}[200~\(Self.commands)\u{1B}[201~", "前"),
      ("\r", "Esc"), ("c", "全部"),
    ] {
      sent += terminal.forget()
      terminal.type(keys)
      #expect(terminal.wait(for: sign), "\(keys.debugDescription)")
    }
    terminal.type("Q")
    #expect(terminal.waitForEnd() == 0)
    sent += terminal.output
    #expect(strangers(in: sent, isScreen: true) == [])
    // Not left out either: each is seen as a sign.
    let shown = String(decoding: sent, as: UTF8.self)
    #expect(shown.contains("␛") && shown.contains("\u{FFFD}"))
    #expect(!shown.contains(String(repeating: "\u{301}", count: 20)))
  }

  @Test(arguments: [
    ["show", "T11"], ["log"], ["list", "tasks"], ["list", "tasks", "--unit", commands],
    ["show", commands], ["due"], ["timeline"], ["missing"], ["check"], ["export"],
  ])
  func noCommandSaysAnyOfThem(_ command: [String]) throws {
    let program = try Child.planboard()
    let formats =
      command == ["log"] || command[0] == "list" ? ["table", "tsv", "csv", "json"] : [""]
    for format in formats {
      let words = command + (format.isEmpty ? [] : ["--format", format])
      let options = command == ["check"] ? [arguments[1]] : arguments
      let result = try Child.run(
        program, words.map { $0.replacingOccurrences(of: "\0", with: "") } + options,
        environment: environment)
      #expect(result.status < 128, "\(result.errors.prefix(200))")
      #expect(result.output.utf8.count + result.errors.utf8.count > 40)
      #expect(strangers(in: Array(result.output.utf8), isScreen: false) == [], "\(words)")
      #expect(strangers(in: Array(result.errors.utf8), isScreen: false) == [], "\(words)")
    }
  }
}
