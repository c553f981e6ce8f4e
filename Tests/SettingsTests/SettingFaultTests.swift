import Foundation
import SystemIO
import Testing

@testable import Settings

/// What is wrong in a settings file is named, all of it, and makes nothing else fall.
@Suite final class SettingFaultTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("faults-" + UUID().uuidString).path

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private var path: String { folder + "/config.json" }

  private func read(_ text: String) throws -> SettingsReading {
    try SmallFile.write(Array(text.utf8), to: path)
    return Configuration.read(path)
  }

  private func reasons(_ reading: SettingsReading) -> [String?: SettingFault.Reason] {
    Dictionary(reading.faults.map { ($0.key, $0.reason) }) { first, _ in first }
  }

  @Test func aWrongSettingLeavesTheOthersInForce() throws {
    let reading = try read(#"{"journal":"/office.sqlite","actorName":"某人","reportDay":"25"}"#)
    #expect(reading.configuration.journal == "/office.sqlite")
    #expect(reading.configuration.actorName == "某人")
    #expect(reading.configuration.reportDay == nil)
    #expect(
      reading.faults == [
        SettingFault(
          path: path, key: "reportDay", reason: .should(.whole(1...31), found: "\"25\""))
      ])
    #expect(!reading.serious.isEmpty && !reading.faults[0].hidesJournal)
  }

  @Test func everyFaultIsFoundAtOnce() throws {
    let reading = try read(
      #"""
      {"theme": 3, "language": "cn", "actorName": " ", "actorUnit": [], "period": "year",
       "dueSoonDays": -1, "reportDay": 32, "trackMethod": "", "trackSlightPoints": "10",
       "trackFarPoints": 101, "trackOnScheduleRatio": true, "trackSlightRatio": {},
       "ownUnit": "", "ambiguousWidth": "broad", "ascii": 1, "mouse": "yes",
       "sharedJournal": "true", "journal": "office.sqlite"}
      """#)
    #expect(reading.configuration == Configuration())
    #expect(Set(reading.faults.compactMap(\.key)) == Set(SettingKey.allCases.map(\.rawValue)))
    #expect(reading.serious == reading.faults)
    #expect(reasons(reading)["journal"] == .should(.absolutePath, found: "\"office.sqlite\""))
    #expect(reasons(reading)["ascii"] == .should(.boolean, found: "1"))
    #expect(reading.faults.filter(\.hidesJournal).map(\.key) == ["journal"])
  }

  @Test func everySettingThatIsRightIsTaken() throws {
    let reading = try read(
      #"""
      {"theme": "dawn", "language": "en", "actorName": "甲", "actorUnit": "市建委",
       "period": "week", "dueSoonDays": 0, "reportDay": 31, "trackMethod": "growth",
       "trackSlightPoints": 10.5, "trackFarPoints": 30, "trackOnScheduleRatio": 0.9,
       "trackSlightRatio": 0.5, "ownUnit": "市建委", "ambiguousWidth": "auto", "ascii": true,
       "mouse": false, "sharedJournal": true, "journal": "/a/b.sqlite"}
      """#)
    #expect(reading.faults.isEmpty)
    let settings = reading.configuration
    #expect(settings.reportDay == 31 && settings.dueSoonDays == 0 && settings.mouse == false)
    #expect(settings.trackSlightPoints == 10.5 && settings.period == "week")
    #expect(settings.ascii == true && settings.sharedJournal == true)
    #expect(settings.theme == "dawn" && settings.language == "en" && settings.actorName == "甲")
    #expect(settings.ownUnit == "市建委" && settings.actorUnit == "市建委")
    #expect(settings.ambiguousWidth == "auto" && settings.journal == "/a/b.sqlite")
    #expect(settings.trackMethod == "growth" && settings.trackFarPoints == 30)
    #expect(settings.trackOnScheduleRatio == 0.9 && settings.trackSlightRatio == 0.5)
  }

  @Test func whatIsNullIsNotSet() throws {
    let reading = try read(#"{"journal": null, "reportDay": null}"#)
    #expect(reading == SettingsReading())
  }

  @Test(arguments: ["{", "", "\u{0}", "{\"a\": }", "[]", "3"])
  func aDamagedFileIsAFaultOfItsOwn(text: String) throws {
    let reading = try read(text)
    #expect(reading.faults.map(\.key) == [nil])
    #expect(reading.serious.count == 1 && reading.faults[0].hidesJournal)
    #expect(reading.configuration == Configuration())
  }

  @Test func whatCannotBeReadIsNotTakenForNothing() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(reasons(Configuration.read(path)) == [nil: .file(.notRegular(.folder))])
    try FileManager.default.removeItem(atPath: path)
    // A link to a share that is not mounted.
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: folder + "/gone/config.json")
    #expect(reasons(Configuration.read(path)) == [nil: .file(.absent)])
    #expect(Configuration.read(path).faults[0].hidesJournal)
  }

  @Test func anUnknownSettingIsNamedAndHarmless() throws {
    let reading = try read(#"{"future": {"journal": 1}, "thene": "dawn"}"#)
    #expect(
      reasons(reading) == [
        "future": .unknown(nearest: nil), "thene": .unknown(nearest: "theme"),
      ])
    #expect(reading.serious.isEmpty)
  }

  @Test(arguments: ["jurnal", "Journal", "journal ", "actorname", "actor_unit", "sharedjournal"])
  func aSlipOfThePenWhereItIsSignedIsNoHarmlessOne(name: String) throws {
    let reading = try read("{\"\(name)\": \"/office.sqlite\"}")
    #expect(reading.serious.count == 1)
    let isJournal = name.lowercased().hasPrefix("j")
    #expect(reading.faults[0].hidesJournal == isJournal)
    // Where the setting itself stands beside it, the other is only an old line.
    let beside = try read(
      "{\"\(name)\": 1, \"journal\": \"/o\", \"actorName\": \"a\", \"actorUnit\": \"b\", \"sharedJournal\": true}"
    )
    #expect(beside.faults.count == 1 && beside.serious.isEmpty)
  }

  @Test func aSettingThatStandsTwiceIsNamed() throws {
    let reading = try read(
      #"{"journal": "/a", "x\"journal": {"journal": 1, "mouse": 2}, "mouse": true, "journal": "/b"}"#
    )
    #expect(reasons(reading)["journal"] == .twice)
    #expect(reading.faults.count { $0.reason == .twice } == 1)
    #expect(reading.faults.contains { $0.hidesJournal })
  }

  @Test func thresholdsThatContradictEachOtherAreNamed() throws {
    let reading = try read(
      #"{"trackSlightPoints": 40, "trackFarPoints": 30, "trackSlightRatio": 0.9, "trackOnScheduleRatio": 0.5}"#
    )
    #expect(
      reasons(reading) == [
        "trackSlightPoints": .above("trackFarPoints"),
        "trackSlightRatio": .above("trackOnScheduleRatio"),
      ])
  }

  // MARK: Changing

  @Test(arguments: ["{", "[]", #"{"dueSoonDays": "many"}"#, #"{"jurnal": "/o"}"#])
  func aFileWithAFaultIsNotChanged(text: String) throws {
    let reading = try read(text)
    #expect(!reading.serious.isEmpty)
    #expect(throws: SettingFault.self) { try Configuration.change(path) { $0.theme = "y" } }
    #expect(try SmallFile.read(path) == Array(text.utf8))
  }

  @Test func aChangeTouchesNothingElse() throws {
    _ = try read(#"{"future": 1, "reportDay": 25, "theme": "x", "mouse": null}"#)
    try Configuration.change(path) { $0.theme = nil }
    let bytes = try #require(try SmallFile.read(path))
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    #expect(object?.keys.sorted() == ["future", "mouse", "reportDay"])
    #expect(object?["reportDay"] as? Int == 25)
  }

  @Test func aLinkStaysALink() throws {
    let file = folder + "/dotfiles/config.json"
    try SmallFile.write(Array("{}".utf8), to: file)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: file)
    try Configuration.change(path) { $0.theme = "y" }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == file)
    #expect(Configuration.read(file).configuration.theme == "y")
  }
}
