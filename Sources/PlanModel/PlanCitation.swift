extension Plan {
  /// The record quoted as a document would be: plan, stage, place, then each official field.
  public func citation(of record: PlanRecord) -> String {
    let place: String
    switch record.source {
    case .annex(let number, let row):
      let title = annexes.first { $0.number == number }?.title ?? ""
      let name = title.hasPrefix(head.title) ? String(title.dropFirst(head.title.count)) : title
      place = "附件\(number)" + name + "第\(row)项"
    case .section(let section, let item):
      place = section + (item.map { "第\($0)项" } ?? "")
    }
    let heading = "《\(head.title)（\(head.stage)）》" + place
    let fields = record.officialFields.filter { !$0.text.isEmpty && $0.text != "/" }
    return ([heading] + fields.map { $0.heading + "：" + $0.text }).joined(separator: "\n")
  }
}
