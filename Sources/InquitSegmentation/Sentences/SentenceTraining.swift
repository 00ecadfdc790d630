import InquitModel

/// What a trainer of `SentenceScorer` needs: the gaps of a text that rules leave open, with their features.
@_spi(Training) public struct SentenceTraining: Sendable {
  /// A gap that the scorer has to decide.
  @_spi(Training) public struct Example: Sendable {
    /// Indexes below `SentenceScorer.featureCount`.
    public let features: [Int]
    public let endsSentence: Bool
  }

  private let splitter: SentenceSplitter
  private let breaker: WordAndSentenceBreaker
  private let isLexical: Bool

  /// `isLexical` says whether features may name words.
  @_spi(Training) public init(language: String, isLexical: Bool) {
    // The rules ask whether the scorer knows words, whatever its weights.
    let weights = [Int8](repeating: 0, count: SentenceScorer.featureCount)
    let scorer = SentenceScorer(weights: weights, isLexical: isLexical)
    splitter = SentenceSplitter(rules: SegmentationRules(language: language, scorer: scorer))
    breaker = WordAndSentenceBreaker.shared(locale: language)
    self.isLexical = isLexical
  }

  /// The open gaps of a text whose true sentences are given. Features that look back see the true ones.
  @_spi(Training) public func examples(of text: SourceText, sentences: [ByteRange]) -> [Example] {
    let starts = Set(sentences.map(\.lowerBound.value))
    let bytes = text.bytes.span
    let rules = splitter.rules
    var finder = ParagraphFinder()
    var buffer = BoundaryBuffer()
    var textProfile = TextProfile()
    var map = TokenMap()
    var result: [Example] = []
    while let paragraph = finder.next(in: bytes) {
      let content = trim(paragraph.range, bytes)
      if content.isEmpty { continue }
      breaker.find(bytes, from: content.lowerBound, to: content.upperBound, into: &buffer)
      var list: [Token] = []
      Tokenizer(rules: rules).appendTokens(of: content, in: bytes, boundaries: buffer, to: &list)
      let tokens = list.span
      map.read(tokens)
      let profile = ParagraphProfile(tokens, map, text: &textProfile)
      splitter.forEachGap(of: tokens, map, profile) { _ in
        false
      } breaks: { gap in
        let ends = starts.contains(tokens[gap.next].start)
        if case .open = SentenceRules.verdict(on: gap, in: tokens, rules) {
          var features: [Int] = []
          let gapFeatures = GapFeatures(gap, tokens, profile, rules)
          gapFeatures.forEachOfFirst(isLexical: isLexical) { features.append($0) }
          gapFeatures.forEachOfRest(in: tokens, bytes, isLexical: isLexical) { features.append($0) }
          result.append(Example(features: features, endsSentence: ends))
        }
        return ends
      }
    }
    return result
  }
}
