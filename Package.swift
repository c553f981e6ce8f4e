// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], excluding exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies, exclude: exclude,
    swiftSettings: strict)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// What tests need that make plans of other cities.
let manyPlans: [Target.Dependency] = ["PlanFiles", "CPlanData", "Workspace", "WorkspaceGenerator"]

let package = Package(
  name: "planboard",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "planboard", targets: ["planboard"]),
    .library(name: "PlanModel", targets: ["PlanModel"]),
    .library(name: "PlanFiles", targets: ["PlanFiles"]),
    // For tests alone: a disk that fails, loaded before the C library.
    .library(name: "brokendisk", type: .dynamic, targets: ["CBrokenDisk"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CNcursesw", providers: [.apt(["libncursesw5-dev"]), .brew(["ncurses"])]),
    .target(name: "CTerminal"),
    .target(name: "CBytes"),
    .target(name: "CSQLiteGuard"),
    .target(name: "CPlanData"),
    module("SystemIO", ["CBytes"]),
    module("PlanModel"),
    module("PlanFiles", ["PlanModel", "SystemIO"]),
    module("Journal", ["PlanModel", "SystemIO", "CSQLiteGuard", grdb]),
    module("Search", ["PlanModel", "CBytes", "CPlanData"]),
    module("Workspace", ["PlanModel", "PlanFiles", "Search", "SystemIO"]),
    module("Wording", ["PlanModel"]),
    module("Canvas"),
    module("Theming", ["Canvas"]),
    module("Settings", ["SystemIO"]),
    module("Dashboard", ["PlanModel", "Search", "Wording", "Canvas"]),
    module("Terminal", ["CNcursesw", "CTerminal", "Canvas", "Theming", "SystemIO"]),
    module(
      "Commands",
      [
        "PlanModel", "PlanFiles", "Journal", "Search", "Workspace", "Wording", "Settings",
        "SystemIO", arguments,
      ]),
    .executableTarget(
      name: "planboard",
      dependencies: [
        "CBytes", "CPlanData", "CTerminal", "PlanModel", "PlanFiles", "Journal", "Search",
        "Workspace", "Wording", "Canvas", "Theming", "Settings", "Dashboard", "Terminal",
        "Commands", "SystemIO", arguments,
      ],
      swiftSettings: strict),
    tests(of: "SystemIO", ["CBytes"]),
    tests(of: "PlanModel"),
    tests(of: "PlanFiles", ["CPlanData"]),
    tests(of: "Journal", ["CSyncCount", "SystemIO", grdb], excluding: ["FirstForm"]),
    tests(of: "Search"),
    tests(of: "Workspace", ["PlanFiles", "CPlanData", "WorkspaceGenerator", "Search"]),
    tests(of: "Canvas"),
    tests(of: "Theming"),
    tests(of: "Settings", ["SystemIO"]),
    tests(of: "Dashboard", manyPlans, excluding: ["Goldens"]),
    tests(of: "Commands", ["CPlanData", "Canvas", "Dashboard", "WorkspaceGenerator"]),
    .testTarget(name: "HouseTests", swiftSettings: strict),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzSubjects"], swiftSettings: strict),
    .target(
      name: "FuzzSubjects",
      dependencies: [
        "PlanModel", "PlanFiles", "Search", "Canvas", "Theming", "Settings", "Dashboard",
        "CPlanData", "Terminal", "CTerminal", "Journal", "Commands", grdb, arguments,
      ], path: "Tests/FuzzSubjects", swiftSettings: strict),
    .target(name: "CFuzzer", path: "Tests/CFuzzer"),
    // The longer run: `swift run -c release fuzz board 600`.
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzSubjects", "CFuzzer"], path: "Tests/Fuzz",
      swiftSettings: strict),
    // Attacks that take longer than a test may: `swift run -c release attack`.
    .executableTarget(
      name: "attack",
      dependencies: ["SystemIO", "CPseudoterminal", "WorkspaceGenerator"], path: "Tests/Attack",
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "Terminal", "Canvas", "Theming", "CTerminal", "CNcursesw", "planboard", "Journal",
        "PlanModel", "markwriter", "CPseudoterminal", "WorkspaceGenerator", grdb,
      ],
      swiftSettings: strict),
    .target(name: "CSyncCount", path: "Tests/CSyncCount"),
    .target(name: "CBrokenDisk", path: "Tests/CBrokenDisk"),
    .executableTarget(
      name: "markwriter", dependencies: ["Journal", "PlanModel"], path: "Tests/MarkWriter",
      swiftSettings: strict),
    // A workspace of many plans, for tests and benchmarks: `swift run generate 360 FOLDER`.
    .target(
      name: "WorkspaceGenerator", dependencies: ["CPlanData"], path: "Tests/WorkspaceGenerator",
      swiftSettings: strict),
    .executableTarget(
      name: "generate", dependencies: ["WorkspaceGenerator"], path: "Tests/Generate",
      swiftSettings: strict),
    .executableTarget(
      name: "micro",
      dependencies: [
        "PlanModel", "PlanFiles", "Search", "Workspace", "Journal", "Canvas", "Dashboard",
        "CPlanData", "WorkspaceGenerator",
      ], path: "Tests/Micro", swiftSettings: strict),
    // Not a test: `swift run -c release benchmark`.
    .target(name: "CPseudoterminal", path: "Tests/CPseudoterminal"),
    .executableTarget(
      name: "floor", path: "Tests/Floor",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .executableTarget(
      name: "benchmark", dependencies: ["CBytes", "CPseudoterminal", "WorkspaceGenerator"],
      path: "Tests/Benchmark",
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
