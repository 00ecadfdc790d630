extension Sequence<ByteRange> {
  /// The ranges in text order, with those that overlap or touch as one.
  package func merged() -> [ByteRange] {
    var result: [ByteRange] = []
    for range in sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
