import ArgumentParser
import PlanModel
import Wording

/// `planboard review`: marks records reviewed, all of them or none.
package struct ReviewCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Mark records reviewed. 标核。",
    discussion: "All of them or none: one unknown id and nothing is written. 有一个编号不对就都不写。")

  @Argument(help: ArgumentHelp("Ids such as T18. 编号。", valueName: "id"))
  package var ids: [String]
  @Option(help: "A note that stays with the mark. 说明。")
  package var note: String?
  @OptionGroup package var signature: ActorOptions
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let note = note?.trimmed
    try Workplace.mark(ids, shared, signature) { _, _ in
      .review(note: note?.isEmpty == true ? nil : note)
    }
  }
}

/// `planboard unreview`: takes marks off, all of them or none.
package struct UnreviewCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "unreview", abstract: "Take the marks off again. 取消标核。")

  @Argument(help: ArgumentHelp("Ids such as T18. 编号。", valueName: "id"))
  package var ids: [String]
  @OptionGroup package var signature: ActorOptions
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    try Workplace.mark(ids, shared, signature) { record, standing in
      standing.review(of: record).mark == nil ? nil : .unreview
    }
  }
}

extension Workplace {
  /// Writes an action for each of some ids, of one plan or several: one batch, all or none. An
  /// action that is nil has no mark to take off.
  fileprivate static func mark(
    _ ids: [String], _ shared: SharedOptions, _ signature: ActorOptions,
    _ action: (PlanRecord, Standing) -> EventAction?
  ) throws {
    let groups = try ofRecords(ids, shared, toWrite: true)
    guard let first = groups.first else { return }
    let drafts = try groups.flatMap { work, ids in
      let standing = try work.standing()
      return try work.reviewable(ids, in: standing.plan).map { record in
        guard let action = action(record, standing) else {
          throw work.failure(.problems, work.words.noMark([record.id.description]))
        }
        return EventDraft(
          record: record.id, action: action, digest: record.officialDigest,
          plan: standing.plan.id, saw: standing.log.sight(of: record))
      }
    }
    let plan = try first.work.plan()
    let actor = signature.actor(in: first.work.context, plan: plan)
    let plans = try groups.map { try $0.work.plan() }
    let events = try first.work.append(
      drafts, to: try first.work.journal(of: plans), by: actor)
    let work = first.work
    work.confirm(
      work.words.reviewSaved(events, by: actor, ofSeveral: work.shared.isSeveral))
  }

  /// The records of some ids, each once; ends the command if one is unknown or never reviewed.
  func reviewable(_ ids: [String], in plan: Plan) throws -> [PlanRecord] {
    var records: [PlanRecord] = []
    var unknown: [String] = []
    var unfit: [String] = []
    for text in ids {
      guard let id = RecordID(text.trimmed), id.kind == .area || plan.record(id) != nil,
        id.kind != .area || plan.area(id.major) != nil
      else {
        unknown.append(text)
        continue
      }
      guard RecordKind.reviewable.contains(id.kind), let record = plan.record(id) else {
        unfit.append(id.description)
        continue
      }
      if !records.contains(where: { $0.id == id }) { records.append(record) }
    }
    if !unknown.isEmpty { complain(words.unknownRecords(unknown)) }
    if !unfit.isEmpty { complain(words.notReviewable(unfit)) }
    guard unknown.isEmpty && unfit.isEmpty else { throw failure(.problems, words.nothingWritten) }
    return records
  }
}
