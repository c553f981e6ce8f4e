import PlanModel
import Testing

@testable import Commands

/// What spreadsheets make of a file: separators, quotes, dates.
@Suite struct SheetTests {
  private func cells(_ text: String) throws -> [[String]] {
    try CSVReader.rows(Array(text.utf8)).map(\.cells)
  }

  @Test(arguments: [",", ";", "\t"])
  func anySeparatorIsRead(separator: String) throws {
    let text = ["a", "b", ""].joined(separator: separator) + "\r\n"
    #expect(try cells("\u{FEFF}" + text + text) == [["a", "b", ""], ["a", "b", ""]])
  }

  @Test func quotesHoldSeparatorsBreaksAndQuotes() throws {
    #expect(try cells("a,\"b,\"\"c\"\"\r\nd\"\r\ne,f") == [["a", "b,\"c\"\nd"], ["e", "f"]])
    let rows = try CSVReader.rows(Array("a,\"b\nc\"\n,,\n\"d\",e\n".utf8))
    #expect(rows.map(\.line) == [1, 4])
  }

  @Test func malformedQuotesAreTakenAsTheyStandOrNamed() throws {
    #expect(try cells("a,x\"y") == [["a", "x\"y"]])
    #expect(throws: CSVReader.Fault.unclosedQuote(line: 2)) { try cells("a\n\"b\nc") }
    #expect(throws: CSVReader.Fault.notUTF8) { try CSVReader.rows([0xB1, 0xE0]) }
  }

  @Test func aCellThatNobodyWroteIsRefused() throws {
    let longest = String(repeating: "长", count: CSVReader.longestCell)
    #expect(try cells("a\n" + longest).last == [longest])
    #expect(throws: CSVReader.Fault.longCell(line: 2, limit: CSVReader.longestCell)) {
      try cells("a\n\"" + longest + "了\",b\nc")
    }
  }

  @Test func aHarmlessCellLosesItsApostrophe() throws {
    let row = try #require(try CSVReader.rows(Array("'-1,'quoted,'=A1".utf8)).first)
    #expect((0..<3).map { row.cell($0) } == ["-1", "'quoted", "=A1"])
  }

  @Test(arguments: [
    "2026-11", "2026/11", "2026/11/1", "2026-11-01", "2026年11月", "2026年11月1日", "Nov-26", "nov-26",
  ])
  func monthsAreReadAsSpreadsheetsWriteThem(text: String) {
    #expect(SheetDate.month(text)?.description == "2026-11")
  }

  @Test(arguments: [
    "2026-13", "2026年13月", "26-11", "11/2026", "2026/11/2", "Nov-2026", "Now-26", "",
  ])
  func otherMonthsAreRefused(text: String) { #expect(SheetDate.month(text) == nil) }

  @Test func daysAreReadAsSpreadsheetsWriteThem() {
    for text in ["2026-06-30", "2026/6/30", "2026年6月30日"] {
      #expect(SheetDate.day(text)?.description == "2026-06-30")
    }
    for text in ["30/6/2026", "6/30/2026", "2026/2/30", "2026-06", ""] {
      #expect(SheetDate.day(text) == nil)
    }
  }
}
