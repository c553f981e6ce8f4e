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
  /// Whether a cell is the same in two rows, byte by byte.
  @inline(__always)
  static func isSame(
    _ one: UnsafeBufferPointer<Cell>, _ other: UnsafeBufferPointer<Cell>, at index: Int
  ) -> Bool {
    let place = index * MemoryLayout<Cell>.stride
    return UnsafeRawBufferPointer(one).load(fromByteOffset: place, as: UInt64.self)
      == UnsafeRawBufferPointer(other).load(fromByteOffset: place, as: UInt64.self)
  }

  /// Whether two rows of one width hold the same cells, byte by byte.
  static func isSame(
    _ one: UnsafeBufferPointer<Cell>, _ other: UnsafeBufferPointer<Cell>
  ) -> Bool {
    guard let first = one.baseAddress, let second = other.baseAddress else { return false }
    return memcmp(first, second, one.count * MemoryLayout<Cell>.stride) == 0
  }

  /// The changed stretches, at most one a row. They never begin or end inside a wide character.
  static func changed(from old: Grid?, to new: Grid) -> [CellRun] {
    let width = new.size.width
    guard width > 0 else { return [] }
    guard let old, old.size == new.size else {
      return (0..<new.size.height).map { CellRun(y: $0, columns: 0..<width) }
    }
    var runs: [CellRun] = []
    old.cells.withUnsafeBufferPointer { before in
      new.cells.withUnsafeBufferPointer { after in
        for y in 0..<new.size.height {
          let row = y * width
          // Most rows are as they were.
          let cells = row..<row + width
          let (one, other) = (
            UnsafeBufferPointer(rebasing: before[cells]),
            UnsafeBufferPointer(rebasing: after[cells])
          )
          if new.clusters.isEmpty, isSame(one, other) { continue }
          func differs(_ x: Int) -> Bool {
            if !isSame(one, other, at: x) { return true }
            let cluster = Int(other[x].cluster)
            return cluster > 0 && old.clusters[cluster - 1] != new.clusters[cluster - 1]
          }
          var first = 0
          while first < width, !differs(first) { first += 1 }
          if first == width { continue }
          var last = width - 1
          while last > first, !differs(last) { last -= 1 }
          while first > 0, after[row + first].scalar == 0 || before[row + first].scalar == 0 {
            first -= 1
          }
          while last + 1 < width,
            after[row + last + 1].scalar == 0 || before[row + last + 1].scalar == 0
          {
            last += 1
          }
          runs.append(CellRun(y: y, columns: first..<last + 1))
        }
      }
    }
    return runs
  }
}
