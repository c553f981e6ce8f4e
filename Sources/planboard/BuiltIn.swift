import CPlanData
import PlanFiles

/// What lies in the binary.
enum BuiltIn {
  /// The plan of Hangzhou.
  static var plan: PlanSource {
    PlanSource(
      name: "built-in",
      lasting: (0..<planboard_plan_file_number()).map { index in
        let file = planboard_plan_file_at(index)
        return (
          String(cString: file.name), UnsafeBufferPointer(start: file.bytes, count: file.size)
        )
      })
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
