import InquitTagger

/// Confidence intervals by drawing documents again and again with replacement (the percentile bootstrap).
/// Documents are drawn whole, as spans of one document depend on each other.
struct Bootstrap {
  var samples = 1000
  var seed: UInt64 = 1

  /// The range that 95 % of the resampled F1 lie in; nil for fewer than two documents.
  func interval(_ documents: [Ratio]) -> ClosedRange<Double>? {
    guard documents.count > 1, samples > 0 else { return nil }
    var random = SplitMix64(seed: seed)
    var values: [Double] = []
    values.reserveCapacity(samples)
    for _ in 0..<samples {
      var sum = Ratio()
      for _ in documents.indices { sum += documents[Int.random(in: documents.indices, using: &random)] }
      values.append(sum.f1)
    }
    values.sort()
    let tail = samples / 40
    return values[tail]...values[samples - 1 - tail]
  }
}
