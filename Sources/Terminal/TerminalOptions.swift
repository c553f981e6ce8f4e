import Theming

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension TerminalDevice {
  /// How the terminal is to be used.
  package struct Options {
    package var theme: Theme
    package var environment: [String: String]
    /// Lines and signs from ASCII alone; nil leaves it to the terminal.
    package var usesASCII: Bool?
    package var usesMouse = true
    /// Whether the terminal is asked how wide it draws characters of ambiguous width.
    package var asksWidth = false
    /// How many colours to use; nil leaves it to the terminal and NO_COLOR.
    package var colour: ColourDepth?

    /// Options for a theme.
    package init(theme: Theme, environment: [String: String]) {
      self.theme = theme
      self.environment = environment
    }
  }

  /// Where a terminal is. A test has one of its own, and leaves the signals alone.
  struct Line {
    var input: UnsafeMutablePointer<FILE>
    var output: UnsafeMutablePointer<FILE>
    var isOfProcess: Bool
  }
}
