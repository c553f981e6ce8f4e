/// Everything that is wrong with a plan's files.
public struct PlanProblems: Error, Hashable, Sendable {
  /// Sorted by file, record and field; never empty.
  public let problems: [DataProblem]

  /// The problems, each once, in order.
  public init(_ problems: some Sequence<DataProblem>) {
    self.problems = Set(problems).sorted()
  }
}
