import PlanModel

package struct Needle: Sendable, Equatable {
  let typed: String
  package init(_ typed: String) { self.typed = typed.lowercased() }
  package var isEmpty: Bool { typed.isEmpty }
  package func ranges(in text: String) -> [Range<String.Index>] {
    text.ranges(of: typed).map { $0 }
  }
}
package struct SearchIndex: Sendable {
  package struct Entry: Sendable {
    package var title: String
    package var units: [String]
    package var text: String
    package init(title: String, units: [String], text: String) {
      self.title = title
      self.units = units
      self.text = text
    }
  }
  let entries: [Entry]
  package init(entries: [Entry]) { self.entries = entries }
  package func matches(_ needle: Needle) -> [Int] {
    entries.indices.filter {
      entries[$0].title.lowercased().contains(needle.typed)
        || entries[$0].text.contains(needle.typed)
        || entries[$0].units.contains { $0.contains(needle.typed) }
    }
  }
}
package struct UnitPicker: Sendable {
  let plan: [PlanUnit]
  package init(plan: Plan) { self.plan = plan.units }
  package func units(matching typed: String) -> [PlanUnit] {
    plan.filter { $0.name.contains(typed) || $0.english.lowercased().contains(typed.lowercased()) }
  }
}
