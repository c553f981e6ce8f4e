import Foundation
import Testing

/// What the repository as a whole looks like.
@Suite struct TreeTests {
  @Test func theTopHoldsLittle() {
    let allowed: Set = ["Package.swift", "Sources", "Tests", "Themes", "Data", "README.md"]
    // Package.resolved is left by the build and not kept.
    let found = Repository.topLevel.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
    #expect(Set(found).isSubset(of: allowed))
    #expect(allowed.subtracting(found).isSubset(of: ["README.md"]))
  }

  /// Paths of one machine say nothing on another. Tests may speak of somebody's home.
  @Test(arguments: ["Sources", "Tests", "Themes", "Data", ".ci", "README.md", "Package.swift"])
  func noPathOfAMachineIsWrittenDown(_ folder: String) {
    for file in Repository.files(in: folder) {
      for name in folder == "Tests" ? ["work", "root"] : ["work", "root", "home"] {
        for range in file.text.ranges(of: "/\(name)/") {
          let before = file.text[..<range.lowerBound].last ?? " "
          let isInside = before.isLetter || before.isNumber || "_.-~}".contains(before)
          #expect(isInside, "\(file.path): \(file.text[range.lowerBound...].prefix(40))")
        }
      }
    }
  }

  @Test(arguments: [".ci/setup", ".ci/run"])
  func scriptsCanBeRun(_ path: String) {
    let file = Repository.root.appending(path: path).path()
    #expect(FileManager.default.isExecutableFile(atPath: file))
  }

  @Test(.enabled(if: Repository.topLevel.contains("README.md")))
  func theReadmeGivesTheTwoCommands() {
    let lines = Repository.files(in: "README.md").flatMap(\.lines)
    #expect(lines.contains(".ci/setup && swift run -c release planboard"))
    #expect(lines.contains(".ci/setup && swift test"))
  }

  @Test func everyTestFolderIsATargetThatIsRun() throws {
    let package = try #require(Repository.files(in: "Package.swift").first).text
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Tests").path())
    for folder in folders where folder.hasSuffix("Tests") {
      let module = folder.dropLast("Tests".count)
      #expect(
        package.contains("tests(of: \"\(module)\"") || package.contains("name: \"\(folder)\""),
        "\(folder)")
    }
  }
}
