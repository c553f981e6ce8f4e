import Settings
import Synchronization
import Theming
import Wording

/// The built-in themes and the user's own. Only the one that is shown is read at the start.
final class ThemeShelf: Sendable {
  private let places: Places
  private let read = Mutex<[String: Theme]>([:])
  static let standard = "moonlit-pools"

  init(places: Places) { self.places = places }

  /// The theme of a name: the user's file goes before a built-in one.
  func theme(_ id: String) throws(ThemeProblem) -> Theme {
    if let theme = known(id) { return theme }
    let theme = try load(id)
    read.withLock { $0[id] = theme }
    return theme
  }

  /// A theme that was read already; nothing is waited for.
  func known(_ id: String) -> Theme? { read.withLock { $0[id] } }

  private func load(_ id: String) throws(ThemeProblem) -> Theme {
    let path = places.themes + "/" + id + ".json"
    let isName = !id.contains("/") && !id.isEmpty
    if isName, let bytes = try bytes(of: path) {
      return try Theme.read(bytes, id: id, file: path)
    }
    guard let builtIn = BuiltIn.themes.first(where: { $0.id == id }) else {
      throw ThemeProblem(file: path, reason: .unknown)
    }
    return try Theme.read(builtIn.bytes, id: id, file: id + ".json")
  }

  private func bytes(of path: String) throws(ThemeProblem) -> [UInt8]? {
    do throws(FileProblem) {
      return try SmallFile.read(path, trust: .anyone)
    } catch {
      throw ThemeProblem(file: path, reason: .unreadable)
    }
  }

  /// The ids of all themes: the built-in ones, then the user's own.
  var ids: [String] {
    let builtIn = BuiltIn.themes.map(\.id)
    let own = SmallFile.names(in: places.themes, ending: ".json").map {
      String($0.dropLast(".json".count))
    }
    return builtIn + own.filter { !builtIn.contains($0) }
  }

  /// Every theme that can be read, and what is wrong with the others.
  func all() -> (themes: [Theme], problems: [ThemeProblem]) {
    var themes: [Theme] = []
    var problems: [ThemeProblem] = []
    for id in ids {
      do {
        themes.append(try theme(id))
      } catch {
        problems.append(error)
      }
    }
    return (themes, problems)
  }
}
