import PlanModel

extension RecordID {
  /// Reads an id that is written exactly as ids are: `T18`, `M2.2`, nothing else.
  init?(canonical text: String) {
    var bytes = text.utf8.makeIterator()
    guard let letter = bytes.next(),
      let kind = RecordKind.allCases.first(where: { $0.rawValue.utf8.first == letter })
    else { return nil }
    var numbers = (0, 0)
    var parts = 1
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard numbers.1 > 0 || byte != UInt8(ascii: "0"), numbers.1 < 100_000 else { return nil }
        numbers.1 = numbers.1 * 10 + Int(byte) - 48
      case UInt8(ascii: "."):
        guard kind == .measure, parts == 1, numbers.1 > 0 else { return nil }
        numbers = (numbers.1, 0)
        parts = 2
      default: return nil
      }
    }
    guard numbers.1 > 0, parts == (kind == .measure ? 2 : 1) else { return nil }
    self = parts == 2 ? RecordID(kind, numbers.0, numbers.1) : RecordID(kind, numbers.1)
  }
}
