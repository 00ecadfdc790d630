/// A table from margins to probabilities: how often, on held-out text, a decision with that margin was right.
public struct Calibration: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    public let margin: Float
    /// From 0 to 1.
    public let probability: Float
  }

  /// By margin, ascending; probabilities never fall. Empty when nothing was held out.
  public let steps: [Step]

  public init(steps: [Step]) { self.steps = steps }

  /// Without held-out text: what is usual of models of names that learnt from some tens of documents.
  public static let none = Calibration(steps: [])

  private static let usual = Calibration(
    steps: [(0, 0.3), (15, 0.5), (40, 0.65), (80, 0.8), (160, 0.92), (320, 0.96)].map {
      Step(margin: $0, probability: $1)
    })

  /// The probability that a decision with this margin is right: between steps by a straight line, outside
  /// them the nearest step's.
  public func probability(_ margin: Float) -> Double {
    guard let first = steps.first, let last = steps.last else {
      return Self.usual.probability(margin)
    }
    if margin <= first.margin { return Double(first.probability) }
    if margin >= last.margin { return Double(last.probability) }
    var i = 1
    while steps[i].margin < margin { i += 1 }
    let (a, b) = (steps[i - 1], steps[i])
    let share = (margin - a.margin) / (b.margin - a.margin)
    return Double(a.probability + share * (b.probability - a.probability))
  }

  /// Fits a table to decisions on held-out text: groups of equal size, made to rise by pooling neighbours
  /// that fall (isotonic regression by pool-adjacent-violators). Each group counts one decision more right
  /// and one more wrong than it has, so that no step says "certain".
  public init(margins: [(margin: Float, isRight: Bool)], groups: Int = 16) {
    let sorted = margins.filter { $0.margin.isFinite }.sorted {
      ($0.margin, $0.isRight ? 1 : 0) < ($1.margin, $1.isRight ? 1 : 0)
    }
    guard sorted.count >= 20 else {
      self = .none
      return
    }
    let size = max(10, (sorted.count + groups - 1) / groups)
    var pools: [(sum: Float, right: Float, count: Float)] = []
    var start = 0
    while start < sorted.count {
      let end = sorted.count - start < 2 * size ? sorted.count : start + size
      let group = sorted[start..<end]
      pools.append(
        (group.reduce(0) { $0 + $1.margin }, Float(group.count { $0.isRight }), Float(group.count)))
      start = end
      while pools.count > 1 {
        let (a, b) = (pools[pools.count - 2], pools[pools.count - 1])
        if a.right / a.count < b.right / b.count { break }
        pools.removeLast(2)
        pools.append((a.sum + b.sum, a.right + b.right, a.count + b.count))
      }
    }
    steps = pools.map { Step(margin: $0.sum / $0.count, probability: ($0.right + 1) / ($0.count + 2)) }
  }
}
