import PlanModel
import Testing

@Suite struct CheckInPeriodTests {
  @Test(
    arguments: [
      (.week, "2026-11-23", "2026-11-23"), (.week, "2026-11-29", "2026-11-23"),
      (.week, "2027-01-01", "2026-12-28"), (.month, "2026-11-30", "2026-11-01"),
      (.month, "2026-12-01", "2026-12-01"), (.quarter, "2026-12-31", "2026-10-01"),
      (.quarter, "2026-03-31", "2026-01-01"), (.quarter, "2026-04-01", "2026-04-01"),
    ] as [(CheckInPeriod, String, String)])
  func aPeriodBeginsOn(period: CheckInPeriod, day: String, first: String) {
    #expect(period.start(containing: Sample.day(day)) == Sample.day(first))
  }
}
