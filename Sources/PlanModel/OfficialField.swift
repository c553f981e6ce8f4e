/// A named piece of official wording, as the document's column calls it.
public struct OfficialField: Sendable, Hashable {
  /// The key in the data files.
  public var key: String
  /// The document's own heading, such as 任务目标安排; it stays Chinese in every language.
  public var heading: String
  public var text: String

  /// A field from its parts.
  public init(key: String, heading: String, text: String) {
    self.key = key
    self.heading = heading
    self.text = text
  }
}

extension PlanRecord {
  /// Every official cell of the record, complete, in the document's order.
  public var officialFields: [OfficialField] {
    func field(_ key: String, _ heading: String, _ text: String) -> OfficialField {
      OfficialField(key: key, heading: heading, text: text)
    }
    let units = field("unitsText", "责任单位", unitsText)
    switch detail {
    case .measure(let measure):
      return [field("text", "举措", measure.text), units]
    case .indicator(let indicator):
      return [
        field("name", "具体指标", indicator.name), field("category", "指标类别", indicator.category),
      ]
        + indicator.targets.map {
          field("targets.\($0.year)", "\($0.year)年目标值", $0.text)
        } + [units, field("remark", "备注", indicator.remark)]
    case .task(let task):
      return [
        field("content", "任务内容", task.content), field("schedule", "任务目标安排", task.schedule),
        field("effect", "预期成效", task.effect), units,
      ]
    case .policy(let policy):
      return [
        field("name", "政策名称", policy.name), field("time", "预计出台时间", policy.time),
        field("purpose", "政策目的", policy.purpose), units,
      ]
    case .outcome(let outcome):
      return [
        field("content", "成果内容", outcome.content),
        field("highlights", "核心亮点", outcome.highlights),
        field("benefit", "预期达成效益", outcome.benefit), units,
        field("remark", "备注", outcome.remark),
      ]
    case .goal(let goal): return [field("text", "实施目标", goal.text)]
    case .safeguard(let safeguard):
      return [
        field("heading", "保障体系", safeguard.heading), field("text", "内容", safeguard.text),
      ]
    }
  }

  /// The SHA-256 of the official fields, in hexadecimal. A mark carries it, so that a mark
  /// made on an earlier wording can be told.
  ///
  /// Each field is written as key, U+001F, text, U+001E: no two sets of fields read alike.
  public var officialDigest: String {
    var digest = SHA256()
    for field in officialFields {
      digest.update(field.key)
      digest.update("\u{1F}")
      digest.update(field.text)
      digest.update("\u{1E}")
    }
    return digest.hexadecimal()
  }

  /// The clause that binds: a task's schedule, an indicator's targets, a policy's time and
  /// purpose, an outcome's content, a measure's text.
  public var bindingClause: String {
    switch detail {
    case .measure(let measure): measure.text
    case .indicator(let indicator):
      indicator.targets.map { "\($0.year)年 \($0.text)" }.joined(separator: "；")
    case .task(let task): task.schedule
    case .policy(let policy): policy.time + " " + policy.name
    case .outcome(let outcome): outcome.content
    case .goal(let goal): goal.text
    case .safeguard(let safeguard): safeguard.text
    }
  }
}
