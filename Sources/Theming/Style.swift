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
  /// The ink as a terminal of some depth can show it.
  package func reduced(to depth: ColourDepth) -> Ink {
    switch (self, depth) {
    case (_, .none), (.terminalDefault, _): .terminalDefault
    case (.rgb, .direct): self
    case (.rgb(let colour), .indexed256): .indexed(colour.nearest256)
    case (.rgb(let colour), .sixteen): .indexed(colour.nearest(of: 16))
    case (.rgb(let colour), .eight): .indexed(colour.nearest(of: 8))
    case (.indexed(let index), .eight): .indexed(index < 16 ? index % 8 : 7)
    case (.indexed(let index), .sixteen): .indexed(index < 16 ? index : index % 8)
    case (.indexed, .indexed256), (.indexed, .direct): self
    }
  }
}
