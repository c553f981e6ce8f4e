import PlanModel

/// Checks between files: whether what records, links and repairs refer to is there.
///
/// References into a file that could not be read are passed over: its own problem is enough.
struct ReferenceChecks {
  private let problems: ProblemCollector
  private let known: Set<RecordID>
  private let unreadable: Set<PlanFile>

  init(
    areas: [Area], records: [PlanRecord], unreadable: Set<PlanFile>, problems: ProblemCollector
  ) {
    self.problems = problems
    self.unreadable = unreadable
    known = Set(records.map(\.id)).union(areas.map(\.id))
  }

  private func isMissing(_ id: RecordID) -> Bool {
    !known.contains(id) && !unreadable.contains(.holding(id.kind))
  }

  /// Checks what a record refers to.
  func check(_ record: PlanRecord) {
    let file = PlanFile.holding(record.kind).name
    func check(_ id: RecordID, _ field: @autoclosure () -> String) {
      guard isMissing(id) else { return }
      problems.note(
        DataProblem(
          file: file, record: record.id.description, field: field(),
          reason: .unknownRecord(id.description)))
    }
    // 0 stands for an area that could not be read.
    if let area = record.area, area != 0 {
      check(RecordID(.area, area), record.kind == .task ? "area" : "editorial.area")
    }
    switch record.detail {
    case .measure(let measure):
      for (index, task) in measure.tasks.enumerated() {
        check(task, "editorial.tasks[\(index + 1)]")
        if task.kind != .task { noteWrongKind(task, in: record, at: index) }
      }
    case .indicator(let indicator): checkAreas(indicator.reading)
    case .policy(let policy): checkAreas(policy.reading)
    case .outcome(let outcome): checkAreas(outcome.reading)
    case .task, .goal, .safeguard: break
    }
    func checkAreas(_ reading: AreaReading) {
      for (index, area) in reading.alternatives.enumerated() {
        check(RecordID(.area, area), "editorial.areaAlternatives[\(index + 1)]")
      }
    }
    for note in record.notes { checkWords(of: note, in: record, file) }
    for (index, id) in record.formerly.enumerated() where id.kind != record.kind {
      problems.note(
        DataProblem(
          file: file, record: record.id.description, field: "formerly[\(index + 1)]",
          reason: .wrongID(id.description, expected: record.kind.rawValue + "n")))
    }
  }

  private func noteWrongKind(_ task: RecordID, in record: PlanRecord, at index: Int) {
    problems.note(
      DataProblem(
        file: PlanFile.plan.name, record: record.id.description,
        field: "editorial.tasks[\(index + 1)]",
        reason: .wrongID(task.description, expected: "Tn")))
  }

  /// A note is about words that stand in an official field.
  private func checkWords(of note: SourceNote, in record: PlanRecord, _ file: String) {
    guard !note.field.isEmpty, !note.words.isEmpty else { return }
    let fields = record.officialFields
    let problem = DataProblem(
      file: file, record: record.id.description, field: "editorial.notes",
      reason: .badValue(note.field, allowed: fields.map(\.key)))
    guard let field = fields.first(where: { $0.key == note.field }) else {
      problems.note(problem)
      return
    }
    if !field.text.isEmpty, !field.text.holds(note.words) {
      var problem = problem
      problem.reason = .broken(.wordsNotInText)
      problems.note(problem)
    }
  }

  /// Checks both ends of a link.
  func check(_ link: RecordLink) {
    for (field, id) in [("from", link.from), ("to", link.to)] where isMissing(id) {
      problems.note(
        DataProblem(
          file: PlanFile.links.name, record: link.name, field: field,
          reason: .unknownRecord(id.description)))
    }
  }

  /// Checks the place a repair names.
  func check(_ repair: Repair, at index: Int) {
    let place = DataProblem(
      file: PlanFile.repairs.name, record: "#\(index + 1)", reason: .missingField)
    func note(_ field: String, _ reason: DataProblem.Reason) {
      var problem = place
      (problem.field, problem.reason) = (field, reason)
      problems.note(problem)
    }
    let files = PlanFile.allCases.filter { $0 != .repairs }.map(\.name)
    if !repair.file.isEmpty, !files.contains(repair.file) {
      note("file", .badValue(repair.file, allowed: files))
    }
    if let id = RecordID(repair.record), isMissing(id) {
      note("record", .unknownRecord(repair.record))
    }
  }
}
