import Canvas

/// Where the parts of a page stand in a window.
struct PageLayout: Sendable {
  var crumbs: Rect
  var head: Rect
  var rule: Rect
  var side: Rect
  var body: Rect
  /// A rule and the clause under it; empty where the page has none.
  var foot: Rect
  var hints: Rect

  /// The layout of a page in a window.
  init(size: Size, content: PageContent) {
    let headHeight = min(content.head.count, max(0, size.height - 4))
    crumbs = Rect(x: 0, y: 0, width: size.width, height: 1)
    head = Rect(x: 0, y: 1, width: size.width, height: headHeight)
    rule = Rect(x: 0, y: 1 + headHeight, width: size.width, height: 1)
    hints = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    let top = 2 + headHeight
    let room = max(0, size.height - 1 - top)
    let footHeight =
      content.footHeight > 0 && room > content.footHeight + 4 ? content.footHeight + 1 : 0
    let height = room - footHeight
    foot = Rect(x: 0, y: size.height - 1 - footHeight, width: size.width, height: footHeight)
    let sideWidth = content.side.isEmpty ? 0 : min(content.sideWidth, size.width / 2)
    side = Rect(x: 0, y: top, width: sideWidth, height: height)
    let left = sideWidth == 0 ? 0 : sideWidth + 1
    body = Rect(x: left, y: top, width: max(0, size.width - left), height: height)
  }
}
