import InquitModel

/// Chooses among annotations that overlap, for formats in which they may not.
struct OverlapFilter {
  /// Whether one may lie inside another; crossing is never allowed here.
  let allowsNesting: Bool
  let prefers: WriteOptions.Nesting
  /// Labels whose annotations have a place where they may overlap.
  var ignores: Set<Label> = []

  /// The annotations that stay, in their order, each of the others being reported. Of two that cross, the
  /// one that starts first stays.
  func kept(_ annotations: [Annotation], dropped: (LossKind, Annotation) -> Void) -> [Annotation] {
    var spans: [(index: Int, hull: ByteRange)] = annotations.enumerated().compactMap { i, annotation in
      ignores.contains(annotation.label) ? nil : annotation.hull.map { (i, $0) }
    }
    spans.sort {
      ($0.hull.lowerBound, -$0.hull.upperBound.value, $0.index)
        < ($1.hull.lowerBound, -$1.hull.upperBound.value, $1.index)
    }
    var fates = [LossKind?](repeating: nil, count: annotations.count)
    if !allowsNesting, prefers == .inner { markOuter(spans, &fates) }
    // Ends of the annotations that are open at the present start, the innermost last.
    var open: [ByteOffset] = []
    for (index, hull) in spans where fates[index] == nil {
      while let end = open.last, end <= hull.lowerBound { open.removeLast() }
      if let end = open.last {
        if hull.upperBound > end {
          fates[index] = .crossing
        } else if !allowsNesting {
          fates[index] = .nesting
        }
      }
      if fates[index] == nil { open.append(hull.upperBound) }
    }
    return annotations.enumerated().compactMap { i, annotation in
      guard let fate = fates[i] else { return annotation }
      dropped(fate, annotation)
      return nil
    }
  }

  /// Marks every annotation that has another inside. In this order one that lies inside follows the outer
  /// one, so the smallest end from there on tells.
  private func markOuter(_ spans: [(index: Int, hull: ByteRange)], _ fates: inout [LossKind?]) {
    var smallestEnd: ByteOffset?
    for (index, hull) in spans.reversed() {
      if let end = smallestEnd, end <= hull.upperBound { fates[index] = .nesting }
      smallestEnd = min(smallestEnd ?? hull.upperBound, hull.upperBound)
    }
  }
}
