/// Writing UTF-8 byte by byte.
enum UTF8Writing {
  /// Writes a scalar in UTF-8 to a place where there is room for four bytes; returns how many it
  /// took.
  @inline(__always)
  static func encode(
    _ scalar: UInt32, into room: UnsafeMutableBufferPointer<UInt8>, at place: Int
  ) -> Int {
    func put(_ offset: Int, _ byte: UInt32) {
      room[place + offset] = UInt8(truncatingIfNeeded: byte)
    }
    if scalar < 0x80 {
      put(0, scalar)
      return 1
    }
    if scalar < 0x800 {
      put(0, 0xC0 | scalar >> 6)
      put(1, 0x80 | scalar & 0x3F)
      return 2
    }
    if scalar < 0x1_0000 {
      put(0, 0xE0 | scalar >> 12)
      put(1, 0x80 | scalar >> 6 & 0x3F)
      put(2, 0x80 | scalar & 0x3F)
      return 3
    }
    put(0, 0xF0 | scalar >> 18)
    put(1, 0x80 | scalar >> 12 & 0x3F)
    put(2, 0x80 | scalar >> 6 & 0x3F)
    put(3, 0x80 | scalar & 0x3F)
    return 4
  }
}
