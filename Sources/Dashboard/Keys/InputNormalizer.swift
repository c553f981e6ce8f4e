import Canvas

/// What input methods send in place of the keys that were meant.
///
/// In Chinese punctuation mode `<` arrives as 《, `:` as ：, `/` as 、 and letters of full-width
/// mode as ｊ; they count as what they replace.
enum InputNormalizer {
  static func normalized(_ press: KeyPress) -> KeyPress {
    guard case .character(let character) = press.key else { return press }
    return KeyPress(.character(normalized(character)), press.modifiers)
  }

  static func normalized(_ character: Character) -> Character {
    switch character {
    case "《", "〈": return "<"
    case "》", "〉": return ">"
    case "、": return "/"
    case "，": return ","
    case "\u{3000}": return " "
    default:
      guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
        (0xFF01...0xFF5E).contains(scalar.value),
        let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
      else { return character }
      return Character(narrow)
    }
  }
}
