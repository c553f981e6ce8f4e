import PlanModel
import Testing

/// A mark is to be looked at again when, and only when, the document's own words have changed.
@Suite struct OfficialDigestTests {
  private func changed(_ record: PlanRecord, _ change: (inout PlanRecord) -> Void) -> Bool {
    var copy = record
    change(&copy)
    return copy.officialDigest != record.officialDigest
  }

  @Test func everyOfficialFieldOfATaskCounts() {
    func task(_ content: String, _ schedule: String, _ effect: String) -> PlanRecord.Detail {
      .task(PlanTask(content: content, schedule: schedule, effect: effect, milestones: []))
    }
    #expect(changed(Sample.task()) { $0.detail = task("内容。", "安排", "成效") })
    #expect(changed(Sample.task()) { $0.detail = task("内容", "安排。", "成效") })
    #expect(changed(Sample.task()) { $0.detail = task("内容", "安排", "成效。") })
    #expect(changed(Sample.task()) { $0.unitsText += "等" })
  }

  @Test func wordsCannotMoveFromOneFieldToTheNextUnseen() {
    #expect(
      changed(Sample.task()) {
        $0.detail = .task(
          PlanTask(content: "内容安", schedule: "排", effect: "成效", milestones: []))
      })
  }

  @Test func whatWeAddedDoesNotCount() {
    #expect(
      !changed(Sample.task()) { record in
        record.title = "别的"
        record.english = "other"
        record.englishShort = "other"
        record.area = 9
        record.notes = [SourceNote(field: "content", words: "内", suspected: nil, why: nil)]
        record.formerly = [RecordID(.task, 7)]
        record.responsibilities = []
        record.isOpenList = true
        record.source = .annex(2, row: 80)
      })
    #expect(
      !changed(Sample.task()) {
        $0.detail = .task(
          PlanTask(
            content: "内容", schedule: "安排", effect: "成效",
            milestones: [Sample.milestone(.yearly)]))
      })
  }

  @Test func everyOfficialFieldOfAnIndicatorCounts() {
    func changed(_ change: @escaping (inout Indicator) -> Void) -> Bool {
      self.changed(Sample.indicator()) { record in
        guard case .indicator(var indicator) = record.detail else { return }
        change(&indicator)
        record.detail = .indicator(indicator)
      }
    }
    #expect(changed { $0.name += "x" })
    #expect(changed { $0.category += "x" })
    #expect(changed { $0.remark += "x" })
    #expect(changed { $0.targets[1].text += "x" })
    #expect(changed { $0.targets[1].year = 2035 })
    #expect(!changed { $0.targets[1].values = [] })
    #expect(!changed { $0.direction = .hold })
    #expect(!changed { $0.unitOfMeasure = nil })
    #expect(
      !changed { $0.reading = AreaReading(why: "x", confidence: .low, alternatives: [3]) })
  }

  @Test func theDigestIsTheSameOnEveryMachine() {
    var digest = SHA256()
    digest.update(
      "content\u{1F}内容\u{1E}schedule\u{1F}安排\u{1E}effect\u{1F}成效\u{1E}unitsText\u{1F}市甲局、乙局及相关部门\u{1E}"
    )
    #expect(Sample.task().officialDigest == digest.hexadecimal())
  }
}
