#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Folders: made, listed, synchronised.
package enum Folders {
  /// Makes a folder and those above it that are missing, for this account alone (0700), or for a
  /// group (2770): what is made in it then belongs to the group, too.
  package static func make(_ folder: String, isShared: Bool = false) throws(FileFault) {
    if folder.isEmpty || folder == "." || folder == "/" { return }
    if let status = try FileStatus.ifThere(folder) {
      guard status.kind == .folder else { throw .writing(folder, ENOTDIR) }
      return
    }
    let above = PathName.folder(of: folder)
    try make(above, isShared: isShared)
    guard mkdir(folder, 0o700) == 0 else {
      // Somebody made it just now.
      if errno == EEXIST, (try? FileStatus(of: folder))?.kind == .folder { return }
      throw .writing(folder)
    }
    if isShared, chmod(folder, 0o2770) != 0 { throw .writing(folder) }
    try synchronise(above)
  }

  /// Makes a folder that is nobody else's, where temporary files belong; nil if there can be none.
  package static func makeTemporary() -> String? {
    let set = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let base = set.hasPrefix("/") ? set : "/tmp"
    let folder = PathName.join(base, "planboard-" + Chance.hexadecimal(digits: 24))
    return mkdir(folder, 0o700) == 0 ? folder : nil
  }

  /// Removes a folder in which nothing is.
  package static func removeEmpty(_ folder: String) { rmdir(folder) }

  /// The names in a folder, without `.` and `..`, sorted; none if it cannot be read.
  package static func names(in folder: String) -> [String] {
    var names: [String] = []
    _ = holds(folder) { name in
      names.append(name)
      return false
    }
    return names.sorted()
  }

  /// The names in a folder, without `.` and `..`, sorted; that it is not there or cannot be read is
  /// a fault.
  package static func list(_ folder: String) throws(FileFault) -> [String] {
    guard let directory = opendir(folder.isEmpty ? "." : folder) else {
      let code = errno
      // Something else stands in its place.
      if code == ENOTDIR, try FileStatus.ifThere(folder) != nil {
        throw FileFault(folder, .unreadable(code))
      }
      throw .reading(folder, code)
    }
    closedir(directory)
    return names(in: folder)
  }

  /// Whether a folder holds a name that is looked for. The first that is found is enough.
  package static func holds(_ folder: String, _ isWanted: (String) -> Bool) -> Bool {
    guard let directory = opendir(folder.isEmpty ? "." : folder) else { return false }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != "..", isWanted(name) { return true }
    }
    return false
  }

  /// The names in a folder that do not begin with a dot, sorted.
  package static func visibleNames(in folder: String) -> [String] {
    names(in: folder).filter { !$0.hasPrefix(".") }
  }

  /// Waits until the names in a folder are on the disk.
  ///
  /// - Parameter other: a file in it that is synchronised where the folder may not be opened.
  static func synchronise(_ folder: String, orElse other: Int32? = nil) throws(FileFault) {
    let code: Int32
    if let directory = Descriptor.folder(folder) {
      code = Bytes.synchronise(directory.number)
    } else {
      code = other.map { Bytes.synchronise($0) } ?? 0
    }
    // Not every file system has folders that can be synchronised.
    guard code == 0 || code == EINVAL || code == ENOTSUP || code == ENOSYS else {
      throw .writing(folder, code)
    }
  }
}
