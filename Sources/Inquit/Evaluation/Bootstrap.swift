import InquitModel

/// Confidence intervals by drawing documents again and again with replacement (the percentile bootstrap).
/// Documents are drawn whole, as spans of one document depend on each other.
struct Bootstrap {
  var samples = 1000
  var seed: UInt64 = 1

  /// The range that 95 % of the resampled F1 lie in; nil for fewer than two documents that have something to be found or
  /// found. A drawing without any such document has no F1, and does not count.
  func interval(_ documents: [Ratio]) -> ClosedRange<Double>? {
    guard documents.count(where: \.counts) > 1, samples > 0 else { return nil }
    var random = SplitMix64(seed: seed)
    var values: [Double] = []
    values.reserveCapacity(samples)
    for _ in 0..<samples {
      var sum = Ratio()
      for _ in documents.indices { sum += documents[Int.random(in: documents.indices, using: &random)] }
      if sum.counts { values.append(sum.f1) }
    }
    guard !values.isEmpty else { return nil }
    values.sort()
    let tail = values.count / 40
    return values[tail]...values[values.count - 1 - tail]
  }
}

extension Ratio {
  /// Whether anything is to be found, or was found.
  fileprivate var counts: Bool { gold + predicted > 0 }
}
