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
  /// What differs from the look the eight colours give.
  package var roles: [Role: RoleStyle]
  /// Whether the row under the cursor is reversed instead of lying on the selection's colour.
  package var isSelectionReversed: Bool

  /// A theme from its parts; a colour that is not given is the terminal's own.
  package init(
    id: String, name: String, english: String, isDark: Bool, colours: [Part: Ink],
    roles: [Role: RoleStyle] = [:], isSelectionReversed: Bool = false
  ) {
    self.id = id
    self.name = name
    self.english = english
    self.isDark = isDark
    self.colours = colours
    self.roles = roles
    self.isSelectionReversed = isSelectionReversed
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
    case .accent, .heading, .key, .lead, .cursor: .accent
    case .good, .support: .good
    case .soon, .match: .soon
    case .late: .late
    }
  }

  /// Whether a role is written as text is on the row under the cursor, whose background says
  /// enough: there only what presses differs, and moving on sends half as much.
  private static func isPlainWhenSelected(_ role: Role) -> Bool {
    switch role {
    case .dim, .accent, .rule: true
    case .text, .strong, .heading, .good, .soon, .late, .match, .field, .key, .lead, .support,
      .member, .cursor, .ground:
      false
    }
  }

  /// How a role looks on a terminal of some depth, on the ground or on the row under the cursor.
  ///
  /// Where colours are lacking, attributes carry the difference: selection is reversed, what
  /// presses is bold, what is past is underlined too.
  package func style(
    for role: Role, selected: Bool, depth: ColourDepth = .direct
  ) -> Style {
    let role = selected && roles[role] == nil && Self.isPlainWhenSelected(role) ? .text : role
    let own = roles[role]
    let isReversing =
      selected && (isSelectionReversed || ink(.selection, at: depth) == ink(.ground, at: depth))
    var style = Style(
      foreground: ink(Self.part(for: role), at: depth),
      background: ink(selected && !isReversing ? .selection : .ground, at: depth))
    if let own { add(own, to: &style, isSelected: selected, at: depth) }
    style.foreground = style.foreground.readable(on: style.background)
    if style.foreground == style.background && style.foreground != .terminalDefault {
      // Two colours that fall together would hide the text.
      style.foreground = contrasting(style.background)
    }
    addAttributes(of: role, to: &style, isSelected: selected)
    style.isBold = own?.isBold ?? style.isBold
    style.isDim = own?.isDim ?? style.isDim
    style.isItalic = own?.isItalic ?? style.isItalic
    style.isUnderlined = own?.isUnderlined ?? style.isUnderlined
    style.isReversed = own?.isReversed ?? style.isReversed
    // What is reversed itself is not on a reversed row: it still differs from what is around it.
    if isReversing { style.isReversed.toggle() }
    return style
  }

  /// A role's own colours, where the terminal has them. The row under the cursor keeps its
  /// background, and what was meant for another one is in the colour of text where it must be.
  private func add(
    _ own: RoleStyle, to style: inout Style, isSelected: Bool, at depth: ColourDepth
  ) {
    if let background = own.background, !isSelected, !background.isMissing(at: depth) {
      style.background = background.reduced(to: depth)
    }
    guard let colour = own.colour, !colour.isMissing(at: depth) else { return }
    style.foreground = colour.reduced(to: depth)
    if isSelected && style.foreground.contrast(with: style.background) < Ink.leastContrast {
      style.foreground = ink(.text, at: depth)
    }
  }

  /// The attributes of a role; where its colour is the terminal's own they stand for it.
  private func addAttributes(of role: Role, to style: inout Style, isSelected: Bool) {
    let hasNoColour = style.foreground == .terminalDefault
    switch role {
    case .strong, .heading, .key: style.isBold = true
    case .match:
      style.isBold = true
      style.isUnderlined = !hasNoColour
      style.isReversed = hasNoColour
    case .soon: style.isBold = hasNoColour
    case .late:
      style.isBold = hasNoColour
      style.isUnderlined = hasNoColour
    case .field: style.isUnderlined = true
    case .cursor: style.isReversed = true
    case .dim, .rule, .member: style.isDim = hasNoColour && !isSelected
    case .text, .accent, .good, .lead, .support, .ground: break
    }
  }

  /// A colour of the theme as a terminal of some depth shows it.
  ///
  /// With 8 or 16 colours the nearest ones would fall together, so each part has its own: the
  /// terminal's ground and text, and the four colours that carry meaning.
  private func ink(_ part: Part, at depth: ColourDepth) -> Ink {
    let ink = ink(part)
    switch part {
    case .ground, .selection: return ink.isMissing(at: depth) ? .terminalDefault : reduced(ink)
    case .text, .dim:
      // On a ground that is the terminal's own only the terminal's own text is sure to be seen.
      let isAlone = ink.isMissing(at: depth) || ground.isMissing(at: depth)
      return isAlone ? .terminalDefault : reduced(ink)
    case .accent: return ink.isMissing(at: depth) ? .indexed(6) : reduced(ink)
    case .good: return ink.isMissing(at: depth) ? .indexed(2) : reduced(ink)
    case .soon: return ink.isMissing(at: depth) ? .indexed(3) : reduced(ink)
    case .late: return ink.isMissing(at: depth) ? .indexed(1) : reduced(ink)
    }
    func reduced(_ ink: Ink) -> Ink { ink.reduced(to: depth) }
  }

  private func contrasting(_ background: Ink) -> Ink {
    guard case .indexed(let index) = background else { return .terminalDefault }
    return .indexed(index == 0 ? 7 : 0)
  }
}
