import Foundation

/// A conditional log-linear model: which of several choices is right, from sparse binary features of each. Trained
/// by AdaGrad with an L2 penalty.
public struct ChoiceModel: Sendable {
  /// Choices by their features; one or more of them are right.
  public struct Example: Sendable {
    public let choices: [[Int]]
    public let right: Set<Int>

    public init(choices: [[Int]], right: Set<Int>) {
      self.choices = choices
      self.right = right
    }
  }

  public private(set) var weights: [Double]
  private var squares: [Double]

  public init(featureCount: Int) {
    weights = Array(repeating: 0, count: featureCount)
    squares = Array(repeating: 1e-2, count: featureCount)
  }

  /// Trains on all examples `epochs` times, each time in another, but always the same, order.
  public mutating func train(_ examples: [Example], epochs: Int, rate: Double, penalty: Double) {
    var order = TrainingOrder(count: examples.count)
    for _ in 0..<epochs {
      for i in order.next() { step(examples[i], rate: rate, penalty: penalty) }
    }
  }

  /// Moves the weights so that the right choices become more probable together.
  private mutating func step(_ example: Example, rate: Double, penalty: Double) {
    let shares = shares(of: example.choices)
    let rightShare = example.right.reduce(0) { $0 + shares[$1] }
    for (i, features) in example.choices.enumerated() {
      let wanted = example.right.contains(i) ? shares[i] / max(rightShare, 1e-9) : 0
      let error = shares[i] - wanted
      for feature in features {
        let gradient = error + penalty * weights[feature]
        squares[feature] += gradient * gradient
        weights[feature] -= rate * gradient / squares[feature].squareRoot()
      }
    }
  }

  /// How probable each choice is.
  public func shares(of choices: [[Int]]) -> [Double] {
    let sums = choices.map { $0.reduce(0) { $0 + weights[$1] } }
    let highest = sums.max() ?? 0
    let powers = sums.map { exp($0 - highest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
