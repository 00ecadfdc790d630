/// Whether confidences mean what they say: of the suggestions made with a confidence near 0.8, eight in ten
/// should be right.
public struct Reliability: Hashable, Sendable {
  /// The suggestions whose confidences lie near each other.
  public struct Bin: Hashable, Sendable {
    public internal(set) var count = 0
    public internal(set) var right = 0
    public internal(set) var confidenceSum = 0.0

    public var meanConfidence: Double { count == 0 ? 0 : confidenceSum / Double(count) }
    public var shareRight: Double { count == 0 ? 0 : Double(right) / Double(count) }
  }

  /// Confidences from 0 up to 0.1, from 0.1 up to 0.2, … from 0.9 up to and with 1.
  public private(set) var bins = Array(repeating: Bin(), count: 10)

  public init() {}

  mutating func add(_ confidence: Double, isRight: Bool) {
    guard (0...1).contains(confidence) else { return }
    let bin = min(9, Int(confidence * 10))
    bins[bin].count += 1
    bins[bin].confidenceSum += confidence
    if isRight { bins[bin].right += 1 }
  }

  /// How many suggestions had a confidence.
  public var count: Int { bins.reduce(0) { $0 + $1.count } }

  /// The mean distance between confidence and share right, weighted by how many suggestions a bin has (the
  /// expected calibration error); 0 without suggestions.
  public var error: Double {
    guard count > 0 else { return 0 }
    return bins.reduce(0) { $0 + abs($1.confidenceSum - Double($1.right)) } / Double(count)
  }

  public static func += (a: inout Reliability, b: Reliability) {
    for i in a.bins.indices {
      a.bins[i].count += b.bins[i].count
      a.bins[i].right += b.bins[i].right
      a.bins[i].confidenceSum += b.bins[i].confidenceSum
    }
  }
}
