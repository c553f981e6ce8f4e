/// Text on the clipboard through the terminal (OSC 52), which works over ssh.
enum Clipboard {
  /// The most bytes that are sent; terminals cut or refuse longer ones.
  static let limit = 74_000

  /// The sequence that puts a text on the clipboard; inside tmux wrapped so that it passes on.
  static func sequence(for text: String, isInTmux: Bool) -> String {
    var bytes = Array(text.utf8.prefix(limit))
    // Not in the middle of a character.
    if text.utf8.count > limit {
      while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
      bytes.removeLast()
    }
    let plain = "\u{1B}]52;c;" + base64(bytes) + "\u{7}"
    guard isInTmux else { return plain }
    // tmux keeps its own copy of the plain one, and hands the wrapped one on.
    let doubled = plain.split(separator: "\u{1B}", omittingEmptySubsequences: false)
      .joined(separator: "\u{1B}\u{1B}")
    return plain + "\u{1B}Ptmux;" + doubled + "\u{1B}\\"
  }

  /// Bytes in base 64, as RFC 4648 has it.
  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for position in 0..<4 {
        out.append(
          position <= group.count
            ? letters[Int(value >> UInt32(18 - 6 * position) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
