extension EventPayload {
  /// What a payload's text says; nil if it is no object, or a value is of a wrong type. Names it
  /// does not know are passed over.
  init?(text: String) {
    var copy = text
    guard let payload = copy.withUTF8({ EventPayload.read($0) }) else { return nil }
    self = payload
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> EventPayload? {
    var payload = EventPayload()
    var scanner = JSONScanner(bytes)
    guard scanner.object({ payload.take(&$0, $1) }), scanner.isAtEnd() else { return nil }
    return payload
  }

  /// Reads the value of a key; whether it could.
  private mutating func take(_ scanner: inout JSONScanner, _ key: JSONScanner.Span) -> Bool {
    if key.equals("note") { return scanner.read(into: &note) }
    if key.equals("batch") { return scanner.read(into: &batch) }
    if key.equals("month") { return scanner.read(into: &month) }
    if key.equals("state") { return scanner.read(into: &state) }
    if key.equals("progress") { return scanner.read(into: &progress) }
    if key.equals("problems") { return scanner.read(into: &problems) }
    if key.equals("next") { return scanner.read(into: &next) }
    if key.equals("unit") { return scanner.read(into: &unit) }
    if key.equals("date") { return scanner.read(into: &date) }
    if key.equals("source") { return scanner.read(into: &source) }
    if key.equals("reason") { return scanner.read(into: &reason) }
    if key.equals("verdict") { return scanner.read(into: &verdict) }
    if key.equals("rule") { return scanner.read(into: &rule) }
    if key.equals("period") { return scanner.read(into: &period) }
    if key.equals("office") { return scanner.read(into: &office) }
    if key.equals("year") { return scanner.read(into: &year) }
    if key.equals("day") { return scanner.read(into: &day) }
    if key.equals("percent") {
      if scanner.isNull() { return true }
      percent = scanner.double()
      return percent != nil
    }
    if key.equals("base") {
      if scanner.isNull() { return true }
      base = scanner.flag()
      return base != nil
    }
    if key.equals("completes") {
      var ids: [String] = []
      defer { completes = ids }
      return scanner.list { element in
        guard let id = element.text() else { return false }
        ids.append(id)
        return true
      }
    }
    if key.equals("values") {
      var found: [Value] = []
      defer { values = found }
      return scanner.list { element in
        var label: String?
        var value: Double?
        let isRead = element.object { scanner, key in
          if key.equals("label") {
            label = scanner.text()
            return label != nil
          }
          if key.equals("value") {
            value = scanner.double()
            return value != nil
          }
          return scanner.value() != nil
        }
        guard isRead, let value else { return false }
        found.append(Value(label: label, value: value))
        return true
      }
    }
    if key.equals("milestones") {
      var found: [Milestone] = []
      defer { milestones = found }
      return scanner.list { element in
        var id: String?
        var year: Int64?
        let isRead = element.object { scanner, key in
          if key.equals("id") {
            id = scanner.text()
            return id != nil
          }
          if key.equals("year") {
            year = scanner.integer()
            return year != nil
          }
          return scanner.value() != nil
        }
        guard isRead, let id else { return false }
        found.append(Milestone(id: id, year: year.map { Int($0) }))
        return true
      }
    }
    return scanner.value() != nil
  }
}

extension JSONScanner {
  /// Reads a text, or null as none; whether it could.
  fileprivate mutating func read(into place: inout String?) -> Bool {
    if isNull() { return true }
    place = text()
    return place != nil
  }

  /// Reads a whole number, or null as none; whether it could.
  fileprivate mutating func read(into place: inout Int?) -> Bool {
    if isNull() { return true }
    place = integer().map { Int($0) }
    return place != nil
  }
}
