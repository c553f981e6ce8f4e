import CBytes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is mounted where, as this process sees it.
package struct MountTable: Sendable {
  private struct Mount: Sendable {
    var point: String
    var type: String
    var source: String
  }
  private let mounts: [Mount]

  /// The table in the form of `/proc/self/mountinfo`; lines that make no sense are passed over.
  package init(mountinfo bytes: [UInt8]) {
    mounts = bytes.split(separator: 0x0A).compactMap { line in
      let fields = line.split(separator: 0x20)
      // Behind the mount's own options there are any number of tags, ended by a dash.
      guard fields.count > 6,
        let dash = fields[6...].firstIndex(where: { $0.elementsEqual([0x2D]) }),
        dash + 1 < fields.count
      else { return nil }
      return Mount(
        point: Self.plain(fields[4]), type: Self.plain(fields[dash + 1]),
        source: dash + 2 < fields.count ? Self.plain(fields[dash + 2]) : "")
    }
  }

  /// The table of this process; nil where the system gives none.
  package static func current() -> MountTable? {
    guard let bytes = try? SafeFile.read("/proc/self/mountinfo", limit: 16 << 20), !bytes.isEmpty
    else { return nil }
    return MountTable(mountinfo: bytes)
  }

  /// A field without its escapes: blanks and the like stand as three octal digits.
  private static func plain(_ field: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    var index = field.startIndex
    while index < field.endIndex {
      let digits = field[(index + 1)...].prefix(3)
      if field[index] == 0x5C, digits.count == 3, digits.allSatisfy({ (0x30...0x37).contains($0) })
      {
        bytes.append(digits.reduce(0) { $0 << 3 | ($1 & 7) })
        index += 4
      } else {
        bytes.append(field[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The kind of file system a path lies on; nil if no mount holds it.
  ///
  /// - Parameter path: a path without links in it.
  package func kind(ofReal path: String) -> FileSystemKind? {
    var found: Mount?
    for mount in mounts where Self.holds(mount.point, path) {
      // Of several on one point the last is seen.
      if mount.point.utf8.count >= found?.point.utf8.count ?? 0 { found = mount }
    }
    return found.map { FileSystemKind(type: $0.type, source: $0.source) }
  }

  private static func holds(_ point: String, _ path: String) -> Bool {
    point == "/" || path == point
      || path.utf8.starts(with: point.utf8) && path.utf8.dropFirst(point.utf8.count).first == 0x2F
  }
}

/// Where files lie.
package enum FileSystem {
  /// The kind of file system a path lies on, or would: it need not exist.
  package static func kind(of path: String) -> FileSystemKind {
    let place = nearest(to: path)
    return MountTable.current()?.kind(ofReal: place)
      ?? FileSystemKind(magic: pb_file_system_magic(place))
  }

  /// The path without links in it; nil if it is not there.
  package static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// What of a path exists, without links in it.
  private static func nearest(to path: String) -> String {
    var place = path
    while true {
      if let real = realPath(place) { return real }
      let above = PathName.folder(of: place)
      if above == place { return place }
      place = above
    }
  }
}
