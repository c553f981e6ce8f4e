import ArgumentParser
import Wording

extension ExitCode {
  /// Problems found, or an unknown record or unit.
  static let problems = ExitCode(1)
  /// Wrong usage.
  static let usage = ExitCode(2)
  /// Something could not be read or written.
  static let notReadOrWritten = ExitCode(3)
}

/// Parses a command line, runs it, and says how it ended.
package enum CommandRunner {
  /// Runs a command line and returns the exit code: 0 done, 1 problems found, 2 wrong usage,
  /// 3 could not read or write.
  package static func run<Root: ParsableCommand>(
    _ root: Root.Type, arguments: [String], context: CommandContext
  ) -> Int32 {
    var context = context
    if let language = language(in: arguments) { context.language = language }
    return CommandContext.$current.withValue(context) {
      do {
        var command = try root.parseAsRoot(arguments)
        try command.run()
        return 0
      } catch {
        if let name = unknownCommand(root, arguments) {
          let words = Words(context.language)
          context.console.complain(
            "planboard: "
              + context.letters.visible(words.noSuchCommand(name, of: names(root))))
          return ExitCode.usage.rawValue
        }
        return end(root, error, context)
      }
    }
  }

  /// What a command line begins with, if it stands for a command that there is not.
  private static func unknownCommand<Root: ParsableCommand>(
    _ root: Root.Type, _ arguments: [String]
  ) -> String? {
    let names = names(root)
    guard !names.isEmpty, let first = arguments.first, !first.hasPrefix("-"), first != "help",
      !names.contains(first)
    else { return nil }
    return first
  }

  private static func names<Root: ParsableCommand>(_ root: Root.Type) -> [String] {
    root.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// Runs what needs no command line; gives the exit code.
  package static func run(_ context: CommandContext, _ body: () throws -> Void) -> Int32 {
    CommandContext.$current.withValue(context) {
      do {
        try body()
        return 0
      } catch let code as ExitCode {
        return code.rawValue
      } catch {
        context.console.complain("planboard: " + context.letters.visible("\(error)"))
        return ExitCode.notReadOrWritten.rawValue
      }
    }
  }

  /// The language asked for on a command line that may be wrong elsewhere.
  private static func language(in arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--language=") {
        return Language(rawValue: String(argument.dropFirst("--language=".count)))
      }
      if argument == "--language", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1])
      }
    }
    return nil
  }

  private static func end<Root: ParsableCommand>(
    _ root: Root.Type, _ error: any Error, _ context: CommandContext
  ) -> Int32 {
    let code = root.exitCode(for: error)
    let message = root.fullMessage(for: error)
    if code == .success {
      if !message.isEmpty, context.console.answer(message + "\n") != 0 {
        return ExitCode.notReadOrWritten.rawValue
      }
      return 0
    }
    if !message.isEmpty {
      let usage = UsageMessage(message, Words(context.language))
      context.console.complain("planboard: " + usage.text(context.letters))
    }
    return code == .validationFailure ? ExitCode.usage.rawValue : code.rawValue
  }
}
