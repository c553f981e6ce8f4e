import PlanModel
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("2026-11-23", "2026-12-31", 38), ("2026-12-31", "2027-01-01", 1),
    ("2024-02-28", "2024-03-01", 2), ("2025-02-28", "2025-03-01", 1),
    ("1900-02-28", "1900-03-01", 1), ("2000-02-28", "2000-03-01", 2),
    ("2027-01-12", "2026-12-31", -12), ("0001-01-01", "9999-12-31", 3_652_058),
  ])
  func daysBetween(first: String, second: String, days: Int) {
    #expect(Sample.day(first).days(to: Sample.day(second)) == days)
    #expect(Sample.day(second).days(to: Sample.day(first)) == -days)
  }

  @Test(arguments: [
    ("0001-01-01", 0), ("1970-01-01", 3), ("2000-02-29", 1), ("2026-11-23", 0),
    ("2026-11-29", 6), ("2030-12-31", 1),
  ])
  func weekdays(day: String, weekday: Int) {
    #expect(Sample.day(day).weekday == weekday)
  }

  @Test func ordinalsRunWithoutGapsAndCanBeTakenBack() throws {
    #expect(Sample.day("0001-01-01").ordinal == 1)
    #expect(Sample.day("1970-01-01").ordinal == 719_163)
    var previous = Sample.day("1999-12-31")
    for ordinal in (previous.ordinal + 1)...(previous.ordinal + 1500) {
      let day = try #require(CalendarDate(ordinal: ordinal))
      #expect(day.ordinal == ordinal)
      #expect(previous < day)
      #expect(day.weekday == (previous.weekday + 1) % 7)
      previous = day
    }
    #expect(CalendarDate(ordinal: 0) == nil)
    #expect(CalendarDate(ordinal: 3_652_059) == Sample.day("9999-12-31"))
    #expect(CalendarDate(ordinal: 3_652_060) == nil)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00",
    "0000-01-01", "26-01-01", "2026-1-1", "2026/01/01", "2026-01-01 ", "+026-01-01", "",
    "２０２６-01-01",
  ])
  func daysThatDoNotExist(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func aDayIsWrittenAsItIsRead() {
    #expect(Sample.day("0987-06-05").description == "0987-06-05")
    #expect(Sample.day("2026-01-02").monthAndDay == "01-02")
    #expect(CalendarDate.endOfYear(2027).description == "2027-12-31")
  }

  @Test func momentsAreClampedAndOrdered() {
    let day = Sample.day("2026-11-23")
    #expect(LocalTime(date: day, minute: 1002).clock == "16:42")
    #expect(LocalTime(date: day, minute: 65).clock == "01:05")
    #expect(LocalTime(date: day, minute: 9999).clock == "23:59")
    #expect(LocalTime(date: day, minute: -1).clock == "00:00")
    #expect(LocalTime(date: day, minute: 5) < LocalTime(date: day, minute: 6))
  }
}
