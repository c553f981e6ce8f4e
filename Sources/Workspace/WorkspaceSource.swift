import PlanFiles
import SystemIO

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
      let inside = Folders.visibleNames(in: folder).map { PathName.join(folder, $0) }
        .filter(Self.isPlan)
      // A folder of no plan is still named: reading it says what is missing.
      folders += inside.isEmpty ? [folder] : inside
    }
    var seen: Set<String> = []
    folders.removeAll { !seen.insert($0).inserted }
  }

  /// A number that changes when a file is changed, added or taken away: folders, files, sizes and
  /// times, not their content. Among the times is that of the last change of anything, which
  /// nobody can set back: a file whose content was replaced under its old time and size differs.
  package var stamp: UInt64 {
    var bytes: [UInt8] = []
    func add(_ value: Int64) { withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) } }
    for folder in folders {
      bytes += folder.utf8
      for file in PlanFile.allCases {
        guard let status = try? FileStatus(of: PathName.join(folder, file.name)) else {
          bytes.append(0)
          continue
        }
        add(Int64(status.size))
        add(status.modified)
        add(status.changed)
        add(Int64(bitPattern: status.inode))
      }
    }
    return PackLayout.checksum(bytes)
  }

  /// Waits until the clock of the files has gone on since the last change, so that a change that
  /// comes while they are read has a time of its own; whether there was anything to wait for.
  func awaitRest() -> Bool {
    let times = folders.flatMap { folder in
      PlanFile.allCases.compactMap {
        try? FileStatus(of: PathName.join(folder, $0.name)).changed
      }
    }
    guard let latest = times.max() else { return false }
    // Some file systems count whole seconds, two at a time.
    let isCoarse = latest % 1_000_000_000 == 0
    let rest: Int64 = isCoarse ? 2_000 : 20
    let left = latest / 1_000_000 + rest - Clock.realMilliseconds
    // A time that lies ahead is not waited for: somebody has set the clock.
    guard left > 0, left <= rest else { return false }
    Clock.wait(milliseconds: left)
    return true
  }

  /// Whether a folder holds a plan's files, whole or not.
  private static func isPlan(_ folder: String) -> Bool {
    PlanFile.allCases.contains {
      (try? FileStatus.ifThere(PathName.join(folder, $0.name))).flatMap { $0 } != nil
    }
  }

  /// Whether a folder is no plan but holds folders of plans.
  static func holdsPlans(_ folder: String) -> Bool {
    !isPlan(folder)
      && Folders.holds(folder) { !$0.hasPrefix(".") && isPlan(PathName.join(folder, $0)) }
  }
}
