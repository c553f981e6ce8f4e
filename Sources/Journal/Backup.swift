import GRDB
import PlanModel
import SystemIO

extension Journal {
  /// Copies the journal as it is at one moment, while boards may be writing; on the disk when it
  /// returns. How many entries the copy has.
  ///
  /// The copy comes under its name only when it is whole; a file that is there already stays.
  package func backup(to path: String) throws(JournalProblem) -> Int {
    if try JournalFile.status(path) != nil {
      throw .cannotCreate(path: path, reason: SystemError.english(17))
    }
    let folder = PathName.folder(of: path)
    let temporary = PathName.join(folder, ".planboard-" + Chance.hexadecimal(digits: 24) + ".new")
    do {
      guard try SafeFile.create(temporary) else {
        throw JournalProblem.cannotCreate(path: path, reason: SystemError.english(17))
      }
      defer { _ = try? SafeFile.remove(temporary) }
      let copy = try DatabaseQueue(path: temporary)
      try database.backup(to: copy)
      let count = try copy.read { database in
        try Int.fetchOne(
          database,
          sql: self.file.isEmpty
            ? "SELECT count(*) FROM event" : "SELECT count(*) FROM entry") ?? 0
      }
      try copy.close()
      try SafeFile.place(temporary, at: path)
      return count
    } catch let fault as FileFault {
      if fault.isDiskFull { throw .diskFull(path: path) }
      throw .cannotCreate(
        path: path, reason: fault.code.map { SystemError.english($0) } ?? "\(fault.cause)")
    } catch {
      throw JournalProblem(error, path: path)
    }
  }
}
