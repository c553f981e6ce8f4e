import CPlanData
import Canvas
import PlanFiles
import PlanModel
import Testing
import Workspace

@testable import Dashboard

/// A board on the built-in plan, on a fixed day, driven by the names of keys.
struct SampleBoard {
  var state: BoardState
  private(set) var effects: [Effect] = []
  private var count = 0
  /// Why nothing can be saved just now.
  var trouble: String?
  /// Answers what the board asks of many plans.
  var finder: PackFinder?

  static let plan: Plan = {
    var files: [String: [UInt8]] = [:]
    for index in 0..<planboard_plan_file_number() {
      let file = planboard_plan_file_at(index)
      files[String(cString: file.name)] = Array(
        UnsafeBufferPointer(start: file.bytes, count: file.size))
    }
    switch PlanLoader.load(PlanSource(name: "built-in", files: files)) {
    case .success(let plan): return plan
    case .failure(let problems): fatalError("\(problems.problems.map(\.english))")
    }
  }()

  static let today = CalendarDate("2026-11-23")!

  init(
    width: Int = 120, height: Int = 36, today: CalendarDate = Self.today,
    change: (inout BoardOptions) -> Void = { _ in }
  ) {
    var options = BoardOptions(today: today)
    options.actor = Actor(name: "王芳", unit: "市美丽办")
    options.themes = [
      ThemeChoice(id: "moonlit-pools", name: .init("三潭印月", "Moonlit Pools")),
      ThemeChoice(id: "longjing-spring", name: .init("明前龙井", "Longjing Spring")),
    ]
    options.theme = "moonlit-pools"
    change(&options)
    state = BoardState(
      plan: Self.plan, options: options, size: Size(width: width, height: height))
  }

  /// Presses keys by tmux's names; `text:…` types letters. Marks are saved at once.
  @discardableResult
  mutating func press(_ keys: String...) -> [Effect] {
    var all: [Effect] = []
    for key in keys {
      if key.hasPrefix("text:") {
        for character in key.dropFirst(5) { all += send(.key(KeyPress(.character(character)))) }
      } else if let press = KeyPress(name: key) {
        all += send(.key(press))
      } else {
        Issue.record("no such key: \(key)")
      }
    }
    return all
  }

  mutating func send(_ event: InputEvent) -> [Effect] {
    let effects = state.update(.input(event))
    perform(effects)
    return effects
  }

  /// Does what the board wants done outside it.
  mutating func perform(_ effects: [Effect]) {
    self.effects += effects
    for effect in effects {
      if let batch = effect.batch { save(batch) }
      if case .search = effect, let finder, let request = state.shelfRequest {
        var answers: [ShelfAnswer] = []
        finder.expect(request.number)
        finder.find(request) { answers.append($0) }
        for answer in answers { perform(state.update(.found(answer))) }
      }
    }
  }

  /// What the journal would do: a batch of events, saved after all others, on the present day at
  /// 9:30.
  mutating func save(_ batch: Batch) {
    if let trouble { return perform(state.update(.notSaved(trouble, batch: batch.id))) }
    count += 1
    let events = batch.drafts.enumerated().map { index, draft in
      JournalEvent(
        id: EventID("event-\(count)-\(index)"), batch: EventID("batch-\(count)"),
        plan: draft.plan ?? state.plan.id,
        record: draft.record, action: draft.action, actor: batch.actor,
        time: 1_000_000 + Int64(count),
        localTime: LocalTime(date: state.today, minute: 570), digest: draft.digest)
    }
    perform(state.update(.saved(events, batch: batch.id)))
  }

  var screen: String { state.draw().plainText() }
  var lines: [String] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
  /// The row the terminal's cursor stands on.
  var cursorLine: String {
    let grid = state.draw()
    return grid.text(row: grid.cursor?.y ?? 0)
  }
}

extension Effect {
  /// What is to be written, if that is what it is about.
  var batch: Batch? {
    if case .append(let batch) = self { return batch }
    return nil
  }
}

extension BoardState {
  /// What was typed into a form about a record of the built-in plan.
  func draft(_ form: String, _ id: String) -> FormDraft? {
    RecordID(id).flatMap {
      drafts[DraftKey(form: form, records: [.init(plan: SampleBoard.plan.id, id: $0)])]
    }
  }
}
