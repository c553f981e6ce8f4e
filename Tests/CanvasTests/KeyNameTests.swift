import Testing

@testable import Canvas

@Suite struct KeyNameTests {
  private static let keys: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown,
    ] + (1...20).map(Key.function) + "jG? -：海é/<".map(Key.character)

  @Test(arguments: keys)
  func everyKeyComesBackByItsNameWithAnyModifiers(_ key: Key) {
    for bits in 0..<8 as Range<UInt8> {
      let press = KeyPress(key, Modifiers(rawValue: bits))
      // Shift and Tab together are another key; on it shift is not said again.
      if (key == .tab || key == .backTab) && press.modifiers.contains(.shift) { continue }
      #expect(KeyPress(name: press.name) == press, "\(press.name)")
    }
  }

  @Test func shiftAndTabAreOneKey() {
    #expect(KeyPress(name: "S-Tab") == KeyPress(.backTab))
    #expect(KeyPress(name: "BTab") == KeyPress(.backTab))
    #expect(KeyPress(.tab, .shift).name == KeyPress(.backTab).name)
  }

  @Test(arguments: ["F0", "F64", "F+5", "F05", "F-1", "jj", "C-", "M-", "Q-x", "C-NoKey", "Space "])
  func whatIsNoNameIsNoKey(_ name: String) {
    #expect(KeyPress(name: name) == nil)
  }
}
