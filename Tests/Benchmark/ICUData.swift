import CBytes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the data of ICU lies in a binary, which has it but no symbol that tells: found by how it
/// begins (ICU, `ucmndata.h`: a `DataHeader` of the format `CmnD`, then a table of contents).
struct ICUData {
  /// In bytes from the beginning of the file.
  let range: Range<Int>

  /// Magic number, size of the information, byte order, character set, size of a character, format.
  private static let head: [UInt8] = [
    0xDA, 0x27, 0x14, 0, 0, 0, 0, 0, 2, 0, 0x43, 0x6D, 0x6E, 0x44,
  ]

  /// Nil where the file cannot be read or holds none.
  init?(inFileAt path: String) {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    guard size > 0, let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0),
      start != MAP_FAILED
    else { return nil }
    defer { munmap(start, size) }
    // Before the magic number stands the size of the header.
    let first = Int(pb_find(start, size, Self.head, Self.head.count)) - 2
    guard first >= 0 else { return nil }
    let bytes = UnsafeRawBufferPointer(start: start, count: size)
    func number(_ place: Int) -> Int {
      place + 4 <= size ? Int(bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)) : 0
    }
    let table = first + Int(bytes.loadUnaligned(fromByteOffset: first, as: UInt16.self))
    // Each entry: where its name stands, and its data, in bytes from the table on; in that order.
    let last = number(table + number(table) * 8)
    guard last > 0, table + last <= size else { return nil }
    range = first..<table + last
  }
}
