/// Why the board cannot take the terminal.
package enum TerminalProblem: Error, Hashable, Sendable {
  /// Input or output is no terminal.
  case notATerminal(isInput: Bool)
  /// TERM is unset, or names a terminal the system does not know.
  case unknownTerminal(String)
}

/// A signal that reached the board.
package enum Signal: Hashable, Sendable {
  case resized
  case suspend
  case resumed
  case terminate(Int32)
}

/// What a terminal can show.
package struct Capabilities: Hashable, Sendable {
  /// The character set of the locale, such as `UTF-8`.
  package var charset: String
  /// Whether Chinese can be shown: not on the Linux console, nor in a locale without it.
  package var canShowChinese: Bool
  package var canShowLines: Bool
}
