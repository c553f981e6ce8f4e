import FuzzSubjects

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// The longer run: `swift run -c release fuzz [SUBJECT [SECONDS [FIRST-CASE]]]`. What it says of a
// case, `fuzz SUBJECT 1 CASE` shows again.
//
// With libFuzzer, which looks for inputs that reach new code:
//   swift build -c release --product fuzz --scratch-path .build/guided -Xswiftc -sanitize=fuzzer \
//     -Xswiftc -Xclang-linker -Xswiftc -fuse-ld=lld -Xlinker -u -Xlinker LLVMFuzzerRunDriver
//   .build/guided/release/fuzz --guided keys -max_total_time=600

let arguments = CommandLine.arguments
if arguments.count > 2, arguments[1] == "--guided" {
  Guided.run(arguments[2], Array(arguments.dropFirst(3)))
}
let subjects = FuzzSubject.all.filter { arguments.count < 2 || $0.name == arguments[1] }
let seconds = arguments.count > 2 ? Int(arguments[2]) ?? 60 : 60
let first = arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : UInt64(time(nil))
guard !subjects.isEmpty else {
  print("subjects: " + FuzzSubject.all.map(\.name).joined(separator: " "))
  exit(2)
}
var faults = 0
for subject in subjects {
  let end = time(nil) + seconds
  var number = first
  while time(nil) < end {
    // Said before: after a trap or a hang the last line tells the case.
    if number % 100 == first % 100 || seconds <= 1 {
      let line = Array("\(subject.name) \(number)\r".utf8)
      _ = write(2, line, line.count)
    }
    var random = SeededRandom(seed: number)
    if let fault = subject.run(&random) {
      print("\(subject.name) case \(number): \(fault)")
      faults += 1
    }
    number += 1
  }
  print("\(subject.name): \(number - first) cases")
}
exit(faults == 0 ? 0 : 1)
