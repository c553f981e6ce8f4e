import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Work spread over the machine's cores.
enum InParallel {
  /// The cores there are, four at most: more wait for the memory.
  static let workers = max(1, min(4, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Does something for each number from 0, on all cores, and returns when all of it is done.
  ///
  /// Each worker has a queue of its own: once the pool `concurrentPerform` shares has been used,
  /// libdispatch wakes up every second to look after it, for as long as the program runs.
  static func perform(_ count: Int, _ work: @Sendable (Int) -> Void) {
    let numbers = Numbers(count)
    let group = DispatchGroup()
    withoutActuallyEscaping(work) { work in
      for _ in 1..<max(1, min(count, workers)) {
        DispatchQueue(label: "worker").async(group: group) {
          while let number = numbers.next() { work(number) }
        }
      }
      while let number = numbers.next() { work(number) }
      group.wait()
    }
  }

  /// Numbers from 0, each given out once.
  private final class Numbers: Sendable {
    private let count: Int
    private let given = Atomic<Int>(0)

    init(_ count: Int) { self.count = count }

    func next() -> Int? {
      let number = given.wrappingAdd(1, ordering: .relaxed).oldValue
      return number < count ? number : nil
    }
  }
}
