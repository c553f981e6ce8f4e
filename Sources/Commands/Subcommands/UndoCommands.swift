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
    let (batch, events, actor) = try work.batch(signature, words.nothingToUndo) {
      $0.undoable(by: $1, on: $2)
    }
    try work.write(.undo(batch: batch), about: events, by: actor)
    work.confirm(words.undone(events, by: actor, ofSeveral: work.shared.isSeveral))
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
    let (batch, events, actor) = try work.batch(signature, words.nothingToRedo) {
      $0.redoable(by: $1, on: $2)
    }
    try work.write(.redo(batch: batch), about: events, by: actor)
    work.confirm(words.redone(events, by: actor, ofSeveral: work.shared.isSeveral))
  }
}

extension Workplace {
  /// The batch an actor means, and what is in it; ends the command if there is none.
  fileprivate func batch(
    _ signature: ActorOptions, _ nothing: (String) -> String,
    _ find: (Register, Actor, InstallationID?) -> EventID?
  ) throws -> (EventID, [JournalEvent], Actor) {
    let register: Register
    let actor: Actor
    // Only what was done from here is taken back from here.
    let installation = try existingJournal(of: [])?.installation
    if shared.isSeveral {
      register = Register(try allEvents())
      actor = signature.actor(in: context, plan: nil)
    } else {
      let standing = try standing()
      register = standing.log
      actor = signature.actor(in: context, plan: standing.plan)
    }
    guard let batch = find(register, actor, installation) else {
      throw failure(.problems, nothing(actor.name))
    }
    return (batch, register.events(inBatch: batch), actor)
  }

  /// Writes an event that speaks of a batch, for each plan the batch reaches.
  fileprivate func write(
    _ action: EventAction, about events: [JournalEvent], by actor: Actor
  ) throws {
    var plans: [PlanID] = []
    for event in events where !plans.contains(event.plan) { plans.append(event.plan) }
    if plans.isEmpty { return }
    let knownPlans = shared.isSeveral ? [] : [try plan()]
    _ = try append(
      plans.map { EventDraft(record: nil, action: action, plan: $0) },
      to: try journal(of: knownPlans), by: actor)
  }
}
