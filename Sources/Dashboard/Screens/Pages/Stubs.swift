import PlanModel

extension BoardState {
  func recordPage(_ record: PlanRecord, width: Int) -> PageContent {
    PageContent(crumb: "\(record.id)")
  }
  func unitPage(_ unit: PlanUnit, width: Int) -> PageContent { PageContent(crumb: "\(unit.id)") }
  func areaPage(_ area: Area, width: Int) -> PageContent { PageContent(crumb: "\(area.id)") }
  func unitsPage(width: Int) -> PageContent { PageContent(crumb: "") }
  func historyPage(width: Int) -> PageContent { PageContent(crumb: "") }
}
