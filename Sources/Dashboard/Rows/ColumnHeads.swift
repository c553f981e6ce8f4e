import PlanModel
import Wording

extension Words {
  /// The head of a column, in the title line of its pane.
  func columnHead(_ column: ColumnKind, of kind: RecordKind) -> String {
    switch column {
    case .glyph, .id, .title: ""
    case .units: kind == .indicator ? pick("责任单位", "Units") : pick("列首单位*", "Lead*")
    case .due: kind == .outcome ? "" : pick("时限", "Due")
    case .review: pick("核", "Mark")
    case .progress: pick("进展", "State")
    case .present: presentColumn
    case .target2027: pick("2027年底", "2027")
    case .target2030: pick("2030年底", "2030")
    case .tasks: pick("任务", "Tasks")
    }
  }
}
