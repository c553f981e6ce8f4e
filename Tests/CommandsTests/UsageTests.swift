import Foundation
import Testing

@testable import Commands

struct UsageTests {
  @Test(arguments: [
    (["list"], "用法有误：缺少 <kind>"),
    (["list", "tasks", "x", "y"], "用法有误：多出了 2 个参数：'x', 'y'"),
    (["list", "tasks", "--lead"], "用法有误：--lead 和 --support 要与 --unit 一起用"),
    (["list", "goals", "--unreviewed"], "用法有误：--unreviewed 不适用于 goals"),
    (["list", "measures", "--due", "2027"], "用法有误：--due 不适用于 measures"),
    (["list", "tasks", "--area", "x"], "用法有误：“x”不能用于 --area <area>"),
    (["list", "tasks", "--unit"], "用法有误：--unit <name> 后面缺少值"),
    (["list", "tasks", "--zzzzzz"], "用法有误：没有 --zzzzzz 这个选项"),
    (["list", "tasks", "--text", " "], "用法有误：--text 不能为空"),
    (["log", "--limit", "-1"], nil),
    (["review"], "用法有误：缺少 <id> ..."),
    (["show", "T1", "--format", "csv"], nil),
    (["agree", "T1", "--date", "2027-02-30", "--reason", "x"], "用法有误：没有 2027-02-30 这一天"),
    (["agree", "T1", "--date", "soon", "--reason", "x"], "用法有误：“soon”不能用于 --date <2027-06-30>"),
  ])
  func wrongUsageIsTwo(arguments: [String], sentence: String?) throws {
    let ending = try Desk().run(arguments)
    #expect(ending.code == 2)
    #expect(ending.answer.isEmpty)
    let first = ending.complaints.first?.split(separator: "\n").first.map(String.init)
    if let sentence {
      #expect(first == "planboard: " + sentence)
    } else {
      #expect(first?.hasPrefix("planboard: 用法有误：") == true)
    }
  }

  @Test func aCommandThatThereIsNotIsSaidToBeNone() throws {
    let desk = try Desk()
    let ending = desk.run("nothing")
    #expect(ending.code == 2)
    #expect(ending.complaints.first?.hasPrefix("planboard: 没有“nothing”这个命令，可用的是：") == true)
    #expect(ending.complaints.first?.contains(" review ") == true)
    #expect(
      desk.run("nothing", "--language", "en").complaints.first?
        .hasPrefix("planboard: there is no command 'nothing'; there are: ") == true)
  }

  @Test func valuesAreListedWithTheirChineseWords() throws {
    let complaint = try Desk().run(["progress", "T18", "--state", "x"]).complaints.first
    #expect(complaint?.contains("\n  - behind 进度滞后\n") == true)
  }

  @Test func complaintsAreInTheLanguageAskedFor() throws {
    let desk = try Desk()
    #expect(
      desk.run("--language", "en", "list", "goals", "--unit", "x").complaints.first?
        .hasPrefix("planboard: wrong usage: --unit means nothing for goals\nUsage: ") == true)
    #expect(
      desk.run("list", "tasks", "--area", "12", "--language=en")
        == Desk.Ending(
          code: 1, answer: "", complaints: ["planboard: there is no area 12, only 1–9"]))
    desk.context.language = .english
    #expect(
      desk.run("list", "tasks", "--area", "12", "--language", "zh").complaints
        == ["planboard: 没有领域12，只有 1–9"])
  }

  @Test(arguments: [["--help"], ["list", "--help"], ["help", "show"], ["--version"]])
  func askingForHelpIsNoError(arguments: [String]) throws {
    let ending = try Desk().run(arguments)
    #expect(ending.code == 0)
    #expect(!ending.answer.isEmpty)
    #expect(ending.complaints.isEmpty)
  }

  @Test(arguments: ["zsh", "bash", "fish"])
  func completionsKnowTheCommands(shell: String) throws {
    let ending = try Desk().run("--generate-completion-script", shell)
    #expect(ending.code == 0)
    #expect(ending.answer.contains("unreview"))
    #expect(ending.answer.contains("indicators"))
  }

  @Test func anAnswerThatCannotBeWrittenIsThree() throws {
    let desk = try Desk()
    _ = desk.run("list", "areas")
    var context = desk.context
    context.console.answer = { _ in 28 }
    #expect(CommandRunner.run(ListCommand.self, arguments: ["areas"], context: context) == 3)
  }

  @Test func themesAreListedAndBadOnesNamed() throws {
    let desk = try Desk()
    desk.context.themes = {
      .init(
        themes: [.init(id: "ink", name: .init("墨", "Ink"), isDark: true)],
        problems: [.init("配色有误：x.json", "theme: x.json")])
    }
    let ending = desk.run("themes", "--format", "tsv")
    #expect(
      ending
        == Desk.Ending(
          code: 1, answer: "id\tname\tdark\nink\t墨\ttrue\n",
          complaints: ["planboard: 配色有误：x.json"]))
  }
}

struct CheckTests {
  /// The built-in plan's files in a folder, with one changed.
  private func folder(_ desk: Desk, changing file: String, _ change: (String) -> String) throws
    -> String
  {
    let folder = desk.folder + "/plan"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, bytes) in BuiltInPlan.files {
      let text = String(decoding: bytes, as: UTF8.self)
      try (name == file ? change(text) : text).write(
        toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
    return folder
  }

  @Test func theBuiltInPlanIsWell() throws {
    let ending = try Desk().run("check")
    #expect(
      ending
        == Desk.Ending(
          code: 0,
          answer: "数据无误：领域 9，举措 30，指标 33，任务 79，政策 10，成果 17，目标 3，保障 3，单位 64\n",
          complaints: []))
  }

  @Test func everyProblemOfABrokenFolderIsNamed() throws {
    let desk = try Desk()
    let folder = try folder(desk, changing: "tasks.json") {
      $0.replacingOccurrences(of: "\"area\": \"A8\"", with: "\"area\": \"B8\"")
    }
    let ending = desk.run("check", folder)
    #expect(ending.code == 1)
    let lines = ending.answer.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("tasks.json · T73 · area："))
    #expect(lines[1].hasPrefix("tasks.json · T74 · area："))
    #expect(ending.complaints == ["planboard: \(folder)：2 处有误"])
    // A command that needs the plan cannot go on.
    let list = desk.run("list", "tasks", "--plan", folder)
    #expect(list.code == 3)
    #expect(list.complaints.count == 2)
    #expect(list.answer.isEmpty)
  }

  @Test func aFolderThatIsNotThereIsThree() throws {
    let desk = try Desk()
    #expect(
      desk.run("check", "/nowhere/at/all")
        == Desk.Ending(
          code: 3, answer: "", complaints: ["planboard: /nowhere/at/all：无法读取（不存在）"]))
  }
}
