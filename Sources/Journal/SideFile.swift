import GRDB
import SystemIO

/// What SQLite keeps beside a journal: `-journal` while a transaction is written, in the first form
/// `-wal` and `-shm`. SQLite takes whatever lies there for its own and writes it into the file.
enum SideFile {
  /// The first bytes of a rollback journal that holds something.
  private static let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]

  /// The files beside a journal that hold something, by what their names end in. Refuses those that
  /// somebody else laid there.
  static func found(_ path: String, isShared: Bool) throws(JournalProblem) -> [String] {
    let path = FileSystem.realPath(path) ?? path
    var endings: [String] = []
    for ending in ["-journal", "-wal", "-shm"] {
      let side = path + ending
      do throws(FileFault) {
        guard let status = try FileStatus.ifThere(side, followingLinks: false) else { continue }
        let isOurs = isShared || status.owner == Account.current || status.owner == 0
        guard status.kind == .regular, status.links == 1, isOurs else {
          throw FileFault(side, .notRegular(status.kind))
        }
        if status.size > 0 { endings.append(ending) }
      } catch {
        throw .strangeSideFile(path: path, side: side)
      }
    }
    return endings
  }

  /// What can be told of a file past its locks and side files.
  struct Owner {
    let finding: Schema.Finding
    /// Whether anything was committed since it got its tables.
    let hasEntries: Bool
    /// Whether anything was committed since it was brought into this form.
    let hasHeads: Bool

    init(_ database: Database) throws {
      finding = try Schema.inspect(database)
      guard case .ours = finding else {
        (hasEntries, hasHeads) = (true, true)
        return
      }
      hasEntries = try Int.fetchOne(database, sql: "SELECT rows FROM state") ?? 0 > 0
      hasHeads = try Int.fetchOne(database, sql: "SELECT count(*) FROM head") ?? 0 > 0
    }
  }

  /// Why what lies beside a file forbids opening it; nil if nothing does.
  ///
  /// - Parameters:
  ///   - endings: which files beside it hold something.
  ///   - owner: what the file itself is, if it could be told.
  static func whyNot(
    _ path: String, _ endings: [String], _ owner: Owner?
  ) -> JournalProblem? {
    guard let owner, case .ours(let file) = owner.finding else { return nil }
    let path = FileSystem.realPath(path) ?? path
    for ending in endings {
      let side = path + ending
      // A file of the second form has no log of pages: SQLite would take it in all the same.
      if ending != "-journal" || !mayRollBack(side, owner, file) {
        return .strangeSideFile(path: path, side: side)
      }
    }
    return nil
  }

  /// Whether a rollback journal rolls nothing back, or this file.
  ///
  /// Every transaction changes the first page, on which the file's id stands; its first one found no
  /// page, and the one that brought it into this form found a page of the first form.
  private static func mayRollBack(_ side: String, _ owner: Owner, _ file: String) -> Bool {
    guard let bytes = try? SafeFile.read(side, limit: .max, followingLinks: false) else {
      return false
    }
    // Until its pages are on the disk a rollback journal does not begin with these bytes.
    guard bytes.count >= 28, bytes.starts(with: magic) else { return true }
    func number(at place: Int) -> UInt32 {
      bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    if number(at: 16) == 0 { return !owner.hasEntries }
    if number(at: 8) == 0 { return true }
    if bytes.firstRange(of: Array(file.utf8)) != nil { return true }
    return !owner.hasHeads && bytes.firstRange(of: Array("CREATE TABLE event".utf8)) != nil
  }
}
