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
    if let plain = fitPlain(text, to: width, mark: mark, ellipsis, ambiguous) { return plain }
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

  /// The same for a text of characters that stand by themselves, as almost all are: nothing has
  /// to be asked about which of them belong together. Nil for others.
  private static func fitPlain(
    _ text: String, to width: Int, mark: Int, _ ellipsis: String, _ ambiguous: AmbiguousWidth
  ) -> String? {
    var used = 0
    var cut = text.unicodeScalars.startIndex
    var index = cut
    let view = text.unicodeScalars
    while index < view.endIndex {
      let scalar = view[index]
      guard standsByItself(scalar.value) else { return nil }
      let columns = columns(of: scalar, ambiguous: ambiguous)
      if used + columns > width {
        // What follows decides whether the last one stands by itself.
        return mark <= width ? text[..<cut] + ellipsis : String(text[..<index])
      }
      used += columns
      index = view.index(after: index)
      if used + mark <= width { cut = index }
    }
    return text
  }

  /// Whether a scalar is a character of its own, whatever stands beside it but marks.
  static func standsByItself(_ value: UInt32) -> Bool {
    value >= 0x20 && value < 0x7F || value >= 0x4E00 && value <= 0x9FFF
      || value >= 0x3001 && value <= 0x3029 || value >= 0xFF01 && value <= 0xFF60
      || value >= 0x2010 && value <= 0x2027 || value >= 0x2190 && value <= 0x25FF
      || value >= 0xA1 && value < 0x300 && value != 0xAD
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
