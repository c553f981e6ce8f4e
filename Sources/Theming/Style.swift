/// A colour as a theme or a terminal names it.
package enum Ink: Hashable, Sendable {
  /// Whatever the terminal's own is.
  case terminalDefault
  /// One of the terminal's 256.
  case indexed(UInt8)
  case rgb(Colour)
}

/// How a role looks.
package struct Style: Hashable, Sendable {
  package var foreground: Ink
  package var background: Ink
  package var isBold = false
  package var isDim = false
  package var isItalic = false
  package var isUnderlined = false
  package var isReversed = false

  /// A style of two colours.
  package init(foreground: Ink, background: Ink) {
    self.foreground = foreground
    self.background = background
  }
}

/// How many colours a terminal has.
package enum ColourDepth: Hashable, Sendable, CaseIterable {
  /// None, or none wanted (NO_COLOR): attributes alone.
  case none
  case eight
  case sixteen
  case indexed256
  case direct
}

extension Ink {
  /// The contrast text needs to be read, as WCAG 2.2 asks at level AA.
  package static let leastContrast = 4.5

  /// The ink itself or, where reducing it to 256 colours cost it its contrast, the nearest of
  /// the 256 that can be read on a background.
  package func readable(on background: Ink) -> Ink {
    guard case .indexed(let index) = self, let own = Colour(index: index),
      case .indexed(let ground) = background, let paper = Colour(index: ground),
      own.contrast(with: paper) < Self.leastContrast
    else { return self }
    let better = (UInt8(16)...255).filter { candidate in
      Colour(index: candidate).map { $0.contrast(with: paper) >= Self.leastContrast } ?? false
    }
    let nearest = better.min { left, right in
      distance(own, left) < distance(own, right)
    }
    return nearest.map { .indexed($0) } ?? self
  }

  private func distance(_ colour: Colour, _ index: UInt8) -> Int {
    Colour(index: index).map { colour.distance(to: $0) } ?? .max
  }

  /// The contrast of two inks; 21, the most there is, where one is not known.
  func contrast(with other: Ink) -> Double {
    guard let one = colour, let two = other.colour else { return 21 }
    return one.contrast(with: two)
  }

  /// What the ink looks like; nil where that is the terminal's business.
  private var colour: Colour? {
    switch self {
    case .terminalDefault: nil
    case .indexed(let index): Colour(index: index)
    case .rgb(let colour): colour
    }
  }

  /// Whether a terminal of 8 or 16 colours has none like it.
  func isMissing(at depth: ColourDepth) -> Bool {
    guard depth == .eight || depth == .sixteen else { return false }
    return switch self {
    case .terminalDefault: false
    case .indexed(let index): index >= 16
    case .rgb: true
    }
  }

  /// The ink as a terminal of some depth can show it. Those it lacks become its own; of the
  /// sixteen, the bright ones become plain where there are eight.
  package func reduced(to depth: ColourDepth) -> Ink {
    if depth == .none || isMissing(at: depth) { return .terminalDefault }
    return switch (self, depth) {
    case (.rgb(let colour), .indexed256): .indexed(colour.nearest256)
    case (.indexed(let index), .eight): .indexed(index % 8)
    case (.rgb, _), (.indexed, _), (.terminalDefault, _): self
    }
  }
}
