/// A copy of the weights that learns from its own share of the sentences (Collins 2002, with Viterbi).
struct PerceptronShard: Sendable {
  typealias Block = Viterbi.Block

  /// The weights: `blockCount` blocks a row.
  var weights: [Block]
  /// By previous tag, then next tag; the last row is the start.
  var transitions: [Float]
  /// Each change times the step at which it was made, from which the average over all steps follows.
  private(set) var weightChanges: [Block]
  private(set) var transitionChanges: [Float]
  private(set) var steps = 0
  private(set) var mistakes = 0
  private var viterbi: Viterbi
  private var dropout = FeatureDropout(share: 0)
  private let tagCount: Int

  /// Weights of zero, or a share of a base model's for the tags that both have.
  init(tags: TagSet, index: FeatureIndex, base: TaggerModel?, share: Float) {
    tagCount = tags.count
    transitions = Array(repeating: 0, count: (tags.count + 1) * tags.count)
    viterbi = Viterbi(tags, transitions: transitions)
    weights = Array(repeating: Block(), count: index.keys.count * viterbi.blockCount)
    weightChanges = weights
    transitionChanges = transitions
    if let base { start(from: base, share: share, tags, index) }
  }

  private mutating func start(
    from base: TaggerModel, share: Float, _ tags: TagSet, _ index: FeatureIndex
  ) {
    let baseTags = base.header.tags
    let same = (0..<baseTags.count).map { tags.tag(like: $0, of: baseTags) }
    let scale = base.header.scale * share
    for (row, key) in base.keys.enumerated() {
      guard let place = index.row(key) else { continue }
      for (baseTag, tag) in same.enumerated() {
        guard let tag else { continue }
        let weight = Float(base.weights(row: row, from: baseTag)[0])
        weights[Int(place) * viterbi.blockCount + tag >> 2][tag & 3] = weight * scale
      }
    }
    for (previous, tag) in (same + [tagCount]).enumerated() {
      guard let tag else { continue }
      for (baseNext, next) in same.enumerated() {
        guard let next else { continue }
        transitions[tag * tagCount + next] =
          base.header.transitions[previous * baseTags.count + baseNext] * share
      }
    }
  }

  struct Manner: Sendable {
    /// By how much the right tag should win at every token.
    var margin: Float
    /// The same for the first tag.
    var firstTagMargin: Float
    var dropout: FeatureDropout
  }

  /// One pass over `order`, which holds indexes of sentences.
  mutating func train(on data: EncodedSentences, order: [Int], _ manner: Manner) {
    viterbi.setTransitions(transitions)
    for i in weightChanges.indices { weightChanges[i] = Block() }
    for i in transitionChanges.indices { transitionChanges[i] = 0 }
    steps = 0
    mistakes = 0
    var emissions: [Block] = []
    var guess: [Int] = []
    dropout = manner.dropout
    for sentence in order {
      let tokens = data.sentences[sentence]
      dropout.next()
      data.score(tokens, weights, blockCount: viterbi.blockCount, dropout, into: &emissions)
      // The right tags are handicapped, so that weights change until they win by the margin.
      for (i, token) in tokens.enumerated() {
        let right = data.tags[token]
        let margin = right == 0 ? manner.firstTagMargin : manner.margin
        emissions[i &* viterbi.blockCount &+ right >> 2][right & 3] -= margin
      }
      viterbi.decode(emissions, into: &guess)
      update(tokens, guess, data)
      steps += 1
    }
  }

  private mutating func update(_ tokens: Range<Int>, _ guess: [Int], _ data: EncodedSentences) {
    var previous = (right: tagCount, guessed: tagCount)
    for (i, token) in tokens.enumerated() {
      let right = data.tags[token]
      let guessed = guess[i]
      if right != guessed {
        mistakes += 1
        for r in data.rowStarts[token]..<data.rowStarts[token + 1] where !dropout.drops(data.rows[r]) {
          let row = Int(data.rows[r]) &* viterbi.blockCount
          change(row, right, 1)
          change(row, guessed, -1)
        }
      }
      if right != guessed || previous.right != previous.guessed {
        change(previous.right, to: right, 1)
        change(previous.guessed, to: guessed, -1)
      }
      previous = (right, guessed)
    }
  }

  @inline(__always)
  private mutating func change(_ row: Int, _ tag: Int, _ amount: Float) {
    weights[row &+ tag >> 2][tag & 3] += amount
    weightChanges[row &+ tag >> 2][tag & 3] += amount * Float(steps)
  }

  private mutating func change(_ previous: Int, to next: Int, _ amount: Float) {
    transitions[previous * tagCount + next] += amount
    transitionChanges[previous * tagCount + next] += amount * Float(steps)
    viterbi.addToTransition(previous, next, amount)
  }
}

/// Chooses the features that a sentence is learnt without.
struct FeatureDropout: Sendable {
  private let threshold: UInt32
  private var state: UInt32 = 1

  /// `share` is from 0 to 1.
  init(share: Double) { threshold = UInt32(max(0, min(1, share)) * Double(UInt32.max)) }

  /// Chooses anew.
  mutating func next() { state = state &* 1_664_525 &+ 1_013_904_223 }

  /// Whether the feature of a row is left out.
  @inline(__always)
  func drops(_ row: Int32) -> Bool {
    if threshold == 0 { return false }
    var h = (UInt32(bitPattern: row) ^ state) &* 0x9E37_79B1
    h ^= h >> 15
    return h &* 0x85EB_CA77 < threshold
  }
}

extension EncodedSentences {
  /// The scores of a sentence's tags by weights.
  func score(
    _ tokens: Range<Int>, _ weights: [Viterbi.Block], blockCount: Int, _ dropout: FeatureDropout,
    into emissions: inout [Viterbi.Block]
  ) {
    emissions.removeAll(keepingCapacity: true)
    for token in tokens {
      for block in 0..<blockCount {
        var sum = Viterbi.Block()
        for r in rowStarts[token]..<rowStarts[token + 1] where !dropout.drops(rows[r]) {
          sum += weights[Int(rows[r]) &* blockCount &+ block]
        }
        emissions.append(sum)
      }
    }
  }
}
