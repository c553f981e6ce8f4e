import Canvas
import PlanModel
import Wording

/// What stands above the screen and takes the keys until it is closed.
package enum Overlay: Hashable, Sendable {
  /// The line in which one searches.
  case find(TextField)
  /// A list to choose from, with or without a line to type in.
  case list(ListOverlay)
  /// One or two lines to fill in.
  case form(FormOverlay)
}

/// A list to choose from.
package struct ListOverlay: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case units, palette, help, themes
    case menu(Menu)
  }

  /// Menus that hang on one key.
  package enum Menu: Hashable, Sendable {
    case goTo, narrow, order, settings, report
    /// What is not saved; and the same, asked before leaving.
    case unsaved, leaving
    /// What is wrong with the settings.
    case settingTroubles
  }

  package var kind: Kind
  package var title: String
  /// What is typed to narrow the list; nil where letters choose directly.
  package var field: TextField?
  package var items: [Item]
  package var cursor = 0
  package var top = 0
  /// The theme to go back to when the list is left.
  package var themeBefore = ""

  package struct Item: Hashable, Sendable {
    /// The letter or the keys that do the same.
    package var key: String
    package var title: String
    package var detail: String
    package var action: Action?
    /// Why it cannot be chosen now.
    package var whyDisabled: String?

    package init(
      key: String = "", title: String, detail: String = "", action: Action?,
      whyDisabled: String? = nil
    ) {
      self.key = key
      self.title = title
      self.detail = detail
      self.action = action
      self.whyDisabled = whyDisabled
    }
  }

  package enum Action: Hashable, Sendable {
    case run(Command)
    case filter(UnitID?)
    case open(PageID)
    case theme(String)
    case narrow(review: Review.Kind?, time: BoardFilter.TimeFilter?)
    case order(HomeState.Order)
    case shelfOrder(ShelfRequest.Order)
    /// A plan of many, and a record of it.
    case openPlan(Int, PageID?)
    case period(CheckInPeriod)
    case identity
    case ownUnit
    case form(FormOverlay.Purpose)
    case group(DueView.Grouping)
    case count(UnitMatrix.Counting)
    case load(Bool)
    case state(Set<ProgressState>)
    case leadOnly(Bool)
    case retry(isLeaving: Bool)
    case lose(isLeaving: Bool)
    case stay
    case settingTroubles
  }
}

/// Where a search was begun, to come back to if it is dropped.
struct FindStart: Sendable {
  var home: HomeState
  var page: PageState?
  var shelf: ShelfPlace?
}
