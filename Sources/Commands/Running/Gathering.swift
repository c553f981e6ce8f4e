import PlanModel
import Wording

/// What a command says of several plans, put together: one table, one list.
package final class Gathering {
  private var head: [String] = []
  private var rows: [(rank: Int64, cells: [String])] = []
  private var items: [(rank: Int64, item: PlannedItem)] = []
  private var format: ListFormat?

  init() {}

  /// Takes a table of one plan; its ids are told with the plan's.
  func take<Row>(
    _ table: Table<Row>, _ format: ListFormat, ranks: [Int64], plan: PlanID, words: Words,
    json: () -> [any Encodable]
  ) {
    self.format = format
    if format == .json {
      for (place, item) in json().enumerated() {
        let rank = ranks.indices.contains(place) ? ranks[place] : 0
        items.append((rank, PlannedItem(plan: plan.rawValue, item: item)))
      }
      return
    }
    let lines = table.lines(format.text.reader, words, qualifiedBy: plan)
    if head.isEmpty { head = lines.head }
    // Official columns differ where one plan has no such record: those of the first stand.
    for (row, rank) in zip(lines.body, ranks) {
      let missing = [String](repeating: "", count: max(0, head.count - row.count))
      rows.append((rank, Array(row.prefix(head.count)) + missing))
    }
  }

  /// Writes what was gathered; nothing if nothing was.
  func write(_ work: Workplace) throws {
    guard let format else { return }
    let letters = work.context.letters
    switch format {
    case .json:
      let sorted = Self.sorted(items.map { ($0.rank, $0.item) })
      try work.answer(JSONText.text(sorted, letters))
    case .table, .tsv, .csv:
      let sorted = Self.sorted(rows.map { ($0.rank, $0.cells) })
      try work.answer(TableText.text([head] + sorted, format.text, letters))
    }
  }

  /// By rank; what has the same rank stays in its order.
  private static func sorted<Value>(_ values: [(rank: Int64, value: Value)]) -> [Value] {
    values.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element.value)
  }
}

/// An object with the plan it is of: `plan` is added, and its ids are qualified.
struct PlannedItem: Encodable {
  var plan: String
  var item: any Encodable

  private enum Key: String, CodingKey {
    case plan, id
  }

  func encode(to encoder: any Encoder) throws {
    try item.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(plan, forKey: .plan)
    if let id = Mirror.id(of: item) { try container.encode(plan + "/" + id, forKey: .id) }
  }
}

extension Mirror {
  /// The value called `id` of an item that is to be encoded.
  fileprivate static func id(of item: any Encodable) -> String? {
    let value: any Encodable = (item as? JSONItem)?.value ?? item
    return Mirror(reflecting: value).children.first { $0.label == "id" }?.value as? String
  }
}
