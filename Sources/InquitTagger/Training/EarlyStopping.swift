/// Watches how the averaged weights do on held-out sentences, pass by pass, and says when to stop.
struct EarlyStopping {
  /// Passes without improvement after which there will be none.
  private static let patience = 3

  private let heldOut: EncodedSentences
  private let tags: TagSet
  private var bestScore = -1.0
  /// The weights that did best so far; nil when nothing is held out.
  private(set) var best: LearntWeights?

  init(_ heldOut: EncodedSentences, _ tags: TagSet) {
    self.heldOut = heldOut
    self.tags = tags
  }

  /// Judges the averages after a pass. Returns the best weights when it is time to stop.
  mutating func best(after averages: Averages, epoch: Int) -> LearntWeights? {
    if heldOut.sentences.isEmpty { return nil }
    let learnt = averages.learnt(epochs: epoch)
    let score = score(learnt)
    if score > bestScore {
      bestScore = score
      best = learnt
    }
    return epoch - (best?.epochs ?? epoch) >= Self.patience ? best : nil
  }

  /// The F1 of the decisions over all labels.
  private func score(_ learnt: LearntWeights) -> Double {
    var viterbi = Viterbi(tags, transitions: learnt.transitions)
    var emissions: [Viterbi.Block] = []
    var guess: [Int] = []
    var counts = CrossValidation.Counts()
    for tokens in heldOut.sentences {
      heldOut.score(
        tokens, learnt.weights, blockCount: viterbi.blockCount, FeatureDropout(share: 0), into: &emissions)
      viterbi.decode(emissions, into: &guess)
      let expected = tags.decisions(heldOut.tags[tokens])
      let found = tags.decisions(guess)
      counts.expected += expected.count
      counts.found += found.count
      counts.right += found.count { decision in expected.contains { $0 == decision } }
    }
    return counts.f1
  }
}
