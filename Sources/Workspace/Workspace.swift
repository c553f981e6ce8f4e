import PlanFiles
import PlanModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Several plans on one board: their folders, and the packed file made from them.
package struct Workspace: Sendable, Hashable {
  /// What was named: folders of plans, or folders of such folders.
  package let named: [String]
  /// Where packed files are kept.
  package let cache: String

  /// A workspace of the folders that were named.
  package init(_ named: [String], cache: String) {
    self.named = named.map(Self.absolute)
    self.cache = cache
  }

  private static func absolute(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether what was named is more than one plan.
  package static func isSeveral(_ named: [String]) -> Bool {
    named.count > 1 || named.first.map { WorkspaceFolders.holdsPlans($0) } ?? false
  }

  /// The packed file of this workspace.
  package var path: String {
    let key = PackLayout.checksum(Array(named.joined(separator: "\u{0}").utf8))
    return cache + "/" + String(key, radix: 16) + ".pack"
  }

  /// The packed file as it lies there, if it can be used. Whether it is up to date is another
  /// question.
  package func existing() -> Pack? { try? Pack(path: path) }

  /// A pack of the plans as they are now: the one that lies there, unless the files have changed
  /// since, or it is damaged; then a new one.
  ///
  /// - Parameter progress: told how many of how many plans are done; answers whether to go on.
  package func current(
    distrusting isDistrusted: Bool = false, progress: @Sendable (Int, Int) -> Bool
  ) throws(PackProblem) -> Pack {
    let folders = WorkspaceFolders(named)
    let stamp = folders.stamp
    if !isDistrusted, let pack = existing(), pack.stamp == stamp, !pack.isDamaged { return pack }
    let sources = folders.folders.map { WorkspaceSource(folder: $0) }
    let count = sources.count
    func write(_ path: String) throws(PackProblem) -> Pack {
      try PackWriter.pack(sources, stamp: stamp, to: path) { progress($0, count) }
      do {
        return try Pack(path: path)
      } catch {
        throw .cannotWrite(path: path, errno: EIO)
      }
    }
    do throws(PackProblem) {
      try Self.makeFolder(cache)
      return try write(path)
    } catch .cannotWrite(let place, let number) {
      // Where nothing can be kept it is made for this sitting alone.
      guard let folder = Self.temporaryFolder() else {
        throw .cannotWrite(path: place, errno: number)
      }
      defer { rmdir(folder) }
      let temporary = folder + "/pack"
      defer { unlink(temporary) }
      return try write(temporary)
    }
  }

  private static func makeFolder(_ folder: String) throws(PackProblem) {
    if folder.isEmpty || access(folder, F_OK) == 0 { return }
    let parent = folder.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    try makeFolder(parent.joined(separator: "/"))
    if mkdir(folder, 0o700) != 0 && errno != EEXIST {
      throw .cannotWrite(path: folder, errno: errno)
    }
  }

  private static func temporaryFolder() -> String? {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    // mkdtemp wants six of these at the end.
    let blanks = String(repeating: "X", count: 6)
    var template = Array((base + "/planboard-" + blanks).utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
