import GRDB
import PlanModel

/// The journal's first form: a table of events in the order of their rows, which told neither where
/// they came from nor what they had seen.
///
/// Carried over, such an event has installation 0, no number and no chain; its time is its clock.
/// Its bytes follow from its columns alone, so that every copy of it becomes the same entry.
enum FirstForm {
  /// What the rows say, in their order.
  static func contents(_ database: Database, after place: Int64) throws -> [EntryContent] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM event WHERE sequence > ? ORDER BY sequence",
      arguments: [place]
    ).map { content($0) }
  }

  private static func content(_ row: Row) -> EntryContent {
    let time: Int64 = row["time"]
    return EntryContent(
      form: 1, origin: .firstForm(at: time), previous: nil, id: EventID(row["id"] as String),
      batch: EventID(row["batch"] as String), plan: row["plan"], edition: nil,
      record: row["record"], kind: row["kind"], actor: row["actor"], unit: row["actor_unit"],
      time: time, offset: nil, digest: row["digest"], payload: row["payload"])
  }

  /// Brings a file of the first form into the second, in one transaction: all of it or nothing.
  static func migrate(_ database: Database, file: String) throws {
    let contents = try contents(database, after: 0)
    try Schema.create(database, file: file)
    var entries = try EntryTable(database)
    for content in contents {
      try entries.insert(Entry(content, bytes: content.bytes, arrived: content.time))
    }
    try entries.finish(greatest: contents.map(\.origin.clock).max() ?? .zero)
    try Schema.dropFirstForm(database)
  }
}
