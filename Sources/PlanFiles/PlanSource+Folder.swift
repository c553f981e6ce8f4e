#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension PlanSource {
  /// The files of a folder, read when asked for.
  public static func folder(_ path: String) -> PlanSource {
    PlanSource(name: path) {
      var status = stat()
      guard stat(path, &status) == 0 else { return .unreadable(errno: errno) }
      return status.st_mode & S_IFMT == S_IFDIR ? nil : .unreadable(errno: ENOTDIR)
    } read: { file in
      contents(of: path.hasSuffix("/") ? path + file : path + "/" + file).map { FileBytes($0) }
    }
  }

  /// The bytes of a regular file. Does not wait for a pipe's writer.
  private static func contents(of path: String) -> Result<[UInt8], DataProblem.Reason> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      return .failure(errno == ENOENT ? .missingFile : .unreadable(errno: errno))
    }
    defer { _ = close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(.unreadable(errno: errno)) }
    guard status.st_mode & S_IFMT != S_IFDIR else { return .failure(.unreadable(errno: EISDIR)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(.notAFile) }
    var size = Int(status.st_size)
    guard size <= largestFile else {
      return .failure(.tooLarge(bytes: size, limit: largestFile))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    size = max(size + 1, 4096)
    while true {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        var got = readBytes(descriptor, buffer.baseAddress, size)
        while got < 0, errno == EINTR { got = readBytes(descriptor, buffer.baseAddress, size) }
        if got < 0 { failure = errno }
        count = max(got, 0)
      }
      guard failure == 0 else { return .failure(.unreadable(errno: failure)) }
      if chunk.isEmpty { return .success(bytes) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= largestFile else {
        return .failure(.tooLarge(bytes: bytes.count, limit: largestFile))
      }
    }
  }
}

/// `read(2)`, whose plain name the source's own property hides.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ size: Int) -> Int
{
  read(descriptor, buffer, size)
}
