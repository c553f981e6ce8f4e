import Canvas
import Wording

/// Every key of the board. A key is added here, in one line, and nowhere else.
package enum KeyMap {
  package static let bindings: [KeyBinding] =
    moving + reviewing + FollowUpKeys.bindings + narrowing + going + board

  private static let moving: [KeyBinding] = [
    KeyBinding(.up, .moving, "k Up", Phrase("上一行", "Up"), in: KeyBinding.everywhere),
    KeyBinding(.down, .moving, "j Down", Phrase("下一行", "Down"), in: KeyBinding.everywhere),
    KeyBinding(
      .open, .moving, "Enter", Phrase("进入", "Open"), hint: Phrase("进入", "open"),
      in: KeyBinding.everywhere),
    KeyBinding(
      .back, .moving, "Escape BSpace", Phrase("返回", "Back"), hint: Phrase("返回", "back"),
      in: KeyBinding.everywhere),
    KeyBinding(.outward, .moving, "h Left", Phrase("向左：领域与单位；在页中返回", "Outward")),
    KeyBinding(.inward, .moving, "l Right", Phrase("向右：列表；打开", "Inward")),
    KeyBinding(
      .nextPane, .moving, "Tab F6", Phrase("切换到下一栏；页中下一个单位或关联", "Next pane, next link"),
      hint: Phrase("切换", "next pane")),
    KeyBinding(
      .nextPane, .moving, "Tab F6", Phrase("计划与条目之间切换", "Between plans and records"),
      hint: Phrase("计划/条目", "plans/records"), in: [.shelf]),
    KeyBinding(
      .previousPane, .moving, "S-Tab", Phrase("切换到上一栏", "Previous pane, previous link")),
    KeyBinding(
      .previous, .moving, "< C-Left", Phrase("上一领域；页中上一项", "Previous area or record")),
    KeyBinding(
      .next, .moving, "> C-Right", Phrase("下一领域", "Next area"),
      in: [.list]),
    KeyBinding(
      .next, .moving, "> C-Right", Phrase("下一项", "Next record or unit"),
      hint: Phrase("前后项", "prev/next"), hintKey: "< >", in: [.page]),
    KeyBinding(
      .halfPageDown, .moving, "C-d", Phrase("下半页", "Half a page down"),
      in: KeyBinding.everywhere),
    KeyBinding(
      .halfPageUp, .moving, "C-u", Phrase("上半页", "Half a page up"), in: KeyBinding.everywhere),
    KeyBinding(
      .pageDown, .moving, "PgDn C-f", Phrase("下一页", "Page down"), in: KeyBinding.everywhere),
    KeyBinding(
      .pageUp, .moving, "PgUp C-b", Phrase("上一页", "Page up"), in: KeyBinding.everywhere),
    KeyBinding(
      .first, .moving, "Home", Phrase("到开头（也可 gg）", "To the first (also gg)"),
      in: KeyBinding.everywhere),
    KeyBinding(.last, .moving, "End G", Phrase("到末尾", "To the last"), in: KeyBinding.everywhere),
  ]

  private static let reviewing: [KeyBinding] = [
    KeyBinding(
      .mark, .reviewing, "m F5", Phrase("标核或取消标核", "Mark reviewed, or take the mark off"),
      hint: Phrase("标核", "review"), in: KeyBinding.everywhere, unless: { $0.whyCannotMark }),
    KeyBinding(
      .markWithNote, .reviewing, "M", Phrase("标核并附说明", "Mark reviewed with a note"),
      in: KeyBinding.everywhere,
      unless: { $0.whyCannotMark }),
    KeyBinding(
      .nextUnreviewed, .reviewing, "n F7",
      Phrase("下一项未核，先到期者先", "Next not reviewed, soonest due first"),
      hint: Phrase("下一未核", "next open"), in: KeyBinding.everywhere),
    KeyBinding(
      .previousUnreviewed, .reviewing, "N", Phrase("上一项未核", "Previous not reviewed"),
      in: KeyBinding.everywhere),
    KeyBinding(
      .select, .reviewing, "Space IC", Phrase("勾选（页中为翻页）", "Tick (on pages: page down)"),
      hint: Phrase("勾选", "tick"), in: [.list, .shelf], unless: { $0.whyCannotTick }),
    KeyBinding(.pageDown, .moving, "Space", Phrase("下一页", "Page down"), in: [.page]),
    KeyBinding(
      .extendDown, .reviewing, "J S-Down", Phrase("向下连续勾选", "Extend the ticks down"),
      in: [.list]),
    KeyBinding(
      .extendUp, .reviewing, "K S-Up", Phrase("向上连续勾选", "Extend the ticks up"), in: [.list]),
    KeyBinding(
      .selectGroup, .reviewing, "a", Phrase("勾选本组全部", "Tick all of the group"), in: [.list]),
    KeyBinding(
      .undo, .reviewing, "z F8", Phrase("撤销", "Undo"), in: KeyBinding.everywhere,
      unless: { $0.whyCannotUndo }),
    KeyBinding(
      .redo, .reviewing, "Z C-r", Phrase("重做", "Redo"), in: KeyBinding.everywhere,
      unless: { $0.whyCannotRedo }),
    KeyBinding(
      .unsaved, .reviewing, "S", Phrase("未保存的操作：再试或放弃", "What is not saved: try again or give up"),
      in: KeyBinding.everywhere,
      unless: {
        $0.hasLosses ? nil : Phrase("没有未保存的操作", "everything is saved")
      }),
  ]

  private static let narrowing: [KeyBinding] = [
    KeyBinding(
      .find, .narrowing, "/ F3", Phrase("查找，边输入边筛选", "Find, filtering as you type"),
      hint: Phrase("查找", "find"), in: KeyBinding.everywhere),
    KeyBinding(
      .pickUnit, .narrowing, "u F4", Phrase("按责任单位筛选", "Filter by responsible unit"),
      hint: Phrase("单位", "unit"), in: KeyBinding.everywhere),
    KeyBinding(
      .onlyUnreviewed, .narrowing, "w", Phrase("只看未核", "Only those not reviewed"),
      in: [.list, .shelf]),
    KeyBinding(
      .narrow, .narrowing, "f", Phrase("筛选：到期、未核、再核、未定时限", "Narrow: due, reviewed, no date"),
      in: [.list, .shelf]),
    KeyBinding(
      .clear, .narrowing, "c DC", Phrase("清除全部筛选", "Clear all narrowing"),
      hint: Phrase("清除筛选", "clear"), in: [.list, .shelf],
      unless: {
        $0.home.filter.isEmpty ? Phrase("没有筛选", "nothing is narrowed") : nil
      }),
    KeyBinding(
      .order, .narrowing, "s", Phrase("排序与分组", "Order and grouping"),
      hint: Phrase("分组", "group"), in: [.list, .shelf]),
  ]

  private static let going: [KeyBinding] =
    [
      KeyBinding(
        .openLead, .going, "U", Phrase("打开列首单位", "Open the first-named unit"),
        unless: { $0.subjectLead == nil ? Phrase("此处没有责任单位", "no unit here") : nil }),
      KeyBinding(
        .digit(1), .going, "1", Phrase("打开第1个单位", "Open unit 1"),
        hint: Phrase("开单位", "unit"), hintKey: "1-9", in: [.page],
        unless: { $0.subjectLead == nil ? Phrase("此处没有责任单位", "no unit here") : nil }),
      KeyBinding(
        .goTo, .going, "g F2", Phrase("转到……", "Go to…"), hint: Phrase("转到", "go to"),
        in: KeyBinding.everywhere),
    ]
    + (0...9).map { digit in
      KeyBinding(
        .digit(digit), .going, String(digit),
        digit == 0 ? Phrase("全部领域", "All areas") : Phrase("只看第\(digit)个领域", "Only area \(digit)"),
        in: [.list])
    }
    + [0, 2, 3, 4, 5, 6, 7, 8, 9].map { digit in
      KeyBinding(
        .digit(digit), .going, String(digit),
        digit == 0
          ? Phrase("列出全部单位", "All units") : Phrase("打开第\(digit)个单位", "Open unit \(digit)"),
        in: [.page])
    }

  private static let board: [KeyBinding] = [
    KeyBinding(
      .cite, .board, "y", Phrase("摘引：复制原文与出处", "Cite: copy wording and source"),
      hint: Phrase("摘引", "cite"),
      unless: { $0.subject == nil ? Phrase("此处没有可摘引的条目", "nothing to cite here") : nil }),
    KeyBinding(
      .detailPane, .board, "v", Phrase("宽屏详情栏", "Detail pane on wide screens"), in: [.list],
      unless: {
        $0.size.width < HomeLayout.detailMinimum
          ? Phrase("窗口需\(HomeLayout.detailMinimum)列", "needs \(HomeLayout.detailMinimum) columns")
          : nil
      }),
    KeyBinding(.settings, .board, ",", Phrase("设置", "Settings"), in: KeyBinding.everywhere),
    KeyBinding(.theme, .board, "T", Phrase("配色", "Theme"), in: KeyBinding.everywhere),
    KeyBinding(
      .language, .board, "L", Phrase("中文 / English", "English / 中文"), in: KeyBinding.everywhere),
    KeyBinding(
      .palette, .board, ": F9", Phrase("命令；也可输入编号如 T18", "Commands; or an id such as T18"),
      in: KeyBinding.everywhere),
    KeyBinding(
      .help, .board, "? F1", Phrase("帮助", "Help"), hint: Phrase("帮助", "help"),
      in: KeyBinding.everywhere),
    KeyBinding(
      .leave, .board, "q F10", Phrase("离开此页；在首页退出", "Leave; on home quit"),
      hint: Phrase("退出", "quit"), in: KeyBinding.everywhere),
    KeyBinding(.quit, .board, "Q", Phrase("立即退出", "Quit now"), in: KeyBinding.everywhere),
    KeyBinding(.redraw, .board, "C-l", Phrase("重绘", "Redraw"), in: KeyBinding.everywhere),
    KeyBinding(.suspend, .board, "C-z", Phrase("挂起", "Suspend"), in: KeyBinding.everywhere),
    KeyBinding(.cancel, .board, "C-c", Phrase("取消", "Cancel"), in: KeyBinding.everywhere),
  ]

  /// The binding of a key in a context.
  package static func binding(for press: KeyPress, in context: KeyContext) -> KeyBinding? {
    byKey[context]?[press]
  }

  private static let byKey: [KeyContext: [KeyPress: KeyBinding]] = {
    var table: [KeyContext: [KeyPress: KeyBinding]] = [:]
    for binding in bindings {
      for context in binding.contexts {
        for key in binding.keys where table[context]?[key] == nil {
          table[context, default: [:]][key] = binding
        }
      }
    }
    return table
  }()

  private static let byCommand: [KeyContext: [Command: KeyBinding]] = {
    var table: [KeyContext: [Command: KeyBinding]] = [:]
    for binding in bindings {
      for context in binding.contexts where table[context]?[binding.command] == nil {
        table[context, default: [:]][binding.command] = binding
      }
    }
    return table
  }()

  /// The binding of a command in a context.
  package static func binding(of command: Command, in context: KeyContext) -> KeyBinding? {
    byCommand[context]?[command]
  }
}
