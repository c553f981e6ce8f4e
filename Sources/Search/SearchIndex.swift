import CBytes

/// Everything that can be found in some records, folded once so that each typed letter only has
/// to look.
package struct SearchIndex: Sendable {
  /// What one record is found by.
  package struct Entry: Sendable {
    package var title: String
    package var units: [String]
    package var text: String

    /// What a record is found by.
    package init(title: String, units: [String], text: String) {
      self.title = title
      self.units = units
      self.text = text
    }
  }

  /// Pinyin is looked for in titles and units from two letters, in full texts from this many:
  /// fewer would find something everywhere.
  package static let spelledTextMinimum = 4

  private var bytes: [UInt8] = []
  private var byteStarts: [Int] = []
  private var scalars: [UInt32] = []
  /// The first letters of each character's readings, as bits.
  private var initials: [UInt32] = []
  private var scalarStarts: [Int] = []
  private var headEnds: [Int] = []

  /// An index over entries; hits are their positions.
  package init(entries: [Entry]) {
    let table = PinyinTable.builtIn
    for entry in entries {
      byteStarts.append(bytes.count)
      scalarStarts.append(scalars.count)
      let head = entry.title + "\n" + entry.units.joined(separator: "\n") + "\n"
      add(head, table)
      headEnds.append(scalars.count)
      add(entry.text, table)
      bytes.append(0)
    }
    byteStarts.append(bytes.count)
    scalarStarts.append(scalars.count)
  }

  private mutating func add(_ text: String, _ table: PinyinTable) {
    for scalar in text.unicodeScalars {
      let value = Folding.folded(scalar)
      scalars.append(value)
      initials.append(Folding.isLetter(value) ? 1 << (value - 97) : table.initials(of: value))
      bytes.append(contentsOf: UTF8.encode(Unicode.Scalar(value) ?? scalar) ?? .init())
    }
  }

  /// The positions of the entries that hold every word, in order.
  package func matches(_ needle: Needle) -> [Int] {
    var hits = [Bool](repeating: true, count: headEnds.count)
    for term in needle.terms {
      var found = [Bool](repeating: false, count: hits.count)
      findLiteral(term.bytes, &found)
      if term.canBeSpelled { findSpelled(term.scalars, candidates: hits, &found) }
      for index in hits.indices where !found[index] { hits[index] = false }
    }
    return hits.indices.filter { hits[$0] }
  }

  /// One scan over everything; a hit jumps to the next entry.
  private func findLiteral(_ word: [UInt8], _ found: inout [Bool]) {
    bytes.withUnsafeBytes { all in
      guard let base = all.baseAddress else { return }
      var offset = 0
      var entry = 0
      while offset < all.count {
        let hit = pb_find(base + offset, all.count - offset, word, word.count)
        if hit < 0 { return }
        let place = offset + Int(hit)
        while byteStarts[entry + 1] <= place { entry += 1 }
        if place + word.count < byteStarts[entry + 1] { found[entry] = true }
        offset = max(byteStarts[entry + 1], place + 1)
      }
    }
  }

  private func findSpelled(_ letters: [UInt32], candidates: [Bool], _ found: inout [Bool]) {
    let spelling = Spelling(letters: letters)
    let bit: UInt32 = 1 << (letters[0] - 97)
    let searchesText = letters.count >= Self.spelledTextMinimum
    scalars.withUnsafeBufferPointer { text in
      initials.withUnsafeBufferPointer { initials in
        for entry in found.indices where candidates[entry] && !found[entry] {
          let limit = searchesText ? scalarStarts[entry + 1] : headEnds[entry]
          for position in scalarStarts[entry]..<limit where initials[position] & bit != 0 {
            if spelling.end(in: text, from: position, to: limit) != nil {
              found[entry] = true
              break
            }
          }
        }
      }
    }
  }
}
