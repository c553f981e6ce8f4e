import SystemIO

extension PlanSource {
  /// The files of a folder, read when asked for.
  public static func folder(_ path: String) -> PlanSource {
    PlanSource(name: path) {
      do throws(FileFault) {
        let isFolder = try FileStatus(of: path).kind == .folder
        return isFolder ? nil : .unreadable(errno: SystemError.notAFolder)
      } catch {
        return .unreadable(errno: error.code ?? 0)
      }
    } read: { file in
      do throws(FileFault) {
        return .success(FileBytes(try SafeFile.read(PathName.join(path, file), limit: largestFile)))
      } catch {
        return .failure(DataProblem.Reason(error.cause))
      }
    }
  }
}

extension DataProblem.Reason {
  init(_ cause: FileFault.Cause) {
    switch cause {
    case .absent: self = .missingFile
    case .unreadable(let code), .unwritable(let code): self = .unreadable(errno: code)
    case .notRegular(let kind):
      self = kind == .folder ? .unreadable(errno: SystemError.isAFolder) : .notAFile
    case .tooLarge(let bytes, let limit): self = .tooLarge(bytes: bytes, limit: limit)
    case .foreign: self = .notAFile
    }
  }
}
