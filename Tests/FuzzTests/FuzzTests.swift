import FuzzSubjects
import Testing

/// Hostile input within a fixed budget; `fuzz` goes on for as long as one likes.
@Suite struct FuzzTests {
  @Test(arguments: FuzzSubject.all.map(\.name))
  func nothingHostileGetsThrough(_ name: String) throws {
    let subject = try #require(FuzzSubject.all.first { $0.name == name })
    for number in 1...UInt64(subject.budget) {
      var random = SeededRandom(seed: number)
      if let fault = subject.run(&random) {
        Issue.record("\(name) case \(number): \(fault); swift run fuzz \(name) 1 \(number)")
      }
    }
  }

  @Test func theSameCaseIsTheSameInput() {
    var first = SeededRandom(seed: 7)
    var second = SeededRandom(seed: 7)
    #expect(HostileText.make(&first) == HostileText.make(&second))
    #expect(
      Mutation.apply(to: Array("abc".utf8), &first)
        == Mutation.apply(to: Array("abc".utf8), &second))
  }
}
