import Foundation

/// Logistic regression over sparse binary features, trained by AdaGrad with an L2 penalty.
public struct LogisticRegression: Sendable {
  public private(set) var weights: [Float]
  private var squares: [Float]

  public init(featureCount: Int) {
    weights = Array(repeating: 0, count: featureCount)
    squares = Array(repeating: 1e-4, count: featureCount)
  }

  /// Trains on all examples `epochs` times, each time in another, but always the same, order. Features that
  /// occur less often than `rarest` get no weight.
  public mutating func train(
    _ examples: [(features: [Int], label: Bool)], epochs: Int = 8, rate: Float = 0.15, penalty: Float = 0.03,
    rarest: Int = 3
  ) {
    var counts = Array(repeating: 0, count: weights.count)
    for example in examples { for feature in example.features { counts[feature] += 1 } }
    let examples = examples.map { (features: $0.features.filter { counts[$0] >= rarest }, label: $0.label) }
    var order = TrainingOrder(count: examples.count)
    for _ in 0..<epochs {
      for i in order.next() {
        let example = examples[i]
        var sum: Float = 0
        for feature in example.features { sum += weights[feature] }
        let error = 1 / (1 + exp(-sum)) - (example.label ? 1 : 0)
        for feature in example.features {
          let gradient = error + penalty * weights[feature]
          squares[feature] += gradient * gradient
          weights[feature] -= rate * gradient / squares[feature].squareRoot()
        }
      }
    }
  }

  /// How sure the model is that an example is positive, as log odds.
  public func score(_ features: [Int]) -> Float { features.reduce(0) { $0 + weights[$1] } }
}
