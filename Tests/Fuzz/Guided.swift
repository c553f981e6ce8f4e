import CFuzzer
import FuzzSubjects

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A subject in the hands of libFuzzer.
enum Guided {
  /// Written once, before libFuzzer begins.
  nonisolated(unsafe) private static var subject: FuzzSubject?

  /// Hands a subject to libFuzzer, with options of its own, until it has enough.
  static func run(_ name: String, _ options: [String]) -> Never {
    subject = FuzzSubject.all.first { $0.name == name }
    if subject == nil {
      print("no subject \(name)")
      exit(2)
    }
    var words = (["fuzz"] + options).map { strdup($0) } + [nil]
    let code = pb_fuzz_guided(Int32(words.count - 1), &words) { bytes, count in
      Guided.take(UnsafeBufferPointer(start: bytes, count: count))
      return 0
    }
    if code == -1 { print("libFuzzer is not linked in: see the head of Tests/Fuzz/main.swift") }
    exit(code)
  }

  private static func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    var random = SeededRandom(chosen: bytes)
    if let fault = subject?.run(&random) { fatalError(fault) }
  }
}
