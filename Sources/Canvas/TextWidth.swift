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
    if value >= 0x4E00 && value <= 0x9FFF { return 2 }
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

  /// A text cut to a width, with a sign that it was cut.
  package static func fit(
    _ text: String, to width: Int, ellipsis: String = "…", ambiguous: AmbiguousWidth = .narrow
  ) -> String {
    guard width > 0 else { return "" }
    let mark = columns(of: ellipsis, ambiguous: ambiguous)
    var used = 0
    var cut = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      let columns = columns(of: String(text[index]), ambiguous: ambiguous)
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
  package static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(of: text)))
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

/// Scalars that must never reach a terminal, and what is shown in their place.
package enum SafeScalar {
  /// The scalar itself, or a visible sign for a control, a direction mark or a lone surrogate's
  /// replacement. Zero-width spaces and joiners are dropped by the grid, not here.
  package static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
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
}
