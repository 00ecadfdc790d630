import InquitData

/// A log-linear model of who speaks a quote: the candidates of its sentence, or nobody there.
///
/// It stands on top of the patterns, whose choice is one of its features, and has the last word where it is sure.
/// The weights are data (`speaker-weights.bin`): 2^15 signed bytes, in sixteenths. Without the file the patterns
/// decide alone.
struct SpeakerScorer: Sendable {
  /// The weight that one unit of a stored byte stands for.
  static let unit = 1.0 / 16

  private let weights: [Int8]

  /// The scorer of a language; nil where the file is missing or of another size.
  init?(_ data: LanguageData) {
    guard let bytes = data.bytes(of: "speaker-weights.bin"), bytes.count == SpeakerFeatures.count else {
      return nil
    }
    weights = bytes.map { Int8(bitPattern: $0) }
  }

  struct Verdict {
    /// That nobody in the sentence speaks the quote.
    let nobody: Double
    /// In the order of the candidates; with `nobody` they add up to one.
    let candidates: [Double]
  }

  /// How probable it is for each candidate to speak the quote.
  func verdict(on candidates: [SpeakerCandidate], _ features: SpeakerFeatures) -> Verdict {
    var sums: [Double] = []
    var sum = 0
    features.forEachOfNobody { sum += Int(weights[$0]) }
    sums.append(Double(sum) * Self.unit)
    for candidate in candidates {
      sum = 0
      features.forEach(of: candidate) { sum += Int(weights[$0]) }
      sums.append(Double(sum) * Self.unit)
    }
    let shares = Softmax.shares(of: sums)
    return Verdict(nobody: shares[0], candidates: Array(shares.dropFirst()))
  }
}
