import PlanModel
import SystemIO

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The journal's file as the system sees it: known before it is touched, made with the right mode.
///
/// While SQLite has the file open nothing here opens it: closing any descriptor of a file lets go of
/// all locks the process has on it. It is only ever looked at by `stat`.
enum JournalFile {
  /// The status of the file; nil if there is none.
  static func status(_ path: String) throws(JournalProblem) -> FileStatus? {
    do throws(FileFault) {
      return try FileStatus.ifThere(path)
    } catch {
      throw .unreadable(path: path, reason: reason(error))
    }
  }

  private static func reason(_ fault: FileFault) -> String {
    fault.code.map { SystemError.english($0) } ?? "\(fault.cause)"
  }

  /// Why a file that is there cannot be written; nil if it can.
  static func whyNotWritable(
    _ path: String, _ status: FileStatus, isShared: Bool
  ) -> JournalProblem? {
    if case .network(let type) = FileSystem.kind(of: path) {
      return .onNetwork(path: path, type: type)
    }
    if !isShared, status.owner != Account.current {
      return .notOurs(path: path, owner: Account.name(of: status.owner))
    }
    // The folder counts: SQLite writes beside the file.
    let folder = PathName.folder(of: FileSystem.realPath(path) ?? path)
    guard access(path, W_OK) == 0, access(folder, W_OK) == 0 else { return .readOnly(path: path) }
    return nil
  }

  /// Whether SQLite can make what it wants to have beside a file.
  static func canMakeFiles(beside path: String) -> Bool {
    access(PathName.folder(of: FileSystem.realPath(path) ?? path), W_OK) == 0
  }

  /// Whether it can be read at all.
  static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// Makes an empty file of mode 0600 (0660 when shared).
  ///
  /// - Parameter makingFolders: whether folders that are missing are made; a journal that somebody
  ///   named may lie where something is not mounted.
  static func create(
    _ path: String, isShared: Bool, makingFolders: Bool
  ) throws(JournalProblem) {
    if case .network(let type) = FileSystem.kind(of: path) {
      throw .onNetwork(path: path, type: type)
    }
    let folder = PathName.folder(of: path)
    do throws(FileFault) {
      if makingFolders { try Folders.make(folder, isShared: isShared) }
      if try SafeFile.create(path, mode: isShared ? 0o660 : 0o600), isShared { share(path) }
    } catch {
      switch error.code {
      case ENOENT?: throw .absent(path: path, wasHere: false)
      case let code? where code == ENOSPC || code == EDQUOT: throw .diskFull(path: path)
      case let code? where code == EROFS || code == EACCES || code == EPERM:
        throw .readOnly(path: path)
      default: throw .cannotCreate(path: path, reason: reason(error))
      }
    }
  }

  /// Gives the file to the group of its folder.
  private static func share(_ path: String) {
    guard let folder = try? FileStatus(of: PathName.folder(of: path)) else { return }
    chown(path, uid_t.max, gid_t(folder.group))
    chmod(path, 0o660)
  }

  /// The name by which SQLite opens a file that nobody is changing, and makes none beside it.
  static func lastingName(of path: String) -> String { name(of: path, "immutable=1") }

  private static func name(of path: String, _ question: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    var name = "file:"
    for byte in path.utf8 {
      if plain.contains(byte) {
        name.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16)
        name += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return name + "?" + question
  }

  /// Tells other boards that a commit can be seen now. The write to the file wakes their watch a
  /// moment too early: they would look before the commit is there, and not again.
  static func announce(_ path: String) { utimensat(AT_FDCWD, path, nil, 0) }
}
