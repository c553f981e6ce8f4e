import Canvas
import PlanModel
import Search
import Wording

/// What keys do while something stands above the screen.
extension BoardState {
  mutating func takeInOverlay(_ event: InputEvent) -> [Effect] {
    if case .mouse(let mouse) = event { return takeMouseInOverlay(mouse) }
    if case .key(let press) = event, press.key == .character("z"),
      press.modifiers.contains(.control)
    {
      return [.suspend]
    }
    switch overlay {
    case .find(let field): return takeInFind(event, field)
    case .list(let list): return takeInList(event, list)
    case .form(let form): return takeInForm(event, form)
    case nil: return []
    }
  }

  func isCancel(_ event: InputEvent) -> Bool {
    guard case .key(let press) = event else { return false }
    return press.key == .escape
      || (press.key == .character("c") && press.modifiers.contains(.control))
  }

  // MARK: Find

  /// Opens the search line; what is typed filters at once.
  mutating func openFind(with text: String?) -> [Effect] {
    prepareSearch()
    var field = TextField(text: context != .page ? home.filter.text : page?.find ?? "")
    findStart = FindStart(home: home, page: page, shelf: shelfPlace)
    overlay = .find(field)
    if let text {
      field.text = ""
      _ = field.apply(.paste(text))
      take(found: field)
      overlay = .find(field)
    }
    return isAtShelf ? [.readySpelling] : []
  }

  private mutating func takeInFind(_ event: InputEvent, _ field: TextField) -> [Effect] {
    var field = field
    if isCancel(event) {
      overlay = nil
      if let findStart { goBack(to: findStart) }
      return []
    }
    if case .key(let press) = event {
      switch press.key {
      case .enter:
        overlay = nil
        return []
      case .down, .up:
        // The list can be walked while the line stays open.
        overlay = nil
        return run(press.key == .down ? .down : .up)
      default: break
      }
    }
    if field.apply(event) { take(found: field) }
    overlay = .find(field)
    return []
  }

  /// What was typed is dropped: all is as it was before.
  private mutating func goBack(to start: FindStart) {
    switch context {
    case .list: home = start.home
    case .page: if let page = start.page { self.page = page }
    case .shelf:
      let hasChanged = home.filter.text != start.home.filter.text
      home = start.home
      if let place = start.shelf { goBack(to: place, isAskedAnew: hasChanged) }
    }
  }

  private mutating func take(found field: TextField) {
    if context == .shelf {
      home.filter.text = field.text
      shelf?.level = .rows
      shelf?.cursors[.rows] = 0
    } else if context == .list {
      home.filter.text = field.text
      home.hasMoved = true
      if !pages.isEmpty { return }
      if home.focus.kind == nil { home.focus = .records(home.tallKind) }
      moveToPaneWithHits()
    } else {
      page?.find = field.text
      scrollToMatch()
    }
  }

  /// If the focused pane has no hit but another has, the keys go there.
  private mutating func moveToPaneWithHits() {
    guard !home.filter.text.isEmpty else { return }
    keepLists()
    func hits(_ kind: RecordKind) -> Int { rows(of: kind).count }
    guard hits(home.tallKind) == 0 else { return }
    let kinds: [RecordKind] = [.task, .indicator, .outcome, .policy, .measure]
    guard let kind = kinds.first(where: { hits($0) > 0 }) else { return }
    home.focus = .records(kind)
    home.tallKind = kind
  }

  private mutating func scrollToMatch() {
    guard let page, !page.find.isEmpty else { return }
    let body = content(of: page.id, width: pageWidth).body
    let needle = Needle(page.find)
    if let line = body.firstIndex(where: { line in
      line.spans.contains { !needle.ranges(in: $0.text).isEmpty }
    }) {
      self.page?.top = max(0, line - 2)
    }
  }

  // MARK: Lists

  private mutating func takeInList(_ event: InputEvent, _ list: ListOverlay) -> [Effect] {
    var list = list
    if isCancel(event) {
      overlay = nil
      if case .themes = list.kind { return [.showTheme(list.themeBefore)] }
      return []
    }
    guard case .key(let press) = event else {
      if var field = list.field, field.apply(event) {
        list.field = field
        refill(&list)
        overlay = .list(list)
      }
      return []
    }
    let height = listHeight(list)
    switch press.key {
    case .up: moveCursor(&list, -1)
    case .down: moveCursor(&list, 1)
    case .tab: moveCursor(&list, 1)
    case .backTab: moveCursor(&list, -1)
    case .pageUp: turn(&list, -PageTurn.page(height))
    case .pageDown: turn(&list, PageTurn.page(height))
    case .home where list.field == nil: turn(&list, -.toTheEnd)
    case .end where list.field == nil: turn(&list, .toTheEnd)
    case .enter: return choose(list.cursor, in: list)
    case .character("n") where press.modifiers.contains(.control): moveCursor(&list, 1)
    case .character("p") where press.modifiers.contains(.control): moveCursor(&list, -1)
    default:
      if var field = list.field {
        if field.apply(event) {
          list.field = field
          refill(&list)
        }
      } else {
        return takeLetter(InputNormalizer.normalized(press), in: list)
      }
    }
    overlay = .list(list)
    if case .themes = list.kind { return preview(list) }
    return []
  }

  private mutating func takeLetter(_ press: KeyPress, in list: ListOverlay) -> [Effect] {
    var list = list
    switch press.key {
    case .character("q"):
      overlay = nil
      return []
    case .character("?") where list.kind == .help:
      overlay = nil
      return []
    case .character(let letter) where press.modifiers.isEmpty:
      if let index = list.items.firstIndex(where: { $0.action != nil && $0.key == String(letter) }),
        list.kind != .help
      {
        return choose(index, in: list)
      }
      if letter == "j" { moveCursor(&list, 1) }
      if letter == "k" { moveCursor(&list, -1) }
      if letter == " " { turn(&list, PageTurn.page(listHeight(list))) }
      overlay = .list(list)
      if case .themes = list.kind { return preview(list) }
    case .function, .character: break
    case .left, .backspace: overlay = nil
    default: break
    }
    return []
  }

  private mutating func moveCursor(_ list: inout ListOverlay, _ delta: Int) {
    let choosable = list.items.indices.filter { list.items[$0].action != nil }
    guard !choosable.isEmpty else { return }
    let position = choosable.firstIndex { $0 >= list.cursor } ?? 0
    list.cursor = choosable[min(max(0, position + delta), choosable.count - 1)]
    list.top = scrolled(
      from: list.top, to: list.cursor, height: listHeight(list), count: list.items.count,
      hasHeadingAbove: list.cursor == choosable.first
        || list.items[max(0, list.cursor - 1)].action == nil)
  }

  /// Turns the list by so many of its lines; the cursor goes along.
  private mutating func turn(_ list: inout ListOverlay, _ delta: Int) {
    let items = list.items
    let turn = PageTurn(
      from: list.top, line: list.cursor, by: delta, height: listHeight(list), count: items.count
    ) { items[$0].action != nil }
    // So low a list that it would show nothing but a heading is gone on in step by step.
    guard let line = turn.line else { return moveCursor(&list, delta > 0 ? 1 : -1) }
    list.cursor = line
    list.top = turn.top
  }

  /// The plans have been read again: an open list names records and plans as they were. What can
  /// be chosen is looked up anew; where what the cursor was on is gone, or a list speaks of one
  /// record, the list is closed rather than another entry chosen.
  mutating func checkOpenList() {
    guard case .list(var list) = overlay else { return }
    switch list.kind {
    case .menu(.report): overlay = nil
    case .units, .palette:
      let before = list.items.indices.contains(list.cursor) ? list.items[list.cursor] : nil
      let (cursor, top) = (list.cursor, list.top)
      refill(&list)
      guard before?.action != nil else {
        overlay = .list(list)
        return
      }
      guard let place = list.items.firstIndex(where: { $0 == before }) else {
        overlay = nil
        return
      }
      list.cursor = place
      list.top = max(0, top + place - cursor)
      overlay = .list(list)
    case .help, .themes, .menu: break
    }
  }

  private func preview(_ list: ListOverlay) -> [Effect] {
    guard list.items.indices.contains(list.cursor),
      case .theme(let id) = list.items[list.cursor].action
    else { return [] }
    return [.showTheme(id)]
  }

  /// Carries out an entry of a list, or says why it cannot be.
  mutating func choose(_ index: Int, in list: ListOverlay) -> [Effect] {
    guard list.items.indices.contains(index), let action = list.items[index].action else {
      return []
    }
    if let reason = list.items[index].whyDisabled {
      overlay = nil
      say(reason)
      return []
    }
    overlay = nil
    notice = nil
    switch action {
    case .run(let command): return run(command)
    case .filter(let unit):
      home.filter.unit = unit
      if unit == nil { home.filter.isLeadOnly = false }
      home.hasMoved = true
      if isAtShelf {
        if pages.isEmpty { goToLevel(.rows) }
        return []
      }
      if context == .page { pages = [] }
      if home.focus.kind == nil { home.focus = .records(home.tallKind) }
      goToMostPressing()
    case .open(let page): open(page)
    case .theme(let id):
      options.theme = id
      return [.showTheme(id), .keepTheme(id)]
    case .narrow(let review, let time):
      home.filter.review = review
      home.filter.time = time
    case .order(let order): home.order = order
    case .openPlan(let place, let page): openPlan(place, at: page)
    case .shelfOrder(let order):
      shelf?.order = order
      goToLevel(.rows)
    case .period(let period): return configure(.period(period))
    case .identity: openIdentity()
    case .form(let purpose): open(purpose)
    case .retry(let isLeaving): return retry(isLeaving: isLeaving)
    case .lose(let isLeaving): return lose(isLeaving: isLeaving)
    case .stay: break
    case .settingTroubles: openSettingTroubles()
    case .group(let grouping): dueView.grouping = grouping
    case .count(let counting): matrixView.counting = counting
    case .load(let isByLoad): matrixView.isByLoad = isByLoad
    case .state(let states): home.filter.states = states
    case .leadOnly(let isLeadOnly):
      home.filter.isLeadOnly = isLeadOnly
      goToMostPressing()
    case .ownUnit:
      if case .unit(let unit) = page?.id {
        options.ownUnit = unit
        say(words.ownUnitKept)
        return [.keepOwnUnit(unit)]
      }
      say(words.howToSetOwnUnit)
    }
    return []
  }
}
