import PlanModel

/// Everything a key, a menu entry or the palette can ask for.
package enum Command: Hashable, Sendable {
  // Moving.
  case up, down, halfPageUp, halfPageDown, pageUp, pageDown, first, last
  case outward, inward
  case nextPane, previousPane
  case previous, next
  case open, back
  case digit(Int)
  // Selecting.
  case select, extendUp, extendDown, selectGroup
  // Reviewing.
  case mark, markWithNote, nextUnreviewed, previousUnreviewed, undo, redo, unsaved
  // Narrowing.
  case pickUnit, openLead, find, onlyUnreviewed, narrow, clear, order
  // Going places.
  case goTo, areaPage
  case pane(RecordKind)
  case units, history, ownUnit
  // Following up.
  case report, remind, why
  case due, axis, zoomIn, zoomOut
  case missing, differs, matrix, changes
  case asOf, export
  // The rest.
  case cite, detailPane, settings, theme, language
  case help, palette, leave, quit, redraw, suspend, cancel
}
