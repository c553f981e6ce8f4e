/// Marks, and what they saw.
extension Register {
  /// How a record stands with its reviewers on a day.
  ///
  /// A mark from before the period counts as 上次. A mark of any period asks for another look
  /// (有变) when it was made on other official text than today's, or when something that stands now
  /// is not among what it saw: what came in later, and what came late from elsewhere.
  public func review(
    of record: PlanRecord, on day: CalendarDate, period: CheckInPeriod
  ) -> Review {
    let standing = standingEvents(about: record)
    guard let event = Self.mark(in: standing), case .review(let note) = event.action else {
      return .unreviewed(last: nil)
    }
    let mark = Mark(by: event.actor, at: event.localTime, note: note, digest: event.digest)
    if let digest = mark.digest, digest != record.officialDigest {
      return .stale(mark, .textChanged)
    }
    if hasNews(for: event, of: record, among: standing) { return .stale(mark, .newReport) }
    return mark.at.date >= period.start(containing: day)
      ? .reviewed(mark) : .unreviewed(last: mark)
  }

  /// What a mark, a close-out or a report made now would name as seen: what stands and no earlier
  /// mark has named, and that mark.
  public func sight(of record: PlanRecord) -> [EventID] {
    let standing = standingEvents(about: record)
    var last: JournalEvent?
    var decisions: Set<EventID> = []
    for event in standing {
      switch event.action {
      case .review: last = event
      case .closeOut, .reopen: decisions.insert(event.id)
      case .unreview, .progress, .observe, .agree, .judge, .remind, .configure, .undo, .redo,
        .unknown:
        break
      }
    }
    let shown = decisions.union(news(among: standing))
    guard let last else { return standing.map(\.id).filter { shown.contains($0) } }
    let seen = seen(by: last, of: record)
    return [last.id] + standing.map(\.id).filter { shown.contains($0) && !seen.contains($0) }
  }

  /// Whether an event was among what another saw when it was made.
  public func hasSeen(
    _ event: JournalEvent, _ other: EventID, of record: PlanRecord
  ) -> Bool { seen(by: event, of: record).contains(other) }

  /// The mark that stands: the last one no one took off.
  private static func mark(in standing: [JournalEvent]) -> JournalEvent? {
    for event in standing.reversed() {
      switch event.action {
      case .review: return event
      case .unreview: return nil
      case .progress, .observe, .agree, .judge, .remind, .closeOut, .reopen, .configure, .undo,
        .redo, .unknown:
        continue
      }
    }
    return nil
  }

  private func hasNews(
    for mark: JournalEvent, of record: PlanRecord, among standing: [JournalEvent]
  ) -> Bool {
    let news = news(among: standing)
    if news.isEmpty { return false }
    let seen = seen(by: mark, of: record)
    return !news.allSatisfy { seen.contains($0) }
  }

  /// What a reviewer looks at: of each unit's reports for a month the last, of the values of a day
  /// the last, of the verdicts on a year the last. In the order of the events.
  private func news(among standing: [JournalEvent]) -> [EventID] {
    enum Subject: Hashable {
      case report(unit: String, YearMonth)
      case values(CalendarDate, [String?])
      case verdict(year: Int)
    }
    var last: [Subject: EventID] = [:]
    for event in standing {
      switch event.action {
      case .progress(let report):
        let unit = plan?.unit(spelled: report.unit)?.name ?? report.unit
        last[.report(unit: unit, report.month)] = event.id
      case .observe(let observation):
        last[.values(observation.date, observation.values.map(\.label))] = event.id
      case .judge(let judgement): last[.verdict(year: judgement.year)] = event.id
      case .review, .unreview, .agree, .remind, .closeOut, .reopen, .configure, .undo, .redo,
        .unknown:
        break
      }
    }
    let standingNews = Set(last.values)
    return standing.map(\.id).filter { standingNews.contains($0) }
  }

  /// Everything a mark saw: what it names, and what the marks among those saw. A mark of the first
  /// form names nothing; it saw all of its form that stands before it.
  private func seen(by event: JournalEvent, of record: PlanRecord) -> Set<EventID> {
    let all = events(about: record)
    let places = Dictionary(
      all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<EventID> = []
    var waiting = [event]
    var looked: Set<EventID> = [event.id]
    while let next = waiting.popLast() {
      seen.formUnion(next.saw)
      if next.origin.installation.isFirstForm {
        for earlier in all where earlier.origin.installation.isFirstForm {
          if JournalEvent.precedes(earlier, next) { seen.insert(earlier.id) }
        }
      }
      for id in next.saw {
        guard let place = places[id], case .review = all[place].action,
          looked.insert(id).inserted
        else { continue }
        waiting.append(all[place])
      }
    }
    return seen
  }
}
