import Commands
import Dashboard
import Dispatch
import Settings
import Wording

/// Small files beside the loop, one after the other: settings that are kept, themes that are read,
/// lists that are written. However long a disk or a network takes over one of them, keys are
/// answered.
final class FileDesk: Sendable {
  private let queue = DispatchQueue(label: "files")
  private let places: Places
  private let shelf: ThemeShelf
  private let mailbox: Mailbox

  init(_ places: Places, _ shelf: ThemeShelf, mailbox: Mailbox) {
    self.places = places
    self.shelf = shelf
    self.mailbox = mailbox
  }

  /// Keeps a change of the settings, and says so only if that fails.
  func keep(_ words: Words, _ change: @escaping @Sendable (inout Configuration) -> Void) {
    queue.async { [self] in
      do throws(SettingFault) {
        try Configuration.change(places.configuration, change)
      } catch {
        mailbox.post(.notice(words.notKept(error), isTrouble: true))
      }
    }
  }

  /// Reads the themes to choose from, which the first screen does without.
  func readThemes(_ words: Words) {
    queue.async { [self] in
      let (themes, problems) = shelf.all()
      mailbox.post(
        .themesRead(
          themes.map { ThemeChoice(id: $0.id, name: Phrase($0.name, $0.english)) }))
      for problem in problems { mailbox.post(.notice(words.theme(problem), isTrouble: true)) }
    }
  }

  /// Writes a list, and says how it went.
  func export(_ request: ExportRequest, from board: BoardState) {
    queue.async { [self] in mailbox.post(Exporter(board: board).export(request)) }
  }

  /// Waits until all of it is done, or for so long.
  func finish(within time: DispatchTimeInterval) {
    let group = DispatchGroup()
    queue.async(group: group) {}
    _ = group.wait(timeout: .now() + time)
  }
}

extension Words {
  /// A setting holds for now but not for the next start.
  func notKept(_ fault: SettingFault) -> String {
    pick("设置未能保存：", "setting not kept: ") + fault.path
      + (fault.key.map { " · " + $0 } ?? "") + pick("：", ": ") + reason(fault)
  }
}
