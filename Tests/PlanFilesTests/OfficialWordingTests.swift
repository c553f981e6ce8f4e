import Foundation
import PlanModel
import Testing

/// Pins every official field of the built-in plan. The table is recorded anew with
/// `PLANBOARD_RECORD=1 swift test --filter OfficialWording`, which always fails that run.
@Suite struct OfficialWordingTests {
  private static let table = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "OfficialWordingTable.swift")

  /// `T18.content` and the SHA-256 of its text, a line each, in the document's order.
  private static func lines(_ plan: Plan) -> [String] {
    func line(_ name: String, _ text: String) -> String {
      var digest = SHA256()
      digest.update(text)
      return name + " " + digest.hexadecimal()
    }
    var lines = [
      line("plan.title", plan.head.title), line("plan.stage", plan.head.stage),
      line("plan.preamble", plan.head.preamble),
    ]
    for field in plan.head.requirements {
      lines.append(line("plan.\(field.key)", field.heading + "\n" + field.text))
    }
    for area in plan.areas {
      lines.append(line("\(area.id).title", area.title))
      lines.append(line("\(area.id).annexTitle", area.annexTitle))
    }
    for annex in plan.annexes {
      let parts = [annex.title, annex.note ?? ""] + annex.columns
      lines.append(line("annex\(annex.number)", parts.joined(separator: "\n")))
    }
    for record in plan.records {
      for field in record.officialFields {
        lines.append(line("\(record.id).\(field.key)", field.text))
      }
    }
    return lines
  }

  private static func source(of lines: [String]) -> String {
    let head = """
      /// The SHA-256 of every official field of the built-in plan, as `OfficialWordingTests` records it.
      enum OfficialWordingTable {
        static let text = \"""

      """
    return head + lines.map { "    \($0)\n" }.joined() + "    \"\"\"\n}\n"
  }

  @Test func everyOfficialFieldReadsAsItDid() throws {
    let lines = Self.lines(try BuiltInPlan.load())
    if ProcessInfo.processInfo.environment["PLANBOARD_RECORD"] != nil {
      try Self.source(of: lines).write(to: Self.table, atomically: true, encoding: .utf8)
      Issue.record("Recorded \(lines.count) official fields; run again without recording.")
      return
    }
    let recorded = OfficialWordingTable.text.split(separator: "\n").map(String.init)
    let difference = lines.difference(from: recorded)
    let changed = difference.map { change in
      switch change {
      case .insert(_, let line, _): "now " + line
      case .remove(_, let line, _): "was " + line
      }
    }
    #expect(changed.isEmpty, "official wording has changed")
  }
}
