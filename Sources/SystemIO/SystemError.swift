#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system's errors are called.
package enum SystemError {
  /// That a folder stands where a file is wanted.
  package static let isAFolder = EISDIR
  /// That something else stands where a folder is wanted.
  package static let notAFolder = ENOTDIR
  /// That what was written does not come back.
  package static let damaged = EIO

  /// The words of the C library for the number of an error.
  package static func english(_ code: Int32) -> String { String(cString: strerror(code)) }

  /// The commonest errors in Chinese; the C library's words for the others.
  package static func chinese(_ code: Int32) -> String {
    switch code {
    case ENOENT: "不存在"
    case EACCES, EPERM: "没有权限"
    case EISDIR: "是文件夹"
    case ENOTDIR: "不是文件夹"
    case EIO: "读写出错"
    case ELOOP: "链接循环"
    case ENAMETOOLONG: "名称过长"
    case EEXIST: "已存在"
    case ENOSPC: "磁盘已满"
    case EDQUOT: "超出配额"
    case EFBIG: "超过允许的文件大小"
    case EROFS: "只读"
    case EMFILE, ENFILE: "打开的文件过多"
    case EPIPE: "对方已关闭"
    default: english(code)
    }
  }
}
