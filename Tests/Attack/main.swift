import Glibc

// Attacks that take longer than a test may: `swift build -c release --product planboard`, then
// `swift run -c release attack [NAME|all [SECONDS [SEED]]]`. Each goes on for its seconds and says
// what did not hold; the seed shows it again, as far as the machine's own timing lets it.

let arguments = CommandLine.arguments
let name = arguments.count > 1 ? arguments[1] : "all"
let attacks = Attack.all.filter { name == "all" || $0.name == name }
guard !attacks.isEmpty else {
  print("attacks: all " + Attack.all.map(\.name).joined(separator: " "))
  exit(2)
}
guard Program.isThere else {
  print("\(Program.path) is not there; swift build -c release --product planboard")
  exit(2)
}
let seconds = arguments.count > 2 ? Int64(arguments[2]) ?? 15 : 15
let seed = arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : UInt64(time(nil))
var faults = 0
for attack in attacks {
  let result = attack.carryOut(seconds: seconds, seed: seed)
  for fault in result.faults { print("\(attack.name), seed \(seed): \(fault)") }
  print("\(attack.name): \(result.rounds) rounds, \(result.faults.count) faults")
  faults += result.faults.count
}
exit(faults == 0 ? 0 : 1)
