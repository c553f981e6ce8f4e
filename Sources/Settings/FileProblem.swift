import SystemIO

/// Why a small file could not be read or written, or makes no sense.
package struct FileProblem: Error, Hashable, Sendable {
  package var path: String
  package var reason: Reason

  package enum Reason: Hashable, Sendable {
    case file(FileFault.Cause)
    /// What is wrong with what it says.
    case content(String)
  }

  /// A file that says what makes no sense.
  package init(path: String, reason: String) {
    self.path = path
    self.reason = .content(reason)
  }

  /// A file that cannot be read or written.
  package init(_ fault: FileFault) {
    path = fault.path
    reason = .file(fault.cause)
  }
}
