#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whose files are used: a file that somebody else laid in our place is neither believed nor
/// written through.
package struct Trust: Hashable, Sendable {
  /// The account whose files they must be; nil for anybody's.
  let user: UInt32?

  /// Files of this account; for reading also the system's.
  package static var own: Trust { Trust(user: UInt32(geteuid())) }
  /// Files of whomever: what somebody names, or what is shared by setting.
  package static let anyone = Trust(user: nil)

  /// Files of an account.
  package init(user: UInt32?) { self.user = user }

  /// Whether a file of an owner may be read and believed.
  package func believes(_ owner: UInt32) -> Bool {
    guard let user else { return true }
    return owner == user || owner == 0
  }

  /// Whether a file of an owner may be written or replaced.
  package func replaces(_ owner: UInt32) -> Bool { user.map { owner == $0 } ?? true }
}

/// The accounts of the system.
package enum Account {
  /// The number of the account the program runs for.
  package static var current: UInt32 { UInt32(geteuid()) }

  /// The name of an account, or its number where it has none.
  package static func name(of user: UInt32) -> String {
    guard let entry = getpwuid(uid_t(user)), let name = entry.pointee.pw_name else {
      return "uid \(user)"
    }
    return String(cString: name)
  }
}
