import Settings

/// The configuration file, read once.
enum SettingsFile {
  /// What is set, and what is wrong with it.
  static let reading = Configuration.read(
    Places(environment: Login.environment()).configuration)
}
