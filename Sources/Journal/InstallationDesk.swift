import PlanModel
import SystemIO

/// Which installation this account writes as at a journal, and how far it has written.
struct InstallationDesk {
  private let store: InstallationStore?
  private let path: String
  private let file: String
  private let stamp: Stamp
  private(set) var id: InstallationID
  /// The last entry of the installation, once it has written one.
  private(set) var last: (number: Int64, hash: String)?

  init(store: InstallationStore?, path: String, file: String, stamp: Stamp) {
    self.store = store
    self.path = path
    self.file = file
    self.stamp = stamp
    id = InstallationID(stamp.newID(at: stamp.now()))
  }

  /// What is kept of it.
  var kept: Installation? { file.isEmpty ? nil : store?.read(path, file) }

  /// Goes on as an installation that is known, or begins as a new one.
  mutating func take(_ known: Installation?) {
    guard let known else { return }
    id = InstallationID(known.installation)
    last = (known.number, known.hash)
  }

  /// Begins as a new installation.
  mutating func beginAnew() {
    id = InstallationID(stamp.newID(at: stamp.now()))
    last = nil
  }

  /// Keeps how far it has written.
  mutating func keep(_ number: Int64, _ hash: String) throws(FileFault) {
    last = (number, hash)
    try store?.write(
      Installation(
        path: path, file: file, installation: id.description, number: number, hash: hash))
  }

  /// The last place of the file up to which its chains were found whole; 0 where nothing is kept.
  var verified: Int64 { store?.verified(path, file) ?? 0 }

  /// Keeps up to which place the chains were found whole.
  func keepVerified(_ place: Int64) { store?.keepVerified(path, file, place) }

  /// The right to write from here; nil where nothing is kept.
  func lock() throws(JournalProblem) -> AdvisoryLock? {
    guard let store else { return nil }
    let lock: AdvisoryLock?
    do throws(FileFault) {
      lock = try store.lock(path)
    } catch {
      // Where nothing can be kept every sitting is an installation of its own.
      return nil
    }
    guard let lock else { throw .locked(path: path) }
    return lock
  }
}
