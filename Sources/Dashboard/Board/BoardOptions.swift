import Canvas
import PlanModel
import Wording

/// A theme to choose from; how it looks is the terminal's business.
package struct ThemeChoice: Hashable, Sendable {
  package var id: String
  package var name: Phrase

  /// A choice from its parts.
  package init(id: String, name: Phrase) {
    self.id = id
    self.name = name
  }
}

/// What is wrong with the settings, as it is to be said.
package struct SettingTroubles: Hashable, Sendable {
  package var file: String
  /// A sentence for each fault.
  package var faults: [Phrase]

  /// Faults of a file.
  package init(file: String, faults: [Phrase]) {
    self.file = file
    self.faults = faults
  }
}

/// What the board is told at the start.
package struct BoardOptions: Sendable {
  package var today: CalendarDate
  package var language: Language = .chinese
  package var period: CheckInPeriod = .month
  /// Who marks; nil until asked.
  package var actor: Actor?
  /// The name offered when the board asks.
  package var loginName: String = ""
  package var themes: [ThemeChoice] = []
  package var theme: String = ""
  /// The unit whose page 本单位 opens.
  package var ownUnit: UnitID?
  /// The unit whose page stands open at the start.
  package var startUnit: UnitID?
  /// From how many days before the year's end a due date is loud.
  package var dueSoonDays: Int = 60
  /// Rules of follow-up that stand in the settings and hold no more.
  package var oldRules: FollowUpRules?
  package var trackRule = TrackRule()
  /// The day the board is looked at as of; nil is today.
  package var asOf: CalendarDate?
  /// What is wrong with the settings. They say where and under whose name is written: while
  /// something is wrong with them nothing is.
  package var settingTroubles: SettingTroubles?
  package var ambiguous: AmbiguousWidth = .narrow
  /// Whether the terminal can show Chinese; where it cannot, nothing Chinese is added to English.
  package var canShowChinese = true

  /// Options for a day.
  package init(today: CalendarDate) { self.today = today }
}
