import InquitModel

/// Pairs predicted with gold spans, each of both at most once: predicted ones in text order, each with the
/// first free gold span that fits, as nervaluate does.
struct SpanMatcher {
  private let gold: [EvaluatedSpan]
  /// The largest end up to each gold span, by which the first that can overlap is found.
  private let largestEnds: [ScalarOffset]

  /// `gold` must be in text order.
  init(gold: [EvaluatedSpan]) {
    self.gold = gold
    var largest = ScalarOffset(0)
    largestEnds = gold.map {
      largest = max(largest, $0.range.upperBound)
      return largest
    }
  }

  func counts(_ scheme: MatchScheme, predicted: [EvaluatedSpan]) -> MatchCounts {
    var counts = MatchCounts()
    var isPaired = Array(repeating: false, count: gold.count)
    for span in predicted {
      let candidates = candidates(for: span, free: isPaired)
      if let right = rightPartner(of: span, candidates, scheme) {
        isPaired[right] = true
        counts.correct += 1
      } else if let other = candidates.first {
        isPaired[other] = true
        if scheme == .partial { counts.partial += 1 } else { counts.incorrect += 1 }
      } else {
        counts.spurious += 1
      }
    }
    counts.missed = isPaired.count { !$0 }
    return counts
  }

  /// The label of the gold span that each predicted one stands for, and of the gold spans that none stands
  /// for: equal ranges first, then the nearest overlapping one.
  func confusions(predicted: [EvaluatedSpan]) -> [(gold: Label?, predicted: Label?)] {
    var isPaired = Array(repeating: false, count: gold.count)
    var partners = Array(repeating: Int?.none, count: predicted.count)
    for isExact in [true, false] {
      for (i, span) in predicted.enumerated() where partners[i] == nil {
        let candidates = candidates(for: span, free: isPaired).filter {
          !isExact || gold[$0].range == span.range
        }
        let partner = candidates.min {
          (distance($0, span), gold[$0].label == span.label ? 0 : 1)
            < (distance($1, span), gold[$1].label == span.label ? 0 : 1)
        }
        if let partner { isPaired[partner] = true }
        partners[i] = partner
      }
    }
    return zip(predicted, partners).map { ($1.map { gold[$0].label }, $0.label) }
      + gold.indices.filter { !isPaired[$0] }.map { (gold[$0].label, nil) }
  }

  private func rightPartner(
    of span: EvaluatedSpan, _ candidates: [Int], _ scheme: MatchScheme
  ) -> Int? {
    switch scheme {
    case .strict: candidates.first { gold[$0].range == span.range && gold[$0].label == span.label }
    case .exact, .partial: candidates.first { gold[$0].range == span.range }
    case .type:
      // min(by:) gives the first of equals.
      candidates.filter { gold[$0].label == span.label }.min { distance($0, span) < distance($1, span) }
    }
  }

  private func distance(_ i: Int, _ span: EvaluatedSpan) -> Int {
    abs(gold[i].range.lowerBound.distance(to: span.range.lowerBound))
      + abs(gold[i].range.upperBound.distance(to: span.range.upperBound))
  }

  /// The free gold spans of which `span` covers at least one character in a hundred, in text order.
  private func candidates(for span: EvaluatedSpan, free isPaired: [Bool]) -> [Int] {
    var result: [Int] = []
    var i = largestEnds.partitioningIndex { $0 > span.range.lowerBound }
    while i < gold.count, gold[i].range.lowerBound < span.range.upperBound {
      let shared = gold[i].range.clamped(to: span.range).length()
      if !isPaired[i], shared > 0, shared * 100 >= gold[i].range.length() { result.append(i) }
      i += 1
    }
    return result
  }
}
