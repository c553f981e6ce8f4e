/// Takes down the problems of a load, each with the place being read.
final class ProblemCollector {
  private(set) var problems: [DataProblem] = []
  private(set) var file = ""
  private var record: String?
  private var path: [Step] = []

  private enum Step {
    case key(StaticString)
    case name(String)
    case position(Int)
  }

  /// Notes a problem at the place being read, or at a field in it.
  func note(_ reason: DataProblem.Reason, at field: String? = nil) {
    var text = ""
    for step in path {
      switch step {
      case .key(let key): text += text.isEmpty ? key.description : "." + key.description
      case .name(let name): text += text.isEmpty ? name : "." + name
      case .position(let position): text += "[\(position)]"
      }
    }
    if let field { text += text.isEmpty ? field : "." + field }
    problems.append(
      DataProblem(
        file: file, record: record, field: text.isEmpty ? nil : text, reason: reason))
  }

  /// Notes a problem somewhere else.
  func note(_ problem: DataProblem) { problems.append(problem) }

  /// Does something with what it notes placed in a file.
  func inside<Result>(file: String, _ body: () -> Result) -> Result {
    self.file = file
    record = nil
    path = []
    return body()
  }

  /// Does something with what it notes placed in a record of the file.
  func inside<Result>(record name: String, _ body: () -> Result) -> Result {
    let (outerRecord, outerPath) = (record, path)
    (record, path) = (name, [])
    defer { (record, path) = (outerRecord, outerPath) }
    return body()
  }

  /// Does something with what it notes placed at a key.
  func inside<Result>(key: StaticString, _ body: () -> Result) -> Result {
    path.append(.key(key))
    defer { path.removeLast() }
    return body()
  }

  /// Does something with what it notes placed at a key known only now.
  func inside<Result>(name: String, _ body: () -> Result) -> Result {
    path.append(.name(name))
    defer { path.removeLast() }
    return body()
  }

  /// Does something with what it notes placed at an entry of a list, counted from 1.
  func inside<Result>(position: Int, _ body: () -> Result) -> Result {
    path.append(.position(position))
    defer { path.removeLast() }
    return body()
  }
}
