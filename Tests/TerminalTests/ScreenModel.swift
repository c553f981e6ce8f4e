import Canvas

/// A terminal as ECMA-48 has it, as far as is needed to see what bytes make of it.
struct ScreenModel {
  /// What stands in one column; nothing in the right half of a wide character.
  struct Place: Equatable {
    var text = " "
    var look: [String: String] = [:]
  }

  let size: Size
  /// Whether blanked columns take the present ground.
  let erasesInGround: Bool
  /// Whether the other half of a wide character that loses one is left in the terminal's own
  /// ground, when something is written there, and as it is when something is blanked, as tmux does.
  let losesGround: Bool
  private(set) var places: [Place]
  private(set) var cursor = Point(x: 0, y: 0)
  /// Whether the cursor waits behind the last column, where nothing relative may be asked of it.
  private(set) var isWaiting = false
  private var look: [String: String] = [:]
  /// The lines between which lines are moved.
  private var margins: Range<Int>
  /// What was asked of it that it does not know.
  private(set) var unknown: [String] = []

  init(_ size: Size, erasesInGround: Bool, losesGround: Bool = false) {
    self.size = size
    self.losesGround = losesGround
    self.erasesInGround = erasesInGround
    margins = 0..<size.height
    // Something else stood there before.
    places = Array(
      repeating: Place(text: "~", look: ["ground": "99"]), count: size.width * size.height)
  }

  subscript(x: Int, y: Int) -> Place { places[y * size.width + x] }

  mutating func take(_ bytes: [UInt8]) {
    var rest = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    while let first = rest.popFirst() {
      if first != "\u{1B}" {
        write(first)
        continue
      }
      guard rest.popFirst() == "[" else {
        unknown.append("ESC")
        continue
      }
      let inside = rest.prefix { $0.value < 0x40 }
      rest = rest.dropFirst(inside.count)
      let final = rest.popFirst()
      var text = ""
      text.unicodeScalars.append(contentsOf: inside)
      obey(text.split(separator: ";", omittingEmptySubsequences: false).map(String.init), final)
    }
  }

  private mutating func obey(_ parameters: [String], _ final: Unicode.Scalar?) {
    let numbers = parameters.map { Int($0) ?? 1 }
    switch final {
    case "H":
      cursor = Point(x: (numbers.count > 1 ? numbers[1] : 1) - 1, y: (numbers.first ?? 1) - 1)
      isWaiting = false
    case "G":
      if isWaiting { unknown.append("a column asked for while waiting") }
      cursor.x = (numbers.first ?? 1) - 1
    case "X", "K":
      if isWaiting { unknown.append("blanked while waiting") }
      let count = final == "K" ? size.width - cursor.x : numbers.first ?? 1
      var blank = Place()
      if erasesInGround { blank.look["ground"] = look["ground"] }
      for x in cursor.x..<min(size.width, cursor.x + count) {
        if losesGround { places[cursor.y * size.width + x] = blank } else { set(blank, x) }
      }
    case "m": take(parameters)
    case "r":
      let top = (numbers.first ?? 1) - 1
      margins = top..<(numbers.count > 1 ? numbers[1] : size.height)
      cursor = Point(x: 0, y: 0)
      isWaiting = false
    case "L", "M":
      if isWaiting || !margins.contains(cursor.y) { unknown.append("lines moved from \(cursor)") }
      moveLines(by: (numbers.first ?? 1) * (final == "M" ? 1 : -1))
    default: unknown.append("\(parameters)\(final.map { String($0) } ?? "")")
    }
    if cursor.x >= size.width || cursor.y >= size.height { unknown.append("\(cursor)") }
  }

  /// Moves the lines from the cursor's to the lower margin; of those that come in nothing is sure.
  private mutating func moveLines(by count: Int) {
    let lines = cursor.y..<margins.upperBound
    let before = places
    for y in lines {
      let source = y + count
      for x in 0..<size.width {
        places[y * size.width + x] =
          lines.contains(source)
          ? before[source * size.width + x] : Place(text: "~", look: ["ground": "99"])
      }
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    let columns = TextWidth.columns(of: scalar)
    if scalar.value < 0x20 { unknown.append("control \(scalar.value)") }
    if columns == 0 {
      var x = isWaiting ? size.width - 1 : cursor.x - 1
      if x > 0, places[cursor.y * size.width + x].text.isEmpty { x -= 1 }
      places[cursor.y * size.width + max(0, x)].text.unicodeScalars.append(scalar)
      return
    }
    if isWaiting || cursor.x + columns > size.width {
      unknown.append("written beyond the row")
      return
    }
    set(Place(text: String(scalar), look: look), cursor.x)
    if columns == 2 { set(Place(text: "", look: look), cursor.x + 1, isRightHalf: true) }
    cursor.x += columns
    if cursor.x == size.width {
      cursor.x -= 1
      isWaiting = true
    }
  }

  /// Sets one column; a wide character that loses a half leaves a blank in the other.
  private mutating func set(_ place: Place, _ x: Int, isRightHalf: Bool = false) {
    let index = cursor.y * size.width + x
    let other = losesGround ? Place() : nil
    if !isRightHalf, x > 0, places[index].text.isEmpty {
      places[index - 1] = other ?? Place(text: " ", look: places[index - 1].look)
    }
    places[index] = place
    if x + 1 < size.width, places[index + 1].text.isEmpty {
      places[index + 1] = other ?? Place(text: " ", look: places[index + 1].look)
    }
  }

  private mutating func take(_ parameters: [String]) {
    var rest = parameters[...]
    while let number = rest.popFirst() {
      switch number {
      case "", "0": look = [:]
      case "1", "2", "3", "4", "7": look[number] = "on"
      case "22": (look["1"], look["2"]) = (nil, nil)
      case "23", "24", "27": look[String(number.dropFirst())] = nil
      case "39": look["ink"] = nil
      case "49": look["ground"] = nil
      case "38", "48":
        let count = rest.first == "5" ? 2 : 4
        look[number == "38" ? "ink" : "ground"] = rest.prefix(count).joined(separator: ",")
        rest = rest.dropFirst(count)
      default:
        let value = Int(number) ?? 0
        if (40...47).contains(value) || (100...107).contains(value) {
          look["ground"] = "\(value - 10)"
        } else if (30...37).contains(value) || (90...97).contains(value) {
          look["ink"] = number
        } else {
          unknown.append("look \(number)")
        }
      }
    }
  }
}
