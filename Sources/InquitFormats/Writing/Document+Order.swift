import InquitModel

extension Document {
  /// The indexes of the annotations in the order of their first ranges, in which a file will list them. Those of which
  /// neither comes before the other keep their order, and those without a range come first.
  func annotationOrder(by comesBefore: (ByteRange, ByteRange) -> Bool) -> [Int] {
    let starts = annotations.map { $0.ranges.first ?? ByteRange(0, 0) }
    return annotations.indices.sorted { a, b in
      comesBefore(starts[a], starts[b]) || (!comesBefore(starts[b], starts[a]) && a < b)
    }
  }

  /// Puts the annotations in such an order.
  mutating func sortAnnotations(by comesBefore: (ByteRange, ByteRange) -> Bool) {
    annotations = annotationOrder(by: comesBefore).map { annotations[$0] }
  }

  /// Puts the annotations in text order, of two that start together the longer one before.
  mutating func sortAnnotationsOuterFirst() { sortAnnotations(by: Self.isOuter) }

  /// Whether a range starts first, or ends last of two that start together.
  @Sendable static func isOuter(_ a: ByteRange, _ b: ByteRange) -> Bool {
    (a.lowerBound, -a.upperBound.value) < (b.lowerBound, -b.upperBound.value)
  }
}
