#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The journal's file as the system sees it: made with the right mode, known before it is touched.
enum JournalFile {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether file and folder can be written. The folder counts: SQLite writes beside the file.
  static func isWritable(_ path: String) -> Bool {
    access(path, W_OK) == 0 && access(folder(of: path), W_OK) == 0
  }

  /// Makes an empty file of mode 0600 (0660 when shared) and the folders above it (0700).
  static func create(_ path: String, isShared: Bool) throws(JournalProblem) {
    try makeFolders(folder(of: path), for: path)
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, isShared ? 0o660 : 0o600)
    if file < 0 {
      // Another board may have made it just now.
      if errno == EEXIST { return }
      throw JournalFile.problem(errno, path)
    }
    if isShared { fchmod(file, 0o660) }
    fsync(file)
    close(file)
    let directory = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }

  private static func problem(_ code: Int32, _ path: String) -> JournalProblem {
    switch code {
    case ENOSPC, EDQUOT: .diskFull(path: path)
    case EROFS, EACCES, EPERM: .readOnly(path: path)
    default: .cannotCreate(path: path, reason: String(cString: strerror(code)))
    }
  }

  private static func makeFolders(_ folder: String, for path: String) throws(JournalProblem) {
    if folder.isEmpty || exists(folder) { return }
    try makeFolders(Self.folder(of: folder), for: path)
    if mkdir(folder, 0o700) != 0 && errno != EEXIST { throw problem(errno, path) }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Gives the file and what SQLite keeps beside it to the group of the folder.
  static func share(_ path: String) {
    var folderInfo = stat()
    guard stat(folder(of: path), &folderInfo) == 0 else { return }
    for file in [path, path + "-wal", path + "-shm"] {
      chmod(file, 0o660)
      chown(file, uid_t.max, folderInfo.st_gid)
    }
  }

  /// The name by which SQLite opens a file that nobody is changing, and makes none beside it.
  static func lastingName(of path: String) -> String {
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
    return name + "?immutable=1"
  }

  /// Whether nothing more can be written beside the journal, as a try tells.
  static func isDiskFull(_ path: String) -> Bool {
    let name = path + "-room"
    let file = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    if file < 0 { return errno == ENOSPC || errno == EDQUOT }
    defer {
      close(file)
      unlink(name)
    }
    let bytes = [UInt8](repeating: 0, count: 65_536)
    return write(file, bytes, bytes.count) != bytes.count && (errno == ENOSPC || errno == EDQUOT)
  }

  /// Tells other boards that a commit can be seen now. The write to the log wakes their watch a
  /// moment too early: they would look before the commit is there, and not again.
  static func announce(_ path: String) { utimensat(AT_FDCWD, path, nil, 0) }

  /// Looks at the first bytes, so that a file of another kind is never opened as a database.
  static func checkHeader(_ path: String) throws(JournalProblem) {
    // A pipe without a writer must not be waited for.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw problem(errno, path) }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      throw .damaged(path: path)
    }
    if info.st_size == 0 { return }
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = read(file, &bytes, 16)
    let magic = Array("SQLite format 3".utf8) + [0]
    guard count == 16, bytes == magic else { throw .damaged(path: path) }
  }
}
