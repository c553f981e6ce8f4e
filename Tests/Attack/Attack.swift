import Glibc

/// Something that is done to the program again and again, and must not do any harm.
struct Attack: Sendable {
  let name: String
  /// Makes a ground of its own and gives what is done in a round there; a round answers with what
  /// went wrong, if anything did.
  let prepare: @Sendable (Ground) throws -> (inout Chances) throws -> String?

  /// Every attack, in the order they are carried out.
  static let all: [Attack] = [
    Attack(name: "links", prepare: LinkAttack.prepare),
    Attack(name: "packs", prepare: PackAttack.prepare),
    Attack(name: "places", prepare: PlaceAttack.prepare),
    Attack(name: "signals", prepare: SignalAttack.prepare),
    Attack(name: "limits", prepare: LimitAttack.prepare),
  ]

  /// Goes on for so long; stops early once enough has gone wrong.
  func carryOut(seconds: Int64, seed: UInt64) -> (rounds: Int, faults: [String]) {
    var chances = Chances(seed: seed)
    var faults: [String] = []
    var rounds = 0
    do {
      let ground = try Ground()
      let round = try prepare(ground)
      let end = time(nil) + Int(seconds)
      while time(nil) < end, faults.count < 5 {
        rounds += 1
        if let fault = try round(&chances) { faults.append("round \(rounds): \(fault)") }
      }
    } catch {
      faults.append("round \(rounds): \(error)")
    }
    return (rounds, faults)
  }
}

/// Chance that a number repeats.
struct Chances: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64, by Sebastiano Vigna.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  mutating func one<Element>(of choices: [Element]) -> Element { choices[below(choices.count)] }
}
