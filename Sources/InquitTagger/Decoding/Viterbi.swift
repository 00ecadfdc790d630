/// Finds the best legal sequence of tags: the one with the highest sum of each tag's score at its token and
/// each transition's score (Viterbi 1967). Scores lie in blocks of four tags so that four are compared at once.
struct Viterbi: Sendable {
  typealias Block = SIMD4<Float>

  let tagCount: Int
  /// Blocks a token: a quarter of `tagCount`, rounded up.
  let blockCount: Int
  /// `blockCount` blocks a previous tag, by next tag; the row after the last tag's is the sentence's start.
  /// Illegal transitions are minus infinity.
  private(set) var transitions: [Block]
  /// Zero for a tag that may end a sentence, else minus infinity.
  private let ends: [Float]
  private let illegal: [Bool]

  /// Kept from sentence to sentence.
  private var lattice = Lattice()

  /// For each token and tag the best score of a sequence that ends there, and the tag before it.
  private struct Lattice {
    var best: [Block] = []
    var back: [SIMD4<Int32>] = []

    mutating func reserve(_ count: Int) {
      guard best.count < count else { return }
      best = Array(repeating: Block(), count: count)
      back = Array(repeating: SIMD4(), count: count)
    }
  }

  init(_ tags: TagSet, transitions scores: [Float]) {
    tagCount = tags.count
    blockCount = (tags.count + 3) / 4
    transitions = Array(repeating: Block(repeating: -.infinity), count: (tags.count + 1) * blockCount)
    ends = (0..<tags.count).map { tags.allows($0, nil) ? 0 : -.infinity }
    illegal = (0...tags.count).flatMap { previous in
      (0..<tags.count).map { !tags.allows(previous == tags.count ? nil : previous, $0) }
    }
    setTransitions(scores)
  }

  /// Scores by previous tag, then by next one; the last row is the sentence's start.
  mutating func setTransitions(_ scores: [Float]) {
    for previous in 0...tagCount {
      for next in 0..<tagCount where !illegal[previous * tagCount + next] {
        transitions[previous * blockCount + next / 4][next % 4] = scores[previous * tagCount + next]
      }
    }
  }

  @inline(__always)
  mutating func addToTransition(_ previous: Int, _ next: Int, _ amount: Float) {
    transitions[previous * blockCount + next >> 2][next & 3] += amount
  }

  /// Writes the best tags for tokens whose scores are `emissions`, `blockCount` blocks each, at least one
  /// token. Returns their score.
  @discardableResult
  mutating func decode(_ emissions: [Block], into tags: inout [Int]) -> Float {
    let count = emissions.count / blockCount
    var lattice = Lattice()
    swap(&lattice, &self.lattice)
    defer { swap(&lattice, &self.lattice) }
    lattice.reserve(emissions.count)
    fill(&lattice.best, &lattice.back, emissions.span, count)
    return trace(lattice, count, into: &tags)
  }

  private func fill(
    _ bestScores: inout [Block], _ previousTags: inout [SIMD4<Int32>], _ emissions: Span<Block>, _ count: Int
  ) {
    let table = transitions.span
    var best = bestScores.mutableSpan
    var back = previousTags.mutableSpan
    for block in 0..<blockCount {
      best[block] = emissions[block] + table[tagCount &* blockCount &+ block]
    }
    for token in 1..<max(count, 1) {
      let row = token &* blockCount
      let before = row &- blockCount
      for block in 0..<blockCount {
        var top = Block(repeating: -.infinity)
        var from = SIMD4<Int32>(repeating: 0)
        for previous in 0..<tagCount {
          let score = best[before &+ previous >> 2][previous & 3]
          let candidate = table[previous &* blockCount &+ block] + score
          let better = candidate .> top
          top.replace(with: candidate, where: better)
          from.replace(with: SIMD4(repeating: Int32(truncatingIfNeeded: previous)), where: better)
        }
        best[row &+ block] = top + emissions[row &+ block]
        back[row &+ block] = from
      }
    }
  }

  /// Follows the best sequence back from its end.
  private func trace(_ lattice: Lattice, _ count: Int, into tags: inout [Int]) -> Float {
    var last = 0
    var score = -Float.infinity
    let lastRow = (count - 1) * blockCount
    for tag in 0..<tagCount {
      let candidate = lattice.best[lastRow + tag >> 2][tag & 3] + ends[tag]
      if candidate > score {
        score = candidate
        last = tag
      }
    }
    tags.removeAll(keepingCapacity: true)
    for _ in 0..<count { tags.append(0) }
    var token = count - 1
    while token >= 0 {
      tags[token] = last
      if token > 0 { last = Int(lattice.back[token * blockCount + last >> 2][last & 3]) }
      token -= 1
    }
    return score
  }

  /// How much worse, at each token, the best legal sequence with another tag there is: its margin, from the
  /// maxima over all sequences through each tag (forward and backward). `tags` are what `decode` has just found
  /// for the same emissions.
  mutating func margins(_ emissions: [Block], tags: [Int]) -> [Float] {
    var margins = Array(repeating: Float(0), count: tags.count)
    var after = Array(repeating: Block(repeating: -.infinity), count: blockCount)
    for tag in 0..<tagCount { after[tag >> 2][tag & 3] = ends[tag] }
    // By block: what may follow a tag at the token before.
    var here = after
    for token in tags.indices.reversed() {
      let row = token * blockCount
      var rivals = Block(repeating: -.infinity)
      var own = -Float.infinity
      for block in 0..<blockCount {
        var through = lattice.best[row + block] + after[block]
        if tags[token] >> 2 == block {
          own = through[tags[token] & 3]
          through[tags[token] & 3] = -.infinity
        }
        rivals = pointwiseMax(rivals, through)
        here[block] = emissions[row + block] + after[block]
      }
      margins[token] = own - rivals.max()
      for previous in 0..<tagCount {
        var top = Block(repeating: -.infinity)
        for block in 0..<blockCount {
          top = pointwiseMax(top, transitions[previous * blockCount + block] + here[block])
        }
        after[previous >> 2][previous & 3] = top.max()
      }
    }
    return margins
  }
}
