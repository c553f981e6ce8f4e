import CBytes

/// What characters can sound like, one byte each: a spelled-out word is looked for in these
/// before anybody looks at the text. Some sounds stand for several; what is found here is there
/// only perhaps, what is not found is not there.
enum Sounds {
  /// Behind the last character of an entry.
  static let end: UInt8 = 0
  /// Between an entry's head and its text.
  static let headEnd: UInt8 = 1
  static let firstLetter: UInt8 = 2
  static let other: UInt8 = 28
  static let firstHan = 29

  /// The sounds of a word of letters, a to z.
  static func letters(_ word: [UInt8]) -> [UInt8] { word.map { firstLetter + ($0 - 97) } }

  /// The sound of a folded scalar; nil for what spelled-out words pass over.
  static func sound(of scalar: UInt32) -> UInt8? {
    Folding.isPassedOver(scalar) ? nil : SoundTable.shared.sound(of: scalar)
  }
}

/// Which sounds there are, worked out from the readings of every character.
struct SoundTable: Sendable {
  static let shared = SoundTable()
  private static let han: ClosedRange<UInt32> = 0x3400...0x9FFF
  /// Characters that stand often in plans and sound like few others, the most frequent first.
  private static let common =
    "市区能和合的体绿杭行以色个造达提综施完重园共革率平机任有度控措广模游家景示万育可居服式探果部增土台立单占不落声超明"
    + "方于石参遗吨核团培无内格累也件容司疑胜投貌察日众餐适余野干"

  /// The first letters of some readings and the second ones, as bits: a is 1, b is 2.
  struct Letters: Hashable {
    var firsts: UInt32 = 0
    var seconds: UInt32 = 0
  }

  private let hanSounds: [UInt8]
  /// The letters of each sound.
  let letters: [Letters]

  private init() {
    let readings = Self.han.map { Self.letters(of: $0) }
    var counts: [Letters: Int] = [:]
    for letters in readings where letters.firsts != 0 { counts[letters, default: 0] += 1 }
    // The most frequent have a sound of their own, the others share some with their like.
    let shared = 20
    let own = 256 - Sounds.firstHan - shared
    let common = Self.common.unicodeScalars.map { readings[Int($0.value - Self.han.lowerBound)] }
    var seen: Set<Letters> = []
    let order =
      (common
      + counts.keys.sorted {
        (counts[$1] ?? 0, $0.firsts, $0.seconds) < (counts[$0] ?? 0, $1.firsts, $1.seconds)
      }).filter { seen.insert($0).inserted }
    var table = [Letters](repeating: Letters(), count: 256)
    for letter in 0..<26 { table[Int(Sounds.firstLetter) + letter].firsts = 1 << UInt32(letter) }
    var sounds: [Letters: UInt8] = [Letters(): Sounds.other]
    for (place, letters) in order.prefix(own).enumerated() {
      sounds[letters] = UInt8(Sounds.firstHan + place)
    }
    let rest = order.dropFirst(own).sorted { ($0.firsts, $0.seconds) < ($1.firsts, $1.seconds) }
    for (place, letters) in rest.enumerated() {
      sounds[letters] = UInt8(Sounds.firstHan + own + place * shared / max(1, rest.count))
    }
    for (letters, sound) in sounds where sound != Sounds.other {
      table[Int(sound)].firsts |= letters.firsts
      table[Int(sound)].seconds |= letters.seconds
    }
    self.letters = table
    hanSounds = readings.map { sounds[$0] ?? Sounds.other }
  }

  private static func letters(of scalar: UInt32) -> Letters {
    let pinyin = PinyinTable.builtIn
    var found = Letters(firsts: pinyin.initials(of: scalar))
    _ = pinyin.anyReading(of: scalar) { letters in
      if letters.count > 1 { found.seconds |= 1 << UInt32(letters[1] - 97) }
      return false
    }
    return found
  }

  func sound(of scalar: UInt32) -> UInt8 {
    if Self.han.contains(scalar) { return hanSounds[Int(scalar - Self.han.lowerBound)] }
    if Folding.isLetter(scalar) { return Sounds.firstLetter + UInt8(scalar - 97) }
    return Sounds.other
  }

  /// The steps of a word of letters, as `pb_find_sound` takes them.
  func steps(of word: [UInt32], inHeadOnly: Bool) -> [UInt16] {
    var steps = [UInt16](repeating: 0, count: 256)
    steps[Int(Sounds.end)] = UInt16(PB_STOP)
    if inHeadOnly { steps[Int(Sounds.headEnd)] = UInt16(PB_STOP) }
    let last = min(word.count, 3) - 1
    for (sound, letters) in letters.enumerated() where letters.firsts != 0 {
      var step: UInt16 = 0x100 << UInt16(last)
      for place in 0...last where letters.firsts >> (word[place] - 97) & 1 == 1 {
        step |= 1 << UInt16(place)
        // The next letter goes on with this syllable: that is for a closer look.
        if place + 1 < word.count, letters.seconds >> (word[place + 1] - 97) & 1 == 1 {
          step |= 0x100 << UInt16(place)
        }
      }
      steps[sound] |= step
    }
    return steps
  }
}
