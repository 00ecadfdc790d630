/// Abbreviations of several words with spaces between them: z. B., p. ex., i. d. R.
struct SpacedAbbreviations: Sendable {
  /// All their words, each with its point.
  private let words: WordSet
  /// By two neighbouring words: what the second is. All but the last stand inside a sentence.
  private let pairs: [Pair: SegmentationRules.AbbreviationClass]

  private struct Pair: Hashable {
    let first: WordHash
    let second: WordHash
  }

  /// Entries without a space are passed over.
  init(_ entries: [(word: String, kind: SegmentationRules.AbbreviationClass)]) {
    var words: [WordHash] = []
    var pairs: [Pair: SegmentationRules.AbbreviationClass] = [:]
    for entry in entries {
      let parts = entry.word.split(separator: " ").map { WordHash(String($0)) }
      guard parts.count > 1 else { continue }
      words += parts
      for i in 1..<parts.count {
        pairs[Pair(first: parts[i - 1], second: parts[i])] = i + 1 == parts.count ? entry.kind : .inner
      }
    }
    self.words = WordSet(words)
    self.pairs = pairs
  }

  /// Whether a word, with its point, is one of such an abbreviation.
  func mayContain(_ word: WordHash) -> Bool { words.contains(word) }

  /// What `second` is behind `first`; nil when they are no abbreviation.
  func kind(_ first: WordHash, _ second: WordHash) -> SegmentationRules.AbbreviationClass? {
    pairs[Pair(first: first, second: second)]
  }
}
