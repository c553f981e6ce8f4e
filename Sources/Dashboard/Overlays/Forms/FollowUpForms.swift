import Canvas
import PlanModel
import Wording

/// The forms of follow-up: how they open and what they send.
extension BoardState {
  /// Opens what can be reported on a record: a form, or a menu where there are several.
  mutating func openReporting() {
    guard let record = subject.flatMap(plan.record) else { return }
    let choices = reportChoices(record)
    if choices.count == 1 {
      open(choices[0].1)
    } else {
      let items = choices.enumerated().map { index, choice in
        ListOverlay.Item(key: "\(index + 1)", title: choice.0, action: .form(choice.1))
      }
      overlay = .list(
        ListOverlay(kind: .menu(.report), title: words.reportMenu("\(record.id)"), items: items))
    }
  }

  /// What can be reported on a record, with its name.
  func reportChoices(_ record: PlanRecord) -> [(String, FormOverlay.Purpose)] {
    if let indicator = record.indicator {
      var choices: [(String, FormOverlay.Purpose)] = []
      if indicator.targets.flatMap(\.values).contains(where: { $0.value != nil }) {
        choices.append((words.observeTitle, .observe(record.id)))
      }
      for target in indicator.targets where target.values.contains(where: { $0.value == nil }) {
        choices.append(
          (
            words.judgeTitle(target.year) + " “\(target.text)”",
            .judge(record.id, year: target.year)
          )
        )
      }
      return choices
    }
    var choices: [(EventKind, String, FormOverlay.Purpose)] = [
      (.progress, words.reportTitle, .report(record.id))
    ]
    let standing = standing(of: record)
    if !record.milestones.isEmpty { choices.append((.agree, words.agreedLabel, .agree(record.id))) }
    let isClosable =
      record.milestones.isEmpty
      ? standing.isComplete && !standing.isClosedOut
      : !log.closable(record, in: YearMonth(today)).isEmpty
    if isClosable { choices.append((.closeOut, words.closeOutTitle, .closeOut(record.id))) }
    if !standing.closeOuts.isEmpty {
      choices.append((.reopen, words.reopenTitle, .reopen(record.id)))
    }
    // Who may not do anything is told why when the report is sent.
    let allowed = choices.filter { isAllowed($0.0, on: record) }
    return (allowed.isEmpty ? [choices[0]] : allowed).map { ($0.1, $0.2) }
  }

  /// Whether the one at the board may do something to a record; before they have said who they are,
  /// whatever anybody may.
  func isAllowed(_ kind: EventKind, on record: PlanRecord?) -> Bool {
    guard let actor = options.actor else { return true }
    return plan.allows(kind, by: actor, on: record, office: log.rules.office)
  }

  /// A record's name and title: a form says which record it is about, and of which plan.
  func entitled(_ id: RecordID) -> String {
    name(id, of: plan.id) + (plan.record(id).map { " " + words.title(of: $0) } ?? "")
  }

  /// Opens a form for a purpose.
  mutating func open(_ purpose: FormOverlay.Purpose) {
    switch purpose {
    case .report(let id): if let record = plan.record(id) { show(reportForm(record)) }
    case .observe(let id): if let record = plan.record(id) { show(observationForm(record)) }
    case .judge(let id, let year):
      show(
        FormOverlay(
          purpose: purpose, title: words.judgeTitle(year) + " · " + entitled(id),
          explanation: words.formHelp,
          lines: [
            .init(
              "verdict", words.verdictLabel,
              choices: Judgement.Verdict.allCases.map {
                .init($0.rawValue, words.verdict(TrackVerdict($0)))
              }, chosen: Judgement.Verdict.onSchedule.rawValue),
            .init("reason", words.reasonLabel),
          ]))
    case .agree(let id): if let record = plan.record(id) { show(agreementForm(record)) }
    case .closeOut(let id): if let record = plan.record(id) { show(closeOutForm(record)) }
    case .reopen(let id): if let record = plan.record(id) { show(reopeningForm(record)) }
    case .remind(let ids, let month):
      show(
        FormOverlay(
          purpose: purpose, title: words.remindTitle(ids.map { name($0, of: plan.id) }, month),
          explanation: words.remindHelp, lines: [.init("note", words.noteLabel)]))
    case .export(let request):
      show(
        FormOverlay(
          purpose: purpose, title: words.exportTitle(request.records.count),
          explanation: words.exportHelp, lines: [.init("file", words.fileLabel, request.path)]))
    case .asOf:
      show(
        FormOverlay(
          purpose: purpose, title: words.asOfTitle, explanation: words.asOfHelp,
          lines: [.init("day", words.asOfLabel, "")]))
    case .note: openNote()
    case .identity: openIdentity()
    }
  }

  private func reportForm(_ record: PlanRecord) -> FormOverlay {
    let month = YearMonth(today)
    let mine = options.ownUnit.flatMap { unit in
      plan.reporter(unit.name, on: record) == .stranger ? nil : unit.name
    }
    let unit = mine ?? record.lead?.party.name ?? ""
    let reports = log.reports(on: record)
    let own = reports.report(of: unit, for: month)?.report
    let last = own ?? reports.all.last { $0.report.unit == unit }?.report
    let state = last?.state ?? .onSchedule
    let width = formTextWidth
    let nodes = record.milestoneIDs.map(\.rawValue).joined(separator: " ")
    return FormOverlay(
      purpose: .report(record.id),
      title: words.reportTitle + " · " + entitled(record.id),
      explanation: words.formHelp,
      lines: [
        .init(
          "state", words.reportState,
          choices: ProgressState.reportable.map { .init($0.rawValue, words.state($0)) },
          chosen: state.rawValue),
        .init("percent", words.percentLabel, own?.percent.map { Quantity.digits($0) } ?? ""),
        .init("month", words.monthLabel, month.description),
        .init("unit", words.reportingUnit, unit),
        .init(
          "completes", words.completesLabel,
          own?.completes.map(\.rawValue).joined(separator: " ") ?? "",
          placeholder: nodes),
        .init("progress", words.progressLabel, page: own?.progress ?? "", rows: 3, width: width),
        .init("problems", words.problemsLabel, page: own?.problems ?? "", rows: 2, width: width),
        .init("next", words.nextStepsLabel, page: own?.nextSteps ?? "", rows: 2, width: width),
      ])
  }

  private func observationForm(_ record: PlanRecord) -> FormOverlay {
    let indicator = record.indicator
    let labels = indicator?.labels ?? [nil]
    return FormOverlay(
      purpose: .observe(record.id),
      title: words.observeTitle + " · " + entitled(record.id),
      explanation: words.formHelp,
      lines: labels.map { label in
        .init(
          FormOverlay.valuePrefix + (label ?? ""),
          (label ?? words.valueLabel)
            + (indicator?.unitOfMeasure(of: label).map { " \($0)" } ?? ""))
      } + [
        .init("date", words.onLabel, today.description), .init("source", words.sourceOfValue),
        .init("note", words.noteLabel),
        .init(
          "base", words.baseLabel, choices: [.init("no", words.no), .init("yes", words.yes)],
          chosen: "no"),
      ])
  }

  // MARK: Sending

  mutating func submitReport(_ form: FormOverlay, _ id: RecordID) -> [Effect] {
    guard let record = plan.record(id) else { return [] }
    var percent: Double?
    let figure = form.line("percent")
    if !figure.isEmpty {
      guard let number = try? ObservedValue.number(figure, unitOfMeasure: "%") else {
        return refuse(form, words.refusal(.notANumber(figure)), in: "percent")
      }
      percent = number
    }
    guard let month = YearMonth(form.line("month")) else {
      return refuse(form, words.notAMonth(form.line("month")), in: "month")
    }
    let typed = form.line("unit")
    let completes = form.line("completes").split(whereSeparator: { " ,，、".contains($0) })
    let report = ProgressReport(
      month: month, state: ProgressState(rawValue: form.text("state")) ?? .onSchedule,
      percent: percent, progress: form.text("progress").trimmedSpaces,
      problems: form.text("problems").trimmedSpaces, nextSteps: form.text("next").trimmedSpaces,
      unit: plan.officialName(of: typed),
      completes: completes.map { MilestoneID(String($0)) })
    do throws(ReportRefusal) {
      try log.check(report, on: record, in: plan, today: today)
    } catch {
      let line: String? =
        switch error {
        case .percentOutOfRange, .percentAgainstState: "percent"
        case .futureMonth: "month"
        case .noUnit, .unknownUnit, .unitNotNamed: "unit"
        case .unknownMilestone, .whichMilestone: "completes"
        case .notReportable, .closeOutIsNoReport, .isClosedOut, .notReportedDone, .sameUnit,
          .closedOutBeforeReport, .notClosedOut, .noReason:
          nil
        }
      return refuse(form, words.refusal(error, in: plan), in: line)
    }
    return write(
      form, [EventDraft(record: id, action: .progress(report), digest: record.officialDigest)])
  }

  mutating func submitObservation(_ form: FormOverlay, _ id: RecordID) -> [Effect] {
    guard let record = plan.record(id), let indicator = record.indicator else { return [] }
    let labels = indicator.labels
    var values: [ObservedValue] = []
    for label in labels {
      let name = FormOverlay.valuePrefix + (label ?? "")
      let typed = form.line(name)
      if typed.isEmpty { continue }
      do throws(ObservationRefusal) {
        let number = try ObservedValue.number(
          typed, unitOfMeasure: indicator.unitOfMeasure(of: label))
        values.append(ObservedValue(label: label, value: number))
      } catch {
        return refuse(form, words.refusal(error), in: name)
      }
    }
    guard let day = CalendarDate(form.line("date")) else {
      return refuse(form, words.notADay(form.line("date")), in: "date")
    }
    let note = form.line("note")
    let observation = Observation(
      date: day, values: values, source: form.line("source"), note: note.isEmpty ? nil : note,
      isBase: form.text("base") == "yes")
    do throws(ObservationRefusal) {
      try indicator.check(observation, today: today, isConfirmed: form.asksToConfirm)
    } catch {
      let canConfirm =
        switch error {
        case .over100, .negative: true
        case .notAnIndicator, .notANumber, .unknownLabel, .repeatedLabel, .noValues, .future,
          .noSource, .nothingToJudge, .noReason:
          false
        }
      let sentence = words.refusal(error) + (canConfirm ? words.sendAgain : "")
      // What is to be sent once more stays at the button.
      let line: String? =
        switch error {
        case .noValues: form.lines.first?.name
        case .future: "date"
        case .noSource: "source"
        case .over100, .negative, .notAnIndicator, .notANumber, .unknownLabel, .repeatedLabel,
          .nothingToJudge, .noReason:
          nil
        }
      return refuse(form, sentence, in: line, asksToConfirm: canConfirm)
    }
    return write(
      form, [EventDraft(record: id, action: .observe(observation), digest: record.officialDigest)])
  }

  mutating func submitJudgement(_ form: FormOverlay, _ id: RecordID, _ year: Int) -> [Effect] {
    guard let record = plan.record(id), let indicator = record.indicator else { return [] }
    let judgement = Judgement(
      year: year, verdict: Judgement.Verdict(rawValue: form.text("verdict")) ?? .onSchedule,
      reason: form.line("reason"))
    do throws(ObservationRefusal) {
      try indicator.check(judgement)
    } catch {
      return refuse(form, words.refusal(error), in: error == .noReason ? "reason" : nil)
    }
    return write(
      form, [EventDraft(record: id, action: .judge(judgement), digest: record.officialDigest)])
  }
}
