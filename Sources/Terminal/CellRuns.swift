import Canvas

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A stretch of a row that has changed.
struct CellRun: Hashable, Sendable {
  var y: Int
  var columns: Range<Int>
}

/// Which cells of a new screen differ from the one shown.
enum CellRuns {
  /// Whether two rows of one width hold the same cells, byte by byte.
  static func isSame(
    _ one: UnsafeBufferPointer<RawCell>, _ other: UnsafeBufferPointer<RawCell>
  ) -> Bool {
    guard let first = one.baseAddress, let second = other.baseAddress else { return false }
    return memcmp(first, second, one.count * MemoryLayout<RawCell>.stride) == 0
  }

  /// The changed stretches, at most one a row. They never begin or end inside a wide character.
  static func changed(from old: Grid?, to new: Grid) -> [CellRun] {
    let width = new.size.width
    guard width > 0 else { return [] }
    guard let old, old.size == new.size else {
      return (0..<new.size.height).map { CellRun(y: $0, columns: 0..<width) }
    }
    return old.withRawCells { before in
      new.withRawCells { after in
        (0..<new.size.height).compactMap { y in
          let (one, other) = (before.row(y, width), after.row(y, width))
          // Most rows are as they were.
          if new.clusters.isEmpty, isSame(one, other) { return nil }
          return columns(from: one, of: old, to: other, of: new)
            .map { CellRun(y: y, columns: $0) }
        }
      }
    }
  }

  /// The columns of a row that have changed.
  private static func columns(
    from before: UnsafeBufferPointer<RawCell>, of old: Grid,
    to after: UnsafeBufferPointer<RawCell>, of new: Grid
  ) -> Range<Int>? {
    func differs(_ x: Int) -> Bool {
      let cell = after[x]
      if cell.bits != before[x].bits { return true }
      let cluster = Int(cell.cluster)
      return cluster > 0 && old.clusters[cluster - 1] != new.clusters[cluster - 1]
    }
    var (first, end) = (0, after.count)
    while first < end, !differs(first) { first += 1 }
    if first == end { return nil }
    while !differs(end - 1) { end -= 1 }
    while first > 0, after[first].isRightHalf || before[first].isRightHalf { first -= 1 }
    while end < after.count, after[end].isRightHalf || before[end].isRightHalf { end += 1 }
    return first..<end
  }
}
