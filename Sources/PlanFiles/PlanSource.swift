/// Where the files of a plan come from: a folder, or bytes in memory.
public struct PlanSource: Sendable {
  /// The path of the folder, or a name such as `built-in`.
  public var name: String
  private let fault: @Sendable () -> DataProblem.Reason?
  private let read: @Sendable (String) -> Result<FileBytes, DataProblem.Reason>

  /// A larger file is not read.
  public static let largestFile = 64 << 20

  /// Files in memory, by name (`tasks.json`).
  public init(name: String, files: [String: [UInt8]]) {
    self.init(
      name: name, fault: { nil },
      read: { file in files[file].map { .success(FileBytes($0)) } ?? .failure(.missingFile) })
  }

  /// Files in memory that stay where they are as long as the program runs: nothing is copied.
  public init(name: String, lasting files: [(name: String, bytes: UnsafeBufferPointer<UInt8>)]) {
    nonisolated(unsafe) let files = files
    self.init(
      name: name, fault: { nil },
      read: { file in
        files.first { $0.name == file }.map { .success(FileBytes(lasting: $0.bytes)) }
          ?? .failure(.missingFile)
      })
  }

  init(
    name: String, fault: @escaping @Sendable () -> DataProblem.Reason?,
    read: @escaping @Sendable (String) -> Result<FileBytes, DataProblem.Reason>
  ) {
    self.name = name
    self.fault = fault
    self.read = read
  }

  /// The bytes of a file, or why there are none.
  func bytes(of file: String) -> Result<FileBytes, DataProblem.Reason> {
    read(file).flatMap { bytes in
      bytes.count <= Self.largestFile
        ? .success(bytes) : .failure(.tooLarge(bytes: bytes.count, limit: Self.largestFile))
    }
  }

  /// Why no file at all can be read, if so.
  var wholeFault: DataProblem.Reason? { fault() }
}
