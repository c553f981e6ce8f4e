/// Randomness of the system.
package enum Chance {
  /// So many random bytes.
  package static func bytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// A text of so many random hexadecimal digits.
  package static func hexadecimal(digits count: Int) -> String {
    var generator = SystemRandomNumberGenerator()
    return String(
      (0..<count).map { _ in "0123456789abcdef".randomElement(using: &generator) ?? "0" })
  }
}
