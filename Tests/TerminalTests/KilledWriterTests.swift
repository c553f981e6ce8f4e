import Foundation
import Journal
import PlanModel
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ten thousand marks from two processes that are killed again and again.
@Suite struct KilledWriterTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "pb-killed-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// A writer whose lines go to a file.
  private func start(_ journal: String, _ output: String, _ count: Int = 1_000_000) throws -> pid_t
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(
      &actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    let program = try Child.built("markwriter")
    let words: [String] = [program, journal, "\(count)"]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    defer { for text in arguments { free(text) } }
    var child = pid_t()
    let code = posix_spawn(&child, program, &actions, nil, &arguments, &environment)
    try #require(code == 0)
    return child
  }

  private func end(_ child: pid_t) {
    kill(child, SIGKILL)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
  }

  /// Batches that were told of; a line that was cut off by the kill was not told of.
  private func told(_ output: String) -> [[String]] {
    let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    lines.removeLast(lines.isEmpty ? 0 : 1)
    return lines.map { $0.split(separator: " ").map(String.init) }
  }

  /// SQLite does not wait by itself while a new journal gets its mode.
  @Test func manyMayOpenANewJournalAtOnce() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for round in 0..<40 {
      let journal = folder.appending(path: "\(round).sqlite").path
      let outputs = (0..<6).map { folder.appending(path: "\(round)-\($0)").path }
      let writers = try outputs.map { try start(journal, $0, 1) }
      for writer in writers {
        var status: Int32 = 0
        while waitpid(writer, &status, 0) < 0 && errno == EINTR {}
      }
      for output in outputs { #expect(told(output).last == ["done"], "\(told(output))") }
    }
  }

  @Test func nothingToldOfIsLostAndNothingIsHalfWritten() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let journal = folder.appending(path: "journal.sqlite").path
    let outputs = ["a", "b"].map { folder.appending(path: $0).path }
    var kills = 0
    var batches: [[String]] = []
    while batches.reduce(0, { $0 + $1.count }) < 10_000 {
      try #require(kills < 6_000, "marks are being written")
      let writers = try outputs.map { try start(journal, $0) }
      usleep(.random(in: 20_000...400_000))
      for writer in writers.shuffled() {
        end(writer)
        usleep(.random(in: 0...3_000))
      }
      kills += 2
      batches = outputs.flatMap(told)
    }
    #expect(kills > 10, "they were killed again and again")
    #expect(
      !batches.contains { $0.first == "problem" },
      "\(batches.first { $0.first == "problem" } ?? [])")

    let again = try Journal(path: journal, plan: PlanID("hangzhou"))
    let found = try again.verify()
    #expect(found.findings == [], "pages and chains are whole")
    let events = try again.events()
    #expect(events.count >= 10_000)
    var known: [String: String] = [:]
    var sizes: [String: Int] = [:]
    var wanted: [String: Int] = [:]
    for event in events {
      let batch = event.batch.rawValue
      #expect(known.updateValue(batch, forKey: event.id.rawValue) == nil)
      sizes[batch, default: 0] += 1
      guard case .review(let note?) = event.action else { continue }
      wanted[batch] = Int(note.filter(\.isNumber)).map { $0 % 3 + 1 }
    }
    for batch in batches {
      let homes = Set(batch.map { known[$0] ?? "lost" })
      #expect(homes.count == 1 && !homes.contains("lost"), "\(batch)")
    }
    #expect(sizes == wanted, "every batch is there whole")
    _ = try again.append(
      [EventDraft(record: RecordID("T1"), action: .review(note: nil))], by: Actor(name: "x"))
  }
}
