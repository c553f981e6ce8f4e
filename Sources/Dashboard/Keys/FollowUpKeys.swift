import PlanModel
import Wording

/// The keys of follow-up: due dates, reports, values, changes.
enum FollowUpKeys {
  static let bindings: [KeyBinding] = [
    KeyBinding(
      .due, .following, "d", Phrase("到期", "Due"), hint: Phrase("到期", "due"),
      in: KeyBinding.everywhere),
    KeyBinding(
      .axis, .following, "t", Phrase("时间轴：展开或收起", "Timeline: open or close the axis"),
      hint: Phrase("时间轴", "axis"), in: [.list, .shelf]),
    KeyBinding(
      .zoomIn, .following, "+ =", Phrase("时间轴放大", "Wider years on the axis"),
      in: [.list, .shelf],
      unless: { isAxis($0) }),
    KeyBinding(
      .zoomOut, .following, "-", Phrase("时间轴缩小", "Narrower years on the axis"),
      in: [.list, .shelf],
      unless: { isAxis($0) }),
    KeyBinding(
      .report, .following, "b", Phrase("填报进展、完成值或商定时限", "Report progress, a value, an agreed date"),
      hint: Phrase("填报", "report"), unless: { $0.whyCannotReport }),
    KeyBinding(
      .why, .following, "w", Phrase("指标判定的依据", "Why an indicator stands so"), in: [.page],
      unless: {
        $0.subject?.kind == .indicator ? nil : Phrase("此处不是指标", "no indicator here")
      }),
    KeyBinding(
      .remind, .following, "R", Phrase("记一次催办", "Note that a reminder was sent"),
      hint: Phrase("记催办", "reminded"), in: [.list],
      unless: { $0.whyCannotRemind }),
    KeyBinding(
      .missing, .following, "B", Phrase("催报清单：本月未报", "Missing reports of the month"),
      in: KeyBinding.everywhere),
    KeyBinding(
      .changes, .following, "H", Phrase("本期以来的变化", "Changes since the period began"),
      in: KeyBinding.everywhere),
    KeyBinding(
      .asOf, .following, "@", Phrase("看以前某日的情况", "The board as of an earlier day"),
      in: KeyBinding.everywhere),
    KeyBinding(
      .export, .following, "e", Phrase("导出此清单", "Export this list"), hint: Phrase("导出", "export"),
      unless: {
        !$0.hasSomethingToExport
          ? Phrase("此处没有可导出的条目", "nothing to export here") : nil
      }),
  ]

  private static func isAxis(_ board: BoardState) -> Phrase? {
    (board.isAtShelf ? board.isShelfAxisOpen : board.page?.id == .due && board.dueView.isAxisOpen)
      ? nil : Phrase("先按 t 展开时间轴", "open the axis with t first")
  }
}
