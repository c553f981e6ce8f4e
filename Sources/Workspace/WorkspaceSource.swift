import PlanFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One plan of a workspace: where its files are.
package struct WorkspaceSource: Sendable {
  /// The folder's own name, or another short name.
  package var name: String
  package var files: PlanSource
  /// The folder; nil for a plan in memory.
  package var folder: String?

  /// A plan's folder.
  package init(folder: String) {
    self.folder = folder
    files = .folder(folder)
    name = folder.split(separator: "/").last.map(String.init) ?? folder
  }

  /// A plan in memory.
  package init(name: String, files: PlanSource) {
    self.name = name
    self.files = files
    folder = nil
  }
}

/// The folders that make up a workspace, and when they were last changed.
package struct WorkspaceFolders: Sendable, Hashable {
  /// The plans' folders, in the order they were named; those of one folder by name.
  package private(set) var folders: [String] = []

  /// The folders named: each a plan's, or a folder of plans' folders.
  package init(_ named: [String]) {
    for folder in named {
      if Self.isPlan(folder) {
        folders.append(folder)
        continue
      }
      let inside = Self.names(in: folder).map { Self.path($0, in: folder) }
        .filter(Self.isPlan)
      // A folder of no plan is still named: reading it says what is missing.
      folders += inside.isEmpty ? [folder] : inside
    }
    var seen: Set<String> = []
    folders.removeAll { !seen.insert($0).inserted }
  }

  /// A number that changes when a file is changed, added or taken away: folders, files, sizes and
  /// times, not their content.
  package var stamp: UInt64 {
    var bytes: [UInt8] = []
    func add(_ value: Int) { withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) } }
    for folder in folders {
      bytes += folder.utf8
      for file in PlanFile.allCases {
        var status = stat()
        guard stat(Self.path(file.name, in: folder), &status) == 0 else {
          bytes.append(0)
          continue
        }
        add(Int(status.st_size))
        #if canImport(Darwin)
          let time = status.st_mtimespec
        #else
          let time = status.st_mtim
        #endif
        add(time.tv_sec)
        add(time.tv_nsec)
        add(Int(truncatingIfNeeded: status.st_ino))
      }
    }
    return PackLayout.checksum(bytes)
  }

  private static func path(_ name: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Whether a folder holds a plan's files, whole or not.
  private static func isPlan(_ folder: String) -> Bool {
    PlanFile.allCases.contains { access(path($0.name, in: folder), F_OK) == 0 }
  }

  /// Whether a folder is no plan but holds folders of plans. The first that is found is enough.
  static func holdsPlans(_ folder: String) -> Bool {
    if isPlan(folder) { return false }
    guard let directory = opendir(folder) else { return false }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix("."), isPlan(path(name, in: folder)) { return true }
    }
    return false
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
