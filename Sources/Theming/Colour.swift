/// A colour of 24 bits.
package struct Colour: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  /// A colour from its parts.
  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#RRGGBB`; nil for anything else.
  package init?(hex: String) {
    let bytes = Array(hex.utf8)
    guard bytes.count == 7, bytes[0] == UInt8(ascii: "#"),
      bytes.dropFirst().allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: UInt8(value >> 16 & 255), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
  }

  /// One of the 240 fixed colours of a 256-colour terminal; nil for the first sixteen, which
  /// every terminal sets as it likes.
  package init?(index: UInt8) {
    guard index >= 16 else { return nil }
    if index >= 232 {
      let level = 8 + 10 * (index - 232)
      self.init(red: level, green: level, blue: level)
    } else {
      let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
      let cube = Int(index) - 16
      self.init(red: steps[cube / 36], green: steps[cube / 6 % 6], blue: steps[cube % 6])
    }
  }

  /// The contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it.
  package func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// x to the 2.4th for x in 0…1, without a mathematics library: x² times the fifth root of x².
  private func power(_ x: Double) -> Double {
    let square = x * x
    guard square > 0 else { return 0 }
    // Newton's method from above: it falls until it stands.
    var root = 1.0
    while true {
      let fourth = root * root * root * root
      let next = root - (fourth * root - square) / (5 * fourth)
      if next >= root { return square * root }
      root = next
    }
  }

  /// The nearest of the 240 fixed colours of a 256-colour terminal.
  package var nearest256: UInt8 {
    let steps: [Int] = [0, 95, 135, 175, 215, 255]
    func step(_ part: UInt8) -> Int {
      steps.indices.min { abs(steps[$0] - Int(part)) < abs(steps[$1] - Int(part)) } ?? 0
    }
    let (r, g, b) = (step(red), step(green), step(blue))
    let cube = Colour(red: UInt8(steps[r]), green: UInt8(steps[g]), blue: UInt8(steps[b]))
    let level = min(23, max(0, (Int(red) + Int(green) + Int(blue) - 24 + 15) / 30))
    let grey = UInt8(8 + 10 * level)
    let isGreyNearer =
      distance(to: Colour(red: grey, green: grey, blue: grey)) < distance(to: cube)
    return UInt8(isGreyNearer ? 232 + level : 16 + 36 * r + 6 * g + b)
  }

  /// How far apart two colours look.
  func distance(to other: Colour) -> Int {
    // Weighted as the eye weighs them ("redmean").
    let mean = (Int(red) + Int(other.red)) / 2
    let r = Int(red) - Int(other.red)
    let g = Int(green) - Int(other.green)
    let b = Int(blue) - Int(other.blue)
    return ((512 + mean) * r * r) / 256 + 4 * g * g + ((767 - mean) * b * b) / 256
  }
}
