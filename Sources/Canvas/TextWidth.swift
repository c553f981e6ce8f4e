/// How wide characters of ambiguous width are taken to be.
package enum AmbiguousWidth: String, Hashable, Sendable {
  case narrow, wide
}

/// How many columns text takes on a terminal.
package enum TextWidth {
  /// The columns of one scalar: 0, 1 or 2. Controls count as 1: they are shown as a sign.
  package static func columns(
    of scalar: Unicode.Scalar, ambiguous: AmbiguousWidth = .narrow
  ) -> Int {
    let value = scalar.value
    if value < 0xA1 { return 1 }
    // Most of what a board draws: Chinese, its marks, full-width forms, and frames.
    if value >= 0x4E00 && value <= 0x9FFF { return 2 }
    if value >= 0x3000 && value <= 0x3029 || value >= 0xFF01 && value <= 0xFF60 { return 2 }
    if ambiguous == .narrow && value >= 0x2500 && value <= 0x259F { return 1 }
    if value >= 0x300 && contains(WidthRanges.zero, value) { return 0 }
    if value >= 0x1100 && contains(WidthRanges.wide, value) { return 2 }
    if ambiguous == .wide && contains(WidthRanges.ambiguous, value) { return 2 }
    return 1
  }

  /// The columns of a text as the grid would draw it.
  package static func columns(of text: String, ambiguous: AmbiguousWidth = .narrow) -> Int {
    var total = 0
    for scalar in text.unicodeScalars {
      total += columns(of: SafeScalar.shown(scalar), ambiguous: ambiguous)
    }
    return total
  }

  /// The columns of one character with its marks.
  static func columns(of character: Character, ambiguous: AmbiguousWidth) -> Int {
    var total = 0
    for scalar in character.unicodeScalars {
      total += columns(of: SafeScalar.shown(scalar), ambiguous: ambiguous)
    }
    return total
  }

  /// A text cut to a width, with a sign that it was cut.
  package static func fit(
    _ text: String, to width: Int, ellipsis: String = "…", ambiguous: AmbiguousWidth = .narrow
  ) -> String {
    guard width > 0 else { return "" }
    let mark = columns(of: ellipsis, ambiguous: ambiguous)
    let scalars = text.unicodeScalars
    var used = 0
    var cut = scalars.startIndex
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      guard standsAlone(scalar) else {
        return fitByCharacter(text, to: width, ellipsis: ellipsis, ambiguous: ambiguous)
      }
      let columns = columns(of: scalar, ambiguous: ambiguous)
      let next = scalars.index(after: index)
      if used + columns > width {
        return mark <= width ? text[..<cut] + ellipsis : String(text[..<index])
      }
      used += columns
      index = next
      if used + mark <= width { cut = next }
    }
    return text
  }

  /// Whether a scalar is a character by itself whatever stands beside it, as nearly all of a
  /// board are: only for others is it worth asking where characters end.
  static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xB0...0xFF, 0x2010...0x2027, 0x2030...0x203B,
      0x2100...0x2121, 0x2150...0x218B, 0x2190...0x21FF, 0x2460...0x25FF, 0x3000...0x3029,
      0x4E00...0x9FFF, 0xFF01...0xFF60:
      true
    default: false
    }
  }

  /// The same for text in which a character may be several scalars.
  private static func fitByCharacter(
    _ text: String, to width: Int, ellipsis: String, ambiguous: AmbiguousWidth
  ) -> String {
    let mark = columns(of: ellipsis, ambiguous: ambiguous)
    var used = 0
    var cut = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      let columns = columns(of: text[index], ambiguous: ambiguous)
      if used + columns > width {
        return mark <= width ? text[..<cut] + ellipsis : String(text[..<index])
      }
      used += columns
      index = next
      if used + mark <= width { cut = next }
    }
    return text
  }

  /// A text filled with spaces on the right to a width.
  package static func padded(
    _ text: String, to width: Int, ambiguous: AmbiguousWidth = .narrow
  ) -> String {
    text + blanks(filling: width, beside: text, ambiguous)
  }

  /// A text filled with spaces on the left to a width, as figures stand in a column.
  package static func leftPadded(
    _ text: String, to width: Int, ambiguous: AmbiguousWidth = .narrow
  ) -> String {
    blanks(filling: width, beside: text, ambiguous) + text
  }

  private static func blanks(
    filling width: Int, beside text: String, _ ambiguous: AmbiguousWidth
  ) -> String {
    let room = min(width, Size(width: width, height: 0).width)
    return String(repeating: " ", count: max(0, room - columns(of: text, ambiguous: ambiguous)))
  }

  private static func contains(_ ranges: [UInt32], _ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value < ranges[middle * 2] {
        high = middle
      } else if value > ranges[middle * 2 + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
