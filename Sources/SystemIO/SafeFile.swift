#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that are read and written whole.
package enum SafeFile {
  /// The bytes of a regular file. Nothing else is opened, so that nothing is waited for, and no
  /// more is read than the limit.
  ///
  /// - Parameters:
  ///   - trust: whose files are believed.
  ///   - followingLinks: whether the path may be a symbolic link.
  package static func read(
    _ path: String, limit: Int, trust: Trust = .anyone, followingLinks: Bool = true
  ) throws(FileFault) -> [UInt8] {
    let file = try open(path, trust: trust, followingLinks: followingLinks)
    return try bytes(of: file.descriptor.number, path, size: file.size, limit: limit)
  }

  /// The bytes of a regular file; nil if it is not there.
  package static func readIfThere(
    _ path: String, limit: Int, trust: Trust = .anyone, followingLinks: Bool = true
  ) throws(FileFault) -> [UInt8]? {
    do throws(FileFault) {
      return try read(path, limit: limit, trust: trust, followingLinks: followingLinks)
    } catch {
      if error.cause == .absent { return nil }
      throw error
    }
  }

  /// An open regular file and its size.
  struct Opened: ~Copyable {
    let descriptor: Descriptor
    let size: Int
  }

  /// Opens a regular file for reading.
  static func open(
    _ path: String, trust: Trust, followingLinks: Bool = true
  ) throws(FileFault) -> Opened {
    // Before it is opened: opening alone makes some devices do things.
    try check(FileStatus(of: path, followingLinks: followingLinks), path, trust)
    guard let file = Descriptor.open(path, O_RDONLY | (followingLinks ? 0 : O_NOFOLLOW)) else {
      throw .reading(path)
    }
    let status = try FileStatus(of: file.number, named: path)
    try check(status, path, trust)
    return Opened(descriptor: file, size: status.size)
  }

  private static func check(
    _ status: FileStatus, _ path: String, _ trust: Trust
  ) throws(FileFault) {
    guard status.kind == .regular else { throw FileFault(path, .notRegular(status.kind)) }
    guard trust.believes(status.owner) else {
      throw FileFault(path, .foreign(owner: status.owner))
    }
  }

  private static func bytes(
    of file: Int32, _ path: String, size: Int, limit: Int
  ) throws(FileFault) -> [UInt8] {
    guard size <= limit else { throw FileFault(path, .tooLarge(bytes: size, limit: limit)) }
    var bytes: [UInt8] = []
    // One more than there is: a file that has not grown is read in one go.
    var step = max(size + 1, 4096)
    while true {
      guard let part = Bytes.read(file, upTo: step) else { throw .reading(path) }
      if part.isEmpty { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      guard bytes.count <= limit else {
        throw FileFault(path, .tooLarge(bytes: bytes.count, limit: limit))
      }
      step = 65_536
    }
  }

  /// Writes a file so that at any moment either the old or the new content is there; on the disk
  /// when it returns.
  ///
  /// - Parameter replacing: whether a file that is there is replaced; else that is a fault.
  package static func write(
    _ bytes: [UInt8], to path: String, trust: Trust = .own, mode: UInt32 = 0o600,
    replacing: Bool = true
  ) throws(FileFault) {
    let replacement = try Replacement(of: path, trust: trust, mode: mode)
    try replacement.write(bytes)
    try replacement.commit(replacing: replacing)
  }

  /// Makes an empty file where there is none, through no link; on the disk when it returns. Whether
  /// it was made: one that is there already stays as it is.
  package static func create(_ path: String, mode: UInt32 = 0o600) throws(FileFault) -> Bool {
    guard
      let file = Descriptor.open(
        path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode_t(mode))
    else {
      if errno == EEXIST { return false }
      throw .writing(path)
    }
    // What the mask of the process takes away, a shared file needs.
    if fchmod(file.number, mode_t(mode)) != 0 { throw .writing(path) }
    let code = Bytes.synchronise(file.number)
    guard code == 0 else { throw .writing(path, code) }
    try Folders.synchronise(PathName.folder(of: path))
    return true
  }

  /// Removes a file; whether there was one.
  package static func remove(_ path: String) throws(FileFault) -> Bool {
    if unlink(path) == 0 { return true }
    if errno == ENOENT || errno == ENOTDIR { return false }
    throw .writing(path)
  }
}

extension SafeFile {
  /// Puts a file that was written under another name in the same folder in its place, synchronised
  /// before and after; a file that is there stays, which is a fault.
  package static func place(_ written: String, at path: String) throws(FileFault) {
    guard let file = Descriptor.open(written, O_RDONLY | O_NOFOLLOW) else { throw .writing(path) }
    let code = Bytes.synchronise(file.number)
    guard code == 0 else { throw .writing(path, code) }
    // A second name is only given where there is none yet.
    guard link(written, path) == 0 else { throw .writing(path) }
    guard unlink(written) == 0 else { throw .writing(path) }
    try Folders.synchronise(PathName.folder(of: path), orElse: file.number)
  }

  /// Gives a file another name in the same folder; one that has that name stays, which is a fault.
  package static func rename(_ path: String, to name: String) throws(FileFault) {
    guard link(path, name) == 0 else { throw .writing(name) }
    guard unlink(path) == 0 else { throw .writing(path) }
    try Folders.synchronise(PathName.folder(of: path))
  }

  /// Writes over the start of a small file of this account, which is made if need be, through no link.
  /// Not synchronised, and not whole if it is cut off: for what is checked when it is read.
  package static func overwrite(_ bytes: [UInt8], at path: String) throws(FileFault) {
    guard let file = Descriptor.open(path, O_WRONLY | O_CREAT | O_NOFOLLOW, mode: 0o600) else {
      throw .writing(path)
    }
    let status = try FileStatus(of: file.number, named: path)
    guard status.kind == .regular else { throw FileFault(path, .notRegular(status.kind)) }
    guard Trust.own.replaces(status.owner) else {
      throw FileFault(path, .foreign(owner: status.owner))
    }
    let code = bytes.withUnsafeBytes { Bytes.write($0, to: file.number, at: 0) }
    guard code == 0 else { throw .writing(path, code) }
  }
}
