import Canvas
import Commands
import Dashboard
import PlanModel
import Settings
import Wording

/// Writes a list of the board to a file, and says how it went.
struct Exporter {
  let board: BoardState

  func export(_ request: ExportRequest) -> Message {
    let words = board.words
    do throws(FileProblem) {
      // A file that is there already stays: who typed its name may not have known.
      let path = try SmallFile.writeAnew(Array(text(of: request).utf8), to: request.path)
      return .notice(words.exported(path), isTrouble: false)
    } catch {
      return .notice(words.notExported(request.path, words.reason(error)), isTrouble: true)
    }
  }

  private func text(of request: ExportRequest) -> String {
    let standing = Standing(
      plan: board.plan, log: board.log, today: board.today, period: board.options.period)
    let letters = Letters(
      columns: { TextWidth.columns(of: $0) }, shown: { SafeScalar.shown($0) },
      isInvisible: { SafeScalar.isInvisible($0) })
    if case .missing(let month) = request.content {
      return MissingReports(standing, month: month, board.words)
        .message(of: request.records)
    }
    let records = request.records.compactMap(board.plan.record)
    return ListExport.csv(records, standing, board.words, letters)
  }
}
