import Canvas
import Testing
import Wording

@testable import Dashboard

/// A board whose settings are wrong: it shows what there is, says why, and writes nothing.
@Suite struct WrongSettingsTests {
  private func board(width: Int = 120, height: Int = 36) -> SampleBoard {
    var board = SampleBoard(width: width, height: height) {
      $0.settingTroubles = SettingTroubles(
        file: "/home/wf/.config/planboard/config.json",
        faults: [
          Phrase("reportDay：应为 1–31 的整数，现为 \"25\"", "reportDay"),
          Phrase("period：应为 \"week\" 之一，现为 \"year\"", "period"),
        ])
    }
    board.state.openSettingTroubles()
    return board
  }

  @Test func everythingWrongIsShownAtOnceAndTheBoardCanBeRead() {
    var board = board()
    #expect(board.screen.contains("设置有误，看板只读"))
    #expect(board.screen.contains("reportDay") && board.screen.contains("period"))
    board.press("Enter")
    #expect(board.state.overlay == nil)
    board.press("Enter")
    #expect(board.state.page != nil)
  }

  @Test func nothingIsWritten() {
    var board = board()
    board.press("Escape")
    for key in ["m", "M", "b", "z", "Z"] {
      board.press(key)
      #expect(board.state.overlay == nil, "\(key)")
      #expect(board.lines.last?.contains("设置有误，只能浏览") == true, "\(key)")
    }
    #expect(board.state.unsaved.isEmpty)
    // Why is one key away.
    board.press(",", "e")
    #expect(board.screen.contains("reportDay"))
  }

  @Test func aSmallWindowStillOffersToGoOn() {
    var board = board(width: 40, height: 10)
    #expect(board.screen.contains("继续浏览"))
    board.press("Enter")
    #expect(board.state.overlay == nil)
  }
}
