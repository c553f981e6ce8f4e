/// The id of an event or of a batch: a UUID, version 7, in lower-case text.
///
/// A UUID is held as its 128 bits, so that hundreds of thousands of ids cost no memory of their own;
/// any other text is kept as it is.
public struct EventID: Hashable, Sendable, Comparable, CustomStringConvertible {
  private enum Form: Hashable, Sendable {
    case bits(UInt64, UInt64)
    case text(String)
  }

  private let form: Form

  /// An id from its text.
  public init(_ rawValue: String) {
    form = Self.bits(of: rawValue.utf8).map { .bits($0, $1) } ?? .text(rawValue)
  }

  /// An id from the 128 bits of a UUID.
  public init(high: UInt64, low: UInt64) { form = .bits(high, low) }

  /// An id from the UTF-8 bytes of its text.
  public init(utf8 bytes: some Collection<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    form = Self.bits(of: bytes).map { .bits($0, $1) } ?? .text(text)
  }

  /// The 128 bits, if it is a UUID.
  public var bits: (high: UInt64, low: UInt64)? {
    if case .bits(let high, let low) = form { return (high, low) }
    return nil
  }

  public var rawValue: String {
    switch form {
    case .text(let text): text
    case .bits(let high, let low):
      String(unsafeUninitializedCapacity: 36) { buffer in
        var place = 0
        for (index, word) in [high, low].enumerated() {
          for digit in 0..<16 {
            if index * 16 + digit == 8 || index * 16 + digit == 12 || index * 16 + digit == 16
              || index * 16 + digit == 20
            {
              buffer[place] = UInt8(ascii: "-")
              place += 1
            }
            let value = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * digit) & 0xF)
            buffer[place] = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
            place += 1
          }
        }
        return place
      }
    }
  }

  public var description: String { rawValue }

  /// By their text. The text of UUIDs sorts as their bits do.
  public static func < (left: EventID, right: EventID) -> Bool {
    if let one = left.bits, let other = right.bits {
      return (one.high, one.low) < (other.high, other.low)
    }
    return left.rawValue < right.rawValue
  }

  /// The bits of a UUID in lower-case text with its four hyphens; nil for any other text.
  private static func bits(of text: some Collection<UInt8>) -> (UInt64, UInt64)? {
    guard text.count == 36 else { return nil }
    var words: (UInt64, UInt64) = (0, 0)
    var digits = 0
    for (place, byte) in text.enumerated() {
      if place == 8 || place == 13 || place == 18 || place == 23 {
        if byte != UInt8(ascii: "-") { return nil }
        continue
      }
      let value: UInt64
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt64(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = UInt64(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
      if digits < 16 { words.0 = words.0 << 4 | value } else { words.1 = words.1 << 4 | value }
      digits += 1
    }
    return words
  }
}
