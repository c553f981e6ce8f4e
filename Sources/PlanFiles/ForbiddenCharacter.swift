/// A character that no text of a plan may hold: it could steer a terminal, turn the direction
/// of writing, or hide.
struct ForbiddenCharacter: Hashable {
  var codePoint: UInt32
  /// Its place in the text, counted from 1.
  var position: Int

  /// The first forbidden character of a text. Line breaks are allowed.
  init?(in text: String) {
    for (index, scalar) in text.unicodeScalars.enumerated() where Self.isForbidden(scalar) {
      self.codePoint = scalar.value
      self.position = index + 1
      return
    }
    return nil
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0: true
    // Marks and overrides of direction (Unicode UAX #9), line and paragraph separators.
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    // Byte-order mark; interlinear annotation.
    case 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }
}
