import Canvas
import PlanModel
import Search

/// Parts of the level of many plans as they were drawn last: a key that only moves the cursor
/// draws none of them again.
struct KeptShelf: Sendable {
  /// What all parts are drawn from: equal bases, equal parts.
  struct Basis: Hashable, Sendable {
    /// Of plans, journal, day and options.
    var edition: Int
    var shelfEdition: Int
    var size: Size
    /// What the header tells.
    var total: ShelfCounts?
    var packed: Int?
  }

  /// What one row is drawn from beside the basis.
  struct Row: Hashable, Sendable {
    var index: Int
    var isTicked: Bool
    /// Whether the row above is of another plan.
    var isFirst: Bool
  }

  /// How rows look, beside the basis.
  struct RowLook: Hashable, Sendable {
    /// What was typed, which stands out.
    var words: String
    /// The year axis; nil where rows show none.
    var axis: TimeAxis?
  }

  /// Which rows are in the window, beside the basis.
  struct Window: Hashable, Sendable {
    var look: RowLook
    var top: Int
    var ticks: Set<Int>
    /// How many answers have come.
    var answers: Int
  }

  /// How a plan is called in the rows.
  struct Label: Sendable {
    var name: String
    var id: PlanID
  }

  var basis: Basis
  var header: Grid
  var window: Window?
  /// The rows in the window from the top, and how they look below each other.
  var rows: [Row] = []
  var body: Grid
  var labels: [Int: Label] = [:]
}

extension BoardState {
  private var shelfBasis: KeptShelf.Basis {
    KeptShelf.Basis(
      edition: edition, shelfEdition: shelf?.edition ?? 0, size: size, total: shelf?.total,
      packed: shelf?.packing.map { $0.of == 0 ? 0 : $0.done * 100 / $0.of })
  }

  /// Draws what is not kept yet, and lets go of what is not seen any more.
  mutating func keepShelf() {
    let least = HomeLayout.minimum
    keptShelf = size.width < least.width || size.height < least.height ? nil : shelfParts
  }

  /// All parts that are in the window: those that still hold, and new ones.
  var shelfParts: KeptShelf {
    let basis = shelfBasis
    var parts: KeptShelf
    if let keptShelf, keptShelf.basis == basis {
      parts = keptShelf
    } else {
      parts = KeptShelf(basis: basis, header: strip(height: 2), body: strip(height: 0))
      drawShelfHeader(Rect(x: 0, y: 0, width: size.width, height: 2), into: &parts.header)
    }
    guard let shelf, let plans = shelf.plans, shelf.level == .rows else { return parts }
    let look = KeptShelf.RowLook(words: shelf.asked?.query.words ?? "", axis: shelfAxis)
    let window = KeptShelf.Window(
      look: look, top: shelf.tops[.rows], ticks: shelf.ticks, answers: shelf.answers)
    if parts.window == window { return parts }
    if parts.window?.look != look { parts.rows = [] }
    draw(shownRows(plans, shelf), look, of: plans, into: &parts)
    parts.window = window
    return parts
  }

  /// Draws rows below each other; those that were in the window before are taken over.
  private func draw(
    _ rows: [KeptShelf.Row], _ look: KeptShelf.RowLook, of plans: any PlanShelf,
    into parts: inout KeptShelf
  ) {
    let columns = RowColumns(width: size.width, axis: look.axis)
    let needle = Needle(look.words)
    var body = strip(height: rows.count)
    var before = 0
    for (line, place) in rows.enumerated() {
      // Both lists are in the same order, unless another answer has come.
      if let known = parts.rows[before...].firstIndex(of: place) {
        body.paste(parts.body, rows: known..<known + 1, y: line)
        before = known
        continue
      }
      let row = plans.row(at: place.index)
      if parts.labels[row.plan] == nil {
        let plan = plans.plan(at: row.plan)
        parts.labels[row.plan] = KeptShelf.Label(name: name(of: plan), id: plan.id)
      }
      draw(
        row, isTicked: place.isTicked, plan: parts.labels[row.plan]?.name ?? "",
        isFirst: place.isFirst, columns, needle, y: line, into: &body)
    }
    parts.rows = rows
    parts.body = body
  }

  /// The rows in the window, from the top.
  private func shownRows(_ plans: any PlanShelf, _ shelf: ShelfState) -> [KeptShelf.Row] {
    let top = shelf.tops[.rows]
    var planAbove = -1
    var rows: [KeptShelf.Row] = []
    for line in 0..<ShelfLayout(size: size).body.height {
      guard let index = shelf.row(at: top + line) else { break }
      let plan = plans.plan(ofRow: index)
      rows.append(
        KeptShelf.Row(
          index: index, isTicked: shelf.ticks.contains(index), isFirst: plan != planAbove))
      planAbove = plan
    }
    return rows
  }

  private func strip(height: Int) -> Grid {
    Grid(size: Size(width: size.width, height: height), ambiguous: options.ambiguous)
  }
}
