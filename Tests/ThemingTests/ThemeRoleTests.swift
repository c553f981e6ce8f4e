import Canvas
import Testing

@testable import Theming

/// What a theme file may say beside its eight colours, and what is wrong if it says it wrongly.
@Suite struct ThemeRoleTests {
  private let start = """
    {"name":"雪","english":"Snow","dark":false,"ground":"#F6F8FA","selection":"#DAE4EE",
    "text":"#1C2733","dim":"#515D6B","accent":"#1B5688","good":"#0F6150","soon":"#7C4D00",
    "late":"#A32636"
    """

  private func theme(_ more: String) throws(ThemeProblem) -> Theme {
    try Theme.read(Array((start + "," + more + "}").utf8), id: "snow", file: "snow.json")
  }

  private func problem(_ bytes: [UInt8]) -> ThemeProblem? {
    do {
      _ = try Theme.read(bytes, id: "snow", file: "snow.json")
      return nil
    } catch {
      return error
    }
  }

  @Test func aRoleTakesWhatTheFileSays() throws {
    let theme = try theme(
      """
      "roles":{"heading":{"colour":"late","underline":true,"bold":false},
      "good":{"colour":"brightgreen","background":"#000000"},"lead":{"colour":214},
      "rule":{"reverse":true,"dim":true,"italic":true}}
      """)
    let heading = theme.style(for: .heading, selected: false)
    #expect(heading.foreground == theme.ink(.late))
    #expect(heading.isUnderlined && !heading.isBold)
    let good = theme.style(for: .good, selected: false)
    #expect(good.foreground == .indexed(10))
    #expect(good.background == .rgb(Colour(hex: "#000000")!))
    #expect(theme.style(for: .lead, selected: false).foreground == .indexed(214))
    let rule = theme.style(for: .rule, selected: false)
    #expect(rule.isReversed && rule.isDim && rule.isItalic)
    #expect(theme.style(for: .accent, selected: false).foreground == theme.ink(.accent))
  }

  @Test func aRoleMadeForAnotherBackgroundIsStillReadOnTheSelection() throws {
    let theme = try theme(
      "\"roles\":{\"key\":{\"colour\":\"#FFFFFF\",\"background\":\"#1B5688\"}}")
    let key = theme.style(for: .key, selected: true)
    #expect(key.background == theme.ink(.selection))
    #expect(key.foreground == theme.ink(.text))
    #expect(theme.style(for: .key, selected: false).foreground == .rgb(Colour(hex: "#FFFFFF")!))
  }

  @Test func onTheRowUnderTheCursorOnlyWhatPressesDiffers() throws {
    let theme = try theme("\"roles\":{\"accent\":{\"underline\":true}}")
    let text = theme.style(for: .text, selected: true)
    #expect(theme.style(for: .dim, selected: true) == text)
    #expect(theme.style(for: .rule, selected: true) == text)
    for role in [Role.good, .soon, .late, .match] {
      #expect(theme.style(for: role, selected: true) != text, "\(role)")
    }
    #expect(theme.style(for: .accent, selected: true) != text, "the file says so")
  }

  @Test func selectionCanBeReversed() throws {
    let theme = try theme("\"selectionReversed\":true,\"roles\":{\"match\":{\"reverse\":true}}")
    let text = theme.style(for: .text, selected: true)
    #expect(text.isReversed && text.background == theme.ground)
    #expect(!theme.style(for: .text, selected: false).isReversed)
    #expect(!theme.style(for: .match, selected: true).isReversed, "it differs from its row")
  }

  @Test(arguments: [
    ("\"roles\":[]", "roles", ThemeProblem.Reason.notAnObject),
    ("\"roles\":{\"headline\":{}}", "roles.headline", .unknownKey),
    ("\"roles\":{\"heading\":\"accent\"}", "roles.heading", .notAnObject),
    ("\"roles\":{\"heading\":{\"color\":\"red\"}}", "roles.heading.color", .unknownKey),
    ("\"roles\":{\"heading\":{\"bold\":1}}", "roles.heading.bold", .notABoolean),
    ("\"roles\":{\"heading\":{\"reverse\":null}}", "roles.heading.reverse", .notABoolean),
    ("\"roles\":{\"key\":{\"colour\":\"accents\"}}", "roles.key.colour", .notAColour("accents")),
    ("\"roles\":{\"key\":{\"background\":256}}", "roles.key.background", .notAColour("256")),
    ("\"roles\":{\"key\":{\"colour\":{}}}", "roles.key.colour", .notAColour("{…}")),
    ("\"selectionReversed\":\"yes\"", "selectionReversed", .notABoolean),
    ("\"\\u001b[2J\":1", "␛[2J", .unknownKey),
    ("\"roles\":{\"key\":{\"colour\":\"\\u001b[2J\"}}", "roles.key.colour", .notAColour("␛[2J")),
  ])
  func aFaultNamesFileAndKeyHarmlessly(more: String, key: String, reason: ThemeProblem.Reason) {
    #expect(
      problem(Array((start + "," + more + "}").utf8))
        == ThemeProblem(file: "snow.json", key: key, reason: reason))
  }

  @Test func whatIsNotUTF8IsNotRead() {
    let whole = start + "}"
    #expect(problem(Array(whole.utf8)) == nil)
    let fault = ThemeProblem(file: "snow.json", reason: .notAnObject)
    #expect(problem(whole.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == fault)
    #expect(problem(Array(whole.utf8) + [0xFF]) == fault)
    #expect(problem([0xD1, 0xA9]) == fault)
  }

  @Test(arguments: ["[", "{\"a\":", "\"x", "{\"roles\":"])
  func nestingHoweverDeepIsOnlyRefused(_ piece: String) {
    let text = String(repeating: piece, count: Theme.largestFile / piece.utf8.count)
    #expect(problem(Array(text.utf8)) != nil)
    let closed = piece.hasPrefix("[") ? String(repeating: "[", count: 9000) : ""
    #expect(problem(Array((closed + String(repeating: "]", count: 9000)).utf8)) != nil)
  }

  @Test func longFilesAreRefusedUnread() {
    let fault = ThemeProblem(file: "snow.json", reason: .tooLarge)
    #expect(problem(Array(repeating: 0x20, count: Theme.largestFile + 1)) == fault)
    let padded =
      start + "}" + String(repeating: " ", count: Theme.largestFile - start.utf8.count - 1)
    #expect(padded.utf8.count == Theme.largestFile)
    #expect(problem(Array(padded.utf8)) == nil)
  }
}
