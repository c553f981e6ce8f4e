import Canvas
import Wording

/// How a form looks: labels at the left, what is filled in beside them, scrolled to the line the
/// keys are in where the window is small.
extension BoardState {
  /// The columns a form's texts have.
  var formTextWidth: Int { max(8, formWidth - 4 - formLabelWidth) }

  private var formWidth: Int { max(4, min(size.width - 2, 84)) }
  private var formLabelWidth: Int { options.language == .chinese ? 12 : 17 }

  func draw(_ form: FormOverlay, into grid: inout Grid) {
    let width = formWidth
    let room = max(2, width - 4)
    // What is wrong and too long for the frame stands in place of the explanation.
    let isLong = textWidth(form.trouble ?? "") > width - 6
    let explanation = wrapped(isLong ? form.trouble ?? "" : form.explanation, to: room)
    let labels = (form.lines.map { textWidth($0.label) }.max() ?? 0) + 2
    let labelWidth = form.hasButton ? formLabelWidth : min(labels, width / 2)
    let rows = form.lines.reduce(0) { $0 + $1.input.rows } + (form.hasButton ? 1 : 0)
    let wanted = rows + explanation.count + 4
    let height = min(size.height, wanted)
    let frame = Rect(
      x: (size.width - width) / 2, y: max(0, (size.height - height) / 2), width: width,
      height: height)
    drawFrame(frame, title: form.title, into: &grid)
    // In a small window lines give way to what is wrong: they can be scrolled.
    let foot = min(explanation.count, max(0, height - (isLong ? 1 : rows) - 2))
    let lineRoom = max(1, height - 2 - foot - (height > rows + foot + 2 ? 1 : 0))
    drawLines(
      of: form,
      rect: Rect(x: frame.x + 2, y: frame.y + 1, width: max(1, width - 4), height: lineRoom),
      labelWidth: labelWidth, into: &grid)
    for (index, line) in explanation.prefix(foot).enumerated() {
      grid.put(
        String(line), x: frame.x + 2, y: frame.maxY - 1 - foot + index, width: width - 4,
        role: isLong ? .late : .dim)
    }
    if let trouble = form.trouble, !isLong {
      grid.put(
        " " + fitted(trouble, to: width - 6) + " ", x: frame.x + 2, y: frame.maxY - 1,
        width: width - 4, role: .late)
    }
  }

  private func drawLines(
    of form: FormOverlay, rect: Rect, labelWidth: Int, into grid: inout Grid
  ) {
    var tops: [Int] = []
    var total = 0
    for line in form.lines {
      tops.append(total)
      total += line.input.rows
    }
    if form.hasButton {
      tops.append(total)
      total += 1
    }
    let focusTop = tops[min(form.focus, tops.count - 1)]
    let focusRows = form.focus < form.lines.count ? form.lines[form.focus].input.rows : 1
    let scroll = max(0, min(focusTop, max(focusTop + focusRows - rect.height, 0)))
    for (index, top) in tops.enumerated() {
      let y = rect.y + top - scroll
      guard y >= rect.y, y < rect.maxY else { continue }
      let isFocus = index == form.focus
      guard index < form.lines.count else {
        let button = " " + words.saveButton + " "
        grid.put(button, x: rect.x + labelWidth, y: y, role: isFocus ? .strong : .key)
        if isFocus {
          grid.select(Rect(x: rect.x + labelWidth, y: y, width: textWidth(button), height: 1))
          grid.cursor = Point(x: rect.x + labelWidth, y: y)
        }
        continue
      }
      let line = form.lines[index]
      grid.put(
        fitted(line.label, to: labelWidth - 1), x: rect.x, y: y,
        role: form.troubleLine == index ? .late : isFocus ? .accent : .dim)
      let inner = Rect(
        x: rect.x + labelWidth, y: y, width: max(1, rect.width - labelWidth),
        height: min(line.input.rows, rect.maxY - y))
      let before = grid.cursor
      draw(line.input, rect: inner, isFocus: isFocus, into: &grid)
      if !isFocus { grid.cursor = before }
    }
  }

  private func draw(
    _ input: FormOverlay.Input, rect: Rect, isFocus: Bool, into grid: inout Grid
  ) {
    switch input {
    case .field(let field): field.draw(into: &grid, rect: rect)
    case .page(let page, _): page.draw(into: &grid, rect: rect)
    case .choice(let choices, let chosen):
      var x = rect.x
      let widths = choices.map { textWidth($0.word) + 2 }
      // Where not all fit, those before the chosen one make room for it.
      var first = 0
      while first < chosen, widths[first...chosen].reduce(0, +) + chosen - first > rect.width {
        first += 1
      }
      let gap = widths.reduce(0, +) + choices.count * 2 > rect.width ? 1 : 2
      if first > 0 { grid.put("‹", x: rect.x - 1, y: rect.y, role: .accent) }
      for (index, choice) in choices.enumerated().dropFirst(first) {
        let isChosen = index == chosen
        let text = (isChosen ? "●" : "○") + choice.word
        let width = textWidth(text)
        guard x + width <= rect.maxX else {
          grid.put("›", x: rect.maxX, y: rect.y, role: .accent)
          break
        }
        grid.put(text, x: x, y: rect.y, role: isChosen ? .strong : .dim)
        if isChosen && isFocus {
          grid.select(Rect(x: x, y: rect.y, width: width, height: 1))
          grid.cursor = Point(x: x, y: rect.y)
        }
        x += width + gap
      }
    }
  }
}
