import Foundation
import PlanModel
import Settings
import Testing

@testable import Commands

/// Settings in which something is wrong: whoever writes is refused, whoever reads is told.
@Suite struct SettingsInCommandsTests {
  /// A desk with a report on T1 to refer to, and then these settings.
  private func desk(_ settings: String) throws -> Desk {
    let desk = try Desk()
    #expect(desk.run("progress", "T1", "--state", "done", "--percent", "100").code == 0)
    let path = try desk.file("config.json", settings)
    desk.context.settingFaults = Configuration.read(path).faults
    desk.context.isJournalUnknown = desk.context.settingFaults.contains(where: \.hidesJournal)
    return desk
  }

  private static let writing: [[String]] = [
    ["review", "T18"], ["unreview", "T18"], ["undo"], ["redo"],
    ["progress", "T18", "--state", "onSchedule"],
    ["agree", "T2", "--date", "2027-06-30", "--reason", "x"], ["remind"], ["remind", "T18"],
    ["observe", "I6", "--value", "38", "--on", "2026-06-30", "--source", "x"],
    ["judge", "I11", "--year", "2027", "--verdict", "met", "--reason", "x"],
    ["import", "nothing.csv"], ["merge", "nothing.sqlite"],
  ]

  @Test(arguments: writing)
  func nothingIsWrittenWhileASettingIsWrong(arguments: [String]) throws {
    let desk = try desk(#"{"journal":"/office.sqlite","actorName":"某人","reportDay":"25"}"#)
    let before = try desk.events().count
    for more in [[], ["--by", "甲"], ["--journal", desk.context.journalPath]] {
      // What takes no name is asked without.
      if more.first == "--by", ["import", "merge"].contains(arguments[0]) { continue }
      let ending = desk.run(arguments + more)
      #expect(ending.code == 3 && ending.answer == "")
      #expect(
        ending.complaints == [
          "planboard: 设置有误：\(desk.folder)/config.json · reportDay：应为 1–31 的整数，现为 \"25\"",
          "planboard: 未写入任何内容：请先改正设置",
        ])
    }
    #expect(try desk.events().count == before)
  }

  @Test func everyFaultIsNamedAtOnce() throws {
    let desk = try desk(#"{"reportDay":"25","period":"year","mouse":1}"#)
    let ending = desk.run("review", "T18")
    #expect(ending.complaints.count == 4)
    for key in ["reportDay", "period", "mouse"] {
      #expect(ending.complaints.contains { $0.contains(" · \(key)：") })
    }
  }

  @Test func readingGoesOnWithAWarningWhereTheJournalIsKnown() throws {
    let desk = try desk(#"{"theme": 3}"#)
    for arguments in [["list", "tasks"], ["log"], ["missing"], ["show", "T1"], ["export"]] {
      let ending = desk.run(arguments)
      #expect(ending.code == 0 && !ending.answer.isEmpty, "\(arguments)")
      #expect(ending.complaints == ["planboard: 设置有误：\(desk.folder)/config.json · theme：应为文字，现为 3"])
    }
  }

  @Test(arguments: ["{ broken", #"{"journal": 3}"#, #"{"jurnal": "/office.sqlite"}"#])
  func noOtherJournalIsReadInPlaceOfTheOneThatWasMeant(settings: String) throws {
    let desk = try desk(settings)
    for arguments in [
      ["list", "tasks"], ["log"], ["missing"], ["show", "T1"], ["export"], ["changes"], ["due"],
      ["track"], ["timeline"],
    ] {
      let ending = desk.run(arguments)
      #expect(ending.code == 3 && ending.answer == "", "\(arguments)")
      #expect(ending.complaints.last?.contains("不知操作记录在何处") == true, "\(arguments)")
      // Named on the command line it is known again.
      #expect(desk.run(arguments + ["--journal", desk.context.journalPath]).code == 0)
    }
    for arguments in [["check"], ["themes"]] {
      let ending = desk.run(arguments)
      #expect(ending.code == 0 && ending.complaints.count == 1, "\(arguments)")
    }
  }

  @Test func anUnknownSettingIsNamedAndStopsNobody() throws {
    let desk = try desk(#"{"future": 1, "thene": "dawn"}"#)
    let ending = desk.run("review", "T18", "--language", "en")
    #expect(ending.code == 0)
    #expect(
      ending.complaints == [
        "planboard: settings: \(desk.folder)/config.json · future: there is no such setting",
        "planboard: settings: \(desk.folder)/config.json · thene: there is no such setting; is theme meant?",
      ])
  }
}
