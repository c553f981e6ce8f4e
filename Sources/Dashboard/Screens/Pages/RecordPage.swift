import Canvas
import PlanModel
import Wording

/// A record: who, when and how much; then the official cells complete; then what else speaks of
/// it, where it stands in the document, and who has marked it.
extension BoardState {
  func recordPage(_ record: PlanRecord, width: Int) -> PageContent {
    var content = PageContent(crumb: "\(record.id)")
    if let (position, count) = plan.place(of: record.id) {
      content.crumbRight = words.kind(record.kind) + " \(position + 1)/\(count)"
    }
    content.head = recordHead(record)
    var page = pageBuilder(width: width)
    addUnits(of: record, to: &page)
    addFigures(of: record, to: &page)
    addDifferences(of: record, to: &page)
    addReport(of: record, to: &page)
    addOfficialText(of: record, to: &page)
    addEditorial(of: record, to: &page)
    addLinks(of: record, to: &page)
    addMarks(of: record, to: &page)
    content.body = page.body
    content.items = page.items
    return content
  }

  private func recordHead(_ record: PlanRecord) -> [PageLine] {
    let review = review(of: record.id)
    var title = [Span("\(record.id) ", .accent, at: 1), Span(words.title(of: record), .strong)]
    if options.language == .english {
      title += [Span("  " + record.title, .dim)]
    } else if size.width >= HomeLayout.columnMinimum, !record.english.isEmpty {
      title += [Span("  " + record.english, .dim)]
    }
    var right: [Span] = []
    if RecordKind.reviewable.contains(record.kind) {
      var who = review.mark.map { " " + $0.by.name } ?? ""
      if case .stale(_, let reason) = review {
        who += words.pick("（", " (") + words.reason(reason) + words.pick("）", ")")
      }
      right = [
        Span(words.glyph(review) + " " + words.review(review) + who, role(of: review))
      ]
    }
    var place = words.citation(record.source)
    if let area = record.area.flatMap(plan.area) {
      place += " · " + words.numeral(area.number) + " " + pickTitle(of: area)
      if isAreaOurs(record.kind) { place += "*" }
    }
    var second: [Span] = []
    let measures = record.kind == .task ? plan.measures(carriedOutBy: record.id) : []
    if !measures.isEmpty {
      second = [
        Span(
          words.kind(.measure) + words.gap + measures.map(\.number).joined(separator: " ") + "*",
          .dim)
      ]
    }
    return [
      PageLine(title, right: right), PageLine([Span(place, .dim, at: 1)], right: second),
    ]
  }

  private func pickTitle(of area: Area) -> String {
    options.language == .chinese && size.width >= 80 ? area.title : words.title(of: area)
  }

  /// Whether the area of a kind's records is our reading.
  private func isAreaOurs(_ kind: RecordKind) -> Bool {
    switch kind {
    case .indicator, .policy, .outcome: true
    case .area, .measure, .task, .goal, .safeguard: false
    }
  }

  private func addUnits(of record: PlanRecord, to page: inout PageBuilder) {
    guard !record.responsibilities.isEmpty else { return }
    var number = 0
    let pieces = record.responsibilities.map { responsibility in
      var text = ""
      var target: PageTarget?
      if let unit = responsibility.party.unit {
        number += 1
        if number < 10 { text = "\(number) " }
        target = .unit(unit)
      }
      text += name(of: responsibility.party) + " " + words.role(responsibility.role)
      let role: Role = responsibility.role == .lead ? .strong : .text
      return (text: text, role: role, target: target)
    }
    page.flow(label: words.unitsLabel, pieces: pieces)
    var notes: [String] = []
    if record.isOpenList { notes.append(words.openList) }
    if plan.bindsAllDistricts(record.kind) { notes.append(words.bindsAll(record.kind)) }
    for note in notes { page.paragraph(label: "", text: note, role: .dim) }
  }

  private func addOfficialText(of record: PlanRecord, to page: inout PageBuilder) {
    for field in record.officialFields where !field.text.isEmpty && field.key != "unitsText" {
      // A target of one value stands complete in the table above.
      if isShownAbove(field, of: record) || field.text == "/" { continue }
      page.paragraph(label: words.fieldLabel(field.heading), text: field.text)
    }
    // The official cell is shown where the list of names above does not say all of it.
    let names = record.responsibilities.map(\.wording).joined(separator: "、")
    if record.unitsText != names {
      page.paragraph(
        label: words.fieldLabel("责任单位"), text: record.unitsText, role: .dim)
    }
  }

  private func isShownAbove(_ field: OfficialField, of record: PlanRecord) -> Bool {
    guard case .indicator(let indicator) = record.detail else { return false }
    return indicator.targets.contains {
      field.key == "targets.\($0.year)" && $0.values.count <= 1
    }
  }

  private func addLinks(of record: PlanRecord, to page: inout PageBuilder) {
    var targets = plan.links(of: record.id).map { $0.from == record.id ? $0.to : $0.from }
    if record.kind == .task { targets += plan.measures(carriedOutBy: record.id).map(\.id) }
    if case .measure(let measure) = record.detail { targets += measure.tasks }
    var seen: Set<RecordID> = []
    let linked = targets.filter { seen.insert($0).inserted }.compactMap(plan.record)
    guard !linked.isEmpty else { return }
    page.line()
    page.flow(
      label: words.linksLabel,
      pieces: linked.map { other in
        (text: "\(other.id) " + words.title(of: other), role: .accent, target: .record(other.id))
      })
  }

  private func addEditorial(of record: PlanRecord, to page: inout PageBuilder) {
    for note in record.notes {
      page.paragraph(label: words.doubtLabel, text: words.doubt(note), role: .soon)
    }
    guard let reading = record.areaReading else { return }
    page.paragraph(label: words.ourNoteLabel, text: words.areaReading(reading), role: .dim)
  }

  private func addMarks(of record: PlanRecord, to page: inout PageBuilder) {
    let events = log.events(about: record)
    guard !events.isEmpty else { return }
    page.line()
    for (index, event) in events.reversed().enumerated() {
      page.paragraph(
        label: index == 0 ? words.marksLabel : "",
        text: words.event(
          event, isUndone: log.isUndone(event), void: log.whyVoid(event.id)),
        role: log.holds(event) ? .text : .dim)
    }
  }
}

extension PlanRecord {
  /// How the record came by its area, where that is our reading.
  var areaReading: AreaReading? {
    switch detail {
    case .indicator(let indicator): indicator.reading
    case .policy(let policy): policy.reading
    case .outcome(let outcome): outcome.reading
    case .measure, .task, .goal, .safeguard: nil
    }
  }
}
