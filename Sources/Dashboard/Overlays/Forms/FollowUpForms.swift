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
    var choices = [(words.reportTitle, FormOverlay.Purpose.report(record.id))]
    if !record.milestones.isEmpty, !record.milestones.contains(where: { $0.dueYear != nil }) {
      choices.append((words.agreedLabel, .agree(record.id)))
    }
    return choices
  }

  /// Opens a form for a purpose.
  mutating func open(_ purpose: FormOverlay.Purpose) {
    switch purpose {
    case .report(let id): if let record = plan.record(id) { show(reportForm(record)) }
    case .observe(let id): if let record = plan.record(id) { show(observationForm(record)) }
    case .judge(let id, let year):
      show(
        FormOverlay(
          purpose: purpose, title: words.judgeTitle(year) + " · \(id)",
          explanation: words.formHelp,
          lines: [
            .init(
              words.verdictLabel,
              choices: Judgement.Verdict.allCases.map { words.verdict(TrackVerdict($0)) }, chosen: 1
            ),
            .init(words.reasonLabel),
          ]))
    case .agree(let id):
      show(
        FormOverlay(
          purpose: purpose, title: words.agreedLabel + " · \(id)", explanation: words.agreeHelp,
          lines: [
            .init(words.asOfLabel, "", placeholder: "\(today.year + 1)-06-30"),
            .init(words.reasonLabel),
          ]))
    case .remind(let ids, let month):
      show(
        FormOverlay(
          purpose: purpose, title: words.remindTitle(ids.map(\.description), month),
          explanation: words.remindHelp, lines: [.init(words.noteLabel)]))
    case .export(let request):
      show(
        FormOverlay(
          purpose: purpose, title: words.exportTitle(request.records.count),
          explanation: words.exportHelp, lines: [.init(words.fileLabel, request.path)]))
    case .asOf:
      show(
        FormOverlay(
          purpose: purpose, title: words.asOfTitle, explanation: words.asOfHelp,
          lines: [.init(words.asOfLabel, "")]))
    case .note: openNote()
    case .identity: openIdentity()
    }
  }

  private func reportForm(_ record: PlanRecord) -> FormOverlay {
    let last = standing(of: record).report?.report
    let month = YearMonth(today)
    let own = last?.month == month ? last : nil
    let state = ProgressState.allCases.firstIndex(of: own?.state ?? last?.state ?? .onSchedule) ?? 1
    let unit = own?.unit ?? options.ownUnit?.name ?? record.lead?.party.name ?? ""
    let width = formTextWidth
    let nodes = record.milestoneIDs.map(\.rawValue).joined(separator: " ")
    return FormOverlay(
      purpose: .report(record.id),
      title: words.reportTitle + " · \(record.id) " + words.title(of: record),
      explanation: words.formHelp,
      lines: [
        .init(
          words.reportState, choices: ProgressState.allCases.map { words.state($0) }, chosen: state),
        .init(words.percentLabel, own?.percent.map { Quantity.digits($0) } ?? ""),
        .init(words.monthLabel, month.description),
        .init(words.reportingUnit, unit),
        .init(
          words.completesLabel, own?.completes.map(\.rawValue).joined(separator: " ") ?? "",
          placeholder: nodes),
        .init(words.progressLabel, page: own?.progress ?? "", rows: 3, width: width),
        .init(words.problemsLabel, page: own?.problems ?? "", rows: 2, width: width),
        .init(words.nextStepsLabel, page: own?.nextSteps ?? "", rows: 2, width: width),
      ])
  }

  private func observationForm(_ record: PlanRecord) -> FormOverlay {
    let indicator = record.indicator
    let labels = indicator?.labels ?? [nil]
    return FormOverlay(
      purpose: .observe(record.id),
      title: words.observeTitle + " · \(record.id) " + words.title(of: record),
      explanation: words.formHelp,
      lines: labels.map { label in
        .init(
          (label ?? words.valueLabel)
            + (indicator?.unitOfMeasure(of: label).map { " \($0)" } ?? ""))
      } + [
        .init(words.onLabel, today.description), .init(words.sourceOfValue),
        .init(words.noteLabel),
        .init(words.baseLabel, choices: [words.no, words.yes], chosen: 0),
      ])
  }

  // MARK: Sending

  mutating func submitReport(_ form: FormOverlay, _ id: RecordID) -> [Effect] {
    guard let record = plan.record(id) else { return [] }
    let texts = form.texts
    var percent: Double?
    if !line(form, 1).isEmpty {
      guard let number = try? ObservedValue.number(line(form, 1), unitOfMeasure: "%") else {
        return refuse(form, words.refusal(.notANumber(line(form, 1))), in: 1)
      }
      percent = number
    }
    guard let month = YearMonth(line(form, 2)) else {
      return refuse(form, words.notAMonth(line(form, 2)), in: 2)
    }
    let typed = line(form, 3)
    let completes = line(form, 4).split(whereSeparator: { " ,，、".contains($0) })
    let report = ProgressReport(
      month: month, state: ProgressState.allCases[Int(texts[0]) ?? 1], percent: percent,
      progress: texts[5].trimmedSpaces, problems: texts[6].trimmedSpaces,
      nextSteps: texts[7].trimmedSpaces, unit: plan.unit(spelled: typed)?.name ?? typed,
      completes: completes.map { MilestoneID(String($0)) })
    do throws(ReportRefusal) {
      try log.check(report, on: record, in: plan, today: today)
    } catch {
      let line: Int? =
        switch error {
        case .percentOutOfRange, .percentAgainstState: 1
        case .futureMonth: 2
        case .noUnit, .sameUnit: 3
        case .unknownMilestone: 4
        case .notReportedDone: 0
        case .notReportable, .hasDate, .noReason: nil
        }
      return refuse(form, words.refusal(error), in: line)
    }
    return write(
      form, [EventDraft(record: id, action: .progress(report), digest: record.officialDigest)])
  }

  mutating func submitObservation(_ form: FormOverlay, _ id: RecordID) -> [Effect] {
    guard let record = plan.record(id), let indicator = record.indicator else { return [] }
    let labels = indicator.labels
    var values: [ObservedValue] = []
    for (index, label) in labels.enumerated() where !line(form, index).isEmpty {
      do throws(ObservationRefusal) {
        let number = try ObservedValue.number(
          line(form, index), unitOfMeasure: indicator.unitOfMeasure(of: label))
        values.append(ObservedValue(label: label, value: number))
      } catch {
        return refuse(form, words.refusal(error), in: index)
      }
    }
    let rest = labels.count
    guard let day = CalendarDate(line(form, rest)) else {
      return refuse(form, words.notADay(line(form, rest)), in: rest)
    }
    let note = line(form, rest + 2)
    let observation = Observation(
      date: day, values: values, source: line(form, rest + 1), note: note.isEmpty ? nil : note,
      isBase: form.texts[rest + 3] == "1")
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
      let line: Int? =
        switch error {
        case .noValues: 0
        case .future: rest
        case .noSource: rest + 1
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
    let chosen = Int(form.texts[0]) ?? 0
    let judgement = Judgement(
      year: year, verdict: Judgement.Verdict.allCases[chosen], reason: line(form, 1))
    do throws(ObservationRefusal) {
      try indicator.check(judgement)
    } catch {
      return refuse(form, words.refusal(error), in: error == .noReason ? 1 : nil)
    }
    return write(
      form, [EventDraft(record: id, action: .judge(judgement), digest: record.officialDigest)])
  }

  mutating func submitAgreement(_ form: FormOverlay, _ id: RecordID) -> [Effect] {
    guard let record = plan.record(id) else { return [] }
    guard let day = CalendarDate(line(form, 0)) else {
      return refuse(form, words.notADay(line(form, 0)), in: 0)
    }
    let agreed = AgreedDate(date: day, reason: line(form, 1))
    do throws(ReportRefusal) {
      try log.check(agreed, on: record)
    } catch {
      return refuse(form, words.refusal(error), in: error == .noReason ? 1 : nil)
    }
    return write(
      form, [EventDraft(record: id, action: .agree(agreed), digest: record.officialDigest)])
  }
}
