import ArgumentParser
import PlanModel
import Wording

/// Who acts: a signature on paper, not a login.
package struct ActorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who acts; else PLANBOARD_ACTOR, the setting, the login name. 经办人。", valueName: "name"))
  package var by: String?
  @Option(help: ArgumentHelp("The unit one acts for. 经办人所在单位。", valueName: "name"))
  package var unitOfActor: String?

  package init() {}

  package func validate() throws {
    let words = Words(CommandContext.current?.language ?? .chinese)
    if let by, by.trimmed.isEmpty { throw ValidationError(words.emptyValue("--by")) }
  }

  /// Whether anything was said about who acts.
  package var isGiven: Bool { by != nil || unitOfActor != nil }

  /// The actor: as given, else as the environment or settings say, else whoever is logged in.
  package func actor(in context: CommandContext, plan: Plan?) -> Actor {
    var actor = context.actor ?? Actor(name: context.loginName)
    if let by { actor.name = by.trimmed }
    if let unit = unitOfActor?.trimmed, !unit.isEmpty {
      actor.unit = plan?.unit(spelled: unit)?.name ?? unit
    }
    return actor
  }
}
