import SystemIO

/// Something in a settings file that does not hold.
package struct SettingFault: Error, Hashable, Sendable {
  package var path: String
  /// The setting; nil where it is the whole file.
  package var key: String?
  package var reason: Reason

  package enum Reason: Hashable, Sendable {
    /// The file cannot be read, though something is there.
    case file(FileFault.Cause)
    case notJSON
    case notAnObject
    /// It should be something else than what stands there.
    case should(Wanted, found: String)
    /// It should not be greater than another setting.
    case above(String)
    /// It stands there more than once.
    case twice
    /// There is no such setting; perhaps another was meant.
    case unknown(nearest: String?)
  }

  package enum Wanted: Hashable, Sendable {
    case text
    case oneOf([String])
    case whole(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case boolean
    case absolutePath
  }

  /// A fault from its parts.
  package init(path: String, key: String?, reason: Reason) {
    self.path = path
    self.key = key
    self.reason = reason
  }

  /// Whether it means nothing while it stands: what is no setting sets nothing, unless it is a
  /// slip of the pen for a setting that says where or under whose name something is stored.
  package var isHarmless: Bool {
    guard case .unknown(let nearest) = reason else { return false }
    return nearest.flatMap { SettingKey(rawValue: $0) }?.isSigned != true
  }

  /// Whether the settings may have named another journal than is known of.
  package var hidesJournal: Bool {
    switch reason {
    case .file, .notJSON, .notAnObject: return true
    case .unknown(let nearest): return nearest == SettingKey.journal.rawValue
    case .should, .above, .twice: return key == SettingKey.journal.rawValue
    }
  }
}
