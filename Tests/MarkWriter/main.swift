import Journal
import PlanModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Writes marks to a journal as fast as it can, and tells of each only when it is saved:
// `markwriter JOURNAL COUNT`. A line is a batch: the ids of its events. Tests kill it.

let arguments = CommandLine.arguments
guard arguments.count == 3, let count = Int(arguments[2]) else { exit(2) }

func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(1, bytes, bytes.count)
}

do {
  let journal = try Journal(path: arguments[1], plan: PlanID("hangzhou"))
  for number in 1...count {
    // Batches of one to three: a batch is there whole or not at all.
    let drafts = (0...number % 3).map { offset in
      EventDraft(
        record: RecordID(.task, (number + offset) % 79 + 1), action: .review(note: "第\(number)次"),
        digest: "d")
    }
    let events = try journal.append(drafts, by: Actor(name: "writer-\(getpid())"))
    say(events.map(\.id.rawValue).joined(separator: " "))
  }
  say("done")
} catch {
  say("problem \(error)")
  exit(3)
}
