import Canvas
import PlanModel
import Testing

@testable import Dashboard

/// The foot shows the beginning of a clause; it need not lay out the rest.
@Suite struct ClauseTests {
  @Test func aClauseThatIsCutFirstLooksLikeTheWholeOne() {
    let board = SampleBoard().state
    var cut = 0
    for record in SampleBoard.plan.records {
      for width in [20, 38, 76, 118] {
        let whole = board.oneLine(record.bindingClause)
        let part = board.oneLine(record.bindingClause, atMost: width * 3 + 16)
        #expect(whole.hasPrefix(part) && !part.contains(where: \.isNewline))
        if part != whole { cut += 1 }
        let (lines, others) = (board.wrapped(whole, to: width), board.wrapped(part, to: width))
        #expect(lines.first == others.first)
        #expect(
          board.fitted(lines.dropFirst().joined(), to: width)
            == board.fitted(others.dropFirst().joined(), to: width))
        #expect(board.fitted(whole, to: width) == board.fitted(part, to: width))
      }
    }
    #expect(cut > 50)
  }

  @Test func newlinesBecomeSpaces() {
    let board = SampleBoard().state
    #expect(board.oneLine("一\n二\r\n三\u{2028}四\n") == "一 二 三 四")
    #expect(board.oneLine("一二三四五", atMost: 5) == "一二三")
    #expect(board.oneLine("") == "")
  }
}
