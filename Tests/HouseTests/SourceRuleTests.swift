import Testing

/// Rules that keep the sources in the shape they were given.
@Suite struct SourceRuleTests {
  private static let all = Repository.swiftFiles + Repository.swiftTestFiles

  @Test func noFileIsAPlaceForEverything() {
    // Tables of digests and what a generator wrote may be long.
    let tables: Set = ["Tests/PlanFilesTests/OfficialWordingTable.swift"]
    for file in Self.all where !file.isGenerated && !tables.contains(file.path) {
      #expect(file.lines.count <= 400, "\(file.path)")
    }
  }

  @Test(arguments: ["TO" + "DO", "FIX" + "ME", "try" + "!", "as" + "!", "X" + "XX"])
  func nothingIsLeftForLaterOrForced(_ word: String) {
    for file in Self.all {
      for (index, line) in file.lines.enumerated() {
        #expect(!line.contains(word), "\(file.path):\(index + 1)")
      }
    }
  }

  /// A switch that may have a `default`: over a type that is open or far larger than the place
  /// cares for. Switches over our own enums list every case, so that a new one is missed nowhere.
  private static let openSwitches: Set = [
    "Sources/Dashboard/Keys/InputNormalizer.swift: switch character",
    "Sources/Dashboard/Overlays/OverlayUpdate.swift: switch press.key",
    "Sources/Dashboard/Screens/HintLine.swift: switch (command, page?.id)",
    "Sources/Dashboard/Shelf/ShelfUpdate.swift: switch command",
    "Sources/Dashboard/Overlays/Forms/FormUpdate.swift: switch press.key",
    "Sources/Dashboard/Overlays/Forms/FormUpdate.swift: switch InputNormalizer.normalized(press).key",
    "Sources/Dashboard/Screens/Home/HomeUpdate.swift: switch command",
    "Sources/Dashboard/Screens/Pages/PageMoving.swift: switch command",
  ]

  @Test func switchesOfTheDashboardListEveryCase() {
    var seen: Set<String> = []
    for file in Repository.module("Dashboard") {
      let lines = file.lines
      for index in lines.indices where lines[index].trimmed.hasPrefix("default:") {
        let subject = Self.subject(ofDefaultAt: index, in: lines)
        seen.insert("\(file.path): \(subject)")
        #expect(
          Self.openSwitches.contains("\(file.path): \(subject)"), "\(file.path):\(index + 1)")
      }
    }
    #expect(Self.openSwitches.isSubset(of: seen), "no exception outlives its reason")
  }

  /// The `switch …` a `default` belongs to: the nearest one above that stands as far in.
  private static func subject(ofDefaultAt index: Int, in lines: [Substring]) -> String {
    let margin = lines[index].prefix { $0 == " " }
    let owner = lines[..<index].last { line in
      line.prefix { $0 == " " } == margin && line.contains("switch ")
    }
    guard let owner, let range = owner.firstRange(of: "switch ") else { return "" }
    return String(owner[range.lowerBound...]).split(separator: "{")[0].trimmed
  }

  @Test(arguments: ["Dashboard", "Canvas", "PlanModel", "Search", "Wording"])
  func onlyThemesAndTheTerminalKnowColours(_ module: String) throws {
    let hex = try Regex("#[0-9A-Fa-f]{6}")
    for file in Repository.module(module) {
      for (index, line) in file.lines.enumerated() {
        #expect(
          !line.contains("Colour") && !line.contains("Theming") && line.firstMatch(of: hex) == nil,
          "\(file.path):\(index + 1)")
      }
    }
  }

  /// Clock, environment and randomness come in as values.
  @Test(arguments: ["Dashboard", "Canvas", "PlanModel", "Search", "Wording"])
  func theRoomsBelowReadNoClockEnvironmentOrChance(_ module: String) {
    let words = ["getenv", "ProcessInfo", "Date()", "clock_gettime", ".random", "UUID("]
    for file in Repository.module(module) {
      for word in words {
        #expect(!file.text.contains(word), "\(file.path): \(word)")
      }
    }
  }
}
