import CPlanData
import Canvas
import Dashboard
import Foundation
import PlanFiles
import PlanModel
import Search
import Settings
import Theming

/// One thing that hostile input is put to. A case is told by its number alone: the same number,
/// the same input. It answers with what went wrong, or nil; a trap or a hang is for whoever runs it.
public struct FuzzSubject: Sendable {
  public let name: String
  /// How many cases are tried with every run of the tests.
  public let budget: Int
  public let run: @Sendable (inout SeededRandom) -> String?

  public static let all: [FuzzSubject] = [
    FuzzSubject(name: "plan", budget: 120, run: plan),
    FuzzSubject(name: "theme", budget: 1_500, run: theme),
    FuzzSubject(name: "settings", budget: 400, run: settings),
    FuzzSubject(name: "query", budget: 1_500, run: query),
    FuzzSubject(name: "grid", budget: 3_000, run: grid),
    FuzzSubject(name: "board", budget: 40, run: Monkey.run),
    FuzzSubject(name: "keys", budget: 3_000, run: KeyBytes.run),
    FuzzSubject(name: "journal", budget: 150, run: HostileJournal.run),
    FuzzSubject(name: "form", budget: 60, run: CommandLines.form),
    FuzzSubject(name: "commands", budget: 60, run: CommandLines.run),
  ]

  static let planFiles: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    for index in 0..<planboard_plan_file_number() {
      let file = planboard_plan_file_at(index)
      files[String(cString: file.name)] = Array(
        UnsafeBufferPointer(start: file.bytes, count: file.size))
    }
    return files
  }()

  static let plan: Plan = {
    guard case .success(let plan) = PlanLoader.load(PlanSource(name: "plan", files: planFiles))
    else { fatalError("the built-in plan") }
    return plan
  }()

  // MARK: Subjects

  /// A plan's files: a plan, or problems that name a file and speak without commanding.
  private static func plan(_ random: inout SeededRandom) -> String? {
    var files = planFiles
    let name = random.pick(files.keys.sorted())
    files[name] = Mutation.apply(to: files[name] ?? [], &random)
    switch PlanLoader.load(PlanSource(name: "plan", files: files)) {
    case .success(let plan):
      for record in plan.records {
        for field in record.officialFields where commands(field.text) {
          return "\(name): \(record.id) \(field.key) can command a terminal"
        }
        if commands(record.title) { return "\(name): \(record.id) title" }
      }
      return nil
    case .failure(let found):
      guard let first = found.problems.first else { return "\(name): refused without a reason" }
      if first.file.isEmpty { return "\(name): a problem without a file" }
      return nil
    }
  }

  private static func theme(_ random: inout SeededRandom) -> String? {
    let index = random.below(planboard_theme_number())
    let file = planboard_theme_at(index)
    let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
    do throws(ThemeProblem) {
      let theme = try Theme.read(
        Mutation.apply(to: bytes, &random), id: "fuzz", file: "fuzz.json")
      return commands(theme.name) || commands(theme.english) ? "a theme's name commands" : nil
    } catch {
      return error.file.isEmpty ? "a problem without a file" : nil
    }
  }

  private static func settings(_ random: inout SeededRandom) -> String? {
    let good = Array(
      #"{"actorName":"张三","language":"zh","theme":"longjing-spring","reportDay":25,"mouse":true}"#
        .utf8)
    let path = NSTemporaryDirectory() + "pb-fuzz-\(random.next()).json"
    let bytes = Mutation.apply(to: good, &random)
    defer { unlink(path) }
    guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
      return "no file"
    }
    let reading = Configuration.read(path)
    for fault in reading.faults where fault.path != path { return "a fault without its place" }
    if !reading.serious.isEmpty, (try? Configuration.change(path) { $0.theme = "x" }) != nil {
      return "settings with faults were changed"
    }
    _ = try? OldDrafts.read(path)
    _ = StoredDraft(bytes)
    guard let after = FileManager.default.contents(atPath: path), after == Data(bytes) else {
      return "the file was changed"
    }
    return nil
  }

  private static func query(_ random: inout SeededRandom) -> String? {
    let typed = HostileText.make(&random, most: 20)
    let query = QueryParser(unit: { name in UnitPicker(plan: plan).units(matching: name).first?.id }
    )
    .query(typed)
    let needle = Needle(typed)
    let text = HostileText.make(&random, most: 30)
    for range in needle.ranges(in: text) where range.isEmpty { return "an empty match" }
    _ = needle.matches(text)
    return query.filters.count > 200 ? "more conditions than words" : nil
  }

  private static func grid(_ random: inout SeededRandom) -> String? {
    var grid = Grid(
      size: Size(width: random.below(60) + 1, height: random.below(4) + 1),
      ambiguous: random.below(2) == 0 ? .narrow : .wide)
    for _ in 0..<8 {
      let text = HostileText.make(&random, most: 30)
      grid.put(
        text, x: random.below(90) - 20, y: random.below(6) - 1, width: random.below(80))
      let width = random.below(30)
      let fitted = TextWidth.fit(text, to: width)
      if TextWidth.columns(of: fitted) > max(width, 0) { return "fitted is too wide: \(width)" }
      let lines = TextWrap.lines(text, width: max(1, width))
      _ = lines.count
    }
    return fault(in: grid)
  }

  // MARK: Oracles

  /// Whether a text, put to a terminal as it is, would do more than stand there.
  static func commands(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 != "\n" && SafeScalar.shown($0) != $0 }
  }

  /// What is wrong with a grid: a cell that would command, half a wide character.
  static func fault(in grid: Grid) -> String? {
    let width = grid.size.width
    for (index, cell) in grid.cells.enumerated() {
      if cell.scalar == 0 {
        if index % width == 0 || grid.cells[index - 1].scalar == 0 { return "half a character" }
        continue
      }
      guard let scalar = Unicode.Scalar(cell.scalar) else { return "no character" }
      if SafeScalar.shown(scalar) != scalar {
        return "U+\(String(cell.scalar, radix: 16)) reaches the screen"
      }
    }
    for marks in grid.clusters {
      if marks.count > Grid.marksPerCell { return "a flood of marks" }
      for mark in marks {
        guard let scalar = Unicode.Scalar(mark) else { return "no mark" }
        if SafeScalar.shown(scalar) != scalar { return "a mark that commands" }
      }
    }
    return nil
  }
}
