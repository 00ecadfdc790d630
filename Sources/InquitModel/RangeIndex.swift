/// Ranges by where they are: finds those that overlap another without looking at all of them. Empty ranges overlap
/// nothing.
package struct RangeIndex: Sendable {
  private struct Part: Sendable {
    let range: ByteRange
    /// The largest end of this part and those before it.
    let largestEnd: ByteOffset
    let owner: Int
  }

  /// In the order of their starts.
  private let parts: [Part]

  private init(_ ranges: [(range: ByteRange, owner: Int)]) {
    var largestEnd: ByteOffset = 0
    parts = ranges.filter { !$0.range.isEmpty }
      .sorted { ($0.range.lowerBound, $0.owner) < ($1.range.lowerBound, $1.owner) }
      .map {
        largestEnd = max(largestEnd, $0.range.upperBound)
        return Part(range: $0.range, largestEnd: largestEnd, owner: $0.owner)
      }
  }

  package init(_ ranges: [ByteRange]) { self.init(ranges.enumerated().map { ($1, $0) }) }

  /// The parts of annotations, by the annotations' indexes.
  package init(_ annotations: [Annotation]) {
    self.init(annotations.enumerated().flatMap { i, annotation in annotation.ranges.map { ($0, i) } })
  }

  /// Whether any of the ranges overlaps `range`.
  package func overlaps(_ range: ByteRange) -> Bool {
    let behind = firstBehind(range)
    return behind > 0 && parts[behind - 1].largestEnd > range.lowerBound
  }

  /// The indexes of the ranges that overlap `range`, in no order; an annotation's comes once for each such part.
  package func overlapping(_ range: ByteRange) -> [Int] {
    var found: [Int] = []
    var place = firstBehind(range) - 1
    while place >= 0, parts[place].largestEnd > range.lowerBound {
      if parts[place].range.overlaps(range) { found.append(parts[place].owner) }
      place -= 1
    }
    return found
  }

  private func firstBehind(_ range: ByteRange) -> Int {
    parts.partitioningIndex { $0.range.lowerBound >= range.upperBound }
  }
}
