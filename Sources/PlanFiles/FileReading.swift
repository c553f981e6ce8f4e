/// What reading one file needs: its nodes, the collector, and what other files have told.
final class FileReading {
  let document: JSONDocument
  let problems: ProblemCollector
  /// Nil while the units are read, or when they cannot be: names are not checked then.
  let units: UnitTable?

  init(_ document: JSONDocument, problems: ProblemCollector, units: UnitTable?) {
    self.document = document
    self.problems = problems
    self.units = units
  }

  /// Reads the file as one object.
  func object<Value>(_ body: (inout ObjectReader) -> Value) -> Value? {
    ObjectReader.read(0, in: self, body)
  }

  /// Reads the file as a list of records, each placed by its id or its position.
  func records<Value>(
    namedBy keys: [StaticString] = ["id"], _ body: (inout ObjectReader, Int) -> Value?
  ) -> [Value] {
    guard expect(0, .array) else { return [] }
    return entries(of: 0, namedBy: keys, body)
  }

  /// Reads the elements of a list as records.
  func entries<Value>(
    of list: Int, namedBy keys: [StaticString], _ body: (inout ObjectReader, Int) -> Value?
  ) -> [Value] {
    var result: [Value] = []
    result.reserveCapacity(Int(document.nodes[list].count))
    var node = list + 1
    for index in 0..<Int(document.nodes[list].count) {
      let value = problems.inside(record: name(of: node, keys) ?? "#\(index + 1)") {
        ObjectReader.read(node, in: self) { body(&$0, index) }
      }
      if let value, let value { result.append(value) }
      node = document.next(after: node)
    }
    return result
  }

  /// Whether a node is of a kind; notes the problem if not.
  func expect(_ node: Int, _ kind: JSONDocument.Kind) -> Bool {
    let found = document.nodes[node].kind
    if found == kind { return true }
    problems.note(.wrongType(expected: kind.valueType, found: found.valueType))
    return false
  }

  /// The texts by which people know the record.
  private func name(of node: Int, _ keys: [StaticString]) -> String? {
    guard document.nodes[node].kind == .object, let first = keys.first,
      let name = text(of: node, under: first)
    else { return nil }
    guard keys.count > 1 else { return name }
    let others = keys.dropFirst().compactMap { text(of: node, under: $0) }
    return others.count == keys.count - 1 ? ([name] + others).joined(separator: " → ") : nil
  }

  /// The text under a key of an object, if it is one and not empty.
  private func text(of node: Int, under key: StaticString) -> String? {
    var member = node + 1
    for _ in 0..<document.nodes[node].count {
      if document.key(member, equals: key) {
        guard document.nodes[member + 1].kind == .text else { return nil }
        return document.text(of: member + 1).flatMap { $0.isEmpty ? nil : $0 }
      }
      member = document.next(after: member + 1)
    }
    return nil
  }
}

extension JSONDocument.Kind {
  /// The word used in problems.
  var valueType: DataProblem.ValueType {
    switch self {
    case .object: .object
    case .array: .list
    case .text: .text
    case .number: .number
    case .yes, .no: .yesOrNo
    case .null: .null
    }
  }
}
