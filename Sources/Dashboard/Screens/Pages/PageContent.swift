import Canvas
import PlanModel

/// A piece of text in one role.
package struct Span: Hashable, Sendable {
  package var text: String
  package var role: Role
  /// The column it starts at; nil means right behind the piece before.
  package var x: Int?
  /// The most columns it may take.
  package var width: Int?

  /// A piece of text.
  package init(_ text: String, _ role: Role = .text, at x: Int? = nil, width: Int? = nil) {
    self.text = text
    self.role = role
    self.x = x
    self.width = width
  }
}

/// A line of a page.
package struct PageLine: Hashable, Sendable {
  package var spans: [Span]
  /// Pieces that stand at the right edge.
  package var right: [Span]
  /// Whether what the line leaves free is filled with a rule.
  package var isRule: Bool

  /// A line of pieces.
  package init(_ spans: [Span] = [], right: [Span] = [], isRule: Bool = false) {
    self.spans = spans
    self.right = right
    self.isRule = isRule
  }

  package static let empty = PageLine()
}

/// Everything a page shows, laid out for a width, before it is scrolled.
package struct PageContent: Sendable {
  /// The page's name in the breadcrumb.
  package var crumb: String
  /// What stands right in the breadcrumb's line.
  package var crumbRight: String
  /// Lines that do not scroll.
  package var head: [PageLine]
  /// A column beside the body that does not scroll.
  package var side: [PageLine]
  package var sideWidth: Int
  package var body: [PageLine]
  /// In reading order; `line` counts within `body`.
  package var items: [PageItem] { didSet { ids = items.map(\.id) } }
  /// What the items are, in the same order.
  private(set) var ids: [ItemID] = []
  /// Whether up and down go from item to item, as in a list, or scroll.
  package var movesByItem: Bool
  /// Whether left and right go from item to item of a line.
  package var isTable: Bool
  /// Lines at the bottom for the clause of the record the keys are on; 0 for none.
  package var footHeight: Int

  /// An empty page.
  package init(crumb: String) {
    self.crumb = crumb
    crumbRight = ""
    head = []
    side = []
    sideWidth = 0
    body = []
    items = []
    movesByItem = false
    isTable = false
    footHeight = 0
  }

  /// Makes the head the beginning of what scrolls.
  mutating func loosenHead() {
    body = head + body
    items = items.map { item in
      var item = item
      item.line += head.count
      return item
    }
    head = []
  }
}

extension BoardState {
  /// Works out what a page shows in a width. Where the window is so low that its head would leave
  /// little room below, or not be seen whole, the head scrolls with the rest.
  func contentAnew(of page: PageID, width: Int) -> PageContent {
    var content = laidOut(page, width: width)
    if content.head.count > max(1, (size.height - 3) / 2) { content.loosenHead() }
    return content
  }

  private func laidOut(_ page: PageID, width: Int) -> PageContent {
    if isAtShelf { return shelfContent(of: page, width: width) }
    switch page {
    case .record(let id):
      return plan.record(id).map { recordPage($0, width: width) } ?? PageContent(crumb: "\(id)")
    case .unit(let id):
      return plan.unit(id).map { unitPage($0, width: width) } ?? PageContent(crumb: id.name)
    case .area(let number):
      return plan.area(number).map { areaPage($0, width: width) }
        ?? PageContent(crumb: "A\(number)")
    case .units: return unitsPage(width: width)
    case .history: return historyPage(width: width)
    case .due: return duePage(width: width)
    case .missing: return missingPage(width: width)
    case .differs: return differsPage(width: width)
    case .matrix: return matrixPage(width: width)
    case .cell(let unit, let area):
      return plan.unit(unit).map { cellPage($0, area: area, width: width) }
        ?? PageContent(crumb: unit.name)
    case .changes: return changesPage(width: width)
    case .why(let id):
      return plan.record(id).map { whyPage($0, width: width) } ?? PageContent(crumb: "\(id)")
    }
  }

  /// The columns a page is laid out for.
  package var pageWidth: Int { max(1, size.width) }

  /// The name of a page in the breadcrumb.
  package func crumb(of page: PageID) -> String {
    switch page {
    case .record(let id): "\(id)"
    case .unit(let id): plan.unit(id).map { words.name(of: $0) } ?? id.name
    case .area(let number):
      words.numeral(number) + " " + (plan.area(number).map { words.title(of: $0) } ?? "")
    case .units: words.unitsTitle
    case .history: words.historyTitle
    case .due: words.dueTitle(isAxisOpen: dueView.isAxisOpen)
    case .missing: words.missingTitle
    case .differs: words.differsTitle
    case .matrix: isAtShelf ? words.plansMatrixTitle : words.matrixTitle
    case .cell(let unit, let area):
      (plan.unit(unit).map { words.name(of: $0) } ?? unit.name) + " · " + words.numeral(area)
    case .changes: words.changesTitle(changesSince)
    case .why: words.whyTitle
    }
  }
}
