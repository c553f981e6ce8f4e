/// What was measured of one thing, many times.
struct Measured {
  /// In milliseconds.
  var times: [Double] = []
  /// Bytes that came, at most.
  var bytes = 0

  mutating func add(_ time: Double, bytes count: Int) {
    times.append(time)
    bytes = max(bytes, count)
  }

  var median: Double { quantile(50) }
  var high: Double { quantile(95) }

  private func quantile(_ percent: Int) -> Double {
    let sorted = times.sorted()
    return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * percent / 100)]
  }

  /// `1.02 (1.31)`: the median and the 95th percentile.
  var shown: String { times.isEmpty ? "–" : "\(rounded(median)) (\(rounded(high)))" }
}

/// Two decimals below ten, one below a hundred.
func rounded(_ value: Double) -> String {
  let scale: Double = value < 10 ? 100 : value < 100 ? 10 : 1
  let text = String((value * scale).rounded() / scale)
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

func milliseconds(_ start: UInt64, _ end: UInt64) -> Double { Double(end - start) / 1_000_000 }
