/// Why the board cannot take the terminal.
package enum TerminalProblem: Error, Hashable, Sendable {
  /// Input or output is no terminal.
  case notATerminal(isInput: Bool)
  /// TERM is unset, or names a terminal the system does not know or that has no screen.
  case unknownTerminal(String)
}
