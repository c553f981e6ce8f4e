import PlanModel
import Testing

/// Who may do what is checked in the fold, too: an event that came from elsewhere counts only where
/// its writer might have written it.
@Suite struct RightsTests {
  private let task = Sample.task(1)
  private let here = InstallationID("00000000-0000-7000-8000-000000000001")
  private let elsewhere = InstallationID("00000000-0000-7000-8000-000000000002")
  private var number: Int64 = 0

  private mutating func event(
    _ action: EventAction, _ record: PlanRecord?, by name: String, unit: String? = nil,
    on installation: InstallationID? = nil, batch: String? = nil, saw: [EventID] = []
  ) -> JournalEvent {
    number += 1
    return JournalEvent(
      id: EventID("event-\(number)"), batch: EventID(batch ?? "batch-\(number)"),
      plan: PlanID("small"), record: record?.id, action: action,
      actor: Actor(name: name, unit: unit), time: number,
      localTime: LocalTime(date: Sample.day("2026-11-20"), minute: 600),
      digest: record?.officialDigest,
      origin: EventOrigin(
        clock: HybridClock(rawValue: number), installation: installation ?? here, number: number),
      saw: saw)
  }

  private func review(_ events: [JournalEvent]) -> Review {
    Register(events, of: Sample.plan([task])).review(
      of: task, on: Sample.day("2026-11-23"), period: .month)
  }

  @Test mutating func anUndoCountsOnlyForOnesOwn() {
    let mark = event(.review(note: nil), task, by: "甲", unit: "市甲局")
    let others: [JournalEvent] = [
      event(.undo(batch: mark.batch), nil, by: "乙", unit: "市甲局"),
      event(.undo(batch: mark.batch), nil, by: "甲", unit: "市乙局"),
      event(.undo(batch: mark.batch), nil, by: "甲", unit: "市甲局", on: elsewhere),
    ]
    for other in others {
      #expect(review([mark, other]).kind == .reviewed)
      let register = Register([mark, other], of: Sample.plan([task]))
      #expect(register.whyVoid(other.id) == .notTheirs)
    }
    let own = event(.undo(batch: mark.batch), nil, by: "甲", unit: "市甲局")
    #expect(review([mark, own]).kind == .unreviewed)
  }

  @Test mutating func theOfficeMayTakeBackWhatOthersDid() {
    let office = event(.configure(.office("市美丽办")), nil, by: "王芳")
    let mark = event(.review(note: nil), task, by: "甲", unit: "市甲局")
    let undo = event(
      .undo(batch: mark.batch), nil, by: "王芳", unit: "市美丽办", on: elsewhere)
    #expect(review([office, mark, undo]).kind == .unreviewed)
  }

  @Test mutating func anUndoIsKnownWhateverItsClockSays() {
    let mark = event(.review(note: nil), task, by: "甲")
    var undo = event(.undo(batch: mark.batch), nil, by: "甲")
    undo.origin.clock = HybridClock(rawValue: 0)
    #expect(review([mark, undo]).kind == .unreviewed)
    #expect(review([undo, mark]).kind == .unreviewed)
  }

  @Test mutating func onceAnOfficeIsNamedOnlyItChangesRules() {
    let office = event(.configure(.office("市美丽办")), nil, by: "王芳")
    let stranger = event(.configure(.reportDay(3)), nil, by: "甲", unit: "市甲局")
    let own = event(.configure(.reportDay(25)), nil, by: "王芳", unit: "市美丽办")
    let register = Register([office, stranger], of: Sample.plan([task]))
    #expect(register.rules.reportDay == nil)
    #expect(register.whyVoid(stranger.id) == .noRight)
    #expect(Register([office, stranger, own], of: Sample.plan([task])).rules.reportDay == 25)
  }

  @Test func everyKindHasSomebodyWhoMayDoIt() {
    for kind in EventKind.allCases { #expect(EventRights.roles(for: kind).contains(.office)) }
  }

  @Test mutating func whatComesLateFromElsewhereWasNotSeen() {
    let month = YearMonth(year: 2026, month: 11)!
    func report(_ unit: String) -> EventAction {
      .progress(ProgressReport(month: month, state: .onSchedule, unit: unit))
    }
    let seen = event(report("市甲局"), task, by: "甲", unit: "市甲局")
    let late = event(report("市乙局"), task, by: "乙", unit: "市乙局", on: elsewhere)
    let mark = event(.review(note: nil), task, by: "王芳", saw: [seen.id])
    #expect(review([seen, mark]).kind == .reviewed)
    // By its clock it stands before the mark, but nobody had seen it.
    guard case .stale(_, .newReport) = review([seen, late, mark]) else {
      Issue.record("a report nobody saw stands as looked at")
      return
    }
    let again = event(.review(note: nil), task, by: "王芳", saw: [mark.id, late.id])
    #expect(review([seen, late, mark, again]).kind == .reviewed)
  }
}
