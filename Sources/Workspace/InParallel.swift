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
  /// The workers give way to whoever is at the keys: with all cores busy an answer would wait until
  /// the system takes a core away from them. Their threads end with the work, so that nothing of
  /// it is left to wake up, nor gives way in other work.
  static func perform(_ count: Int, _ work: @Sendable (Int) -> Void) {
    let numbers = Numbers(count)
    withoutActuallyEscaping(work) { work in
      let threads = (0..<max(1, min(count, workers))).map { _ in
        Worker { while let number = numbers.next() { work(number) } }.start()
      }
      // Where there can be no more threads the work is done here.
      while let number = threads.contains(nil) ? numbers.next() : nil { work(number) }
      for thread in threads { if let thread { pthread_join(thread, nil) } }
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

/// What a thread of its own does.
private final class Worker: Sendable {
  /// How much less a worker asks for than others do, as `nice` counts.
  static let niceness: Int32 = 5
  let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) { self.work = work }

  /// Starts the thread; nil if there can be none.
  func start() -> pthread_t? {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let worker = Unmanaged.passRetained(self)
    if pthread_create(&thread, nil, beginWork, worker.toOpaque()) == 0 { return thread }
    worker.release()
    return nil
  }
}

#if canImport(Darwin)
  private func beginWork(_ worker: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Worker>.fromOpaque(worker).takeRetainedValue().work()
    return nil
  }
#else
  private func beginWork(_ worker: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let worker else { return nil }
    // Signals are for the thread that reads keys; those of a fault are for whoever is at fault.
    var signals = sigset_t()
    sigfillset(&signals)
    for fault in [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP] {
      sigdelset(&signals, fault)
    }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    // On Linux this is said of a thread.
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Worker.niceness)
    Unmanaged<Worker>.fromOpaque(worker).takeRetainedValue().work()
    return nil
  }
#endif
