import CBytes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A regular file mapped into memory: what is not looked at is not read.
///
/// Should somebody cut the file short while it is mapped, the system ends the program with SIGBUS
/// at the next look; `nameOfMapping` tells a handler of that signal which file it was.
package final class MappedFile: @unchecked Sendable {
  package let bytes: UnsafeRawBufferPointer
  /// How it stood when it was mapped.
  package let status: FileStatus
  private let slot: Int32

  /// Maps a file for reading.
  package init(_ path: String, trust: Trust = .own) throws(FileFault) {
    let opened = try SafeFile.open(path, trust: trust)
    status = try FileStatus(of: opened.descriptor.number, named: path)
    guard status.size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      slot = -1
      return
    }
    let base = mmap(nil, status.size, PROT_READ, MAP_PRIVATE, opened.descriptor.number, 0)
    guard let base, base != MAP_FAILED else { throw .reading(path) }
    bytes = UnsafeRawBufferPointer(start: base, count: status.size)
    slot = pb_mapping_note(base, status.size, path)
  }

  deinit {
    guard let base = bytes.baseAddress else { return }
    pb_mapping_forget(slot)
    munmap(UnsafeMutableRawPointer(mutating: base), bytes.count)
  }
}
