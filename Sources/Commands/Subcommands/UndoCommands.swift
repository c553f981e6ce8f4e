import ArgumentParser
import PlanModel
import Wording

/// `planboard undo`: takes back the actor's latest batch; an event of its own.
package struct UndoCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back what you did last. 撤销本人上一次操作。")

  @OptionGroup package var signature: ActorOptions
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let work = try Workplace(shared)
    let standing = try work.standing()
    let actor = signature.actor(in: work.context, plan: standing.plan)
    guard let batch = standing.log.undoable(by: actor) else {
      throw work.failure(.problems, work.words.nothingToUndo(actor.name))
    }
    let journal = try work.journal(of: standing.plan)
    _ = try work.append(
      [EventDraft(record: nil, action: .undo(batch: batch))], to: journal, by: actor)
    try work.say(work.words.undone(standing.log.events(inBatch: batch), by: actor))
  }
}

/// `planboard redo`: makes the batch that was taken back last hold again.
package struct RedoCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Do again what you took back last. 重做本人上一次撤销。")

  @OptionGroup package var signature: ActorOptions
  @OptionGroup(title: "Shared options 通用选项") package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let work = try Workplace(shared)
    let standing = try work.standing()
    let actor = signature.actor(in: work.context, plan: standing.plan)
    guard let batch = standing.log.redoable(by: actor) else {
      throw work.failure(.problems, work.words.nothingToRedo(actor.name))
    }
    let journal = try work.journal(of: standing.plan)
    _ = try work.append(
      [EventDraft(record: nil, action: .redo(batch: batch))], to: journal, by: actor)
    try work.say(work.words.redone(standing.log.events(inBatch: batch), by: actor))
  }
}
