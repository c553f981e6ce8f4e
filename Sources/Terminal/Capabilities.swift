import CNcursesw
import Theming

/// What a terminal can show.
package struct Capabilities: Hashable, Sendable {
  /// The character set of the locale, such as `UTF-8`.
  package var charset: String
  /// Whether Chinese can be shown: not on the Linux console, nor in a locale without it.
  package var canShowChinese: Bool
  /// Whether lines and signs beyond ASCII can be shown, each in one column.
  package var canShowLines: Bool
  /// How many colours are used.
  package var colourDepth: ColourDepth
  /// Whether the screen of before comes back when the board is left.
  package var hasAlternateScreen: Bool

  /// Whether it draws what locales do not agree on, and says where its cursor is.
  var canBeAsked: Bool {
    canShowLines && pb_capability("u7").map(String.init(cString:)) == "\u{1B}[6n"
  }

  init(terminal name: String, charset: String, depth: ColourDepth, hasAlternateScreen: Bool) {
    let isConsole = name == "linux" || name.hasPrefix("linux-")
    let isUnicode = charset == "UTF-8"
    self.charset = charset
    canShowChinese = !isConsole && (isUnicode || charset.hasPrefix("GB"))
    canShowLines = isUnicode && !isConsole
    colourDepth = depth
    self.hasAlternateScreen = hasAlternateScreen
  }

  /// The colours to use of as many as the terminal's description gives it. COLORTERM adds none:
  /// ncurses can send only what the description knows.
  static func depth(colours: Int, environment: [String: String]) -> ColourDepth {
    if let wish = environment["NO_COLOR"], !wish.isEmpty { return .none }
    switch colours {
    case 0x100_0000...: return .direct
    case 256...: return .indexed256
    case 16...: return .sixteen
    case 8...: return .eight
    default: return .none
    }
  }
}
