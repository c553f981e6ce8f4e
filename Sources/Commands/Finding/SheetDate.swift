import PlanModel

/// Days and months as spreadsheets write them: Excel and WPS turn `2026-11` into `Nov-26` or
/// `2026/11/1`, and `2026-06-30` into `2026/6/30`, when a file is opened and saved.
enum SheetDate {
  /// A month: `2026-11`, `2026/11`, `2026年11月`, `Nov-26`, or its first day.
  static func month(_ text: String) -> YearMonth? {
    let parts = parts(text)
    if parts.count == 3 { return day(text).flatMap { $0.day == 1 ? YearMonth($0) : nil } }
    guard parts.count == 2 else { return nil }
    if let month = monthNames.firstIndex(of: parts[0].lowercased()) {
      return number(parts[1], digits: 2...2).flatMap { first(year: 2000 + $0, month: month + 1) }
    }
    guard let year = number(parts[0], digits: 4...4), let month = number(parts[1], digits: 1...2)
    else { return nil }
    return first(year: year, month: month)
  }

  /// A day: `2026-06-30`, `2026/6/30` or `2026年6月30日`. Never day or month first: that is read
  /// differently from place to place.
  static func day(_ text: String) -> CalendarDate? {
    let parts = parts(text)
    guard parts.count == 3, let year = number(parts[0], digits: 4...4),
      let month = number(parts[1], digits: 1...2), let day = number(parts[2], digits: 1...2)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static let monthNames = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// What stands between the marks of a date; the mark that ends a Chinese date ends nothing else.
  private static func parts(_ text: String) -> [String] {
    var text = text.trimmed
    if text.hasSuffix("月") || text.hasSuffix("日") { text.removeLast() }
    return text.split(omittingEmptySubsequences: false) { "-/年月".contains($0) }.map(String.init)
  }

  private static func number(_ text: String, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text)
  }

  private static func first(year: Int, month: Int) -> YearMonth? {
    CalendarDate(year: year, month: month, day: 1).map { YearMonth($0) }
  }
}
