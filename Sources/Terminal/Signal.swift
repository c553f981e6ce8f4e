/// A signal that reached the board.
package enum Signal: Hashable, Sendable {
  case resized
  case suspend
  case resumed
  case terminate(Int32)
}
