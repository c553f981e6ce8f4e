import Canvas
import PlanModel

/// Where everything of home stands in a window. It depends on the size and the focus alone, so
/// that nothing jumps while the cursor moves.
package struct HomeLayout: Sendable {
  /// From how many columns a detail pane stands beside the lists.
  package static let detailMinimum = 150
  /// From how many columns the areas stand in a column of their own.
  static let columnMinimum = 100
  /// Smaller windows only say how large they must be.
  static let minimum = Size(width: 40, height: 10)

  struct Pane: Hashable, Sendable {
    var kind: RecordKind
    var title: Rect
    var body: Rect
  }

  var header = Rect(x: 0, y: 0, width: 0, height: 0)
  var strip: Rect?
  var areas: Rect?
  var units: Rect?
  var divider: Int?
  var lists = Rect(x: 0, y: 0, width: 0, height: 0)
  var panes: [Pane] = []
  var folded: [RecordKind] = []
  var foldedLine: Rect?
  var detail: Rect?
  var foot: Rect
  var hints: Rect

  /// The layout of a window; `columnWidth` is that of the column of areas.
  init(
    size: Size, focus: PaneID, lastKind: RecordKind, showsDetail: Bool, columnWidth: Int = 31
  ) {
    let width = size.width
    let isWide = width >= Self.columnMinimum
    let clauseLines = size.height >= 30 ? 2 : 1
    let hasFootRule = size.height >= 30
    hints = Rect(x: 0, y: size.height - 1, width: width, height: 1)
    let footHeight = clauseLines + (hasFootRule ? 1 : 0)
    foot = Rect(x: 0, y: size.height - 1 - footHeight, width: width, height: footHeight)
    var top = 2
    header = Rect(x: 0, y: 0, width: width, height: 2)
    if isWide {
      header = Rect(x: 0, y: 0, width: width, height: 3)
      top = 3
    } else {
      strip = Rect(x: 0, y: 2, width: width, height: 2)
      top = 4
    }
    let bodyHeight = max(0, foot.y - top)
    var left = 0
    if isWide {
      let leftWidth = columnWidth
      left = leftWidth + 1
      divider = leftWidth
      areas = Rect(x: 0, y: top, width: leftWidth, height: min(11, bodyHeight))
      units = Rect(
        x: 0, y: top + min(12, bodyHeight), width: leftWidth, height: max(0, bodyHeight - 12))
    }
    var right = width
    if showsDetail && width >= Self.detailMinimum {
      let detailWidth = min(72, (width - left) * 2 / 5)
      right = width - detailWidth - 1
      detail = Rect(x: right + 1, y: top, width: detailWidth, height: bodyHeight)
    }
    lists = Rect(x: left, y: top, width: right - left, height: bodyHeight)
    layOutPanes(focus: focus.kind ?? lastKind)
  }

  private mutating func layOutPanes(focus: RecordKind) {
    var kinds = PaneID.standing
    if !kinds.contains(focus) { kinds.append(focus) }
    folded = PaneID.folding.filter { $0 != focus }
    // Small windows drop what is neither in focus nor next to it.
    while kinds.count > 1 && lists.height < kinds.count * 3 + 2 {
      if kinds.last == focus { kinds.removeFirst() } else { kinds.removeLast() }
    }
    let foldedHeight = folded.isEmpty || lists.height < 8 ? 0 : 1
    let rows = max(0, lists.height - kinds.count - foldedHeight)
    var heights: [RecordKind: Int] = [:]
    var rest = rows
    for kind in kinds where kind != focus {
      let share = kind == .indicator || kind == .task ? rows / 4 : rows / 6
      heights[kind] = max(1, share)
      rest -= max(1, share)
    }
    heights[focus] = max(0, rest)
    var y = lists.y
    for kind in kinds {
      let height = heights[kind] ?? 0
      panes.append(
        Pane(
          kind: kind, title: Rect(x: lists.x, y: y, width: lists.width, height: 1),
          body: Rect(x: lists.x, y: y + 1, width: lists.width, height: height)))
      y += 1 + height
    }
    if foldedHeight == 1 {
      foldedLine = Rect(x: lists.x, y: y, width: lists.width, height: 1)
    }
  }

  /// The rows a pane has for its lines.
  func height(of pane: PaneID) -> Int {
    switch pane {
    case .areas: max(0, (areas?.height ?? 0) - 1)
    case .units: max(0, (units?.height ?? 0) - 1)
    case .records(let kind): panes.first { $0.kind == kind }?.body.height ?? 0
    }
  }
}

extension BoardState {
  package var homeLayout: HomeLayout {
    HomeLayout(
      size: size, focus: home.focus, lastKind: lastRecordPane, showsDetail: showsDetailPane,
      columnWidth: words.areaColumnWidth)
  }

  /// The pane of records that stays tall while the keys are in the left column.
  var lastRecordPane: RecordKind { home.focus.kind ?? home.tallKind }
}
