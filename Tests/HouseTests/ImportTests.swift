import Testing

/// Imports go strictly downward: a lower room never knows a higher one.
@Suite struct ImportTests {
  /// What each module of `Sources` may import. A new module is added here and in `Package.swift`.
  static let table: [String: Set<String>] = [
    "SystemIO": Set(["CBytes"]).union(libc),
    "PlanModel": libc,
    "PlanFiles": Set(["PlanModel", "SystemIO"]).union(libc).union(json),
    "Journal": Set([
      "PlanModel", "SystemIO", "CSQLiteGuard", "GRDB", "Foundation", "Synchronization",
    ]).union(libc).union(json),
    "Search": ["PlanModel", "CBytes", "CPlanData"],
    "Workspace": Set([
      "PlanModel", "PlanFiles", "Search", "SystemIO", "Dispatch", "Synchronization",
    ]).union(libc),
    "Wording": ["PlanModel"],
    "Canvas": [],
    "Theming": Set(["Canvas"]).union(json),
    "Settings": Set(["SystemIO"]).union(libc).union(json),
    "Dashboard": ["PlanModel", "Search", "Wording", "Canvas", "Synchronization"],
    "Terminal": Set(["CNcursesw", "CTerminal", "Canvas", "Theming", "SystemIO"]).union(libc),
    "Commands": Set([
      "PlanModel", "PlanFiles", "Journal", "Search", "Workspace", "Wording", "Settings",
      "SystemIO", "ArgumentParser",
    ]).union(libc).union(json),
    "planboard": Set([
      "CBytes", "CPlanData", "CTerminal", "PlanModel", "PlanFiles", "Journal", "Search",
      "Workspace",
      "Wording", "Canvas",
      "Theming", "Settings", "Dashboard", "Terminal", "Commands", "SystemIO", "ArgumentParser",
      "Dispatch", "Synchronization",
    ]).union(libc),
  ]
  private static let libc: Set = ["Glibc", "Musl", "Darwin"]
  /// Foundation stands in for the essentials where they are not on their own, as on macOS.
  private static let json: Set = ["FoundationEssentials", "Foundation"]
  /// C modules and the one that describes ncurses hold no Swift.
  private static let withoutSwift: Set = [
    "CNcursesw", "CTerminal", "CBytes", "CPlanData", "CSQLiteGuard",
  ]

  struct Import: Sendable, CustomTestStringConvertible {
    let file: Repository.File
    let line: Int
    let module: String
    /// What the line before says, where `#if canImport` stands.
    let before: String
    var testDescription: String { "\(file.path):\(line) \(module)" }
  }

  static func imports(of file: Repository.File) -> [Import] {
    let lines = file.lines
    return lines.indices.compactMap { index in
      let words = lines[index].split(separator: " ")
      guard let start = words.firstIndex(of: "import"), start + 1 < words.count,
        words[..<start].allSatisfy({ $0.hasPrefix("@") || $0 == "package" || $0 == "public" })
      else { return nil }
      let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "func", "var", "typealias",
      ]
      let name = kinds.contains(words[start + 1]) ? words[start + 2] : words[start + 1]
      return Import(
        file: file, line: index + 1, module: String(name.split(separator: ".")[0]),
        before: index == 0 ? "" : lines[index - 1].trimmed)
    }
  }

  static let all = Repository.swiftFiles.flatMap { imports(of: $0) }

  @Test func everyModuleStandsInTheTable() {
    let modules = Set(Repository.files(in: "Sources").map { $0.path.split(separator: "/")[1] })
    #expect(
      Set(modules.map(String.init)) == Set(Self.table.keys).union(Self.withoutSwift))
    #expect(Self.all.count > 100, "imports are read")
  }

  @Test(arguments: table.keys.sorted())
  func aModuleImportsOnlyWhatTheTableAllows(_ module: String) throws {
    let allowed = try #require(Self.table[module])
    for found in Repository.module(module).flatMap({ Self.imports(of: $0) }) {
      #expect(allowed.contains(found.module), "\(found.testDescription)")
    }
  }

  @Test func theModelTakesOnlyArithmeticFromTheCLibrary() {
    let lines = Repository.module("PlanModel").flatMap(\.lines).map(\.trimmed)
      .filter { $0.hasPrefix("import ") }
    #expect(Set(lines.map { $0.split(separator: ".").last ?? "" }) == ["pow"], "\(lines)")
    #expect(lines.allSatisfy { $0.hasPrefix("import func ") })
  }

  @Test func theTableHasNoCircle() {
    var settled = Self.withoutSwift
    var waiting = Self.table
    while let next = waiting.first(where: { $0.value.filter(Self.isOurs).isSubset(of: settled) }) {
      settled.insert(next.key)
      waiting[next.key] = nil
    }
    #expect(waiting.isEmpty)
  }

  private static func isOurs(_ module: String) -> Bool {
    table[module] != nil || withoutSwift.contains(module)
  }

  @Test(arguments: [
    ("GRDB", ["Journal"]), ("CNcursesw", ["Terminal"]),
    ("ArgumentParser", ["Commands", "planboard"]), ("Dispatch", ["planboard", "Workspace"]),
    ("Synchronization", ["planboard", "Workspace", "Dashboard", "Journal"]),
    ("CSQLiteGuard", ["Journal"]),
    ("CTerminal", ["Terminal", "planboard"]),
  ])
  func aLibraryIsKnownToFew(_ library: String, _ modules: [String]) {
    let users = Set(
      Self.all.filter { $0.module == library }.map {
        String($0.file.path.split(separator: "/")[1])
      })
    #expect(users.isSubset(of: modules))
    #expect(!users.isEmpty, "somebody uses it")
  }

  @Test func foundationStaysOutExceptInTheJournalAndWhereTheEssentialsAreMissing() {
    for found in Self.all where found.module == "Foundation" {
      let isFallback = found.before == "#else"
      let isJournal = found.file.path.hasPrefix("Sources/Journal/")
      #expect(isFallback || isJournal, "\(found.testDescription)")
    }
  }
}

extension StringProtocol {
  /// Without blanks at both ends.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
