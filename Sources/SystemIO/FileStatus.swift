#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What stands at a path.
package enum FileKind: Hashable, Sendable {
  case regular, folder, link, pipe, socket, device

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }
}

/// What the system knows of a file without opening it.
package struct FileStatus: Hashable, Sendable {
  package let kind: FileKind
  /// Device and inode are the file itself, whatever it is called, as long as it is not remade.
  package let device: UInt64
  package let inode: UInt64
  /// How many names it has; none once it was removed while somebody has it open.
  package let links: Int
  package let size: Int
  package let owner: UInt32
  package let group: UInt32
  /// The lowest twelve bits of the mode.
  package let permissions: UInt32
  /// Nanoseconds since 1970 at which its content was last changed; anybody can set this back.
  package let modified: Int64
  /// Nanoseconds since 1970 at which anything of it was last changed; nobody can set this.
  package let changed: Int64

  init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    links = Int(status.st_nlink)
    size = Int(status.st_size)
    owner = UInt32(status.st_uid)
    group = UInt32(status.st_gid)
    permissions = UInt32(status.st_mode) & 0o7777
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.modified = Int64(modified.tv_sec) &* 1_000_000_000 &+ Int64(modified.tv_nsec)
    self.changed = Int64(changed.tv_sec) &* 1_000_000_000 &+ Int64(changed.tv_nsec)
  }

  /// The status of what stands at a path.
  ///
  /// - Parameter followingLinks: whether it is what a symbolic link points at, or the link itself.
  package init(of path: String, followingLinks: Bool = true) throws(FileFault) {
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { throw .reading(path) }
    self.init(status)
  }

  /// The status of an open file.
  package init(of descriptor: Int32, named path: String) throws(FileFault) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .reading(path) }
    self.init(status)
  }

  /// Whether two names stand for one file.
  package func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }

  /// The status of what stands at a path; nil if nothing does.
  package static func ifThere(
    _ path: String, followingLinks: Bool = true
  ) throws(FileFault) -> FileStatus? {
    do throws(FileFault) {
      return try FileStatus(of: path, followingLinks: followingLinks)
    } catch {
      if error.cause == .absent { return nil }
      throw error
    }
  }
}
