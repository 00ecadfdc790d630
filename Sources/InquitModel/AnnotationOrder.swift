extension [Annotation] {
  /// The indexes of those that have parts, in text order: by their starts, the outer before the inner.
  package var textOrder: [Int] {
    var keys: [TextOrderKey] = []
    keys.reserveCapacity(count)
    for (i, annotation) in enumerated() {
      guard let hull = annotation.hull else { continue }
      keys.append(TextOrderKey(start: hull.lowerBound.value, end: hull.upperBound.value, index: i))
    }
    keys.sort { ($0.start, $1.end, $0.index) < ($1.start, $0.end, $1.index) }
    return keys.map(\.index)
  }

  /// Calls `body` with the pairs whose hulls overlap, as indexes. `order` is their text order, and that of the pairs.
  package func forEachOverlap(in order: [Int], _ body: (Int, Int) -> Void) {
    // Those that may still overlap what follows.
    var open: [(index: Int, end: ByteOffset)] = []
    for i in order {
      guard let hull = self[i].hull else { continue }
      open.removeAll { $0.end <= hull.lowerBound }
      for (other, _) in open { body(other, i) }
      // Few are open at one place in sound files; a broken one must not take quadratic time.
      if open.count < 64 { open.append((i, hull.upperBound)) }
    }
  }
}

private struct TextOrderKey {
  let start: Int
  let end: Int
  let index: Int
}
