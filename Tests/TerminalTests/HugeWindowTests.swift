import Canvas
import Testing

@testable import Terminal

/// Windows larger than any screen: some of it is used, and nothing waits.
@Suite struct HugeWindowTests {
  @Test(arguments: [
    (1_001, 24), (80, 1_001), (32_768, 24), (65_535, 12), (44, 65_535),
  ])
  func theBoardOpensAndIsLeft(columns: UInt16, rows: UInt16) throws {
    let terminal = try BareTerminal([:], columns: columns, rows: rows)
    #expect(terminal.wait(for: "退出"))
    terminal.type("Q")
    #expect(terminal.waitForEnd() == 0)
  }

  @Test func aWindowMayGrowBeyondAllMeasureAndShrinkAgain() throws {
    let terminal = try BareTerminal([:])
    #expect(terminal.wait(for: "退出"))
    for (columns, rows) in [(65_535, 12), (44, 65_535), (100, 30)] {
      #expect(terminal.resize(columns: UInt16(columns), rows: UInt16(rows)))
      terminal.forget()
      terminal.type("\u{0C}")
      #expect(terminal.wait(for: "退出"), "\(columns)×\(rows)")
    }
    terminal.type("Q")
    #expect(terminal.waitForEnd() == 0)
  }

  @Test(arguments: [["COLUMNS": "100000"], ["LINES": "99999999"], ["LINES": "40000"]])
  func whatTheEnvironmentSaysIsBoundedToo(environment: [String: String]) throws {
    let terminal = try BareTerminal(environment)
    #expect(terminal.wait(for: "退出"))
    terminal.type("Q")
    #expect(terminal.waitForEnd() == 0)
  }

  @Test func theUsedPartIsWhatIsTold() {
    #expect(WindowSize.used(columns: 120, rows: 36) == Size(width: 120, height: 36))
    #expect(WindowSize.used(columns: 65_535, rows: 36) == Size(width: 1_000, height: 36))
  }
}
