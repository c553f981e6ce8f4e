import Canvas
import PlanModel
import Search
import Wording

/// What the lists and forms hold when they open.
extension BoardState {
  mutating func openUnitPicker() {
    var list = ListOverlay(
      kind: .units, title: words.pickUnitTitle,
      field: TextField(text: "", placeholder: words.pickUnitPlaceholder),
      items: [])
    refill(&list)
    overlay = .list(list)
  }

  mutating func openPalette() {
    prepareSearch()
    var list = ListOverlay(
      kind: .palette, title: words.paletteTitle,
      field: TextField(text: "", placeholder: words.palettePlaceholder),
      items: [])
    refill(&list)
    overlay = .list(list)
  }

  mutating func openHelp() {
    var items: [ListOverlay.Item] = []
    for section in KeySection.allCases {
      let bindings = KeyMap.bindings.filter {
        $0.section == section && $0.contexts.contains(context)
      }
      items.append(ListOverlay.Item(title: words(section.title), action: nil))
      items += bindings.map(item)
    }
    overlay = .list(
      ListOverlay(
        kind: .help,
        title: context == .shelf ? words.shelfHelpTitle : words.helpTitle(context == .page),
        items: items, cursor: 1))
  }

  private func item(_ binding: KeyBinding) -> ListOverlay.Item {
    ListOverlay.Item(
      key: binding.keyNames(), title: words(binding.title), action: .run(binding.command),
      whyDisabled: binding.whyDisabled(self).map { words($0) })
  }

  mutating func openThemes() {
    let items = options.themes.map { theme in
      ListOverlay.Item(
        title: words(theme.name), detail: theme.id, action: .theme(theme.id))
    }
    guard !items.isEmpty else { return }
    var list = ListOverlay(kind: .themes, title: words.themesTitle, items: items)
    list.cursor = options.themes.firstIndex { $0.id == options.theme } ?? 0
    list.themeBefore = options.theme
    overlay = .list(list)
  }

  mutating func openMenu(_ menu: ListOverlay.Menu) {
    let items: [ListOverlay.Item]
    switch menu {
    case .goTo: items = goToItems
    case .narrow: items = narrowItems
    case .order: items = orderItems
    case .settings: items = settingItems
    case .report, .unsaved, .leaving, .settingTroubles: items = []
    }
    overlay = .list(
      ListOverlay(
        kind: .menu(menu), title: words.menuTitle(menu == .goTo, menu == .narrow, menu == .order),
        items: items))
  }

  /// Orders and groupings of the list on the screen.
  private var orderItems: [ListOverlay.Item] {
    func item(_ key: String, _ title: String, _ isNow: Bool, _ action: ListOverlay.Action)
      -> ListOverlay.Item
    {
      ListOverlay.Item(key: key, title: title, detail: isNow ? "●" : "", action: action)
    }
    if let shelf, isAtShelf, page?.id != .matrix {
      return [
        item("p", words.byPlan, shelf.order == .plan, .shelfOrder(.plan)),
        item("d", words.byDue, shelf.order == .due, .shelfOrder(.due)),
      ]
    }
    switch page?.id {
    case .due:
      return [
        item("t", words.grouping(.time), dueView.grouping == .time, .group(.time)),
        item("a", words.grouping(.area), dueView.grouping == .area, .group(.area)),
        item("u", words.grouping(.unit), dueView.grouping == .unit, .group(.unit)),
      ]
    case .matrix, .cell:
      let keys: [UnitMatrix.Counting: String] = [.all: "a", .open: "o", .due: "d", .behind: "b"]
      let countings = UnitMatrix.Counting.allCases.map { counting in
        item(
          keys[counting] ?? "", words.counting(counting), matrixView.counting == counting,
          .count(counting))
      }
      // Of many plans the table counts what is listed.
      return (isAtShelf ? [] : countings) + [
        item("l", words.matrixOrder(true), matrixView.isByLoad, .load(true)),
        item("p", words.matrixOrder(false), !matrixView.isByLoad, .load(false)),
      ]
    case .record, .unit, .area, .units, .history, .missing, .differs, .changes, .why, nil:
      return [
        item("a", words.byArea, home.order == .area, .order(.area)),
        item("d", words.byDue, home.order == .due, .order(.due)),
      ]
    }
  }

  private var goToItems: [ListOverlay.Item] {
    func entry(_ key: String, _ title: String, _ command: Command) -> ListOverlay.Item {
      ListOverlay.Item(key: key, title: title, action: .run(command))
    }
    if isAtShelf {
      return [
        entry("g", words.top, .first), entry("d", words.dueTitle(isAxisOpen: false), .due),
        entry("l", words.timelineTitle, .axis), entry("x", words.plansMatrixTitle, .matrix),
        entry("b", words.missingTitle, .missing), entry("h", words.changesMenu, .changes),
        entry("n", words.differsTitle, .differs), entry("r", words.historyTitle, .history),
      ]
    }
    return [
      entry("g", words.top, .first), entry("a", words.areaPageTitle, .areaPage),
      entry("i", words.kind(.indicator), .pane(.indicator)),
      entry("t", words.kind(.task), .pane(.task)),
      entry("o", words.kind(.outcome), .pane(.outcome)),
      entry("p", words.kind(.policy), .pane(.policy)),
      entry("m", words.kind(.measure), .pane(.measure)),
      entry("u", words.unitsTitle, .units), entry("w", words.ownUnit, .ownUnit),
      entry("d", words.dueTitle(isAxisOpen: false), .due),
      entry("l", words.timelineTitle, .axis), entry("x", words.matrixTitle, .matrix),
      entry("b", words.missingTitle, .missing), entry("h", words.changesMenu, .changes),
      entry("n", words.differsTitle, .differs), entry("r", words.historyTitle, .history),
    ]
  }

  private var narrowItems: [ListOverlay.Item] {
    let filter = home.filter
    let lead = ListOverlay.Item(
      key: "l", title: filter.isLeadOnly ? words.anyRole : words.leadOnly,
      action: .leadOnly(!filter.isLeadOnly))
    return (filter.unit == nil ? [] : [lead]) + [
      ListOverlay.Item(
        key: "d", title: words.dueThisYear, action: .narrow(review: filter.review, time: .thisYear)),
      ListOverlay.Item(
        key: "0", title: words.undated, action: .narrow(review: filter.review, time: .undated)),
      ListOverlay.Item(
        key: "w", title: words.reviewKind(.unreviewed),
        action: .narrow(review: .unreviewed, time: filter.time)),
      ListOverlay.Item(
        key: "s", title: words.reviewKind(.stale),
        action: .narrow(review: .stale, time: filter.time)),
      ListOverlay.Item(
        key: "r", title: words.reviewKind(.reviewed),
        action: .narrow(review: .reviewed, time: filter.time)),
      ListOverlay.Item(
        key: "o", title: words.overdueWord, action: .narrow(review: filter.review, time: .overdue)),
      ListOverlay.Item(
        key: "b", title: words.owedThisMonth(isPast: isPastCutOff),
        action: .narrow(review: filter.review, time: .unreported)),
      ListOverlay.Item(
        key: "h", title: words.state(.behind), action: .state([.behind, .paused])),
      ListOverlay.Item(key: "n", title: words.differsTitle, action: .run(.differs)),
      ListOverlay.Item(key: "c", title: words.clearAll, action: .run(.clear)),
    ]
  }

  /// Shows everything that is wrong with the settings at once; nothing where all is well.
  package mutating func openSettingTroubles() {
    guard let troubles = options.settingTroubles else { return }
    let width = max(8, min(size.width - 6, 72))
    var lines = ([troubles.file] + troubles.faults.map { words($0) })
      .flatMap { wrapped($0, to: width).map(String.init) }
    let room = max(1, size.height - 7)
    if lines.count > room { lines = Array(lines.prefix(room - 1)) + ["…"] }
    var list = ListOverlay(
      kind: .menu(.settingTroubles), title: words.settingTroublesTitle,
      items: lines.map { ListOverlay.Item(title: $0, action: nil) }
        + [ListOverlay.Item(key: "n", title: words.browseOnly, action: .stay)])
    list.cursor = lines.count
    overlay = .list(list)
  }

  private var settingItems: [ListOverlay.Item] {
    let wrong = options.settingTroubles.map { troubles in
      ListOverlay.Item(
        key: "e", title: words.settingTroublesTitle, detail: "\(troubles.faults.count)",
        action: .settingTroubles)
    }
    return [wrong].compactMap(\.self) + settingChoices
  }

  private var settingChoices: [ListOverlay.Item] {
    let who = options.actor.map { $0.name + ($0.unit.map { " · " + $0 } ?? "") } ?? words.notGiven
    return [
      ListOverlay.Item(key: "i", title: words.whoMarks, detail: who, action: .identity),
      ListOverlay.Item(
        key: "o", title: words.ownUnitSetting, detail: options.ownUnit?.name ?? words.notGiven,
        action: .ownUnit),
      ListOverlay.Item(
        key: "t", title: words.themesTitle, detail: options.theme, action: .run(.theme)),
      ListOverlay.Item(
        key: "l", title: words.languageSetting, detail: words.languageName, action: .run(.language)),
    ]
      + CheckInPeriod.allCases.map { period in
        ListOverlay.Item(
          key: words.periodKey(period), title: words.periodSetting(period),
          detail: period == options.period ? "●" : "", action: .period(period))
      }
  }

  mutating func openNote() {
    let held = markableRecords
    let names = held.map { name($0.id, of: $0.plan) }
    show(
      FormOverlay(
        purpose: .note(held), title: words.noteTitle(names, title: held.first?.title ?? ""),
        explanation: words.noteHelp, lines: [.init("note", words.noteLabel)]))
  }

  mutating func openIdentity() {
    show(
      FormOverlay(
        purpose: .identity, title: words.identityTitle, explanation: words.identityHelp,
        lines: [
          .init("name", words.nameLabel, options.actor?.name ?? "", placeholder: options.loginName),
          .init("unit", words.unitLabel, options.actor?.unit ?? ""),
        ]))
  }

  /// Fills a list that narrows as one types.
  mutating func refill(_ list: inout ListOverlay) {
    let typed = list.field?.text ?? ""
    switch list.kind {
    case .units: list.items = unitItems(typed)
    case .palette: list.items = paletteItems(typed)
    case .help, .themes, .menu: return
    }
    list.cursor = list.items.firstIndex { $0.action != nil } ?? 0
    list.top = 0
  }

  private func unitItems(_ typed: String) -> [ListOverlay.Item] {
    var items: [ListOverlay.Item] = []
    if typed.isEmpty, home.filter.unit != nil {
      items.append(ListOverlay.Item(title: words.allUnits, action: .filter(nil)))
    }
    if isAtShelf {
      return items
        + (shelf?.plans?.units(matching: typed, limit: 200) ?? []).map { unit in
          ListOverlay.Item(
            key: words.pick(unit.english, unit.name),
            title: words.pick(unit.name, unit.english.isEmpty ? unit.name : unit.english),
            detail: words.unitCounts(unit.rows, lead: 0, isNamed: true),
            action: .filter(UnitID(unit.name)))
        }
    }
    let loads = Dictionary(uniqueKeysWithValues: unitLoads.map { ($0.unit.id, $0) })
    return items
      + units(matching: typed).map { unit in
        let load = loads[unit.id]
        let other = options.language == .chinese ? unit.englishShort : unit.name
        return ListOverlay.Item(
          key: other, title: words.name(of: unit),
          detail: words.unitCounts(
            plan.records(naming: unit.id).count, lead: load?.lead ?? 0, isNamed: unit.isNamed),
          action: .filter(unit.id))
      }
  }

  private func paletteItems(_ typed: String) -> [ListOverlay.Item] {
    var items: [ListOverlay.Item] = []
    let trimmed = typed.split(whereSeparator: \.isWhitespace).joined()
    if isAtShelf { items += shelfItems(trimmed) }
    let numbered = trimmed.allSatisfy(\.isNumber) ? "T" + trimmed : trimmed
    if let id = RecordID(numbered), let record = plan.record(id) {
      items.append(
        ListOverlay.Item(key: "\(id)", title: words.title(of: record), action: .open(.record(id))))
    } else if let id = RecordID(numbered), id.kind == .area, plan.area(id.major) != nil {
      items.append(
        ListOverlay.Item(
          key: "\(id)", title: crumb(of: .area(id.major)), action: .open(.area(id.major))))
    }
    let bindings = KeyMap.bindings.filter {
      $0.contexts.contains(context) && $0.command != .palette
    }
    if typed.isEmpty { return items + bindings.map(item) + goToItems.dropFirst() }
    // What begins so stands before units and records, what only holds it behind them.
    let needle = Needle(typed)
    // Whether a command can be run is asked of those alone that fit.
    let fitting =
      bindings.filter { !needle.ranges(in: words($0.title)).isEmpty }.map(item)
      + goToItems.dropFirst().filter { !needle.ranges(in: $0.title).isEmpty }
    let beginning = typed.lowercased()
    let first = fitting.filter { item in
      item.title.lowercased().split(whereSeparator: { " ,，：；".contains($0) })
        .contains { $0.hasPrefix(beginning) }
    }
    items += first
    items += units(matching: typed).prefix(5).map { unit in
      ListOverlay.Item(
        key: words.unitsTitle, title: words.name(of: unit), action: .open(.unit(unit.id)))
    }
    let hits = textHits(needle)
    let named = items.compactMap(\.action)
    items += plan.records.lazy.filter {
      hits.contains($0.id) && RecordKind.binding.contains($0.kind)
        && !named.contains(.open(.record($0.id)))
    }
    .prefix(20).map { record in
      ListOverlay.Item(
        key: "\(record.id)", title: words.title(of: record), action: .open(.record(record.id)))
    }
    items += fitting.filter { !first.contains($0) }
    return items
  }
}
