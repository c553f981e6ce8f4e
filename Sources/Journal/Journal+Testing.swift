import GRDB

extension Journal {
  /// Runs a statement on the journal's own connection; tests use it to make trouble.
  func execute(_ statement: String) throws {
    try database.writeWithoutTransaction { try $0.execute(sql: statement) }
  }

  /// A number the database answers with.
  func number(_ question: String) throws -> Int {
    try database.read { try Int.fetchOne($0, sql: question) ?? 0 }
  }
}
