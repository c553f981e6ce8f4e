import PlanModel

/// Makes a plan of its files.
public enum PlanLoader {
  /// The plan, or everything that is wrong with its files.
  public static func load(_ source: PlanSource) -> Result<Plan, PlanProblems> {
    if let fault = source.wholeFault {
      return .failure(PlanProblems([DataProblem(file: source.name, reason: fault)]))
    }
    var load = PlanLoad(source)
    guard let plan = load.plan() else {
      return .failure(PlanProblems(load.problems.problems))
    }
    return .success(plan)
  }
}

/// One load: reads file after file, then checks what they say of one another.
private struct PlanLoad {
  let source: PlanSource
  let problems = ProblemCollector()
  private var units: UnitTable?
  private var unreadable: Set<PlanFile> = []

  init(_ source: PlanSource) { self.source = source }

  /// The plan as far as it can be read; nil when its head cannot.
  mutating func plan() -> Plan? {
    units = read(.units) { $0.object { UnitTable(&$0) } } ?? nil
    let document = read(.plan) { $0.object { PlanDocument(&$0) } } ?? nil
    let indicators = read(.indicators, AnnexRecords.indicators) ?? []
    let tasks = read(.tasks, AnnexRecords.tasks) ?? []
    let policies = read(.policies, AnnexRecords.policies) ?? []
    let outcomes = read(.outcomes, AnnexRecords.outcomes) ?? []
    let links = read(.links, LinkFile.links) ?? []
    let repairs = read(.repairs, Repair.repairs) ?? []

    var records = document?.measures ?? []
    records += indicators + tasks + policies + outcomes
    records += (document?.goals ?? []) + (document?.safeguards ?? [])
    let checks = ReferenceChecks(
      areas: document?.areas ?? [], records: records, unreadable: unreadable,
      problems: problems)
    for record in records { checks.check(record) }
    for link in links { checks.check(link) }
    for (index, repair) in repairs.enumerated() { checks.check(repair, at: index) }

    guard problems.problems.isEmpty, let document, let units else { return nil }
    return Plan(
      id: document.id, head: document.head, areas: document.areas, records: records,
      units: units.units, collectives: units.collectives, annexes: document.annexes,
      links: links)
  }

  /// Reads a file; nil when it is not there or is not JSON.
  private mutating func read<Value>(
    _ file: PlanFile, _ body: (FileReading) -> Value
  ) -> Value? {
    let document: JSONDocument
    switch source.bytes(of: file.name) {
    case .failure(.missingFile) where file.isOptional: return nil
    case .failure(let reason):
      note(reason, in: file)
      return nil
    case .success(let bytes):
      do {
        document = try JSONDocument(bytes)
      } catch {
        note(.notJSON(error.fault, line: error.line(in: Array(bytes.buffer))), in: file)
        return nil
      }
    }
    let reading = FileReading(document, problems: problems, units: units)
    return problems.inside(file: file.name) { body(reading) }
  }

  private mutating func note(_ reason: DataProblem.Reason, in file: PlanFile) {
    unreadable.insert(file)
    problems.note(DataProblem(file: file.name, reason: reason))
  }
}
