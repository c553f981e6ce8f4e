import Canvas
import PlanModel

/// What a page's content is worked out from, but for its focus and scroll: equal bases, equal
/// content.
struct PageBasis: Hashable, Sendable {
  var page: PageID
  var width: Int
  var size: Size
  /// Of plan, journal, day and options.
  var edition: Int
  var filter: BoardFilter
  var dueView: DueView
  var matrixView: MatrixView
  var monthsBack: Int
  var periodsBack: Int
  /// How many answers have come about the rows of many plans.
  var answers: Int
}

/// The contents of the pages that were on top last: every key reads its page several times, and
/// going back comes to one that was built before.
struct KeptPages: Sendable {
  /// Enough to go into a record, its unit and back.
  static let most = 4
  private var kept: [(basis: PageBasis, content: PageContent)] = []

  /// The content kept for a basis, if any.
  func content(for basis: PageBasis) -> PageContent? {
    kept.last { $0.basis == basis }?.content
  }

  /// Whether a content of a page is kept.
  func contains(_ page: PageID) -> Bool { kept.contains { $0.basis.page == page } }

  /// Keeps a content; the one kept longest goes.
  mutating func keep(_ content: PageContent, for basis: PageBasis) {
    kept.removeAll { $0.basis.page == basis.page }
    if kept.count >= Self.most { kept.removeFirst() }
    kept.append((basis, content))
  }
}

extension BoardState {
  /// What the content of a page is worked out from as the board stands.
  private func basis(of page: PageID, width: Int) -> PageBasis {
    PageBasis(
      page: page, width: width, size: size, edition: edition, filter: home.filter,
      dueView: dueView, matrixView: matrixView, monthsBack: monthsBack, periodsBack: periodsBack,
      answers: shelf?.answers ?? 0)
  }

  /// What a page shows in a width.
  package func content(of page: PageID, width: Int) -> PageContent {
    keptPages.content(for: basis(of: page, width: width)) ?? contentAnew(of: page, width: width)
  }

  /// The same, and it is kept.
  mutating func keptContent(of page: PageID, width: Int) -> PageContent {
    let basis = basis(of: page, width: width)
    if let content = keptPages.content(for: basis) { return content }
    let content = contentAnew(of: page, width: width)
    keptPages.keep(content, for: basis)
    return content
  }
}
