import InquitModel

/// Ranges that can be asked quickly whether any of them overlaps another one.
struct RangeCover {
  private let starts: [ByteOffset]
  /// The furthest end of this range and all before it.
  private var ends: [ByteOffset] = []

  /// `ranges` are sorted by their starts.
  init(_ ranges: [ByteRange]) {
    starts = ranges.map(\.lowerBound)
    for range in ranges { ends.append(max(range.upperBound, ends.last ?? 0)) }
  }

  func overlaps(_ range: ByteRange) -> Bool {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < range.upperBound { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ends[low - 1] > range.lowerBound
  }
}
