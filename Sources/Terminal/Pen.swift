/// In what look a terminal writes (ECMA-48, SGR): colours and attributes.
struct Pen: Hashable {
  /// A colour as the terminal names it; 0 is its default.
  typealias Colour = UInt32

  var ink: Colour = 0
  var ground: Colour = 0
  /// One bit for each of the parameters 1 to 9.
  var attributes: UInt16 = 0

  static let plain = Pen()
  /// Attributes that are seen where nothing is written: underlined, blinking, reversed, struck out.
  static let seenOnBlanks: UInt16 = bit(4) | bit(5) | bit(6) | bit(7) | bit(9)

  /// All attributes there are.
  static let all: UInt16 = (1...9).reduce(0) { $0 | bit($1) }

  static func bit(_ parameter: Int) -> UInt16 { 1 << UInt16(parameter) }

  /// The parameters of one sequence that sets looks; nil if it is another, or several. Colours may
  /// stand between colons: `38:2::1:2:3` is `38;2;1;2;3`.
  static func parameters(of sequence: String) -> [Int]? {
    guard sequence.hasPrefix("\u{1B}["), sequence.hasSuffix("m") else { return nil }
    var parameters: [Int] = []
    for part in sequence.dropFirst(2).dropLast()
      .split(separator: ";", omittingEmptySubsequences: false)
    {
      let numbers = part.split(separator: ":").map { Int($0) }
      guard numbers.allSatisfy({ $0 != nil }) else { return nil }
      parameters += numbers.isEmpty ? [0] : numbers.compactMap { $0 }
    }
    return parameters
  }

  /// What a space shows of a pen: pens that show the same here differ only in their ink.
  var onBlanks: Pen {
    let isReversed = attributes & Self.bit(7) != 0
    return Pen(
      ink: isReversed ? ink : 0, ground: ground,
      attributes: isReversed ? attributes : attributes & Self.seenOnBlanks)
  }

  /// Takes the colours that the parameters of one sequence name; false where it says anything else.
  mutating func takeColours(_ parameters: [Int]) -> Bool {
    var rest = parameters[...]
    while let parameter = rest.popFirst() {
      switch parameter {
      case 30...37, 90...97: ink = Colour(parameter)
      case 40...47, 100...107: ground = Colour(parameter - 10)
      case 38, 48:
        guard let colour = Self.colour(&rest) else { return false }
        if parameter == 38 { ink = colour } else { ground = colour }
      default: return false
      }
    }
    return true
  }

  /// The colour behind 38 or 48: `5;n` or `2;r;g;b`.
  private static func colour(_ rest: inout ArraySlice<Int>) -> Colour? {
    switch rest.popFirst() {
    case 5:
      guard let number = rest.popFirst(), number <= 255 else { return nil }
      return 1 << 24 | Colour(number)
    case 2:
      let parts = rest.prefix(3)
      guard parts.count == 3, parts.allSatisfy({ $0 <= 255 }) else { return nil }
      rest = rest.dropFirst(3)
      return parts.reduce(2) { $0 << 8 | Colour($1) }
    default: return nil
    }
  }

  /// Appends the sequence that turns a terminal from one pen to this: nil where its pen is not
  /// known. Attributes are taken back one by one where that is allowed.
  func appendChange(from other: Pen?, singly: Bool, to bytes: inout [UInt8]) {
    if self == other { return }
    Self.begin(&bytes)
    var base = other ?? .plain
    var isFirst = true
    func add(_ parameter: UInt32) {
      if !isFirst { bytes.append(0x3B) }
      isFirst = false
      Self.append(parameter, to: &bytes)
    }
    let gone = base.attributes & ~attributes
    if other == nil || gone != 0 && !singly {
      add(0)
      base = .plain
    } else if gone != 0 {
      for parameter in 2...9 where gone & Self.bit(parameter) != 0 {
        add(UInt32(parameter) + 20)
      }
      // Bold and dim go together.
      let pair = Self.bit(1) | Self.bit(2)
      if gone & Self.bit(1) != 0, gone & Self.bit(2) == 0 { add(22) }
      base.attributes &= ~(gone | (gone & pair != 0 ? pair : 0))
    }
    for parameter in 1...9 where attributes & ~base.attributes & Self.bit(parameter) != 0 {
      add(UInt32(parameter))
    }
    if ink != base.ink { name(ink, 38, add) }
    if ground != base.ground { name(ground, 48, add) }
    bytes.append(0x6D)
  }

  private func name(_ colour: Colour, _ kind: UInt32, _ add: (UInt32) -> Void) {
    switch colour >> 24 {
    case 0: add(colour == 0 ? kind + 1 : kind == 48 ? colour + 10 : colour)
    case 1:
      add(kind)
      add(5)
      add(colour & 0xFF)
    default:
      add(kind)
      add(2)
      for shift in [16, 8, 0] as [UInt32] { add(colour >> shift & 0xFF) }
    }
  }

  /// Appends what begins a control sequence (ECMA-48, CSI).
  static func begin(_ bytes: inout [UInt8]) {
    bytes.append(0x1B)
    bytes.append(0x5B)
  }

  /// Appends a number's digits.
  static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    if number >= 10 { append(number / 10, to: &bytes) }
    bytes.append(UInt8(truncatingIfNeeded: 0x30 + number % 10))
  }
}
