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
    key: StaticString = "id", _ body: (inout ObjectReader, Int) -> Value?
  ) -> [Value] {
    guard expect(0, .array) else { return [] }
    return entries(of: 0, key: key, body)
  }

  /// Reads the elements of a list as records.
  func entries<Value>(
    of list: Int, key: StaticString, _ body: (inout ObjectReader, Int) -> Value?
  ) -> [Value] {
    var result: [Value] = []
    result.reserveCapacity(Int(document.nodes[list].count))
    var node = list + 1
    for index in 0..<Int(document.nodes[list].count) {
      let value = problems.inside(record: name(of: node, key: key) ?? "#\(index + 1)") {
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

  /// The text under a key by which people know the record.
  private func name(of node: Int, key: StaticString) -> String? {
    guard document.nodes[node].kind == .object else { return nil }
    var member = node + 1
    for _ in 0..<document.nodes[node].count {
      if document.key(member, equals: key), document.nodes[member + 1].kind == .text {
        let text = document.text(of: member + 1) ?? ""
        return text.isEmpty ? nil : text
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
