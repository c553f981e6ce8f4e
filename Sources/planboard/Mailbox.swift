import Dashboard
import Synchronization
import SystemIO

/// Messages from work that runs beside the loop, and a pipe that wakes it.
final class Mailbox: Sendable {
  private let pipe = WakePipe()
  private let messages = Mutex<[Message]>([])

  /// Becomes readable when a message is there.
  var descriptor: Int32 { pipe.descriptor }

  /// Leaves a message and wakes the loop.
  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    pipe.wake()
  }

  /// All messages left since the last call.
  func collect() -> [Message] {
    pipe.drain()
    return messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
