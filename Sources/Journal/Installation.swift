import PlanModel
import SystemIO

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What this account knows of its own installation at a journal: how far it has written.
///
/// A copy or a restored backup of the journal ends before what is kept here, or differs there: then
/// a new installation begins, so that no number is ever used twice.
struct Installation: Codable, Hashable {
  /// The journal's path without links, for people who look.
  var path: String
  /// The random id of the journal's file.
  var file: String
  /// The installation's id.
  var installation: String
  /// The number and the hash of its last entry.
  var number: Int64
  var hash: String
}

/// Where installations are kept: a folder of small files, one a journal, each named by machine,
/// path and file.
struct InstallationStore: Sendable {
  /// The folder, in the place for a program's state.
  let folder: String
  /// The machine's id; empty where it has none.
  let machine: String

  init(folder: String, machine: String = MachineID.read() ?? "") {
    self.folder = folder
    self.machine = machine
  }

  private static let limit = 1 << 16

  /// What the files of a path begin with.
  private func start(of path: String) -> String {
    var digest = SHA256()
    digest.update(machine + "\u{1F}" + path)
    return String(digest.hexadecimal().prefix(32)) + "-"
  }

  private func name(of path: String, _ file: String) -> String {
    PathName.join(folder, start(of: path) + file + ".json")
  }

  /// Whether a journal was written from here at a path before, whatever file it was.
  func hasKnown(_ path: String) -> Bool {
    let start = start(of: path)
    return Folders.names(in: folder).contains { $0.hasPrefix(start) && $0.hasSuffix(".json") }
  }

  /// What is kept of a journal; nil if nothing is, or nothing that can be read.
  func read(_ path: String, _ file: String) -> Installation? {
    guard
      let bytes = try? SafeFile.read(
        name(of: path, file), limit: Self.limit, trust: .own, followingLinks: false),
      let found = try? JSONDecoder().decode(Installation.self, from: Data(bytes)),
      found.file == file
    else { return nil }
    return found
  }

  /// Keeps how far an installation has written.
  func write(_ installation: Installation) throws(FileFault) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(installation) else { return }
    try Folders.make(folder)
    // Written over what is there, and not waited for: a record that was cut off is none, and then a
    // new installation begins.
    let padding = [UInt8](repeating: 32, count: max(0, 1023 - data.count))
    try SafeFile.overwrite(
      [UInt8](data) + padding + [10], at: name(of: installation.path, installation.file))
  }

  /// The last place of a journal up to which its chains were found whole; 0 if none was.
  func verified(_ path: String, _ file: String) -> Int64 {
    let bytes = try? SafeFile.read(
      name(of: path, file) + ".verified", limit: Self.limit, trust: .own, followingLinks: false)
    return bytes.flatMap { Int64(String(decoding: $0, as: UTF8.self)) } ?? 0
  }

  /// Keeps that place; where it cannot be kept, the chains are walked from the start again.
  func keepVerified(_ path: String, _ file: String, _ place: Int64) {
    guard !file.isEmpty, (try? Folders.make(folder)) != nil else { return }
    try? SafeFile.write(Array(String(place).utf8), to: name(of: path, file) + ".verified")
  }

  /// Waits for, and takes, the right to write entries from here to a journal.
  func lock(_ path: String) throws(FileFault) -> AdvisoryLock? {
    try Folders.make(folder)
    return try AdvisoryLock.take(
      PathName.join(folder, start(of: path) + "lock"), waiting: 5_000)
  }
}
