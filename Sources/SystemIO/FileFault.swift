#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file cannot be read or written. Says what is the case, not what it means to whoever asked.
package struct FileFault: Error, Hashable, Sendable {
  /// The file as it was named by whoever asked.
  package var path: String
  package var cause: Cause

  package enum Cause: Hashable, Sendable {
    /// There is no such file, nor a folder it could be in.
    case absent
    /// It is there but the system does not let us read it; the number of its error.
    case unreadable(Int32)
    /// The system does not let us write it; the number of its error.
    case unwritable(Int32)
    /// A folder, a pipe, a device or the like stands where a file is wanted.
    case notRegular(FileKind)
    /// It holds more bytes than are read; how many, as far as that is known.
    case tooLarge(bytes: Int, limit: Int)
    /// It belongs to another account, or lies in a folder that does.
    case foreign(owner: UInt32)
  }

  /// A fault of a file.
  package init(_ path: String, _ cause: Cause) {
    self.path = path
    self.cause = cause
  }

  /// The number of the system's error, where there is one.
  package var code: Int32? {
    switch cause {
    case .unreadable(let code), .unwritable(let code): code
    case .absent: ENOENT
    case .notRegular, .tooLarge, .foreign: nil
    }
  }

  /// Whether there is no room left, or none for this account.
  package var isDiskFull: Bool { code == ENOSPC || code == EDQUOT }

  /// Whether it is the rights that are missing, not something that may pass.
  package var isRefused: Bool { code == EACCES || code == EPERM || code == EROFS }

  /// Whether there is a file already where one was to be made.
  package var isTaken: Bool { code == EEXIST }

  /// What the last call says about reading a file.
  static func reading(_ path: String, _ code: Int32 = errno) -> FileFault {
    FileFault(path, code == ENOENT || code == ENOTDIR ? .absent : .unreadable(code))
  }

  /// What the last call says about writing a file.
  static func writing(_ path: String, _ code: Int32 = errno) -> FileFault {
    FileFault(path, .unwritable(code))
  }
}
