/// Asks the terminal how wide it draws a character of ambiguous width, where settings leave that
/// to it: such a one is written, and the terminal is asked where its cursor stands.
///
/// Nobody waits for the answer: until it comes such characters count as narrow, and an answer that
/// comes too late changes nothing any more.
struct WidthProbe: Sendable {
  /// The row it is written in, counted from 1; answers from row 1 would look like keys.
  static let row = 2
  /// “, which Chinese texts are full of; what is drawn next covers it.
  static let question = "\u{1B}[\(row);1H\u{201C}\u{1B}[6n"
  /// How long an answer is waited for, in milliseconds: those of far terminals take some time, but
  /// nobody's screen is to change under their hands.
  static let patience: Int64 = 1_500

  /// How long who leaves waits for it, in milliseconds: it would be typed into what comes next.
  static let farewell: Int64 = 300

  private var asked: Int64?

  /// Whether an answer may still come.
  func isOpen(at time: Int64) -> Bool { asked.map { time - $0 <= Self.patience } ?? false }

  /// The question has been sent. `time` is in milliseconds, of any clock that never goes back.
  mutating func ask(at time: Int64) { asked = time }

  /// What an answer says; nil when nobody asked, the time is over, or it says nothing.
  mutating func width(row: Int, column: Int, at time: Int64) -> Int? {
    guard let asked, row == Self.row else { return nil }
    self.asked = nil
    guard time - asked <= Self.patience, column == 2 || column == 3 else { return nil }
    return column - 1
  }
}
