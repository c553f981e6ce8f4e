import PlanModel

/// Where somebody was among many plans.
struct ShelfPlace: Sendable {
  var level: ShelfState.Level
  var cursors: ShelfState.ByLevel
  var tops: ShelfState.ByLevel
  /// The row the cursor was on.
  var row: Int?
}

extension BoardState {
  /// Where one is among many plans; nil in one of them.
  var shelfPlace: ShelfPlace? {
    guard isAtShelf, let shelf else { return nil }
    return ShelfPlace(
      level: shelf.level, cursors: shelf.cursors, tops: shelf.tops,
      row: shelf.row(at: shelf.cursors[.rows]))
  }

  /// Remembers the place, unless one is on the way already.
  mutating func rememberPlace() {
    guard let place = shelfPlace, shelf?.cameFrom == nil else { return }
    shelf?.cameFrom = place
  }

  /// Goes back to a place; where other rows are asked for, as soon as they have come.
  mutating func goBack(to place: ShelfPlace, isAskedAnew: Bool) {
    shelf?.level = place.level
    shelf?.cursors = place.cursors
    shelf?.tops = place.tops
    shelf?.seeksUnreviewed = false
    shelf?.returnRow = isAskedAnew ? place.row : nil
    shelf?.returnTop = isAskedAnew ? place.tops[.rows] : nil
  }
}
