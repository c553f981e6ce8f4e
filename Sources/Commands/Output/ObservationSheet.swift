import PlanModel
import Wording

/// A file of indicators' values: one value a line; lines of one indicator and day are one
/// observation.
struct ObservationSheet {
  let plan: Plan
  let work: Workplace
  let isConfirmed: Bool

  private static let columns: [(key: String, names: [String])] = [
    ("id", ["编号", "id"]), ("label", ["分项", "label"]), ("value", ["完成值", "value"]),
    ("date", ["数据日期", "日期", "date"]), ("source", ["数据来源", "来源", "source"]),
    ("note", ["说明", "note"]), ("base", ["基期", "作为基期", "base"]),
  ]

  /// The observations of a file.
  func read(_ file: String) throws -> SheetImport.Result {
    var sheet = try SheetImport(
      file, Self.columns, required: ["id", "value", "date", "source"], work)
    var result = SheetImport.Result()
    var order: [Key] = []
    var found: [Key: Observation] = [:]
    for row in sheet.rows {
      guard !sheet.cell(row, "value").isEmpty else {
        result.skipped += 1
        continue
      }
      guard let (key, observation) = observation(row, &sheet) else { continue }
      if found[key] == nil { order.append(key) }
      var whole = found[key] ?? observation
      if found[key] != nil { whole.values += observation.values }
      if let indicator = plan.record(key.record)?.indicator,
        !isFine(whole, indicator, row, &sheet)
      {
        continue
      }
      found[key] = whole
    }
    try sheet.finish()
    result.actions = order.compactMap { key in
      guard let record = plan.record(key.record), let observation = found[key] else { return nil }
      return (record, .observe(observation))
    }
    return result
  }

  private struct Key: Hashable {
    var record: RecordID
    var day: CalendarDate
  }

  private func isFine(
    _ observation: Observation, _ indicator: Indicator, _ row: CSVReader.Row,
    _ sheet: inout SheetImport
  ) -> Bool {
    do throws(ObservationRefusal) {
      try indicator.check(observation, today: work.today, isConfirmed: isConfirmed)
      return true
    } catch {
      sheet.complain(row, Self.columns[2].names[0], work.words.refused(error))
      return false
    }
  }

  private func observation(
    _ row: CSVReader.Row, _ sheet: inout SheetImport
  ) -> (Key, Observation)? {
    let words = work.words
    let id = sheet.cell(row, "id")
    guard let record = RecordID(id).flatMap(plan.record) else {
      sheet.complain(row, Self.columns[0].names[0], words.unknownRecords([id]))
      return nil
    }
    guard let indicator = record.indicator else {
      sheet.complain(row, Self.columns[0].names[0], words.refusal(.notAnIndicator(record.id)))
      return nil
    }
    guard let day = SheetDate.day(sheet.cell(row, "date")) else {
      sheet.complain(row, Self.columns[3].names[0], words.notADay(sheet.cell(row, "date")))
      return nil
    }
    let typed = sheet.cell(row, "label")
    let label = typed.isEmpty && indicator.labels.count == 1 ? indicator.labels[0] : typed
    do throws(ObservationRefusal) {
      let number = try ObservedValue.number(
        sheet.cell(row, "value"), unitOfMeasure: indicator.unitOfMeasure(of: label))
      let note = sheet.cell(row, "note")
      let base = ["1", "是", "true", "yes", "y"].contains(sheet.cell(row, "base").lowercased())
      return (
        Key(record: record.id, day: day),
        Observation(
          date: day,
          values: [ObservedValue(label: label?.isEmpty == true ? nil : label, value: number)],
          source: sheet.cell(row, "source"), note: note.isEmpty ? nil : note, isBase: base)
      )
    } catch {
      sheet.complain(row, Self.columns[2].names[0], words.refusal(error))
      return nil
    }
  }
}
