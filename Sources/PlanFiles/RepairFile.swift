/// One repair of damage that text extraction did, beyond what the general rules cover.
struct Repair {
  var file: String
  /// The id of a record, or the list itself (`plan`).
  var record: String
  var field: String
  var before: String
  var after: String
  var why: String

  /// Reads `repairs.json`.
  static func repairs(_ file: FileReading) -> [Repair] {
    file.records(namedBy: []) { reader, _ in
      Repair(
        file: reader.text("file"), record: reader.text("record"),
        field: reader.text("field"), before: reader.text("before", allowsEmpty: true),
        after: reader.text("after", allowsEmpty: true), why: reader.text("why"))
    }
  }
}
