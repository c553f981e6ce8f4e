import Canvas
import Foundation
import Testing

@testable import Theming

/// The themes that come with the board.
@Suite struct ThemeTests {
  private static let top = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let ids = FileManager.default
    .subpaths(atPath: top.appendingPathComponent("Themes").path)!
    .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()

  static func theme(_ id: String) throws -> Theme {
    let data = try Data(contentsOf: top.appendingPathComponent("Themes/\(id).json"))
    return try Theme.read([UInt8](data), id: id, file: id + ".json")
  }

  @Test func everyThemeIsBuiltIn() throws {
    let source = try String(
      contentsOf: Self.top.appendingPathComponent("Sources/CPlanData/themes.c"), encoding: .utf8)
    #expect(Self.ids.count >= 8)
    for id in Self.ids {
      #expect(source.contains("#embed \"../../Themes/\(id).json\""), "\(id).json is not embedded")
      #expect(source.contains("{\"\(id)\", "), "\(id) is not in the table")
    }
  }

  @Test func everyThemeIsInTheReadme() throws {
    let readme = try String(
      contentsOf: Self.top.appendingPathComponent("README.md"), encoding: .utf8)
    for id in Self.ids {
      let theme = try Self.theme(id)
      #expect(readme.contains("| `\(id)` | \(theme.name) | \(theme.english) |"), "\(id)")
    }
  }

  /// Every text role on the ground and on the row under the cursor, at full depth and with the
  /// 256 colours most terminals have. Themes on the terminal's own colours are exempt: what
  /// those are is the terminal's business.
  @Test(arguments: ids, [ColourDepth.direct, .indexed256])
  func everyTextRoleCanBeRead(id: String, depth: ColourDepth) throws {
    let theme = try Self.theme(id)
    guard theme.ground != .terminalDefault else {
      #expect(["monochrome", "ansi-8"].contains(id))
      return
    }
    let least = id == "guan-celadon" ? 7.0 : 4.5
    for role in Role.allCases where role != .ground {
      for selected in [false, true] {
        let style = theme.style(for: role, selected: selected, depth: depth)
        let contrast = try #require(colour(style.foreground)).contrast(
          with: try #require(colour(style.background)))
        #expect(contrast >= least, "\(role) selected \(selected): \(contrast)")
      }
    }
  }

  /// What an ink looks like; the first sixteen of a terminal are its own and have no colour here.
  private func colour(_ ink: Ink) -> Colour? {
    switch ink {
    case .rgb(let colour): return colour
    case .indexed(let index): return Colour(index: index)
    case .terminalDefault: return nil
    }
  }

  @Test(arguments: ids, ColourDepth.allCases)
  func selectionAndWhatPressesDifferAtEveryDepth(id: String, depth: ColourDepth) throws {
    let theme = try Self.theme(id)
    let plain = theme.style(for: .text, selected: false, depth: depth)
    #expect(theme.style(for: .text, selected: true, depth: depth) != plain)
    #expect(theme.style(for: .late, selected: false, depth: depth) != plain)
    #expect(theme.style(for: .soon, selected: false, depth: depth) != plain)
    #expect(theme.style(for: .match, selected: false, depth: depth) != plain)
    for role in Role.allCases {
      let style = theme.style(for: role, selected: true, depth: depth)
      #expect(style.foreground != style.background || style.foreground == .terminalDefault)
    }
  }

  @Test func contrastIsWhatTheStandardSays() {
    let black = Colour(hex: "#000000")!
    let white = Colour(hex: "#FFFFFF")!
    #expect(abs(black.contrast(with: white) - 21) < 0.01)
    #expect(abs(Colour(hex: "#777777")!.contrast(with: white) - 4.48) < 0.01)
    #expect(white.contrast(with: white) == 1)
  }
}
