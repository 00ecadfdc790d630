/// The sums of all weights over all steps of all shards; divided by the number of steps, the averaged weights.
struct Averages: Sendable {
  private(set) var weights: [Viterbi.Block]
  private(set) var transitions: [Float]
  private(set) var steps: Float = 0

  /// The weights that a shard starts from count as if they had stood for so many steps.
  init(startingFrom shard: PerceptronShard, steps: Float) {
    weights = shard.weights.map { $0 * steps }
    transitions = shard.transitions.map { $0 * steps }
    self.steps = steps
  }

  /// Adds what a shard's weights were during its last pass.
  mutating func add(_ shard: PerceptronShard) {
    let count = Float(shard.steps)
    for i in weights.indices { weights[i] += shard.weights[i] * count - shard.weightChanges[i] }
    for i in transitions.indices {
      transitions[i] += shard.transitions[i] * count - shard.transitionChanges[i]
    }
    steps += count
  }

  /// The averaged weights, after so many passes.
  func learnt(epochs: Int) -> LearntWeights {
    let factor = 1 / max(steps, 1)
    return LearntWeights(
      weights: weights.map { $0 * factor }, transitions: transitions.map { $0 * factor }, epochs: epochs)
  }
}

/// What a training comes to.
struct LearntWeights: Sendable {
  let weights: [Viterbi.Block]
  let transitions: [Float]
  /// The passes that led there.
  let epochs: Int
}
