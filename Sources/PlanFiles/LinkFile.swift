import PlanModel

/// Reads `links.json`: our links between records, each pair once.
enum LinkFile {
  static func links(_ file: FileReading) -> [RecordLink] {
    var seen: [Pair: RecordLink] = [:]
    let links: [RecordLink?] = file.records(namedBy: ["from", "to"]) { reader, _ in
      let from = reader.reference("from")
      let to = reader.reference("to")
      let kind = reader.choice("kind", RecordLink.Kind.self)
      let why = reader.text("why")
      guard let from, let to, let kind else { return nil }
      let link = RecordLink(from: from, to: to, kind: kind, why: why)
      if from == to { reader.problems.note(.broken(.linkedToItself), at: "to") }
      let pair = Pair(first: min(from, to), second: max(from, to))
      if let other = seen[pair] { reader.problems.note(.duplicate(of: other.name)) }
      seen[pair] = link
      return link
    }
    return links.compactMap { $0 }
  }

  /// Two records, whichever stands first in the link.
  private struct Pair: Hashable {
    var first: RecordID
    var second: RecordID
  }
}

extension RecordLink {
  /// `T18 → I25`, by which problems name it.
  var name: String { "\(from) → \(to)" }
}
