import PlanModel
import Testing

@Suite struct ObservationTests {
  private let today = Sample.day("2026-11-23")
  private let record = Sample.indicator()
  private var journal = SampleJournal()

  private var indicator: Indicator {
    guard let indicator = record.indicator else { preconditionFailure("no indicator") }
    return indicator
  }

  private func observation(_ day: String, _ value: Double, label: String? = nil) -> Observation {
    Observation(
      date: Sample.day(day), values: [ObservedValue(label: label, value: value)], source: "统计")
  }

  private func refusal(_ observation: Observation, isConfirmed: Bool = false)
    -> ObservationRefusal?
  {
    do throws(ObservationRefusal) {
      try indicator.check(observation, today: today, isConfirmed: isConfirmed)
      return nil
    } catch {
      return error
    }
  }

  @Test mutating func aCorrectionCountsAndTheOldValueStaysInTheJournal() {
    journal.add(.observe(observation("2026-06-30", 3.5)), record, on: "2026-07-01")
    journal.add(.observe(observation("2025-12-31", 3)), record, on: "2026-07-01")
    let batch = journal.add(.observe(observation("2026-06-30", 3.8)), record, on: "2026-07-02")
    #expect(journal.log.series(of: record, label: nil).map(\.value) == [3, 3.8])
    #expect(journal.log.observations(of: record).count == 3)
    journal.add(.undo(batch: batch), on: "2026-07-03")
    #expect(journal.log.series(of: record, label: nil).map(\.value) == [3, 3.5])
  }

  @Test func nonsenseIsRefused() {
    #expect(refusal(observation("2026-06-30", 40)) == nil)
    #expect(refusal(observation("2026-11-24", 40)) == .future(Sample.day("2026-11-24")))
    #expect(refusal(observation("2026-06-30", 101)) == .over100(101))
    #expect(refusal(observation("2026-06-30", 101), isConfirmed: true) == nil)
    #expect(refusal(observation("2026-06-30", -1)) == .negative(-1))
    #expect(refusal(observation("2026-06-30", .nan)) == .notANumber("nan"))
    #expect(refusal(observation("2026-06-30", 4, label: "乙")) == .unknownLabel("乙", [nil]))
    var twice = observation("2026-06-30", 40)
    twice.values += twice.values
    #expect(refusal(twice) == .repeatedLabel(nil))
    twice.values = []
    #expect(refusal(twice) == .noValues)
    var nameless = observation("2026-06-30", 40)
    nameless.source = ""
    #expect(refusal(nameless) == .noSource)
  }

  @Test func figuresAreReadAsPeopleTypeThem() throws {
    func number(_ text: String) throws -> Double {
      try ObservedValue.number(text, unitOfMeasure: "%")
    }
    #expect(try number("38.5") == 38.5)
    #expect(try number(" ３８．５％ ") == 38.5)
    #expect(try number("38.5%") == 38.5)
    #expect(try number("-1") == -1)
    for text in ["", "abc", "1,200", "0x10", "1e3", "inf", "nan", "38.5.1", "三十", "1 个"] {
      #expect(throws: ObservationRefusal.notANumber(text)) { try number(text) }
    }
  }

  @Test mutating func aTargetIsMetByWhatWasKnownAtItsYearsEnd() {
    journal.add(.observe(observation("2027-12-31", 1)), record, on: "2028-01-15")
    let standing = journal.log.standing(
      of: record, on: Sample.day("2028-02-01"), period: .month)
    #expect(standing.items.map(\.isComplete) == [true, true])
    journal.add(.observe(observation("2028-01-31", 0.5)), record, on: "2028-02-01")
    let fallen = journal.log.standing(
      of: record, on: Sample.day("2028-02-02"), period: .month)
    #expect(fallen.items.map(\.isComplete) == [true, false])
    let early = journal.log.standing(of: record, on: Sample.day("2027-02-01"), period: .month)
    #expect(early.items.map(\.isComplete) == [false, false])
  }
}
