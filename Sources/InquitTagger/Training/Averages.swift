/// The sums of all weights over all steps of all shards; divided by the number of steps, the averaged weights.
struct Averages: Sendable {
  private(set) var weights: [Viterbi.Block]
  private(set) var transitions: [Float]
  private(set) var steps: Float = 0

  init(like shard: PerceptronShard) {
    weights = Array(repeating: Viterbi.Block(), count: shard.weights.count)
    transitions = Array(repeating: 0, count: shard.transitions.count)
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

  /// The averaged weights.
  var mean: (weights: [Viterbi.Block], transitions: [Float]) {
    let factor = 1 / max(steps, 1)
    return (weights.map { $0 * factor }, transitions.map { $0 * factor })
  }
}
