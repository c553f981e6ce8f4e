import Canvas
import Foundation
import Testing

@testable import Dashboard

/// Screens as they should be: the characters, then one letter a cell for its role. A golden that
/// is not there is written, and the test fails that once.
enum Golden {
  static func check(_ board: SampleBoard, _ name: String, file: String = #filePath) throws {
    let grid = board.state.draw()
    var text = grid.plainText() + "\n" + String(repeating: "=", count: grid.size.width) + "\n"
    for row in 0..<grid.size.height { text += grid.roles(row: row) + "\n" }
    text += "cursor " + (grid.cursor.map { "\($0.x),\($0.y)" } ?? "none") + "\n"
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Goldens")
    let place = folder.appendingPathComponent(name + ".txt")
    let isRecording = ProcessInfo.processInfo.environment["PLANBOARD_RECORD"] != nil
    guard !isRecording, let wanted = try? String(contentsOf: place, encoding: .utf8) else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: place, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name).txt: look at it and run again")
      return
    }
    if text != wanted {
      let new = text.split(separator: "\n", omittingEmptySubsequences: false)
      let old = wanted.split(separator: "\n", omittingEmptySubsequences: false)
      let first = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }
      Issue.record(
        """
        \(name) differs from line \((first?.offset ?? min(new.count, old.count)) + 1):
        was \(first?.element.1 ?? "")
        is  \(first?.element.0 ?? "")
        PLANBOARD_RECORD=1 records it anew.
        """)
    }
  }
}
