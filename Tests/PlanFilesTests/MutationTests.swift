import PlanFiles
import Testing

/// Any bytes give a plan or problems, never a crash. The seed makes a failure repeatable.
@Suite struct MutationTests {
  /// SplitMix64 (Steele, Lea, Flood 2014).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let telling: [UInt8] =
    Array("\"\\{}[],:0-.eutn".utf8) + [0, 0x0A, 0x1B, 0x80, 0xC2, 0xE2, 0xEF, 0xF4, 0xFF]

  private func mutate(_ bytes: [UInt8], _ generator: inout Generator) -> [UInt8] {
    guard !bytes.isEmpty else { return [0] }
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      guard let place = bytes.indices.randomElement(using: &generator),
        let byte = Self.telling.randomElement(using: &generator)
      else { continue }
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes[place] = byte
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 2: bytes.insert(byte, at: place)
      case 3: bytes.removeSubrange(place..<end)
      case 4: bytes.insert(contentsOf: bytes[place..<end], at: place)
      default:
        if Int.random(in: 0..<8, using: &generator) == 0 { bytes.removeLast(bytes.count - place) }
      }
    }
    return bytes
  }

  @Test(arguments: Array(UInt64(1)...40))
  func spoiltFilesOfTheBuiltInPlanAreReadWithoutACrash(seed: UInt64) throws {
    var generator = Generator(state: seed)
    var files = BuiltInPlan.files
    let name = try #require(files.keys.sorted().randomElement(using: &generator))
    files[name] = mutate(files[name] ?? [], &generator)
    load(files)
  }

  @Test(arguments: Array(UInt64(1)...20))
  func spoiltSmallPlansAreReadWithoutACrash(seed: UInt64) {
    var generator = Generator(state: seed &* 7919)
    for _ in 0..<100 {
      load(
        SmallPlan().files.sorted { $0.key < $1.key }.reduce(into: [:]) { files, file in
          files[file.key] = mutate(Array(file.value.utf8), &generator)
        })
    }
  }

  /// Loads and puts every problem into words.
  private func load(_ files: [String: [UInt8]]) {
    guard case .failure(let problems) = PlanLoader.load(PlanSource(name: "", files: files)) else {
      return
    }
    #expect(!problems.problems.isEmpty)
    for problem in problems.problems {
      #expect(!problem.chinese.isEmpty && !problem.english.utf8.contains(0x1B))
    }
  }
}
