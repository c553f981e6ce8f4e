/// What a theme file says of one role; what it leaves out stays as the eight colours make it.
package struct RoleStyle: Hashable, Sendable {
  package var colour: Ink?
  package var background: Ink?
  package var isBold: Bool?
  package var isDim: Bool?
  package var isItalic: Bool?
  package var isUnderlined: Bool?
  package var isReversed: Bool?

  /// A style that changes nothing.
  package init() {}
}
