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
    let work = try Workplace(toWrite: shared)
    let plan = try work.plan()
    let records = try work.reviewable(ids, in: plan)
    let note = note?.trimmed
    let drafts = records.map {
      EventDraft(
        record: $0.id, action: .review(note: note?.isEmpty == true ? nil : note),
        digest: $0.officialDigest)
    }
    let actor = signature.actor(in: work.context, plan: plan)
    let events = try work.append(drafts, to: try work.journal(of: plan), by: actor)
    try work.say(work.words.reviewSaved(events, by: actor))
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
    let work = try Workplace(toWrite: shared)
    let standing = try work.standing()
    let plan = standing.plan
    let records = try work.reviewable(ids, in: plan)
    let unmarked = records.filter { standing.review(of: $0).mark == nil }
    guard unmarked.isEmpty else {
      throw work.failure(.problems, work.words.noMark(unmarked.map(\.id.description)))
    }
    let drafts = records.map {
      EventDraft(record: $0.id, action: .unreview, digest: $0.officialDigest)
    }
    let actor = signature.actor(in: work.context, plan: plan)
    let events = try work.append(drafts, to: try work.journal(of: plan), by: actor)
    try work.say(work.words.reviewSaved(events, by: actor))
  }
}

extension Workplace {
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
