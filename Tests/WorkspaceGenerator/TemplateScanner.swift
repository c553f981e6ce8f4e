/// Cuts a file of the plan up: what is the city's name, its units' and its figures, and what stays.
struct TemplateScanner {
  private let bytes: [UInt8]
  private let units: [[UInt8]]
  private var position = 0
  private var found: [PlanTemplate.Piece] = []
  private var text: [UInt8] = []
  /// The string that is being read, and the last key.
  private var isInString = false
  private var isChinese = false
  private var key: [UInt8] = []
  private var string: [UInt8] = []

  init(bytes: [UInt8], units: [[UInt8]]) {
    self.bytes = bytes
    self.units = units
  }

  consuming func pieces() -> [PlanTemplate.Piece] {
    while position < bytes.count { step() }
    flush()
    return found
  }

  private mutating func step() {
    let byte = bytes[position]
    if byte == UInt8(ascii: "\"") {
      isInString.toggle()
      if isInString {
        string = []
        isChinese = nextStringHasChinese
      } else if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: ":") {
        key = string
      }
      return keep(1)
    }
    if isInString {
      if byte == UInt8(ascii: "\\") { return keep(2) }
      // 市 begins so.
      if byte == 0xE5, let unit = units.first(where: { stands($0) }) {
        add(.city)
        return keep(unit.count)
      }
      if replace("杭州", .city) || replace("hangzhou", .identifier) || replace("Hangzhou", .english) {
        return
      }
    }
    if isDigit(byte) { return number() }
    keep(1)
  }

  private mutating func replace(_ word: String, _ piece: PlanTemplate.Piece) -> Bool {
    guard stands(Array(word.utf8)) else { return false }
    add(piece)
    position += word.utf8.count
    return true
  }

  /// Figures of the plan are changed, but for years, small numbers, decimals and numberings.
  private mutating func number() {
    var end = position
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    let figure = Int(String(decoding: bytes[position..<end], as: UTF8.self)) ?? 0
    let before = position > 0 ? bytes[position - 1] : 0
    let behind = end < bytes.count ? bytes[end] : 0
    let point = UInt8(ascii: ".")
    let isFigure =
      isInString
      ? isChinese : key.elementsEqual("value".utf8) || key.elementsEqual("upTo".utf8)
    let isPlain = before != point && behind != point && !isLetter(before) && !isLetter(behind)
    let length = end - position
    if isFigure, isPlain, figure >= 100, figure < 1900 || figure > 2100, length < 7 {
      add(.figure(figure))
      position = end
    } else {
      keep(length)
    }
  }

  private var nextStringHasChinese: Bool {
    var end = position + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      if bytes[end] >= 0xE3 { return true }
      end += 1
    }
    return false
  }

  private func stands(_ word: [UInt8]) -> Bool {
    guard position + word.count <= bytes.count, bytes[position] == word[0] else { return false }
    return bytes[position..<position + word.count].elementsEqual(word)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  private func isLetter(_ byte: UInt8) -> Bool { byte | 32 >= 97 && byte | 32 <= 122 }

  private mutating func keep(_ count: Int) {
    let end = min(position + count, bytes.count)
    text += bytes[position..<end]
    if isInString, bytes[position] != UInt8(ascii: "\"") { string += bytes[position..<end] }
    position = end
  }

  private mutating func add(_ piece: PlanTemplate.Piece) {
    flush()
    found.append(piece)
  }

  private mutating func flush() {
    if !text.isEmpty { found.append(.text(text)) }
    text = []
  }
}
