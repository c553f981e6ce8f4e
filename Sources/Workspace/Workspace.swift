import PlanFiles
import PlanModel
import SystemIO

/// Several plans on one board: their folders, and the packed file made from them.
package struct Workspace: Sendable, Hashable {
  /// What was named: folders of plans, or folders of such folders.
  package let named: [String]
  /// Where packed files are kept.
  package let cache: String

  /// A workspace of the folders that were named.
  package init(_ named: [String], cache: String) {
    self.named = named.map(Self.absolute)
    self.cache = cache
  }

  private static func absolute(_ path: String) -> String { FileSystem.realPath(path) ?? path }

  /// Whether what was named is more than one plan.
  package static func isSeveral(_ named: [String]) -> Bool {
    named.count > 1 || named.first.map { WorkspaceFolders.holdsPlans($0) } ?? false
  }

  /// The packed file of this workspace.
  package var path: String {
    let key = PackLayout.checksum(Array(named.joined(separator: "\u{0}").utf8))
    return cache + "/" + String(key, radix: 16) + ".pack"
  }

  /// The packed file as it lies there, if it can be used. Whether it is up to date is another
  /// question.
  package func existing() -> Pack? { try? Pack(path: path) }

  /// A pack of the plans as they are now: the one that lies there, unless the files have changed
  /// since, or it is damaged; then a new one.
  ///
  /// - Parameter progress: told how many of how many plans are done; answers whether to go on.
  package func current(
    distrusting isDistrusted: Bool = false, progress: @Sendable (Int, Int) -> Bool
  ) throws(PackProblem) -> Pack {
    let folders = WorkspaceFolders(named)
    var stamp = folders.stamp
    if !isDistrusted, let pack = existing(), pack.stamp == stamp, !pack.isDamaged { return pack }
    // What changes from here on has another time.
    if folders.awaitRest() { stamp = folders.stamp }
    let sources = folders.folders.map { WorkspaceSource(folder: $0) }
    let count = sources.count
    func write(_ path: String) throws(PackProblem) -> Pack {
      try PackWriter.pack(sources, stamp: stamp, to: path) { progress($0, count) }
      do throws(PackFault) {
        return try Pack(path: path)
      } catch {
        throw .cannotWrite(error.fault(path))
      }
    }
    do throws(PackProblem) {
      try Self.makeFolder(cache)
      return try write(path)
    } catch .cannotWrite(let fault) {
      // Where nothing can be kept it is made for this sitting alone.
      guard let folder = Folders.makeTemporary() else { throw .cannotWrite(fault) }
      defer { Folders.removeEmpty(folder) }
      let temporary = PathName.join(folder, "pack")
      defer { _ = try? SafeFile.remove(temporary) }
      return try write(temporary)
    }
  }

  private static func makeFolder(_ folder: String) throws(PackProblem) {
    do throws(FileFault) {
      try Folders.make(folder)
    } catch {
      throw .cannotWrite(error)
    }
  }

  /// Why the packed file that lies there is not used, where somebody else laid it there.
  package func refusal() -> FileFault? {
    do throws(FileFault) {
      for place in [cache, path] {
        let status = try FileStatus.ifThere(place)
        if let status, !Trust.own.believes(status.owner) {
          return FileFault(place, .foreign(owner: status.owner))
        }
      }
      return nil
    } catch {
      return error
    }
  }
}

extension PackFault {
  /// What is wrong with a pack that was just written.
  fileprivate func fault(_ path: String) -> FileFault {
    switch self {
    case .missing: FileFault(path, .absent)
    case .unusable: FileFault(path, .unreadable(SystemError.damaged))
    case .refused(let fault): fault
    }
  }
}
