import CPlanData
import PlanFiles

/// What lies in the binary.
enum BuiltIn {
  /// The plan of Hangzhou.
  static var plan: PlanSource {
    var files: [String: [UInt8]] = [:]
    for index in 0..<planboard_plan_file_number() {
      let file = planboard_plan_file_at(index)
      files[String(cString: file.name)] = Array(
        UnsafeBufferPointer(start: file.bytes, count: file.size))
    }
    return PlanSource(name: "built-in", files: files)
  }

  /// The themes, in the order they are offered.
  static var themes: [(id: String, bytes: [UInt8])] {
    (0..<planboard_theme_number()).map { index in
      let theme = planboard_theme_at(index)
      return (
        String(cString: theme.id), Array(UnsafeBufferPointer(start: theme.bytes, count: theme.size))
      )
    }
  }
}
