import Canvas
import Wording

/// Where a key means something.
package enum KeyContext: String, Hashable, Sendable, CaseIterable {
  /// Home and other lists.
  case list
  /// Pages of records, units and areas.
  case page
  /// The level above: many plans, and the rows of all of them.
  case shelf
}

/// The part of the help a binding stands in.
package enum KeySection: Int, Hashable, Sendable, CaseIterable, Comparable {
  case moving, reviewing, following, narrowing, going, board

  package var title: Phrase {
    switch self {
    case .moving: Phrase("移动", "Moving")
    case .reviewing: Phrase("标核", "Reviewing")
    case .following: Phrase("跟踪", "Following up")
    case .narrowing: Phrase("查找与筛选", "Finding and narrowing")
    case .going: Phrase("前往", "Going to")
    case .board: Phrase("看板", "The board")
    }
  }

  package static func < (left: KeySection, right: KeySection) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// One command with its keys and words: footer, help, palette and the README's key table all
/// come from here.
package final class KeyBinding: Sendable {
  package let command: Command
  package let section: KeySection
  package let keys: [KeyPress]
  package let title: Phrase
  /// The word in the hint line; nil for commands that do not stand there.
  package let hint: Phrase?
  /// What stands for the key in the hint line, where one binding speaks for several.
  package let hintKey: String?
  package let contexts: Set<KeyContext>
  /// Why the command can do nothing now; nil when it can.
  package let whyDisabled: @Sendable (BoardState) -> Phrase?

  /// Where a key of the board itself means something.
  static let everywhere: Set<KeyContext> = [.list, .page, .shelf]

  /// A binding; keys are given by name (`C-d`, `F5`, `j`).
  init(
    _ command: Command, _ section: KeySection, _ keys: String, _ title: Phrase,
    hint: Phrase? = nil, hintKey: String? = nil, in contexts: Set<KeyContext> = [.list, .page],
    unless whyDisabled: @escaping @Sendable (BoardState) -> Phrase? = { _ in nil }
  ) {
    self.command = command
    self.section = section
    self.keys = keys.split(separator: " ").compactMap { KeyPress(name: String($0)) }
    self.title = title
    self.hint = hint
    self.hintKey = hintKey
    self.contexts = contexts
    self.whyDisabled = whyDisabled
  }

  /// The keys as shown to people, most telling first: `m · F5`.
  package func keyNames(_ count: Int = .max) -> String {
    keys.prefix(count).map(\.shown).joined(separator: " ")
  }
}

extension KeyPress {
  /// The name as people write it: `Ctrl-d`, `↑`, `PgDn`.
  package var shown: String {
    var name =
      switch key {
      case .up: "↑"
      case .down: "↓"
      case .left: "←"
      case .right: "→"
      case .enter: "Enter"
      case .escape: "Esc"
      case .tab: "Tab"
      case .backTab: "Shift-Tab"
      case .backspace: "Backspace"
      case .delete: "Del"
      case .insert: "Ins"
      case .home: "Home"
      case .end: "End"
      case .pageUp: "PgUp"
      case .pageDown: "PgDn"
      case .function(let number): "F\(number)"
      case .character(" "): "Space"
      case .character(let character): String(character)
      }
    if modifiers.contains(.shift) { name = "Shift-" + name }
    if modifiers.contains(.alt) { name = "Alt-" + name }
    if modifiers.contains(.control) { name = "Ctrl-" + name }
    return name
  }
}
