import SystemIO

extension Journal {
  /// Whether a file is at a journal's path.
  package static func isThere(_ path: String) throws(JournalProblem) -> Bool {
    try JournalFile.status(path) != nil
  }

  /// Gives the file at a journal's path another name beside it, so that another can take its place;
  /// that name, or nil if there was no file. Nobody may be writing it: what boards have open is
  /// told by them to have been replaced.
  package static func setAside(
    _ path: String, stamp: Stamp, isShared: Bool
  ) throws(JournalProblem) -> String? {
    guard let status = try JournalFile.status(path) else { return nil }
    var options = JournalOptions()
    options.access = .writing(making: .nothing)
    if let problem = JournalFile.whyNotWritable(path, status, isShared: isShared) { throw problem }
    // A transaction that did not end is ended first, so that the one file is whole.
    let journal = try? Journal(path: path, plan: .init(""), stamp: stamp, options: options)
    try? journal?.database.close()
    let name = path + ".before-" + stamp.newID(at: stamp.now()).rawValue.prefix(13)
    do throws(FileFault) {
      try SafeFile.rename(path, to: name)
    } catch {
      throw .cannotCreate(
        path: name, reason: error.code.map { SystemError.english($0) } ?? "\(error.cause)")
    }
    return name
  }
}
