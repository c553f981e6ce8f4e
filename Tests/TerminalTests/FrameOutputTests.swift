import Canvas
import Glibc
import Testing

@testable import Terminal

/// What ncurses writes of one screen reaches the terminal in one piece.
@Suite struct FrameOutputTests {
  /// A line whose other end sees where one write ends and the next begins.
  private func pair() throws -> (FrameOutput, reading: Int32, file: UnsafeMutablePointer<FILE>) {
    var ends: [Int32] = [-1, -1]
    try #require(socketpair(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue), 0, &ends) == 0)
    let file = try #require(fdopen(ends[0], "w"))
    return (FrameOutput(file), ends[1], file)
  }

  private func piece(_ descriptor: Int32) -> String? {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 0) > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    return String(decoding: bytes[..<max(0, read(descriptor, &bytes, bytes.count))], as: UTF8.self)
  }

  private func say(_ text: String, to stream: UnsafeMutablePointer<FILE>) {
    _ = write(fileno(stream), text, text.utf8.count)
  }

  @Test func manyWritesOfAScreenAreOneOfTheTerminals() throws {
    let (frame, reading, file) = try pair()
    defer {
      close(reading)
      fclose(file)
    }
    for round in 0..<3 {
      frame.collect {
        for word in ["海", "绵", "\(round)"] { say(word, to: frame.stream) }
        #expect(piece(reading) == nil, "nothing is sent before the screen is complete")
      }
      #expect(piece(reading) == "海绵\(round)")
      #expect(piece(reading) == nil)
    }
    frame.collect {}
    #expect(piece(reading) == nil)
  }

  @Test func whatIsWrittenBetweenScreensGoesStraightThere() throws {
    let (frame, reading, file) = try pair()
    defer {
      close(reading)
      fclose(file)
    }
    frame.collect { say("1", to: frame.stream) }
    say("2", to: frame.stream)
    frame.send(Array("3".utf8)[...])
    #expect([piece(reading), piece(reading), piece(reading)] == ["1", "2", "3"])
  }

  @Test func theTerminalStaysOpenWhenTheOutputIsGone() throws {
    let (reading, file): (Int32, UnsafeMutablePointer<FILE>)
    do {
      let made = try pair()
      (reading, file) = (made.reading, made.file)
      made.0.collect { say("1", to: made.0.stream) }
    }
    defer {
      close(reading)
      fclose(file)
    }
    #expect(piece(reading) == "1")
    say("2", to: file)
    #expect(piece(reading) == "2")
  }
}
