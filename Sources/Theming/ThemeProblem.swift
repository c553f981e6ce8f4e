/// What is wrong with a theme file.
package struct ThemeProblem: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// There is no theme of that name.
    case unknown
    /// There is something of its name that cannot be read, or is no file.
    case unreadable
    case tooLarge
    /// Not JSON, not UTF-8, or not an object; with a key, what stands there is none.
    case notAnObject
    case missing
    case unknownKey
    case notText
    case notABoolean
    case notAColour(String)
  }

  package var file: String
  /// The key, as `late` or `roles.heading.bold`.
  package var key: String?
  package var reason: Reason

  /// A problem from its parts.
  package init(file: String, key: String? = nil, reason: Reason) {
    self.file = file
    self.key = key
    self.reason = reason
  }
}
