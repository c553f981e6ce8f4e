import Foundation
import Testing

/// The program where the system gives it little.
@Suite struct LimitTests {
  private func run(_ script: String) throws -> Child.Result {
    try Child.run(
      "/bin/sh", ["-c", script, "sh", try Child.planboard()], environment: ["LANG": "C.UTF-8"])
  }

  /// Only where an account may have a name space of its own.
  @Test func argumentsCountWithoutProc() throws {
    let bare = "mount -t tmpfs none /proc && exec \"$1\" --version"
    let result = try run("unshare -rm true || exit 77; exec unshare -rm sh -c '\(bare)' sh \"$1\"")
    if result.status == 77 { return }
    #expect(result.output == "0.1.0\n", "\(result)")
  }

  @Test func argumentsCountUnderALibraryThatHidesTheProcess() throws {
    let library = try Child.built("libbrokendisk.so")
    #expect(
      try run("BROKEN_PROC=1 LD_PRELOAD='\(library)' exec \"$1\" --version").output == "0.1.0\n")
  }

  @Test(arguments: [4, 5, 12, 31])
  func tooFewOpenFilesAreNamed(_ count: Int) throws {
    let result = try run("ulimit -n \(count); exec \"$1\" list tasks")
    #expect(result.status == 3)
    #expect(result.errors.contains("允许同时打开的文件过少（\(count)个"))
    #expect(result.errors.contains("ulimit -n"))
  }

  @Test func aLimitThatMayBeRaisedIsRaised() throws {
    #expect(try run("ulimit -Sn 8; exec \"$1\" list areas").status == 0)
  }

  @Test func aFileThatMayNotGrowIsToldByASentence() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pb-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try run(
      "ulimit -f 1; HOME='\(folder.path())' exec \"$1\" review T18 --by x")
    #expect(result.status == 3, "\(result)")
    #expect(result.errors.contains("planboard: "))
  }

  @Test func nothingIsPutAtTheRootOfTheSystem() throws {
    let result = try run("cd /; unset HOME; exec \"$1\" review T18 --by x")
    #expect(result.status == 3)
    #expect(result.errors.contains("没有主目录"))
    #expect(!FileManager.default.fileExists(atPath: "/.local/share/planboard"))
  }

  @Test func nothingThatSteersATerminalIsPrinted() throws {
    for arguments in [
      "list tasks --plan", "check", "list", "show", "list tasks --journal", "merge",
    ] {
      let result = try run("exec \"$1\" \(arguments) \"$(printf 'x\\033[31m')\"")
      #expect(!(result.output + result.errors).contains("\u{1B}"), "\(arguments)")
    }
    let result = try run(
      "TERM=$(printf 'x\\033[31m') exec script -qec \"'$1'\" /dev/null </dev/null")
    #expect(!result.output.contains("\u{1B}"), "\(result)")
  }
}
