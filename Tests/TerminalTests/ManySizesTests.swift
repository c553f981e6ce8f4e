import Testing

/// The size of the window changes as fast as it can.
@Suite struct ManySizesTests {
  @Test func aThousandSizesAreLivedThrough() throws {
    let terminal = try BareTerminal([:])
    #expect(terminal.wait(for: "退出"))
    var random = SystemRandomNumberGenerator()
    for step in 1...1_000 {
      // Every tenth time the least there is.
      let isLeast = step % 10 == 0
      let columns: UInt16 = isLeast ? 1 : .random(in: 1...220, using: &random)
      let rows: UInt16 = isLeast ? 1 : .random(in: 1...70, using: &random)
      #expect(terminal.resize(columns: columns, rows: rows))
      if step % 50 == 0 { terminal.type("j?\u{1B}\t") }
      terminal.forget()
    }
    #expect(terminal.resize(columns: 100, rows: 30))
    terminal.type("\u{0C}")
    #expect(terminal.wait(for: "退出"), "the whole board again")
    terminal.type("Q")
    #expect(terminal.waitForEnd() == 0, "it left as asked")
  }
}
