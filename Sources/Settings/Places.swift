/// Where files live, as the XDG base directory specification says.
package struct Places: Hashable, Sendable {
  package var config: String
  package var data: String
  package var state: String
  package var cache: String

  /// Where what has no place lies: beneath something that is no folder, so that nothing is found
  /// there and nothing can be made.
  package static let nowhere = "/dev/null"

  /// Whether a path has no place, because nobody said where somebody's files are.
  package static func isNowhere(_ path: String) -> Bool { path.hasPrefix(nowhere + "/") }

  /// The places of an environment. Empty and relative values are passed over, as the
  /// specification asks. The root folder is nobody's home.
  package init(environment: [String: String]) {
    let home = environment["HOME"].flatMap { home in
      home.hasPrefix("/") && home.contains { $0 != "/" } ? home : nil
    }
    func place(_ variable: String, _ fallback: String) -> String {
      let base = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (base ?? home.map { $0 + "/" + fallback } ?? Self.nowhere) + "/planboard"
    }
    config = place("XDG_CONFIG_HOME", ".config")
    data = place("XDG_DATA_HOME", ".local/share")
    state = place("XDG_STATE_HOME", ".local/state")
    cache = place("XDG_CACHE_HOME", ".cache")
  }

  /// The journal, unless another is named.
  package var journal: String { data + "/journal.sqlite" }
  package var configuration: String { config + "/config.json" }
  /// The folder of what was typed into forms and not saved yet.
  package var drafts: String { state + "/drafts" }
  /// The file in which such things lay before each had a file of its own.
  package var oldDrafts: String { state + "/drafts.json" }
  /// How far this account has written in each journal.
  package var installations: String { state + "/installations" }
  package var themes: String { config + "/themes" }
}
