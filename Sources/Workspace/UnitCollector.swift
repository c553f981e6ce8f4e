import PlanModel
import Search

/// The units of all plans while they are packed: each name once, with how often it is named.
struct UnitCollector {
  private var places: [String: Int] = [:]
  private var names: [String] = []
  private var english: [String: String] = [:]
  private var rows: [UInt32] = []
  private var collectives: Set<Int> = []

  /// The place of a name; counts the row it stands in.
  mutating func place(of name: String, isCollective: Bool) -> Int {
    if let place = places[name] {
      rows[place] += 1
      return place
    }
    let place = names.count
    places[name] = place
    names.append(name)
    rows.append(1)
    if isCollective { collectives.insert(place) }
    return place
  }

  /// Learns English names of units, the first told stands.
  mutating func name(_ told: [String: String]) {
    for (name, text) in told where !text.isEmpty && places[name] != nil {
      if english[name] == nil { english[name] = text }
    }
  }

  /// The table, and the names it points to, which are to stand at an offset.
  func table(at offset: Int) -> (entries: [UInt8], strings: [UInt8]) {
    var entries: [UInt8] = []
    var strings: [UInt8] = []
    var folded: [[UInt8]] = []
    typealias Field = PackLayout.Unit
    for (place, name) in names.enumerated() {
      let other = english[name] ?? ""
      var entry = [UInt8](repeating: 0, count: Field.size)
      let found = FoldedText.Entry(title: name, units: [], text: other)
      folded.append(found.bytes)
      entry.put(UInt64(offset + strings.count), at: Field.name)
      entry.put(UInt32(found.headLength), at: Field.headLength)
      entry.put(UInt32(name.utf8.count), at: Field.nameLength)
      entry.put(UInt32(other.utf8.count), at: Field.englishLength)
      entry.put(
        rows[place] | (collectives.contains(place) ? Field.isCollective : 0), at: Field.rows)
      strings += name.utf8
      strings += other.utf8
      entries += entry
    }
    for (place, text) in folded.enumerated() {
      let entry = place * Field.size
      entries.put(UInt64(offset + strings.count), at: entry + Field.text)
      let names = Array((names[place] + (english[names[place]] ?? "")).utf8)
      let fields = Array(entries[entry..<entry + Field.checksum])
      entries.put(
        PackLayout.checksum(fields) ^ PackLayout.checksum(names), at: entry + Field.checksum)
      strings += text
    }
    return (entries, strings)
  }
}
