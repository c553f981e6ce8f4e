/// A bar from one end of a scale to the other with marks in it, and a line of small columns.
package struct Gauge: Hashable, Sendable {
  /// A place on the scale that is marked.
  package struct Mark: Hashable, Sendable {
    package var value: Double
    package var glyph: Character
    package var role: Role

    /// A mark from its parts.
    package init(_ value: Double, _ glyph: Character, _ role: Role) {
      self.value = value
      self.glyph = glyph
      self.role = role
    }
  }

  package var value: Double?
  package var low: Double
  package var high: Double
  package var role: Role
  /// Later ones are drawn over earlier ones.
  package var marks: [Mark]

  /// A gauge from its parts; without a value the bar is empty.
  package init(value: Double?, low: Double, high: Double, role: Role, marks: [Mark]) {
    self.value = value
    self.low = low
    self.high = high
    self.role = role
    self.marks = marks
  }

  /// The gauge in a number of columns, fine to an eighth of one. It looks full only when the
  /// value has reached the end of the scale.
  package func pieces(width: Int) -> [(text: String, role: Role)] {
    let width = max(0, min(width, 1_000))
    guard width > 0 else { return [] }
    let partial: [Character] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    var cells = [(glyph: Character, role: Role)](repeating: (" ", .dim), count: width)
    var eighths = 0
    if let value {
      eighths = Int((share(value) * Double(width * 8)).rounded(.down))
      if value < high { eighths = min(eighths, width * 8 - 1) }
    }
    for column in 0..<width {
      let part = min(8, max(0, eighths - column * 8))
      cells[column] = part == 8 ? ("█", role) : part > 0 ? (partial[part], role) : ("·", .rule)
    }
    for mark in marks {
      let column = min(width - 1, Int(share(mark.value) * Double(width)))
      cells[column] = (mark.glyph, mark.role)
    }
    var pieces: [(text: String, role: Role)] = []
    for cell in cells {
      if let last = pieces.last, last.role == cell.role {
        pieces[pieces.count - 1].text.append(cell.glyph)
      } else {
        pieces.append((String(cell.glyph), cell.role))
      }
    }
    return pieces
  }

  /// Where a value stands on the scale, 0–1; outside values stand at the ends.
  private func share(_ value: Double) -> Double {
    guard high > low, value.isFinite else { return 0 }
    return min(1, max(0, (value - low) / (high - low)))
  }

  /// A line of small columns, one a value, the last `width` of them: the lowest value is the
  /// lowest column, the highest the highest.
  package static func sparkline(_ values: [Double], width: Int) -> String {
    let shown = values.suffix(max(0, width)).filter(\.isFinite)
    guard let low = shown.min(), let high = shown.max() else { return "" }
    let glyphs: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]
    return String(
      shown.map { value in
        guard high > low else { return glyphs[3] }
        return glyphs[min(6, Int((value - low) / (high - low) * 7))]
      })
  }
}
