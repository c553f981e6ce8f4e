/// Where a cursor stands in a list, and the list as it was then.
///
/// A row goes for many reasons: it was marked, somebody else marked it, a report came, a day
/// ended, the plan was read again. Whichever it was, the cursor moves to the row that followed it
/// in the list somebody saw, never to one they did not look at: the next key may sign it.
struct Standpoint<Row: Hashable & Sendable>: Hashable, Sendable {
  /// The row the cursor stands on; nil where it has not stood on any yet.
  private(set) var row: Row?
  /// The row that went from under the cursor, until somebody moves it.
  private(set) var left: Row?
  private var rows: [Row] = []

  /// A cursor that has not stood anywhere.
  init() {}

  /// The place among rows at which the cursor stands: that of `wanted`, else of the row that
  /// followed it, else of the one before it; where none of those is left, that of `otherwise`.
  ///
  /// An empty list is forgotten as soon as there is another: the cursor comes back to its row.
  /// `hint` is a place at which `wanted` probably is.
  mutating func settle(
    on wanted: Row?, in rows: [Row], near hint: Int? = nil, otherwise: () -> Int? = { 0 }
  ) -> Int? {
    guard !rows.isEmpty else { return nil }
    guard let wanted = wanted ?? row else { return stand(at: otherwise(), in: rows) }
    if let place = Self.place(of: wanted, in: rows, near: hint) {
      if wanted != row { left = nil }
      row = wanted
      self.rows = rows
      return place
    }
    let place = follower(of: wanted, in: rows) ?? otherwise()
    left = wanted
    return stand(at: place, in: rows)
  }

  /// Stands on a row as if it had been settled there: what follows a move has been seen to.
  mutating func stand(on row: Row) {
    self.row = row
    left = nil
  }

  /// Whoever asked has heard which row went.
  mutating func forgetLeft() { left = nil }

  private mutating func stand(at place: Int?, in rows: [Row]) -> Int? {
    guard let place, rows.indices.contains(place) else { return nil }
    row = rows[place]
    self.rows = rows
    return place
  }

  /// The place of the nearest row behind the one that went that is still there, else before it.
  private func follower(of gone: Row, in rows: [Row]) -> Int? {
    guard let old = self.rows.firstIndex(of: gone) else { return nil }
    let places = Dictionary(
      rows.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    return self.rows[(old + 1)...].lazy.compactMap { places[$0] }.first
      ?? self.rows[..<old].reversed().lazy.compactMap { places[$0] }.first
  }

  private static func place(of row: Row, in rows: [Row], near hint: Int?) -> Int? {
    if let hint, rows.indices.contains(hint), rows[hint] == row { return hint }
    return rows.firstIndex(of: row)
  }
}
