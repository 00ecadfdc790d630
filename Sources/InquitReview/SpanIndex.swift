import InquitModel

/// Annotations by where they are: finds those that overlap a range without looking at all of them.
struct SpanIndex {
  private struct Part {
    let range: ByteRange
    /// The largest end of this part and those before it.
    let largestEnd: ByteOffset
    let annotation: Int
  }

  /// In the order of their starts.
  private let parts: [Part]

  init(_ annotations: [Annotation]) {
    var largestEnd: ByteOffset = 0
    parts = annotations.enumerated().flatMap { i, annotation in annotation.ranges.map { ($0, i) } }
      .sorted { ($0.0.lowerBound, $0.1) < ($1.0.lowerBound, $1.1) }
      .map { range, i in
        largestEnd = max(largestEnd, range.upperBound)
        return Part(range: range, largestEnd: largestEnd, annotation: i)
      }
  }

  /// The indexes of annotations with a part that overlaps `range`, in no order; one may come twice.
  func overlapping(_ range: ByteRange) -> [Int] {
    var found: [Int] = []
    var place = parts.partitioningIndex { $0.range.lowerBound >= range.upperBound } - 1
    while place >= 0, parts[place].largestEnd > range.lowerBound {
      if parts[place].range.overlaps(range) { found.append(parts[place].annotation) }
      place -= 1
    }
    return found
  }
}
