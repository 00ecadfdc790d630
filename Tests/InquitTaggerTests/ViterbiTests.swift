import InquitTestSupport
import Testing

@testable import InquitTagger

@Suite struct ViterbiTests {
  /// Against all sequences, for random scores: the same best score, a legal sequence, and margins as defined.
  @Test(arguments: [TagSet.Kind.tokens, .spans])
  func findsTheBestLegalSequence(kind: TagSet.Kind) throws {
    let tags = TagSet(kind: kind, names: kind == .tokens ? ["A", "B", "C", "D", "E"] : ["x"])
    var random = SeededGenerator(seed: 11)
    for _ in 0..<60 {
      let count = Int.random(in: 1...4, using: &random)
      let scores = (0..<count * tags.count).map { _ in Float(Int.random(in: -9...9, using: &random)) }
      let transitions = (0..<(tags.count + 1) * tags.count).map { _ in
        Float(Int.random(in: -9...9, using: &random))
      }
      var viterbi = Viterbi(tags, transitions: transitions)
      let emissions = (0..<count).flatMap { token in
        (0..<viterbi.blockCount).map { block in
          Viterbi.Block(
            (0..<4).map { lane in
              let tag = block * 4 + lane
              return tag < tags.count ? scores[token * tags.count + tag] : 1000
            })
        }
      }
      func score(_ sequence: [Int]) -> Float? {
        var sum: Float = 0
        var previous: Int?
        for (i, tag) in sequence.enumerated() {
          guard tags.allows(previous, tag) else { return nil }
          sum += scores[i * tags.count + tag] + transitions[(previous ?? tags.count) * tags.count + tag]
          previous = tag
        }
        return tags.allows(previous, nil) ? sum : nil
      }
      let all = sequences(count, of: tags.count).compactMap { s in score(s).map { (s, $0) } }
      let best = try #require(all.map(\.1).max())
      var found: [Int] = []
      #expect(viterbi.decode(emissions, into: &found) == best)
      #expect(score(found) == best)
      for (i, margin) in viterbi.margins(emissions, tags: found).enumerated() {
        let rival = all.filter { $0.0[i] != found[i] }.map(\.1).max() ?? -.infinity
        #expect(margin == best - rival)
      }
    }
  }

  private func sequences(_ length: Int, of tags: Int) -> [[Int]] {
    guard length > 0 else { return [[]] }
    return sequences(length - 1, of: tags).flatMap { s in (0..<tags).map { s + [$0] } }
  }
}
