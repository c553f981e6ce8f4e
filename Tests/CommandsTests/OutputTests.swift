import Canvas
import Testing
import Wording

@testable import Commands

struct OutputTests {
  private let letters = Letters(
    columns: { TextWidth.columns(of: $0) }, shown: { SafeScalar.shown($0) },
    isInvisible: { SafeScalar.isInvisible($0) })

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-5", "'-5"), ("@a", "'@a"), ("\tx", "'␉x"),
    ("=a,b", "\"'=a,b\""), ("＝1", "'＝1"), ("a=b", "a=b"), ("", ""), ("市建委", "市建委"),
    ("他说\"好\"", "\"他说\"\"好\"\"\""), ("一\r\n二", "\"一\n二\""), ("\u{1B}[31m", "␛[31m"),
    ("\r=1", "\"'\n=1\""),
  ])
  func aCSVCellIsHarmless(text: String, cell: String) {
    #expect(CSV.cell(text, letters) == cell)
  }

  @Test func aCSVHasAMarkAndEndsLinesAsSpreadsheetsWant() {
    #expect(CSV.text([["编号", "a,b"], ["T1", ""]], letters) == "\u{FEFF}编号,\"a,b\"\r\nT1,\r\n")
  }

  @Test func aTSVCellIsOneLineWithoutTabs() {
    let table = Table(
      columns: [Column<String>("text", Phrase("文字", "Text")) { $0 }],
      rows: ["一\t二\n三", "\u{1B}]0;x\u{7}"])
    #expect(table.text(.tsv, Words(.chinese), letters) == "text\n一 二 三\n␛]0;x␇\n")
  }

  @Test func wideCharactersCountTwice() {
    let table = Table(
      columns: [
        Column<String>("a", Phrase("甲", "A")) { $0 }, Column("b", Phrase("乙", "B")) { _ in "x" },
      ], rows: ["市建委", "ab"])
    #expect(
      table.text(.aligned, Words(.chinese), letters) == "甲      乙\n市建委  x\nab      x\n")
  }

  @Test func jsonLetsNothingSteerATerminalAndKeepsSlashes() throws {
    let text = try JSONText.text(["万吨/日", "\u{9B}31m", "\u{202E}x", "\u{E0001}"], letters)
    #expect(
      text == """
        [
          "万吨/日",
          "\\u009b31m",
          "\\u202ex",
          "\\udb40\\udc01"
        ]

        """)
  }

  @Test func aNoteCannotSteerTheTerminal() throws {
    let desk = try Desk()
    _ = desk.run("review", "T1", "--note", "a\u{1B}[2Jb", "--by", "x\u{9B}y")
    for format in ["table", "tsv", "csv", "json"] {
      let answer = desk.run("log", "--format", format).answer
      #expect(!answer.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" }, "\(format)")
    }
    #expect(desk.run("show", "\u{1B}[2J").complaints == ["planboard: 没有“␛[2J”这个单位"])
  }
}
