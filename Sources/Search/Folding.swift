/// How typed and stored text are made comparable, scalar by scalar: full-width forms become
/// narrow ones, capitals small, every kind of space a space. A line's end stays: no match goes
/// over it.
enum Folding {
  static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    var value = scalar.value
    if value >= 0xFF01 && value <= 0xFF5E { value -= 0xFEE0 }
    if value >= 65 && value <= 90 { value += 32 }
    if value == 0x3000 || value == 9 { value = 32 }
    return value
  }

  static func folded(_ text: String) -> [UInt32] { text.unicodeScalars.map(folded) }

  static func isLetter(_ value: UInt32) -> Bool { value >= 97 && value <= 122 }

  /// Signs that a spelled-out match may pass over: 西湖（龙井） is found by `xhlj`.
  static func isPassedOver(_ value: UInt32) -> Bool {
    switch value {
    case 32, 0x22, 0x27, 0x28, 0x29, 0x2D, 0xB7, 0x2014, 0x2018...0x201D, 0x3001, 0x3002,
      0x3008...0x3011:
      true
    default: false
    }
  }
}
