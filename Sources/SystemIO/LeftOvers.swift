#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Temporary files of writers that were killed.
enum LeftOvers {
  private static let start = ".planboard-"
  private static let end = ".new"

  /// A name for a temporary file that nobody can lay something under beforehand.
  static func newName() -> String {
    start + Chance.hexadecimal(digits: 24) + end
  }

  /// Removes those of this account in a folder that nobody is writing.
  static func remove(in folder: String) {
    for name in Folders.names(in: folder) where isTemporary(name) {
      let path = PathName.join(folder, name)
      guard let file = Descriptor.open(path, O_RDONLY | O_NOFOLLOW),
        let status = try? FileStatus(of: file.number, named: path),
        status.kind == .regular, status.owner == Account.current, status.links == 1,
        flock(file.number, LOCK_EX | LOCK_NB) == 0
      else { continue }
      unlink(path)
    }
  }

  private static func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(start) && name.hasSuffix(end)
      && name.utf8.count == start.utf8.count + 24 + end.utf8.count
  }
}
