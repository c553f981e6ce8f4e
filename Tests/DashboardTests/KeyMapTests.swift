import Canvas
import Testing

@testable import Dashboard

@Suite struct KeyMapTests {
  @Test(arguments: KeyContext.allCases)
  func noKeyMeansTwoThings(_ context: KeyContext) {
    let keys = KeyMap.bindings.filter { $0.contexts.contains(context) }.flatMap(\.keys)
    let counts = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(counts.filter { $0.value > 1 }.keys.map(\.shown).sorted() == [])
    #expect(keys.count > 40)
  }

  @Test func everyBindingHasAKeyAndAMeaningSomewhere() {
    for binding in KeyMap.bindings {
      #expect(!binding.keys.isEmpty, "\(binding.command)")
      #expect(!binding.contexts.isEmpty, "\(binding.command)")
      #expect(!binding.title.chinese.isEmpty && !binding.title.english.isEmpty)
    }
  }

  /// Input methods, tmux, screen and flow control own these.
  @Test func nothingSitsOnKeysThatNeverArrive() {
    let forbidden: [KeyPress] =
      "[]^_$".map { KeyPress(.character($0)) }
      + " asq".map { KeyPress(.character($0), .control) }
    for binding in KeyMap.bindings {
      #expect(Set(binding.keys).isDisjoint(with: forbidden), "\(binding.command)")
    }
  }

  @Test func spaceNeverMarks() throws {
    for context in KeyContext.allCases {
      let binding = try #require(KeyMap.binding(for: KeyPress(.character(" ")), in: context))
      #expect([.select, .pageDown].contains(binding.command))
    }
  }
}
