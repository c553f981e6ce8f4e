import CBytes
import Testing

@testable import Search

/// Looking for spelled-out words by their sounds finds what looking at the text itself finds.
@Suite struct SoundsTests {
  private static let texts = [
    "海绵城市建设", "长三角一体化", "西湖（龙井）茶", "大运河·文化带", "重庆行长银行", "PM2.5浓度，臭氧",
    "到2027年，空气质量优良", "“无废城市”", "市区能和的体绿行以色个达提", "石河子的单于和可汗", "曾参杀人厦门大厦",
    "𠮷野家 万吨/日", "阿a啊o哦e鹅", "和\u{3000}谐", "A区、B区", "",
  ]

  /// Entries in memory, with their sounds or without.
  private struct Entries {
    var text: [UInt8] = []
    var sounds: [UInt8] = []
    var table: [UInt8] = []

    init(_ random: inout Seeded) {
      func some(_ count: Int) -> String {
        (0..<Int.random(in: 0...count, using: &random))
          .map { _ in SoundsTests.texts.randomElement(using: &random) ?? "" }.joined()
      }
      for _ in 0..<60 {
        let entry = FoldedText.Entry(title: some(2), units: [some(1), some(1)], text: some(8))
        withUnsafeBytes(of: UInt64(text.count).littleEndian) { table += $0 }
        withUnsafeBytes(of: UInt32(entry.headLength).littleEndian) { table += $0 }
        text += entry.bytes
        sounds += entry.sounds
      }
    }

    func hits(_ needle: ReadyNeedle, bySound: Bool, among: [Bool]) -> [Bool] {
      var hits = among
      text.withUnsafeBytes { text in
        sounds.withUnsafeBytes { sounds in
          table.withUnsafeBytes { table in
            FoldedText(
              text, sounds: bySound ? sounds : .init(start: nil, count: 0), origin: 0,
              entries: table, stride: 12, startField: 0, headField: 8
            ).narrow(&hits, to: needle)
          }
        }
      }
      return hits
    }
  }

  /// A word as somebody may spell some characters: initials, two letters, whole syllables.
  private func spelled(_ text: String, _ random: inout Seeded) -> String {
    var word = ""
    for scalar in text.unicodeScalars {
      var readings: [String] = []
      _ = PinyinTable.builtIn.anyReading(of: scalar.value) { letters in
        readings.append(String(decoding: letters, as: UTF8.self))
        return false
      }
      guard let reading = readings.randomElement(using: &random) else {
        if Folding.isLetter(scalar.value) { word.unicodeScalars.append(scalar) }
        continue
      }
      word += reading.prefix(Int.random(in: 1...reading.count, using: &random))
    }
    return word
  }

  @Test(arguments: 1...6)
  func theSoundsFindWhatTheTextHolds(seed: Int) {
    var random = Seeded(UInt64(seed))
    let entries = Entries(&random)
    var found = 0
    for _ in 0..<40 {
      let text = Self.texts.randomElement(using: &random) ?? ""
      let start = Int.random(in: 0...max(0, text.count - 1), using: &random)
      let length = Int.random(in: 1...5, using: &random)
      let word = spelled(String(text.dropFirst(start).prefix(length)), &random)
      let among = (0..<60).map { _ in Int.random(in: 0...9, using: &random) > 0 }
      let needle = ReadyNeedle(Needle(word))
      let hits = entries.hits(needle, bySound: true, among: among)
      #expect(hits == entries.hits(needle, bySound: false, among: among), "\(word)")
      if hits.contains(true), hits != among { found += 1 }
    }
    #expect(found > 10, "\(found)")
  }

  @Test func soundsThatAreCutShortHideNothing() {
    var random = Seeded(7)
    var entries = Entries(&random)
    let all = [Bool](repeating: true, count: 60)
    let needle = ReadyNeedle(Needle("hmcs"))
    let whole = entries.hits(needle, bySound: true, among: all)
    #expect(whole.contains(true) && whole.contains(false))
    for _ in 0..<20 {
      entries.sounds.removeLast(Int.random(in: 1...40, using: &random))
      #expect(entries.hits(needle, bySound: true, among: all) == whole)
    }
  }

  /// What stands often sounds like itself alone: otherwise most texts would be looked at twice.
  @Test func hardlyAnythingCommonSharesItsSound() {
    let table = SoundTable.shared
    var shared = 0
    for scalar in "市区能和的体绿行生态环境保护治理责任单位目标安排".unicodeScalars {
      let letters = table.letters[Int(table.sound(of: scalar.value))]
      if letters.firsts != PinyinTable.builtIn.initials(of: scalar.value) { shared += 1 }
    }
    #expect(shared == 0)
  }
}
