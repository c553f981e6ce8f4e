import CBytes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A new content for a file, written beside it under a name nobody can guess and put in its place
/// only when it is whole and on the disk. Given up unless it is committed.
package final class Replacement {
  /// What was asked for, for whoever is told of a fault.
  private let path: String
  /// The file itself, where the path is a link to it: the link stays.
  private let target: String
  private let temporary: String
  private let trust: Trust
  private let file: Descriptor
  private var isOpen = true

  /// Begins a new content for a file that is ours, or for none yet.
  package init(of path: String, trust: Trust = .own, mode: UInt32 = 0o600) throws(FileFault) {
    self.path = path
    self.trust = trust
    let target = try Self.target(of: path, trust)
    self.target = target
    let folder = PathName.folder(of: target)
    let status = try Self.status(of: folder, path)
    guard trust.believes(status.owner) else {
      throw FileFault(path, .foreign(owner: status.owner))
    }
    LeftOvers.remove(in: folder)
    let fresh = try Self.open(in: folder, path, mode_t(mode))
    temporary = fresh.path
    file = fresh.file
  }

  deinit { if isOpen { unlink(temporary) } }

  private static func status(of folder: String, _ path: String) throws(FileFault) -> FileStatus {
    do throws(FileFault) {
      return try FileStatus(of: folder)
    } catch {
      throw FileFault.writing(path, error.code ?? EIO)
    }
  }

  /// The end of a chain of links; each of them and the file at its end must be ours.
  private static func target(of path: String, _ trust: Trust) throws(FileFault) -> String {
    var place = path
    // As many as the system itself would follow.
    for _ in 0..<40 {
      guard let status = try FileStatus.ifThere(place, followingLinks: false) else { return place }
      guard trust.replaces(status.owner) else {
        throw FileFault(path, .foreign(owner: status.owner))
      }
      switch status.kind {
      case .regular: return place
      case .link: place = try next(after: place, path, trust)
      case .folder, .pipe, .socket, .device: throw FileFault(path, .notRegular(status.kind))
      }
    }
    throw .writing(path, ELOOP)
  }

  /// Where a link points. It is looked at and read as one: somebody may lay another in its place
  /// between the two.
  private static func next(
    after link: String, _ path: String, _ trust: Trust
  ) throws(FileFault) -> String {
    let number = pb_open_link(link)
    guard number >= 0 else { throw .writing(path) }
    let file = Descriptor(number)
    let status = try FileStatus(of: file.number, named: path)
    guard trust.replaces(status.owner) else {
      throw FileFault(path, .foreign(owner: status.owner))
    }
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = Int(pb_read_link(file.number, &bytes, bytes.count - 1))
    guard count > 0 else { throw .writing(path) }
    let goal = String(decoding: bytes.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return goal.hasPrefix("/") ? goal : PathName.join(PathName.folder(of: link), goal)
  }

  private struct Temporary: ~Copyable {
    let file: Descriptor
    let path: String
  }

  private static func open(
    in folder: String, _ path: String, _ mode: mode_t
  ) throws(FileFault) -> Temporary {
    for _ in 0..<16 {
      let name = PathName.join(folder, LeftOvers.newName())
      guard
        let file = Descriptor.open(
          name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode & 0o600)
      else {
        if errno == EEXIST { continue }
        throw .writing(path)
      }
      // Held while it is written, so that nobody takes it for left over; whoever has done so just
      // before has removed it. Where files cannot be held, none is ever taken for left over.
      let isHeld = flock(file.number, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
      guard isHeld, try FileStatus(of: file.number, named: path).links == 1 else { continue }
      if fchmod(file.number, mode) != 0 {
        let fault = FileFault.writing(path)
        unlink(name)
        throw fault
      }
      return Temporary(file: file, path: name)
    }
    throw .writing(path, EEXIST)
  }

  /// Writes what comes next.
  package func write(_ bytes: [UInt8]) throws(FileFault) {
    let code = bytes.withUnsafeBytes { Bytes.write($0, to: file.number) }
    guard code == 0 else { throw .writing(path, code) }
  }

  /// Writes over what stands at a place.
  package func write(_ bytes: [UInt8], at offset: Int) throws(FileFault) {
    let code = bytes.withUnsafeBytes { Bytes.write($0, to: file.number, at: offset) }
    guard code == 0 else { throw .writing(path, code) }
  }

  /// Puts it in the file's place; on the disk when it returns.
  ///
  /// - Parameter replacing: whether a file that has come there is replaced; else that is a fault.
  package func commit(replacing: Bool = true) throws(FileFault) {
    let code = Bytes.synchronise(file.number)
    guard code == 0 else { throw .writing(path, code) }
    if replacing {
      try checkTarget()
      guard rename(temporary, target) == 0 else { throw .writing(path) }
      isOpen = false
    } else {
      try placeAnew()
    }
    try Folders.synchronise(PathName.folder(of: target), orElse: file.number)
  }

  /// Somebody may have laid something there meanwhile.
  private func checkTarget() throws(FileFault) {
    guard let status = try FileStatus.ifThere(target, followingLinks: false) else { return }
    guard status.kind == .regular else { throw FileFault(path, .notRegular(status.kind)) }
    guard trust.replaces(status.owner) else {
      throw FileFault(path, .foreign(owner: status.owner))
    }
  }

  private func placeAnew() throws(FileFault) {
    if link(temporary, target) == 0 {
      unlink(temporary)
      isOpen = false
      return
    }
    let code = errno
    guard code != EEXIST else { throw .writing(path, code) }
    // Not every file system knows two names for one file: the name is taken first.
    guard try SafeFile.create(target) else { throw .writing(path, EEXIST) }
    guard rename(temporary, target) == 0 else {
      let fault = FileFault.writing(path)
      unlink(target)
      throw fault
    }
    isOpen = false
  }
}
