import Foundation
import PlanFiles
import Testing

/// The schema beside the data, the data and the loader say the same.
@Suite struct SchemaTests {
  private let checker: SchemaChecker

  init() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Data/schema/plan.schema.json")
    checker = SchemaChecker(
      root: try JSONDecoder().decode(JSON.self, from: try Data(contentsOf: path)))
  }

  private func faults(_ bytes: [UInt8], _ file: PlanFile) throws -> [String] {
    let value = try JSONDecoder().decode(JSON.self, from: Data(bytes))
    let schema = try #require(checker.root["$defs"]?[file.rawValue + "File"])
    return checker.faults(of: value, against: schema, at: file.name)
  }

  @Test(arguments: PlanFile.allCases)
  func everyFileOfTheBuiltInPlanFits(file: PlanFile) throws {
    let faults = try faults(try #require(BuiltInPlan.files[file.name]), file)
    #expect(faults == [])
  }

  @Test(arguments: PlanFile.allCases)
  func whatTheLoaderTakesFits(file: PlanFile) throws {
    let faults = try faults(Array(try #require(SmallPlan().files[file.name]).utf8), file)
    #expect(faults == [])
  }

  @Test(arguments: [
    (#""effect": "成效","#, ""), (#""effect": "成效""#, #""effect": "成效", "x": 1"#),
    (#""kind": "by""#, #""kind": "on""#), (#""area": "A1""#, #""area": "T1""#),
    (#""content": "任务一""#, #""content": """#), (#""annex": 2, "row": 1"#, #""annex": "2""#),
  ])
  func whatTheLoaderRefusesDoesNotFit(old: String, new: String) throws {
    let plan = SmallPlan().replacing(old, with: new, in: "tasks.json")
    #expect(!plan.problems.isEmpty)
    #expect(try !faults(Array((plan.files["tasks.json"] ?? "").utf8), .tasks).isEmpty)
  }
}
