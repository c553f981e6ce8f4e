/// A key of the keyboard.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
}

/// Keys held down with another.
package struct Modifiers: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  /// Modifiers from their bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package static let control = Modifiers(rawValue: 1)
  package static let shift = Modifiers(rawValue: 2)
  package static let alt = Modifiers(rawValue: 4)
}

/// One key press.
package struct KeyPress: Hashable, Sendable {
  package var key: Key
  package var modifiers: Modifiers

  /// A key press.
  package init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }

  /// A key press by the name tmux gives it: `C-d`, `S-Down`, `F5`, `PgDn`, `j`; nil for others.
  /// Shift and Tab together are the one key `backTab`.
  package init?(name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    while rest.count > 2, rest.dropFirst().first == "-" {
      switch rest.first {
      case "C": modifiers.insert(.control)
      case "S": modifiers.insert(.shift)
      case "M": modifiers.insert(.alt)
      default: return nil
      }
      rest = rest.dropFirst(2)
    }
    let key: Key
    if let named = Self.named.first(where: { $0.0 == rest }) {
      key = named.1
    } else if rest.count > 1, rest.first == "F", let number = Int(rest.dropFirst()),
      "F\(number)" == rest, (1...63).contains(number)
    {
      key = .function(number)
    } else if rest.count == 1, let character = rest.first {
      key = .character(character)
    } else {
      return nil
    }
    if key == .tab && modifiers.contains(.shift) {
      self.init(.backTab, modifiers.subtracting(.shift))
    } else {
      self.init(key, modifiers)
    }
  }

  /// The name tmux gives the key press.
  package var name: String {
    var base =
      switch key {
      case .backTab: "Tab"
      case .character(" "): "Space"
      case .character(let character): String(character)
      case .function(let number): "F\(number)"
      default: Self.named.first { $0.1 == key }.map { String($0.0) } ?? ""
      }
    if modifiers.contains(.alt) { base = "M-" + base }
    if modifiers.contains(.shift) || key == .backTab { base = "S-" + base }
    if modifiers.contains(.control) { base = "C-" + base }
    return base
  }

  private static let named: [(Substring, Key)] = [
    ("Enter", .enter), ("Escape", .escape), ("Tab", .tab), ("BTab", .backTab),
    ("BSpace", .backspace), ("DC", .delete), ("IC", .insert), ("Up", .up), ("Down", .down),
    ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end), ("PgUp", .pageUp),
    ("PgDn", .pageDown), ("Space", .character(" ")),
  ]
}

/// A click or a turn of the wheel.
package struct MouseEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case press, doublePress, wheelUp, wheelDown }
  package var kind: Kind
  package var point: Point

  /// A mouse event.
  package init(_ kind: Kind, at point: Point) {
    self.kind = kind
    self.point = point
  }
}

/// Something a person did at the terminal.
package enum InputEvent: Hashable, Sendable {
  case key(KeyPress)
  case mouse(MouseEvent)
  /// Text that was pasted: never commands.
  case paste(String)
  case resize(Size)
  /// The terminal has shown how wide it draws characters of ambiguous width.
  case ambiguous(AmbiguousWidth)
}
