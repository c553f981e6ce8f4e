import Canvas
import PlanModel
import Wording

/// The forms of what the office decides: agreed dates, close-outs, reopenings.
extension BoardState {
  /// The milestones a date can be agreed for, those that press most first.
  private func datable(_ record: PlanRecord) -> [DueItem] {
    standing(of: record).items.filter { !$0.isComplete }
      .sorted { $0.due.urgency < $1.due.urgency }
  }

  func agreementForm(_ record: PlanRecord) -> FormOverlay {
    let items = datable(record)
    var lines: [FormOverlay.Line] = [
      .init("date", words.asOfLabel, "", placeholder: "\(today.year + 1)-06-30"),
      .init("reason", words.reasonLabel),
    ]
    if items.count > 1 {
      lines.append(
        .init(
          "milestone", words.milestoneLabel,
          choices: items.map { item in
            .init(item.milestone.text, words.milestone(of: item.milestone, in: record))
          }, chosen: items[0].milestone.text))
    }
    return FormOverlay(
      purpose: .agree(record.id),
      title: words.agreedLabel + " · " + entitled(record.id),
      explanation: words.agreeHelp, lines: lines)
  }

  func closeOutForm(_ record: PlanRecord) -> FormOverlay {
    let month = YearMonth(today)
    let ids = log.closable(record, in: month).map(\.text).joined(separator: " ")
    return FormOverlay(
      purpose: .closeOut(record.id),
      title: words.closeOutTitle + " · " + entitled(record.id),
      explanation: words.closeOutHelp,
      lines: [
        .init("milestones", words.milestoneLabel, ids),
        .init("month", words.monthLabel, month.description), .init("reason", words.reasonLabel),
      ])
  }

  func reopeningForm(_ record: PlanRecord) -> FormOverlay {
    let ids = log.closedOut(record).map(\.text).joined(separator: " ")
    return FormOverlay(
      purpose: .reopen(record.id),
      title: words.reopenTitle + " · " + entitled(record.id),
      explanation: words.reopenHelp,
      lines: [
        .init("milestones", words.milestoneLabel, ids), .init("reason", words.reasonLabel),
      ])
  }

  // MARK: Sending

  mutating func submitAgreement(_ form: FormOverlay, _ id: RecordID) -> [Effect] {
    guard let record = plan.record(id) else { return [] }
    guard let day = CalendarDate(form.line("date")) else {
      return refuse(form, words.notADay(form.line("date")), in: "date")
    }
    let items = datable(record)
    let chosen = items.first { $0.milestone.text == form.text("milestone") } ?? items.first
    let isOnlyUndated = items.count == 1 && chosen?.kind == .undated
    let agreed = AgreedDate(
      date: day, milestone: isOnlyUndated ? nil : chosen?.milestone, reason: form.line("reason"))
    do throws(ReportRefusal) {
      try log.check(agreed, on: record)
    } catch {
      return refuse(form, words.refusal(error), in: error == .noReason ? "reason" : nil)
    }
    return write(
      form, [EventDraft(record: id, action: .agree(agreed), digest: record.officialDigest)])
  }

  mutating func submitCloseOut(_ form: FormOverlay, _ id: RecordID) -> [Effect] {
    guard let record = plan.record(id) else { return [] }
    guard let month = YearMonth(form.line("month")) else {
      return refuse(form, words.notAMonth(form.line("month")), in: "month")
    }
    let closeOut = CloseOut(
      month: month, milestones: milestones(form, record), reason: form.line("reason"))
    do throws(ReportRefusal) {
      try log.check(closeOut, on: record, by: options.actor?.unit, today: today)
    } catch {
      return refuse(form, words.refusal(error, in: plan), in: error.lineOfDecision)
    }
    return write(
      form, [EventDraft(record: id, action: .closeOut(closeOut), digest: record.officialDigest)])
  }

  mutating func submitReopening(_ form: FormOverlay, _ id: RecordID) -> [Effect] {
    guard let record = plan.record(id) else { return [] }
    let reopening = Reopening(milestones: milestones(form, record), reason: form.line("reason"))
    do throws(ReportRefusal) {
      try log.check(reopening, on: record)
    } catch {
      return refuse(form, words.refusal(error, in: plan), in: error.lineOfDecision)
    }
    return write(
      form, [EventDraft(record: id, action: .reopen(reopening), digest: record.officialDigest)])
  }

  /// The milestones named in a form's first line.
  private func milestones(_ form: FormOverlay, _ record: PlanRecord) -> [MilestoneYear] {
    let standing = standing(of: record)
    return form.line("milestones").split(whereSeparator: { " ,，、".contains($0) })
      .map { MilestoneYear(typed: String($0), standing) }
  }
}

extension ReportRefusal {
  /// The line of a form of decisions that is to blame.
  fileprivate var lineOfDecision: String? {
    switch self {
    case .unknownMilestone, .notReportedDone, .notClosedOut, .whichMilestone: "milestones"
    case .futureMonth, .closedOutBeforeReport: "month"
    case .noReason: "reason"
    case .notReportable, .percentOutOfRange, .percentAgainstState, .noUnit, .unknownUnit,
      .unitNotNamed, .closeOutIsNoReport, .isClosedOut, .sameUnit:
      nil
    }
  }
}
