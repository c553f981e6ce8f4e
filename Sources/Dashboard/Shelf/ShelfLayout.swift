import Canvas
import Wording

/// Where the parts of the level of many plans stand in a window.
struct ShelfLayout: Sendable {
  var header: Rect
  var title: Rect
  var body: Rect
  var foot: Rect
  var hints: Rect

  init(size: Size) {
    let footHeight = size.height >= 30 ? 3 : size.height >= 14 ? 2 : 0
    header = Rect(x: 0, y: 0, width: size.width, height: 2)
    title = Rect(x: 0, y: 2, width: size.width, height: 1)
    hints = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    foot = Rect(x: 0, y: size.height - 1 - footHeight, width: size.width, height: footHeight)
    body = Rect(x: 0, y: 3, width: size.width, height: max(0, foot.y - 3))
  }
}

/// The columns of the list of plans: the counts stand at the right, each ends at its column.
struct PlanColumns: Sendable {
  enum Kind: Sendable, Hashable {
    case records(RecordKindName)
    case due, overdue, reviewed, differs, hits
  }

  enum RecordKindName: Sendable, Hashable {
    case indicator, task, policy, outcome
  }

  var ends: [(kind: Kind, end: Int)]
  var nameWidth: Int

  init(width: Int, showsHits: Bool, language: Language) {
    var columns: [(Kind, Int)] = []
    if width >= 100 {
      columns += [
        (.records(.indicator), 7), (.records(.task), 7), (.records(.policy), 7),
        (.records(.outcome), 7), (.differs, 10),
      ]
    } else if width >= 70 {
      columns += [(.records(.task), 6)]
    }
    if showsHits { columns.append((.hits, 8)) }
    let isChinese = language == .chinese
    columns += [(.due, 10), (.overdue, isChinese ? 6 : 9), (.reviewed, isChinese ? 9 : 11)]
    var end = width - 2
    ends = []
    for (kind, width) in columns.reversed() {
      ends.insert((kind, end), at: 0)
      end -= width
    }
    nameWidth = max(8, end - 1)
  }
}

/// The columns of the list of rows.
struct RowColumns: Sendable {
  struct Column: Sendable {
    var x: Int
    var width: Int
  }

  var plan: Column
  var id: Column
  var title: Column
  var lead: Column
  var due: Column
  var review: Column
  /// The year axis, which takes the room of units, dates and marks.
  var axis: TimeAxis?
  var axisX = 0

  init(width: Int, axis: TimeAxis? = nil) {
    let isTight = width < 70
    self.axis = axis
    var x = 3
    func column(_ width: Int) -> Column {
      defer { x += width }
      return Column(x: x, width: max(0, width - 1))
    }
    let lead = isTight ? 0 : width >= 100 ? 26 : 16
    let planWidth = width >= 100 ? 14 : isTight ? 8 : 10
    let title = max(8, width - 4 - planWidth - 6 - lead - 10 - (isTight ? 0 : 11))
    plan = column(planWidth)
    id = column(6)
    if let axis {
      self.title = column(max(8, width - x - axis.width - 2))
      axisX = width - axis.width - 2
      self.lead = Column(x: x, width: 0)
      due = self.lead
      review = self.lead
      return
    }
    self.title = column(title)
    self.lead = column(lead)
    due = column(10)
    review = column(isTight ? 0 : 11)
  }
}
