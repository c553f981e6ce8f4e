/// Paths as texts.
package enum PathName {
  /// The folder a path lies in; `.` where it names none.
  package static func folder(of path: String) -> String {
    let path = trimmed(path)
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
    return slash == path.startIndex ? "/" : trimmed(String(path[..<slash]))
  }

  /// What a path calls the file itself.
  package static func name(of path: String) -> String {
    let path = trimmed(path)
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The path of a name in a folder.
  package static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty { return name }
    return folder.utf8.last == 0x2F ? folder + name : folder + "/" + name
  }

  /// Without slashes at the end.
  private static func trimmed(_ path: String) -> String {
    var bytes = path.utf8[...]
    while bytes.count > 1, bytes.last == 0x2F { bytes.removeLast() }
    return String(bytes) ?? path
  }
}
