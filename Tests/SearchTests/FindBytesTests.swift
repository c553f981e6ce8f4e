import CBytes
import Testing

/// Where bytes first stand in others, wherever that is and however long they are.
@Suite struct FindBytesTests {
  private func found(_ word: [UInt8], in text: [UInt8]) -> Int {
    text.withUnsafeBytes { Int(pb_find($0.baseAddress, $0.count, word, word.count)) }
  }

  /// As one would look for them by hand.
  private func expected(_ word: [UInt8], in text: [UInt8]) -> Int {
    guard word.count <= text.count else { return -1 }
    return (0...text.count - word.count).first { Array(text[$0..<$0 + word.count]) == word } ?? -1
  }

  @Test func findsWhatStandsAtAnyPlace() {
    for length in [64, 65, 79, 127, 128, 200, 331] {
      for word in ["海", "海绵", "hm", "城市建设标准"].map({ Array($0.utf8) }) {
        for place in 0...length - word.count {
          var text = [UInt8](repeating: 0x2E, count: length)
          text.replaceSubrange(place..<place + word.count, with: word)
          #expect(found(word, in: text) == place, "\(word.count) bytes in \(length)")
        }
      }
    }
  }

  @Test func findsTheFirstAmongMuchThatIsAlike() {
    var random = Seeded(11)
    for _ in 0..<4_000 {
      // Of three letters nearly everything looks like the word.
      let text = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        UInt8.random(in: 0x61...0x63, using: &random)
      }
      let word = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        UInt8.random(in: 0x61...0x63, using: &random)
      }
      #expect(found(word, in: text) == expected(word, in: text), "\(word) in \(text)")
    }
  }

  @Test func doesNotReadWhatLiesBehind() {
    // The word is there, but not all of it within the length that was given.
    let text = Array(String(repeating: ".", count: 126).utf8) + Array("海".utf8)
    text.withUnsafeBytes { bytes in
      for length in 0..<129 {
        #expect(pb_find(bytes.baseAddress, length, Array("海".utf8), 3) == -1)
      }
      #expect(pb_find(bytes.baseAddress, 129, Array("海".utf8), 3) == 126)
    }
  }
}
