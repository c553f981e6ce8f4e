/// The bytes of a file: a copy that is kept as long as it is used, or bytes that stay where they
/// are as long as the program runs, which are not copied.
struct FileBytes: @unchecked Sendable {
  let buffer: UnsafeBufferPointer<UInt8>
  private let owner: Owner?

  /// Bytes that stay where they are as long as the program runs.
  init(lasting buffer: UnsafeBufferPointer<UInt8>) {
    self.buffer = buffer
    owner = nil
  }

  /// A copy of some bytes.
  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    buffer = UnsafeBufferPointer(copy)
    owner = Owner(copy)
  }

  var count: Int { buffer.count }

  private final class Owner {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }
    deinit { buffer.deallocate() }
  }
}
