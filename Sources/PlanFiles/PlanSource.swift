/// Where the files of a plan come from: a folder, or bytes in memory.
public struct PlanSource: Sendable {
  /// The path of the folder, or a name such as `built-in`.
  public var name: String
  private let fault: @Sendable () -> DataProblem.Reason?
  private let read: @Sendable (String) -> Result<[UInt8], DataProblem.Reason>

  /// A larger file is not read.
  public static let largestFile = 64 << 20

  /// Files in memory, by name (`tasks.json`).
  public init(name: String, files: [String: [UInt8]]) {
    self.init(
      name: name, fault: { nil },
      read: { file in files[file].map { .success($0) } ?? .failure(.missingFile) })
  }

  init(
    name: String, fault: @escaping @Sendable () -> DataProblem.Reason?,
    read: @escaping @Sendable (String) -> Result<[UInt8], DataProblem.Reason>
  ) {
    self.name = name
    self.fault = fault
    self.read = read
  }

  /// The bytes of a file, or why there are none.
  public func bytes(of file: String) -> Result<[UInt8], DataProblem.Reason> {
    read(file).flatMap { bytes in
      bytes.count <= Self.largestFile
        ? .success(bytes) : .failure(.tooLarge(bytes: bytes.count, limit: Self.largestFile))
    }
  }

  /// Why no file at all can be read, if so.
  var wholeFault: DataProblem.Reason? { fault() }
}
