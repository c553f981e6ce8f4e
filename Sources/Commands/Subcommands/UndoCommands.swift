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
    let work = try Workplace(toWrite: shared)
    let words = work.words
    let (batch, standing, actor) = try work.batch(signature, words.nothingToUndo) {
      $0.undoable(by: $1)
    }
    try work.write(.undo(batch: batch), standing.plan, by: actor)
    try work.say(words.undone(standing.log.events(inBatch: batch), by: actor))
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
    let work = try Workplace(toWrite: shared)
    let words = work.words
    let (batch, standing, actor) = try work.batch(signature, words.nothingToRedo) {
      $0.redoable(by: $1)
    }
    try work.write(.redo(batch: batch), standing.plan, by: actor)
    try work.say(words.redone(standing.log.events(inBatch: batch), by: actor))
  }
}

extension Workplace {
  /// The batch an actor means; ends the command if there is none.
  fileprivate func batch(
    _ signature: ActorOptions, _ nothing: (String) -> String,
    _ find: (Register, Actor) -> EventID?
  ) throws -> (EventID, Standing, Actor) {
    let standing = try standing()
    let actor = signature.actor(in: context, plan: standing.plan)
    guard let batch = find(standing.log, actor) else {
      throw failure(.problems, nothing(actor.name))
    }
    return (batch, standing, actor)
  }

  /// Writes an event that speaks of a batch.
  fileprivate func write(_ action: EventAction, _ plan: Plan, by actor: Actor) throws {
    _ = try append(
      [EventDraft(record: nil, action: action)], to: try journal(of: plan), by: actor)
  }
}
