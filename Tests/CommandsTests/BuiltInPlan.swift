import CPlanData
import PlanFiles
import PlanModel

/// The plan that is built into the binary.
enum BuiltInPlan {
  /// Its files, by name.
  static let files: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    for index in 0..<planboard_plan_file_number() {
      let file = planboard_plan_file_at(index)
      files[String(cString: file.name)] = Array(
        UnsafeBufferPointer(start: file.bytes, count: file.size))
    }
    return files
  }()

  static let source = PlanSource(name: "built-in", files: files)

  static func load() throws(PlanProblems) -> Plan { try loaded.get() }

  private static let loaded = PlanLoader.load(source)
}
