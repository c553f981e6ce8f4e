import Canvas
import Dashboard
import PlanModel

/// Somebody who presses everything: keys, pastes, clicks, sizes, while a journal full of hostile
/// text comes in.
enum Monkey {
  static func run(_ random: inout SeededRandom) -> String? {
    guard let day = CalendarDate("2026-11-23") else { return "no day" }
    var options = BoardOptions(today: day)
    options.language = random.below(2) == 0 ? .chinese : .english
    options.actor = random.below(3) == 0 ? nil : Actor(name: HostileText.make(&random))
    options.ambiguous = random.below(4) == 0 ? .wide : .narrow
    var board = BoardState(
      plan: FuzzSubject.plan, options: options, size: size(&random))
    _ = board.update(.journalRead((0..<20).map { event($0, &random, day) }))
    for step in 0..<60 {
      for effect in board.update(message(step, &random, day)) {
        if case .append(let batch) = effect {
          if random.below(3) == 0 {
            _ = board.update(.notSaved(HostileText.make(&random), batch: batch.id))
            continue
          }
          _ = board.update(
            .saved(
              batch.drafts.enumerated().map { index, draft in
                made(1_000 + step * 100 + index, draft.record, draft.action, batch.actor, day)
              }, batch: batch.id))
        }
      }
      let grid = board.draw()
      if let fault = FuzzSubject.fault(in: grid) { return "step \(step): \(fault)" }
      if let cursor = grid.cursor,
        cursor.x < 0 || cursor.y < 0 || cursor.x >= max(1, grid.size.width)
          || cursor.y >= max(1, grid.size.height)
      {
        return "step \(step): the cursor is outside"
      }
    }
    return nil
  }

  private static func size(_ random: inout SeededRandom) -> Size {
    Size(width: random.below(200) + 1, height: random.below(60) + 1)
  }

  private static func message(
    _ step: Int, _ random: inout SeededRandom, _ day: CalendarDate
  ) -> Message {
    switch random.below(14) {
    case 0: return .input(.resize(size(&random)))
    case 1: return .input(.paste(HostileText.make(&random, most: 40)))
    case 2:
      return .input(
        .mouse(
          MouseEvent(
            random.pick([.press, .doublePress, .wheelUp, .wheelDown]),
            at: Point(x: random.below(220) - 5, y: random.below(70) - 5))))
    case 3: return .notice(HostileText.make(&random), isTrouble: random.below(2) == 0)
    case 5: return .planRead(plan(&random))
    case 6:
      let old = ["report T11": (0..<8).map { _ in HostileText.make(&random) }]
      return .draftsRead((0..<random.below(3)).map { _ in draft(&random) }, old: old, gone: [])
    case 4: return .journalRead((0..<random.below(30)).map { event($0, &random, day) })
    default:
      let keys: [Key] = [
        .up, .down, .left, .right, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert,
        .home, .end, .pageUp, .pageDown, .function(random.below(14)),
      ]
      let letters = Array("jkhlgGmMnNuUwfSrcsdtbBHR@e+-vyTLq:?/,0123456789 zZJKa<>：／？ｊ、海绵hmcs是未核")
      if random.below(3) == 0 { return .input(.key(KeyPress(random.pick(keys)))) }
      return .input(.key(KeyPress(.character(random.pick(letters)))))
    }
  }

  /// The plan, perhaps with records in each other's place or gone.
  private static func plan(_ random: inout SeededRandom) -> Plan {
    let plan = FuzzSubject.plan
    var records = plan.records
    for _ in 0..<random.below(20) where records.count > 1 {
      records[random.below(records.count)].title = HostileText.make(&random)
      records[random.below(records.count)].unitsText = HostileText.make(&random)
      if random.below(4) == 0 { records.remove(at: random.below(records.count)) }
    }
    return Plan(
      id: random.below(8) == 0 ? PlanID("elsewhere") : plan.id, head: plan.head,
      areas: plan.areas, records: records, units: plan.units, collectives: plan.collectives,
      annexes: plan.annexes, links: [])
  }

  private static func draft(_ random: inout SeededRandom) -> FormDraft {
    let record = random.pick(FuzzSubject.plan.records).id
    let names = ["state", "percent", "month", "unit", "progress", "note", "verdict", "base"]
    return FormDraft(
      form: random.pick(["report", "note", "observe", "judge 2027", HostileText.make(&random)]),
      held: [
        HeldRecord(
          plan: FuzzSubject.plan.id, id: record, digest: HostileText.make(&random),
          title: HostileText.make(&random))
      ],
      fields: Dictionary(
        names.map { ($0, HostileText.make(&random)) }, uniquingKeysWith: { $1 }),
      source: HostileText.make(&random))
  }

  private static func event(
    _ number: Int, _ random: inout SeededRandom, _ day: CalendarDate
  ) -> JournalEvent {
    let records = FuzzSubject.plan.records
    let record = random.below(10) == 0 ? RecordID(.task, 9_999) : random.pick(records).id
    let text = HostileText.make(&random)
    let action: EventAction
    switch random.below(7) {
    case 0: action = .review(note: text)
    case 1: action = .unreview
    case 2:
      action = .progress(
        ProgressReport(
          month: YearMonth(day), state: random.pick(ProgressState.allCases),
          percent: random.pick([nil, 0, 50, 1e308, -1]), progress: text, problems: text,
          nextSteps: text, unit: text, completes: [MilestoneID(text)]))
    case 3: action = .agree(AgreedDate(date: day, reason: text))
    case 4: action = .undo(batch: EventID("batch-\(random.below(30))"))
    case 5: action = .redo(batch: EventID("batch-\(random.below(30))"))
    default: action = .unknown(kind: text, payload: text)
    }
    return made(number, record, action, Actor(name: text, unit: text), day)
  }

  private static func made(
    _ number: Int, _ record: RecordID?, _ action: EventAction, _ actor: Actor, _ day: CalendarDate
  ) -> JournalEvent {
    JournalEvent(
      id: EventID("event-\(number)"), batch: EventID("batch-\(number)"), plan: PlanID("hangzhou"),
      record: record, action: action, actor: actor, time: Int64(number),
      localTime: LocalTime(date: day, minute: number % 1_440), digest: "d")
  }
}
