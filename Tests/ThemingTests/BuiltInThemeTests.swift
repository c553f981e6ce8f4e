import Canvas
import Foundation
import Testing

@testable import Theming

@Suite struct BuiltInThemeTests {
  /// Those are the two whose contrast nobody can tell: what their colours look like is the
  /// terminal's business.
  @Test(arguments: ThemeTests.ids)
  func onlyMonochromeAndANSILieOnTheTerminalsOwnGround(id: String) throws {
    let theme = try ThemeTests.theme(id)
    #expect((theme.ground == .terminalDefault) == ["monochrome", "ansi-8"].contains(id))
    guard case .rgb(let ground) = theme.ground else { return }
    let white = Colour(red: 255, green: 255, blue: 255)
    let black = Colour(red: 0, green: 0, blue: 0)
    #expect(theme.isDark == (ground.contrast(with: white) > ground.contrast(with: black)))
  }

  @Test(arguments: ThemeTests.ids, ColourDepth.allCases)
  func whatMattersDiffersFromTextAtEveryDepth(id: String, depth: ColourDepth) throws {
    let theme = try ThemeTests.theme(id)
    for selected in [false, true] {
      let text = theme.style(for: .text, selected: selected, depth: depth)
      let late = theme.style(for: .late, selected: selected, depth: depth)
      let soon = theme.style(for: .soon, selected: selected, depth: depth)
      #expect(late != text && soon != text && late != soon)
      #expect(theme.style(for: .match, selected: selected, depth: depth) != text)
      #expect(theme.style(for: .heading, selected: selected, depth: depth) != text)
    }
    for role in Role.allCases {
      let plain = theme.style(for: role, selected: false, depth: depth)
      let selected = theme.style(for: role, selected: true, depth: depth)
      #expect(plain != selected, "\(role)")
      for style in [plain, selected] {
        #expect(style.foreground != style.background || style.foreground == .terminalDefault)
      }
    }
    let dim = theme.style(for: .dim, selected: false, depth: depth)
    #expect(dim != theme.style(for: .text, selected: false, depth: depth))
  }

  /// The colour-blind-safe theme as people with no red or no green cones see it (Viénot, Brettel
  /// and Mollon 1999), the differences in OKLab: with the other themes they come to 0.01 to 0.08.
  @Test(arguments: [
    [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
    [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
  ])
  func autumnMoonIsTheOneForThoseWhoSeeNoRedOrNoGreen(_ matrix: [Double]) throws {
    let theme = try ThemeTests.theme("autumn-moon")
    let parts: [Theme.Part] = [.text, .accent, .good, .soon, .late]
    for (index, part) in parts.enumerated() {
      for other in parts[(index + 1)...] {
        let one = seen(colour(theme.ink(part)), matrix)
        let two = seen(colour(theme.ink(other)), matrix)
        let distance = zip(one, two).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
        #expect(distance >= 0.10, "\(part) \(other)")
      }
    }
  }

  private func colour(_ ink: Ink) -> Colour {
    guard case .rgb(let colour) = ink else {
      Issue.record("\(ink) is the terminal's own")
      return Colour(red: 0, green: 0, blue: 0)
    }
    return colour
  }

  private func seen(_ colour: Colour, _ matrix: [Double]) -> [Double] {
    let linear = [colour.red, colour.green, colour.blue].map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let rgb = product(matrix, linear).map { max(0, $0) }
    let cones = product(
      [
        0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566,
        0.0883024619, 0.2817188376, 0.6299787005,
      ], rgb
    ).map { cbrt($0) }
    return product(
      [
        0.2104542553, 0.7936177850, -0.0040720468, 1.9779984951, -2.4285922050, 0.4505937099,
        0.0259040371, 0.7827717662, -0.8086757660,
      ], cones)
  }

  private func product(_ matrix: [Double], _ vector: [Double]) -> [Double] {
    (0..<3).map { row in (0..<3).reduce(0) { $0 + matrix[row * 3 + $1] * vector[$1] } }
  }
}
