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
    let behind = starts.partitioningIndex { $0 >= range.upperBound }
    return behind > 0 && ends[behind - 1] > range.lowerBound
  }
}
