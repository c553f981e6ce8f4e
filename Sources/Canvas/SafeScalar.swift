/// Scalars that must never reach a terminal, and what is shown in their place.
package enum SafeScalar {
  /// The scalar itself, or a visible sign for a control, a direction mark or a tag.
  package static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    if value >= 0x20 && value < 0x7F || value >= 0x2070 && value < 0xFE00 { return scalar }
    return replaced(scalar)
  }

  private static func replaced(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0: "\u{FFFD}"
    case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: "\u{FFFD}"
    case 0x2028, 0x2029: "\u{2424}"
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: "\u{FFFD}"
    default: scalar
    }
  }

  /// Whether a scalar draws nothing, not even a mark on another: joiners, fillers, selectors.
  /// They are left out, since terminals disagree on what they do to the width of the text.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x034F, 0x180B...0x180F, 0x200B...0x200D, 0x2060...0x2065, 0x206A...0x206F,
      0xFE00...0xFE0F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0080...0xE0FFF:
      true
    default: false
    }
  }

  /// A text with visible signs where something in it would command a terminal, cut to a length.
  package static func shown(_ text: String, atMost length: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(length) where !isInvisible(scalar) {
      scalars.append(shown(scalar))
    }
    return String(scalars)
  }
}
