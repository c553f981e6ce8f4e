import ArgumentParser
import Journal
import PlanFiles
import PlanModel
import Wording
import Workspace

/// What is asked for is not in this plan; perhaps in another one.
struct NotInThisPlan: Error {
  var sentence: String
}

extension Workplace {
  /// Does something for every plan that was asked for; what it says comes out as one answer.
  ///
  /// Plans that cannot be read are complained about and passed over; the exit code tells.
  package static func each(
    _ shared: SharedOptions, toWrite: Bool = false, _ body: (Workplace) throws -> Void
  ) throws {
    let first = try toWrite ? Workplace(toWrite: shared) : Workplace(shared)
    guard first.shared.isSeveral else { return try body(first) }
    let gathering = Gathering()
    let plans = try first.plans()
    var missing: NotInThisPlan?
    var done = 0
    for work in plans.workplaces {
      do {
        try body(work.gathering(into: gathering))
        done += 1
      } catch let error as NotInThisPlan {
        missing = missing ?? error
      }
    }
    if done == 0, let missing { throw first.failure(.problems, missing.sentence) }
    try gathering.write(first)
    if plans.hasProblems { throw ExitCode.problems }
  }

  /// The plan that some ids name, with the ids without its name: `c0002/T18` is T18 of c0002.
  /// Where there is one plan, its name may be left out.
  package static func ofRecords(
    _ ids: [String], _ shared: SharedOptions, toWrite: Bool = false
  ) throws -> [(work: Workplace, ids: [String])] {
    let work = try toWrite ? Workplace(toWrite: shared) : Workplace(shared)
    let parts = ids.map { QualifiedID($0) }
    guard work.shared.isSeveral else {
      if parts.allSatisfy({ $0.plan == nil }) { return [(work, ids)] }
      let plan = try work.plan().id.rawValue
      if let other = parts.compactMap(\.plan).first(where: { $0 != plan }) {
        throw work.failure(.problems, work.words.unknownPlan(other, [plan]))
      }
      return [(work, parts.map(\.id))]
    }
    let places = try work.plans().workplaces
    if let bare = parts.first(where: { $0.plan == nil }) {
      let first = places.first?.planID?.rawValue ?? ""
      throw work.failure(.problems, work.words.idNeedsPlan(bare.id, example: "\(first)/\(bare.id)"))
    }
    var groups: [(work: Workplace, ids: [String])] = []
    for part in parts {
      guard let place = places.first(where: { $0.planID?.rawValue == part.plan }) else {
        throw work.failure(
          .problems,
          work.words.unknownPlan(part.plan ?? "", places.compactMap(\.planID?.rawValue)))
      }
      if let known = groups.firstIndex(where: { $0.work.planID == place.planID }) {
        groups[known].ids.append(part.id)
      } else {
        groups.append((place, [part.id]))
      }
    }
    return groups
  }

  /// The place where something is written about one record, and its id without the plan's.
  static func ofRecord(_ id: String, _ shared: SharedOptions) throws -> (Workplace, String) {
    let place = try ofRecords([id], shared, toWrite: true)[0]
    return (place.work, place.ids[0])
  }

  /// A workplace for each plan that can be read.
  private func plans() throws -> (workplaces: [Workplace], hasProblems: Bool) {
    let workspace = Workspace(shared.plans, cache: context.cache)
    if let refusal = workspace.refusal() { complain(words.fact(refusal)) }
    var pack = try pack(of: workspace)
    var found = pack.plansThatOpen()
    if pack.isDamaged {
      // It does not agree with its checksums: what is in the files counts.
      pack = try self.pack(of: workspace, distrusting: true)
      found = pack.plansThatOpen()
    }
    for summary in found.problems {
      complain(
        summary.source + "："
          + words.pick(summary.problem?.chinese ?? "", summary.problem?.english ?? ""))
    }
    let events = Dictionary(grouping: try allEvents(found.plans), by: \.plan)
    return (found.plans.map { on($0, events[$0.id] ?? []) }, !found.problems.isEmpty)
  }

  private func pack(of workspace: Workspace, distrusting: Bool = false) throws -> Pack {
    do throws(PackProblem) {
      return try workspace.current(distrusting: distrusting) { _, _ in true }
    } catch {
      throw failure(.notReadOrWritten, words.cannotPack(error))
    }
  }

  /// Every event of every plan, in the order in which they are folded.
  func allEvents(_ plans: [Plan] = []) throws -> [JournalEvent] {
    guard let journal = try existingJournal(of: plans) else { return [] }
    return try reading { () throws(JournalProblem) in try journal.eventsOfAllPlans() }
  }
}

extension Pack {
  /// The plans that can be read, and what is known of the others.
  fileprivate func plansThatOpen() -> (plans: [Plan], problems: [PlanSummary]) {
    var plans: [Plan] = []
    var problems: [PlanSummary] = []
    for place in 0..<planCount {
      if let plan = open(place) { plans.append(plan) } else { problems.append(plan(at: place)) }
    }
    return (plans, problems)
  }
}

/// `c0002/T18`: a record's id, with or without its plan's.
struct QualifiedID {
  var plan: String?
  var id: String

  init(_ text: String) {
    let parts = text.trimmed.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    id = String(parts.last ?? "")
    plan = parts.count > 1 ? String(parts[0]) : nil
  }
}

extension Words {
  func unknownPlan(_ id: String, _ known: [String]) -> String {
    let named = known.prefix(8)
    let isAll = named.count == known.count
    return pick(
      "没有“\(id)”这份计划；有：\(named.joined(separator: "、"))" + (isAll ? "" : "等\(known.count)份"),
      "no plan \(id); there is \(named.joined(separator: ", "))"
        + (isAll ? "" : " and \(known.count - named.count) more"))
  }

  func idNeedsPlan(_ id: String, example: String) -> String {
    pick(
      "有多份计划：请写明是哪份，如 \(example)", "there are several plans: say which, as \(example)")
  }

  package func cannotPack(_ problem: PackProblem) -> String {
    switch problem {
    case .cancelled: pick("已取消", "cancelled")
    case .cannotWrite(let fault): cannotPack(fault.path, reason(fault.cause))
    }
  }

  var onePlanOnly: String {
    pick("此命令一次只用一份计划：请只给一个 --plan", "this works on one plan at a time: give one --plan")
  }
}

extension Workplace {
  /// Names the plan what follows is about, where there are several.
  func sayPlan() throws {
    guard let planID, let head = try? plan().head else { return }
    try say("【\(words.pick(head.city, head.englishShort)) · \(planID)】")
  }

  /// That a plan has no such area; of several plans another may.
  func areaFailure(_ area: Int, _ plan: Plan) -> any Error {
    let sentence = words.unknownArea(area, plan.areas.count)
    return gathering == nil ? failure(.problems, sentence) : NotInThisPlan(sentence: sentence)
  }
}
