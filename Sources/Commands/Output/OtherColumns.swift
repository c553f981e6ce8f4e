import PlanModel
import Wording

/// The columns of lists of areas, units and events.
struct OtherColumns {
  private let standing: Standing
  private let words: Words

  init(_ standing: Standing, _ words: Words) {
    self.standing = standing
    self.words = words
  }

  var areas: [Column<Area>] {
    let (plan, words) = (standing.plan, words)
    let counts = RecordKind.binding.map { kind in
      Column<Area>(
        kind.word + "Count", Phrase(Words(.chinese).kind(kind), Words(.english).kind(kind))
      ) { "\(plan.records(of: kind, in: $0.number).count)" }
    }
    return [Column("id", Phrase("编号", "Id")) { $0.id.description }] + counts + [
      Column(key: "title", heading: Phrase("领域", "Area")) { area, reader in
        reader == .person ? words.pick(area.title, area.english) : area.title
      },
      Column("annexTitle", Phrase("附件2领域", "Title in annex 2"), for: [.sheet, .script]) {
        $0.annexTitle
      },
      Column("shortTitle", Phrase("简称*", "Short title*"), for: [.sheet, .script]) {
        $0.shortTitle
      },
      Column("english", Phrase("英文*", "English*"), for: [.sheet, .script]) { $0.english },
    ]
  }

  var units: [Column<PlanUnit>] {
    let (plan, words) = (standing.plan, words)
    let counts = Role.allCases.map { role in
      Column<PlanUnit>(
        key: role.rawValue, heading: Phrase(Words(.chinese).role(role), Words(.english).role(role))
      ) { unit, reader in
        let ids = Duties(of: unit.id, in: plan).ids(role)
        return reader == .person ? "\(ids.count)" : ids.joined(separator: " ")
      }
    }
    return counts.map { column in
      var column = column
      column.readers = [.person]
      return column
    } + [
      Column("boundCount", Phrase("按备注", "By notes"), for: [.person]) {
        "\(plan.records(binding: $0.id).count)"
      },
      Column("name", Phrase("单位", "Unit")) { $0.name },
      Column(key: "kind", heading: Phrase("类别", "Kind")) { unit, reader in
        reader == .script ? unit.kind.rawValue : words.unitKind(unit.kind)
      },
      Column("english", Phrase("英文*", "English*")) { $0.english },
      Column("spellings", Phrase("其他写法", "Other spellings"), for: [.sheet, .script]) {
        $0.spellings.joined(separator: "、")
      },
    ]
      + counts.map { column in
        var column = column
        column.readers = [.sheet, .script]
        return column
      } + [
        Column("bound", Phrase("按备注落实", "By the notes"), for: [.sheet, .script]) {
          plan.records(binding: $0.id).map(\.id.description).joined(separator: " ")
        }
      ]
  }

  var events: [Column<JournalEvent>] {
    let (log, words) = (standing.log, words)
    return [
      Column(key: "at", heading: Phrase("时间", "At")) { event, reader in
        reader == .person
          ? event.localTime.date.description + " " + event.localTime.clock : event.localTime.stamp
      },
      Column("by", Phrase("经办", "By")) { $0.actor.name },
      Column("unit", Phrase("单位", "Unit")) { $0.actor.unit ?? "" },
      Column(key: "action", heading: Phrase("操作", "Action")) { event, reader in
        reader == .script
          ? event.action.kind
          : words.eventAction(
            event, isUndone: log.isUndone(event), void: log.whyVoid(event.id))
      },
      Column(key: "record", heading: Phrase("编号", "Record")) { event, reader in
        if let record = event.record { return record.description }
        guard reader != .script, let batch = event.action.takenBatch else { return "" }
        return log.events(inBatch: batch).compactMap(\.record?.description)
          .joined(separator: " ")
      },
      Column("undone", Phrase("已撤", "Undone"), for: [.script]) {
        log.isUndone($0) ? "true" : "false"
      },
      Column(key: "note", heading: Phrase("说明", "Note")) { event, reader in
        guard reader != .script, !event.action.isReview else { return event.action.note ?? "" }
        return words.eventNote(event).trimmed
      },
      Column("id", Phrase("事件", "Event"), for: [.script]) { $0.id.rawValue },
      Column("batch", Phrase("批次", "Batch"), for: [.script]) { $0.batch.rawValue },
    ]
  }
}
