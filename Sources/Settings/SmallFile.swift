import SystemIO

/// Files of a few kilobytes, read whole and written atomically.
package enum SmallFile {
  /// The bytes of a file of ours; nil if it is not there.
  ///
  /// - Parameter trust: whose file it may be. What somebody else laid in our place is no setting.
  package static func read(
    _ path: String, limit: Int = 1 << 20, trust: Trust = .own
  ) throws(FileProblem) -> [UInt8]? {
    do throws(FileFault) {
      return try SafeFile.readIfThere(path, limit: limit, trust: trust)
    } catch {
      throw FileProblem(error)
    }
  }

  /// Writes a file of ours so that at any moment either the old or the new content is there. Mode
  /// 0600; folders that are missing are made with 0700.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    do throws(FileFault) {
      try Folders.make(PathName.folder(of: path))
      try SafeFile.write(bytes, to: path)
    } catch {
      throw FileProblem(FileFault(path, error.cause))
    }
  }

  /// Removes a file, if it is there.
  package static func remove(_ path: String) throws(FileProblem) {
    do throws(FileFault) {
      _ = try SafeFile.remove(path)
    } catch {
      throw FileProblem(error)
    }
  }

  /// Writes a file where none is: under the name itself or the next of `name-2.csv`, `name-3.csv`
  /// that is free, in anybody's folder. What is there already stays as it is.
  ///
  /// - Returns: the path it has.
  package static func writeAnew(
    _ bytes: [UInt8], to path: String
  ) throws(FileProblem) -> String {
    var number = 1
    while true {
      let free = numbered(path, number)
      do throws(FileFault) {
        // A folder's name is left to be refused: who typed it may not have known.
        let status = try FileStatus.ifThere(free, followingLinks: false)
        if status == nil || status?.kind == .folder {
          try SafeFile.write(bytes, to: free, trust: .anyone, replacing: false)
          return free
        }
      } catch {
        // Somebody else took the name just now.
        guard error.isTaken else { throw FileProblem(FileFault(path, error.cause)) }
      }
      number += 1
    }
  }

  private static func numbered(_ path: String, _ number: Int) -> String {
    if number == 1 { return path }
    let name = PathName.name(of: path)
    // What begins with a dot is a name, not an ending.
    let ending = name.dropFirst().lastIndex(of: ".").map { name[$0...] } ?? ""
    return "\(path.dropLast(ending.count))-\(number)\(ending)"
  }

  /// The names in a folder that end so, sorted, without hidden ones; none if there is no such
  /// folder.
  package static func names(in folder: String, ending: String) -> [String] {
    Folders.visibleNames(in: folder).filter { $0.hasSuffix(ending) }
  }
}
