/// What a list must be.
enum ListNeed {
  /// It may be left out.
  case optional
  /// It must be there, but can be empty.
  case present
  /// It must be there and hold something.
  case filled
}

/// Reads the members of one JSON object. Whatever is missing, of the wrong type or not known is
/// noted and a placeholder given, so that reading goes on and every problem is found at once.
struct ObjectReader {
  let reading: FileReading
  private let node: Int
  private let count: Int
  private var used: UInt64 = 0
  private var usedBeyond: Set<Int> = []
  /// Keys are mostly asked for in the file's order: the search goes on where the last ended.
  private var nextIndex = 0
  private var nextNode: Int

  private init(_ node: Int, in reading: FileReading) {
    self.reading = reading
    self.node = node
    self.count = Int(reading.document.nodes[node].count)
    self.nextNode = node + 1
  }

  /// Reads an object and notes the members that were not asked for; nil when it is none.
  static func read<Value>(
    _ node: Int, in reading: FileReading, _ body: (inout ObjectReader) -> Value
  ) -> Value? {
    guard reading.expect(node, .object) else { return nil }
    var reader = ObjectReader(node, in: reading)
    let value = body(&reader)
    reader.noteUnused()
    return value
  }

  var problems: ProblemCollector { reading.problems }
  var document: JSONDocument { reading.document }

  /// The value under a key, if it is there.
  mutating func member(_ key: StaticString) -> Int? {
    for _ in 0..<count {
      if nextIndex == count {
        nextIndex = 0
        nextNode = node + 1
      }
      let (index, keyNode) = (nextIndex, nextNode)
      nextIndex += 1
      nextNode = document.next(after: keyNode + 1)
      if !isUsed(index), document.key(keyNode, equals: key) {
        markUsed(index)
        return keyNode + 1
      }
    }
    return nil
  }

  /// The value under a key; notes when it is missing.
  mutating func required(_ key: StaticString) -> Int? {
    if let value = member(key) { return value }
    problems.note(.missingField, at: key.description)
    return nil
  }

  /// Every member, with its key, as asked for.
  mutating func allMembers() -> [(key: String, node: Int)] {
    var result: [(key: String, node: Int)] = []
    var at = node + 1
    for index in 0..<count {
      markUsed(index)
      let key = document.text(of: at)
      if let key, result.contains(where: { $0.key == key }) {
        problems.note(.repeatedField, at: key)
      } else if let key {
        result.append((key, at + 1))
      } else {
        problems.note(.invalidUTF8)
      }
      at = document.next(after: at + 1)
    }
    return result
  }

  /// An object under a key.
  mutating func object<Value>(
    _ key: StaticString, _ body: (inout ObjectReader) -> Value
  ) -> Value? {
    guard let value = required(key) else { return nil }
    return problems.inside(key: key) { Self.read(value, in: reading, body) }
  }

  /// An object under a key that may be left out.
  mutating func optionalObject<Value>(
    _ key: StaticString, _ body: (inout ObjectReader) -> Value
  ) -> Value? {
    guard let value = member(key) else { return nil }
    return problems.inside(key: key) { Self.read(value, in: reading, body) }
  }

  /// A list of objects under a key; left out, it is empty.
  mutating func objects<Value>(
    _ key: StaticString, _ need: ListNeed = .filled, _ body: (inout ObjectReader) -> Value?
  ) -> [Value] {
    list(key, need) { reader, node in
      Self.read(node, in: reader.reading, body).flatMap { $0 }
    }
  }

  /// A list of records under a key, each placed by its id or its position.
  mutating func records<Value>(
    _ key: StaticString, namedBy name: StaticString = "id",
    _ body: (inout ObjectReader, Int) -> Value?
  ) -> [Value] {
    guard let value = required(key) else { return [] }
    guard problems.inside(key: key, { reading.expect(value, .array) }) else { return [] }
    return reading.entries(of: value, namedBy: [name], body)
  }

  /// A list of texts under a key.
  mutating func texts(_ key: StaticString, _ need: ListNeed = .filled) -> [String] {
    list(key, need) { reader, node in reader.text(at: node) }
  }

  private mutating func list<Value>(
    _ key: StaticString, _ need: ListNeed, _ body: (ObjectReader, Int) -> Value?
  ) -> [Value] {
    guard let value = need == .optional ? member(key) : required(key) else { return [] }
    return problems.inside(key: key) {
      guard reading.expect(value, .array) else { return [] }
      let count = Int(document.nodes[value].count)
      if count == 0, need == .filled { problems.note(.emptyList) }
      var result: [Value] = []
      result.reserveCapacity(count)
      var node = value + 1
      for index in 0..<count {
        problems.inside(position: index + 1) {
          if let element = body(self, node) { result.append(element) }
        }
        node = document.next(after: node)
      }
      return result
    }
  }

  /// Whether a key was asked for and is there, whatever was wrong with its value.
  func hasRead(_ key: StaticString) -> Bool {
    var at = node + 1
    for index in 0..<count {
      if isUsed(index), document.key(at, equals: key) { return true }
      at = document.next(after: at + 1)
    }
    return false
  }

  private func isUsed(_ index: Int) -> Bool {
    index < 64 ? used & (1 << UInt64(index)) != 0 : usedBeyond.contains(index)
  }

  private mutating func markUsed(_ index: Int) {
    if index < 64 { used |= 1 << UInt64(index) } else { usedBeyond.insert(index) }
  }

  private func noteUnused() {
    if count <= 64, used.nonzeroBitCount == count { return }
    var known: Set<String> = []
    var unused: [String] = []
    var at = node + 1
    for index in 0..<count {
      let key = document.text(of: at)
      if isUsed(index) {
        known.insert(key ?? "")
      } else if let key {
        unused.append(key)
      } else {
        problems.note(.invalidUTF8)
      }
      at = document.next(after: at + 1)
    }
    for key in unused {
      problems.note(known.contains(key) ? .repeatedField : .unknownField, at: key)
    }
  }
}
