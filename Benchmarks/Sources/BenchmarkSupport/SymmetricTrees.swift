import Foundation

/// Gradient-boosted trees whose nodes of one level all ask the same question (as in CatBoost): whether a feature's
/// value is in a set. They correct log odds that another model gives.
public struct SymmetricTrees: Sendable {
  public struct Example: Sendable {
    /// All below `valueCount`.
    public let values: [UInt8]
    /// The other model's log odds.
    public let score: Float
    public let label: Bool

    public init(values: [UInt8], score: Float, label: Bool) {
      self.values = values
      self.score = score
      self.label = label
    }
  }

  public struct Tree: Sendable {
    /// From the highest bit of the leaf's number on; bit v of `values` is set if value v is in the set.
    public var questions: [(feature: Int, values: UInt32)] = []
    /// Log odds to add.
    public var leaves: [Double] = []

    func leaf(of values: [UInt8]) -> Int {
      questions.reduce(0) { $0 << 1 | Int($1.values >> UInt32(values[$1.feature]) & 1) }
    }
  }

  public static let valueCount = 32

  /// The features whose values have no order; their sets are any, the others' are all values above one.
  private let classes: Set<Int>
  private let levels: Int
  private let rate: Double
  /// How much a leaf is drawn to 0: as by so many examples (of the greatest doubt, four times as many).
  private let penalty: Double
  public private(set) var trees: [Tree] = []

  public init(classes: Set<Int>, levels: Int, rate: Double, penalty: Double) {
    self.classes = classes
    self.levels = levels
    self.rate = rate
    self.penalty = penalty
  }

  /// Adds `count` trees that fit the examples.
  public mutating func train(_ examples: [Example], count: Int) {
    guard let featureCount = examples.first?.values.count else { return }
    var scores = examples.map { example in
      trees.reduce(Double(example.score)) { $0 + $1.leaves[$1.leaf(of: example.values)] }
    }
    // By feature, since one after the other is looked at in all examples.
    let columns = (0..<featureCount).map { feature in examples.map { $0.values[feature] } }
    for _ in 0..<count {
      let slopes = zip(scores, examples).map { score, example in
        let probability = 1 / (1 + exp(-score))
        return Slope(
          gradient: (example.label ? 1 : 0) - probability, curvature: probability * (1 - probability))
      }
      var tree = Tree()
      var leaf = examples.map { _ in 0 }
      for level in 0..<levels {
        let question = (0..<featureCount).map { feature in
          bestQuestion(on: feature, columns[feature], slopes, leaf, leafCount: 1 << level)
        }.max { $0.gain < $1.gain }
        guard let question else { return }
        tree.questions.append((question.feature, question.values))
        for (i, value) in columns[question.feature].enumerated() {
          leaf[i] = leaf[i] << 1 | Int(question.values >> UInt32(value) & 1)
        }
      }
      var sums = [Slope](repeating: Slope(), count: 1 << levels)
      for i in examples.indices { sums[leaf[i]] += slopes[i] }
      tree.leaves = sums.map { rate * $0.gradient / ($0.curvature + penalty) }
      for i in examples.indices { scores[i] += tree.leaves[leaf[i]] }
      trees.append(tree)
    }
  }

  /// First and second derivatives of the log likelihood, the second with its sign turned.
  private struct Slope {
    var gradient = 0.0
    var curvature = 0.0

    static func += (a: inout Slope, b: Slope) {
      a.gradient += b.gradient
      a.curvature += b.curvature
    }

    static func - (a: Slope, b: Slope) -> Slope {
      Slope(gradient: a.gradient - b.gradient, curvature: a.curvature - b.curvature)
    }
  }

  /// The set of a feature's values that parts all leaves best.
  private func bestQuestion(
    on feature: Int, _ column: [UInt8], _ slopes: [Slope], _ leaf: [Int], leafCount: Int
  ) -> (feature: Int, values: UInt32, gain: Double) {
    let valueCount = Self.valueCount
    var sums = [Slope](repeating: Slope(), count: leafCount * valueCount)
    for (i, value) in column.enumerated() { sums[leaf[i] * valueCount + Int(value)] += slopes[i] }
    let totals = (0..<leafCount).map { leaf in
      sums[leaf * valueCount..<(leaf + 1) * valueCount].reduce(into: Slope()) { $0 += $1 }
    }
    var best = (feature: feature, values: UInt32(0), gain: 0.0)
    var values: UInt32 = 0
    var inside = [Slope](repeating: Slope(), count: leafCount)
    for value in order(of: feature, sums, leafCount).dropLast() {
      values |= 1 << UInt32(value)
      var gain = 0.0
      for leaf in 0..<leafCount {
        inside[leaf] += sums[leaf * valueCount + value]
        gain += worth(inside[leaf]) + worth(totals[leaf] - inside[leaf]) - worth(totals[leaf])
      }
      if gain > best.gain { best = (feature, values, gain) }
    }
    return best
  }

  /// How much a leaf of its own gains.
  private func worth(_ slope: Slope) -> Double {
    slope.gradient * slope.gradient / (slope.curvature + penalty)
  }

  /// The values in the order in which they are put into sets: from the highest on, or by what they gain alone.
  private func order(of feature: Int, _ sums: [Slope], _ leafCount: Int) -> [Int] {
    let values = Array((0..<Self.valueCount).reversed())
    guard classes.contains(feature) else { return values }
    let steps = (0..<Self.valueCount).map { value in
      let sum = (0..<leafCount).reduce(into: Slope()) { $0 += sums[$1 * Self.valueCount + value] }
      return sum.gradient / (sum.curvature + penalty)
    }
    return values.sorted { (steps[$0], $0) > (steps[$1], $1) }
  }
}
