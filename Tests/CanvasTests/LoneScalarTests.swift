import Testing

@testable import Canvas

/// Most text is cut scalar by scalar: that is right where every scalar is a character by itself.
@Suite struct LoneScalarTests {
  private static let lone = (UInt32(0x20)...0xFFFF).compactMap(Unicode.Scalar.init)
    .filter(TextWidth.standsAlone)

  @Test func whatStandsAloneIsACharacterBesideAnything() {
    #expect(Self.lone.count > 20_000)
    for scalar in Self.lone {
      for other in ["a", "海", "·", "①", "©", "─", "（", "\u{1F468}", "가", "\u{1F1E8}"] {
        let before = String(Character(scalar)) + other
        let behind = other + String(Character(scalar))
        #expect(before.count == 2 && behind.count == 2, "U+\(String(scalar.value, radix: 16))")
      }
      #expect(SafeScalar.shown(scalar) == scalar)
      #expect(TextWidth.columns(of: scalar) > 0)
    }
  }

  /// `fit` as it was first written: character by character.
  private func reference(_ text: String, to width: Int, _ ambiguous: AmbiguousWidth) -> String {
    guard width > 0 else { return "" }
    let mark = TextWidth.columns(of: "…", ambiguous: ambiguous)
    var used = 0
    var (cut, all) = ("", "")
    for character in text {
      let columns = TextWidth.columns(of: character, ambiguous: ambiguous)
      if used + columns > width { return mark <= width ? cut + "…" : all }
      used += columns
      all.append(character)
      if used + mark <= width { cut = all }
    }
    return text
  }

  @Test(arguments: [AmbiguousWidth.narrow, .wide])
  func textIsCutWhereItsCharactersEnd(ambiguous: AmbiguousWidth) {
    var random = SeededRandom(seed: 7)
    let pieces = [
      "a", "7", " ", "海", "绵", "·", "≥", "①", "─", "“", "（", "e\u{301}", "\u{200D}", "👩‍🔬", "🇨🇳",
      "각", "\u{302A}", "\r\n", "\u{7}", "か\u{3099}",
    ]
    for round in 0..<4_000 {
      // Half of the texts are of lone scalars only.
      let text = random.text(of: Array(pieces.prefix(round % 2 == 0 ? 11 : 20)), count: round % 13)
      for width in 0...12 {
        #expect(
          TextWidth.fit(text, to: width, ambiguous: ambiguous)
            == reference(text, to: width, ambiguous), "“\(text)” in \(width)")
      }
    }
  }

  /// Among bytes and character by character the same ends are found.
  @Test(arguments: [AmbiguousWidth.narrow, .wide])
  func textOfLoneScalarsIsWrappedAsAnyText(ambiguous: AmbiguousWidth) {
    var random = SeededRandom(seed: 12)
    let pieces = [
      "a", "PM2.5", " ", "  ", "海", "龥", "一", "·", "≥", "①", "─", "“", "”", "（", "）", "，", "。", "/",
      "m³", "吨/日", "℃", "Ⅲ", "‰", "Ａ", "é", "…", "—",
    ]
    for round in 0..<6_000 {
      let text = random.text(of: pieces, count: round % 23)[...]
      for width in 1...12 {
        for limit in [1, 2, Int.max] {
          let tiles = TextWrap.tiles(text, width: width, ambiguous: ambiguous, limit: limit)
          let expected = TextWrap.tilesByCharacter(
            text, width: width, ambiguous: ambiguous, limit: limit)
          #expect(tiles == expected, "“\(text)” in \(width)")
          #expect(limit < .max || tiles.joined() == text)
        }
      }
    }
  }

  /// `TextWrap` looked for newlines and ends of lines character by character at first.
  @Test(arguments: [AmbiguousWidth.narrow, .wide])
  func textIsWrappedWhereItsCharactersEnd(ambiguous: AmbiguousWidth) {
    var random = SeededRandom(seed: 11)
    let pieces = [
      "a", "7", " ", "海", "绵", "·", "≥", "，", "─", "“", "（", "e\u{301}", "\u{200D}", "👩‍🔬", "🇨🇳", "각",
      "\u{302A}", "\r\n", "\n", "\u{2028}",
    ]
    for round in 0..<3_000 {
      let text = random.text(of: Array(pieces.prefix(round % 2 == 0 ? 11 : 20)), count: round % 23)
      for width in 1...9 {
        let lines = TextWrap.lines(text, width: width, ambiguous: ambiguous)
        let paragraphs = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let wrapped = paragraphs.flatMap { paragraph in
          TextWrap.lines(String(paragraph), width: width, ambiguous: ambiguous)
        }
        #expect(lines == wrapped, "\(text.debugDescription) in \(width)")
        for line in lines where line.count > 1 {
          let columns = line.reduce(0) { $0 + TextWidth.columns(of: $1, ambiguous: ambiguous) }
          #expect(columns <= width, "\(line.debugDescription) in \(width)")
          // A line ends where a character does.
          #expect(line.endIndex == text.endIndex || text.indices.contains(line.endIndex))
        }
      }
    }
  }
}
