import PlanModel

extension SearchIndex {
  /// An index over records, in their order: found by id, titles, units and official text.
  package init(_ records: [PlanRecord]) {
    self.init(
      entries: records.map { record in
        Entry(
          title: "\(record.id) " + record.title + " " + record.english,
          units: record.responsibilities.map { $0.wording + " " + $0.party.name },
          text: record.officialFields.map(\.text).joined(separator: "\n"))
      })
  }
}
