import CNcursesw
import Canvas
import Theming

/// The attributes and colour pairs of every role, made when a theme is set.
struct StyleCache {
  struct Look {
    var attributes: attr_t
    var pair: Int32
  }

  private var looks: [Look]

  init(theme: Theme, depth: ColourDepth) {
    looks = []
    for role in Role.allCases {
      for selected in [false, true] {
        looks.append(Self.look(theme.style(for: role, selected: selected, depth: depth)))
      }
    }
  }

  subscript(role: Role, selected: Bool) -> Look {
    looks[Int(role.rawValue) * 2 + (selected ? 1 : 0)]
  }

  private static func look(_ style: Style) -> Look {
    var attributes: attr_t = 0
    if style.isBold { attributes |= PB_BOLD }
    if style.isDim { attributes |= PB_DIM }
    if style.isItalic { attributes |= PB_ITALIC }
    if style.isUnderlined { attributes |= PB_UNDERLINE }
    if style.isReversed { attributes |= PB_REVERSE }
    let foreground = number(style.foreground)
    let background = number(style.background)
    let isPlain = foreground < 0 && background < 0
    let pair = isPlain ? 0 : max(0, alloc_pair(foreground, background))
    return Look(attributes: attributes, pair: pair)
  }

  /// The terminal's number of a colour; -1 is its own.
  private static func number(_ ink: Ink) -> Int32 {
    switch ink {
    case .terminalDefault: -1
    case .indexed(let index): Int32(index)
    case .rgb(let colour):
      Int32(colour.red) << 16 | Int32(colour.green) << 8 | Int32(colour.blue)
    }
  }
}
