import Testing

@testable import Theming

/// What is wrong with a theme file is said with file and key.
@Suite struct ThemeFileTests {
  private let sound = """
    {"name":"雪","english":"Snow","dark":false,"ground":"#F6F8FA","selection":"#DAE4EE","text":"#1C2733",
    "dim":"brightblack","accent":4,"good":"#0F6150","soon":"default","late":"#A32636"}
    """

  private func problem(_ text: String) -> ThemeProblem? {
    do {
      _ = try Theme.read(Array(text.utf8), id: "snow", file: "snow.json")
      return nil
    } catch {
      return error
    }
  }

  @Test func soundThemeIsRead() throws {
    let theme = try Theme.read(Array(sound.utf8), id: "snow", file: "snow.json")
    #expect(theme.name == "雪")
    #expect(theme.ink(.accent) == .indexed(4))
    #expect(theme.ink(.dim) == .indexed(8))
    #expect(theme.ink(.soon) == .terminalDefault)
  }

  @Test(arguments: [
    (
      "\"late\":\"#A32636\"", "\"late\":\"#A3263\"", "late",
      ThemeProblem.Reason.notAColour("#A3263")
    ),
    ("\"late\":\"#A32636\"", "\"late\":\"mauve\"", "late", .notAColour("mauve")),
    ("\"accent\":4", "\"accent\":256", "accent", .notAColour("256")),
    ("\"accent\":4", "\"accent\":true", "accent", .notAColour("true")),
    ("\"accent\":4", "\"acent\":4", "acent", .unknownKey),
    (",\"late\":\"#A32636\"", "", "late", .missing),
    ("\"dark\":false", "\"dark\":\"no\"", "dark", .notABoolean),
    ("\"name\":\"雪\"", "\"name\":7", "name", .notText),
    ("\"name\":\"雪\"", "\"name\":\"\\u001b[31m\"", "name", .notText),
  ])
  func faultNamesFileAndKey(old: String, new: String, key: String, reason: ThemeProblem.Reason) {
    #expect(
      problem(sound.replacing(old, with: new))
        == ThemeProblem(file: "snow.json", key: key, reason: reason))
  }

  @Test(arguments: ["", "[]", "{", "null", "\u{0}", "{\"name\":"])
  func whatIsNoObjectIsSaidToBeNone(text: String) {
    #expect(problem(text) == ThemeProblem(file: "snow.json", reason: .notAnObject))
  }

  @Test func hugeFileIsRefused() {
    #expect(
      problem(String(repeating: " ", count: 70_000))
        == ThemeProblem(file: "snow.json", reason: .tooLarge))
  }
}
