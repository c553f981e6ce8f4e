import Canvas

/// Eight colours, and with them a look for every role.
package struct Theme: Hashable, Sendable, Identifiable {
  /// The eight colours every theme names.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case ground, selection, text, dim, accent, good, soon, late
  }

  /// The file's name without its ending.
  package let id: String
  /// The Chinese name.
  package var name: String
  package var english: String
  package var isDark: Bool
  package var colours: [Part: Ink]

  /// A theme from its parts; a colour that is not given is the terminal's own.
  package init(id: String, name: String, english: String, isDark: Bool, colours: [Part: Ink]) {
    self.id = id
    self.name = name
    self.english = english
    self.isDark = isDark
    self.colours = colours
  }

  /// One of the eight colours.
  package func ink(_ part: Part) -> Ink { colours[part] ?? .terminalDefault }

  /// The background of the whole screen.
  package var ground: Ink { ink(.ground) }

  /// Which colour a role is written in.
  package static func part(for role: Role) -> Part {
    switch role {
    case .text, .strong, .ground, .field: .text
    case .dim, .rule, .member: .dim
    case .accent, .heading, .key, .lead: .accent
    case .good, .support: .good
    case .soon, .match: .soon
    case .late: .late
    }
  }

  /// How a role looks on a terminal of some depth, on the ground or on the row under the cursor.
  ///
  /// Where colours are lacking, attributes carry the difference: selection is reversed, what
  /// presses is bold, what is past is underlined too.
  package func style(for role: Role, selected: Bool, depth: ColourDepth) -> Style {
    let part = Self.part(for: role)
    var style = Style(
      foreground: ink(part, at: depth), background: ink(selected ? .selection : .ground, at: depth))
    style.foreground = style.foreground.readable(on: style.background)
    switch role {
    case .strong, .heading, .key: style.isBold = true
    case .match:
      style.isBold = true
      style.isUnderlined = true
    case .soon, .late: style.isBold = style.foreground == .terminalDefault
    case .field: style.isUnderlined = true
    case .text, .dim, .accent, .good, .rule, .lead, .support, .member, .ground: break
    }
    let hasOwnSelection = style.background != ink(.ground, at: depth)
    if selected && !hasOwnSelection { style.isReversed = true }
    if style.foreground == .terminalDefault {
      style.isDim = part == .dim && !selected
      style.isUnderlined = style.isUnderlined || role == .late
    }
    if style.foreground == style.background && style.foreground != .terminalDefault {
      // Two colours that fall together would hide the text.
      style.foreground = contrasting(style.background)
    }
    return style
  }

  /// A colour of the theme as a terminal of some depth shows it.
  ///
  /// With 8 or 16 colours the nearest ones would fall together, so each part has its own: the
  /// terminal's ground and text, and the four colours that carry meaning.
  private func ink(_ part: Part, at depth: ColourDepth) -> Ink {
    let ink = ink(part)
    guard case .rgb = ink, depth == .eight || depth == .sixteen else {
      return ink.reduced(to: depth)
    }
    switch part {
    case .ground, .selection, .text, .dim: return .terminalDefault
    case .accent: return .indexed(6)
    case .good: return .indexed(2)
    case .soon: return .indexed(3)
    case .late: return .indexed(1)
    }
  }

  private func contrasting(_ background: Ink) -> Ink {
    guard case .indexed(let index) = background else { return .terminalDefault }
    return .indexed(index == 0 ? 7 : 0)
  }
}
