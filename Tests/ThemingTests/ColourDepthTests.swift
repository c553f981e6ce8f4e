import Canvas
import Testing

@testable import Theming

@Suite struct ColourDepthTests {
  private func ink(_ hex: String) -> Ink { .rgb(Colour(hex: hex)!) }

  private func theme(_ colours: [Theme.Part: Ink], roles: [Role: RoleStyle] = [:]) -> Theme {
    Theme(id: "x", name: "x", english: "x", isDark: true, colours: colours, roles: roles)
  }

  @Test(arguments: [
    ("#000000", 16), ("#FFFFFF", 231), ("#FF0000", 196), ("#5F87AF", 67), ("#808080", 244),
    ("#121212", 233),
  ])
  func ofTwoHundredFiftySixTheNearestIsTaken(hex: String, index: UInt8) {
    #expect(ink(hex).reduced(to: .indexed256) == .indexed(index))
    #expect(ink(hex).reduced(to: .direct) == ink(hex))
    #expect(ink(hex).reduced(to: .none) == .terminalDefault)
  }

  /// Colours of a coarse cube on one another: where text can be read, it can with 256 too.
  @Test func whatCanBeReadStaysSo() {
    let levels: [UInt8] = [0, 51, 102, 153, 204, 255]
    let cube = levels.flatMap { red in
      levels.flatMap { green in levels.map { Colour(red: red, green: green, blue: $0) } }
    }
    for pair in stride(from: 0, to: cube.count * cube.count, by: 13) {
      let (text, ground) = (cube[pair / cube.count], cube[pair % cube.count])
      guard text.contrast(with: ground) >= Ink.leastContrast else { continue }
      let style = theme([.text: .rgb(text), .ground: .rgb(ground)])
        .style(for: .text, selected: false, depth: .indexed256)
      #expect(style.foreground.contrast(with: style.background) >= Ink.leastContrast)
      #expect(style.background == Ink.rgb(ground).reduced(to: .indexed256))
    }
  }

  /// White paper the terminal cannot show leaves a theme on a ground that may be black.
  @Test(arguments: [ColourDepth.eight, .sixteen])
  func namedTextDoesNotStayBehindWhenItsGroundGoes(depth: ColourDepth) {
    let paper = theme([
      .ground: ink("#FFFFFF"), .text: .indexed(0), .dim: .indexed(8), .late: .indexed(1),
    ])
    for role in [Role.text, .strong, .field, .dim, .rule] {
      let style = paper.style(for: role, selected: false, depth: depth)
      #expect(style.foreground == .terminalDefault && style.background == .terminalDefault)
    }
    #expect(paper.style(for: .late, selected: false, depth: depth).foreground == .indexed(1))
  }

  /// An index beyond the sixteen has no like among them: the part's own colour stands for it.
  @Test(arguments: [ColourDepth.eight, .sixteen])
  func colourTheTerminalLacksBecomesThatOfItsMeaning(depth: ColourDepth) {
    var own = RoleStyle()
    own.colour = .indexed(214)
    own.background = ink("#FFFFFF")
    let orange = theme([.soon: .indexed(214), .good: ink("#00FF00")], roles: [.key: own])
    #expect(orange.style(for: .soon, selected: false, depth: depth).foreground == .indexed(3))
    #expect(orange.style(for: .good, selected: false, depth: depth).foreground == .indexed(2))
    let key = orange.style(for: .key, selected: false, depth: depth)
    #expect(key.foreground == .terminalDefault && key.background == .terminalDefault)
    let all = orange.style(for: .key, selected: false, depth: .indexed256)
    #expect(all.background == .indexed(231))
  }

  @Test(arguments: ThemeTests.ids)
  func withoutColoursAttributesSayIt(id: String) throws {
    let theme = try ThemeTests.theme(id)
    for role in Role.allCases {
      for selected in [false, true] {
        let style = theme.style(for: role, selected: selected, depth: .none)
        #expect(style.foreground == .terminalDefault && style.background == .terminalDefault)
        #expect(style.isReversed == (selected != (role == .match || role == .cursor)))
      }
    }
    let late = theme.style(for: .late, selected: false, depth: .none)
    #expect(late.isBold && late.isUnderlined)
    #expect(theme.style(for: .soon, selected: false, depth: .none).isBold)
    #expect(theme.style(for: .dim, selected: false, depth: .none).isDim)
  }

  @Test(arguments: ["#000000", "#FFFFFF", "#777777", "#808000"])
  func textInTheColourOfItsGroundIsShownAllTheSame(hex: String) {
    for ink in [ink(hex), .indexed(0), .indexed(7), .indexed(100)] {
      let same = theme([.text: ink, .ground: ink, .selection: ink])
      for depth in ColourDepth.allCases {
        for selected in [false, true] {
          let style = same.style(for: .text, selected: selected, depth: depth)
          #expect(
            style.foreground != style.background || style.foreground == .terminalDefault,
            "\(ink) \(depth)")
        }
      }
    }
  }

  @Test(arguments: ["#GG0000", "FF0000", "#FF000", "#FF00000", "", "#", "#+F0000", "#ＦＦ0000"])
  func whatIsNoColourIsNone(_ hex: String) { #expect(Colour(hex: hex) == nil) }

  @Test func contrastIsExactEnough() {
    let white = Colour(hex: "#FFFFFF")!
    for (hex, contrast) in [("#767676", 4.5422), ("#0000FF", 8.5925), ("#FF0000", 3.9985)] {
      #expect(abs(Colour(hex: hex)!.contrast(with: white) - contrast) < 0.001, "\(hex)")
    }
  }
}
