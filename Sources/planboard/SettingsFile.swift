import Settings

/// The configuration file, read once.
enum SettingsFile {
  private static let content: Result<Configuration, FileProblem> = {
    do throws(FileProblem) {
      return .success(
        try Configuration.read(Places(environment: Login.environment()).configuration))
    } catch {
      return .failure(error)
    }
  }()

  /// What is set, or why it cannot be read.
  static func read() throws(FileProblem) -> Configuration { try content.get() }
}
