/// What the hint line and every key press look up, prepared once.
extension KeyMap {
  /// What a newcomer needs first stands first: narrow windows cut the rest.
  private static let hintOrder: [Command] = [
    .open, .back, .clear, .digit(1), .axis, .remind, .export, .order, .find, .pickUnit, .mark,
    .nextUnreviewed, .due, .report, .select, .goTo, .next, .nextPane, .cite,
  ]

  /// The bindings with a hint, in the order of their hints.
  static let hinted: [KeyContext: [KeyBinding]] = {
    func order(_ binding: KeyBinding) -> Int {
      hintOrder.firstIndex(of: binding.command) ?? hintOrder.count
    }
    var hinted: [KeyContext: [KeyBinding]] = [:]
    for context in KeyContext.allCases {
      hinted[context] = bindings.filter { $0.hint != nil && $0.contexts.contains(context) }
        .enumerated().sorted { (order($0.element), $0.offset) < (order($1.element), $1.offset) }
        .map(\.element)
    }
    return hinted
  }()
}
