extension Plan {
  /// The record quoted as a document would be: plan, stage, place, then each official field.
  public func citation(of record: PlanRecord) -> String {
    let place: String
    switch record.source {
    case .annex(let number, let row):
      let title = annexes.first { $0.number == number }?.title ?? ""
      // 杭州市打造美丽中国建设样本任务清单 of 杭州市打造美丽中国建设样本实施方案 is 任务清单.
      let shared = zip(title, head.title).prefix { $0 == $1 }.count
      let name = title.dropFirst(shared)
      place = "附件\(number)" + name + "第\(row)项"
    case .section(let section, let item):
      place = section + (item.map { "第\($0)项" } ?? "")
    }
    let heading = "《\(head.title)（\(head.stage)）》" + place
    let fields = record.officialFields.filter { !$0.text.isEmpty && $0.text != "/" }
    return ([heading] + fields.map { $0.heading + "：" + $0.text }).joined(separator: "\n")
  }
}
