import InquitModel

/// What a trainer of `SentenceScorer` needs: the gaps of a text that rules leave open, with their features.
@_spi(Training) public struct SentenceTraining: Sendable {
  /// A gap that the scorer has to decide.
  @_spi(Training) public struct Example: Sendable {
    /// Indexes below `SentenceScorer.featureCount`.
    public let features: [Int]
    public let endsSentence: Bool
  }

  /// A gap that the scorer leaves unclear.
  @_spi(Training) public struct UnclearExample: Sendable {
    public let context: GapContext
    /// The scorer's log odds.
    public let sum: Float
    public let endsSentence: Bool
  }

  private let splitter: SentenceSplitter
  private let breaker: WordAndSentenceBreaker

  /// `isLexical` says whether features may name words.
  @_spi(Training) public init(language: String, isLexical: Bool) {
    // The rules ask whether the scorer knows words, whatever its weights.
    let weights = [Int8](repeating: 0, count: SentenceScorer.featureCount)
    self.init(language: language, scorer: SentenceScorer(weights: weights, isLexical: isLexical))
  }

  @_spi(Training) public init(language: String, scorer: SentenceScorer) {
    splitter = SentenceSplitter(rules: SegmentationRules(language: language, scorer: scorer))
    breaker = WordAndSentenceBreaker.shared(locale: language)
  }

  /// The open gaps of a text whose true sentences are given. Features that look back see the true ones.
  @_spi(Training) public func examples(of text: SourceText, sentences: [ByteRange]) -> [Example] {
    let starts = Set(sentences.map(\.lowerBound.value))
    let bytes = text.bytes.span
    let rules = splitter.rules
    var result: [Example] = []
    forEachGap(of: text) { gap, tokens, profile in
      let ends = starts.contains(tokens[gap.next].start)
      if case .open = SentenceRules.verdict(on: gap, in: tokens, rules) {
        var features: [Int] = []
        let gapFeatures = GapFeatures(gap, tokens, profile, rules)
        gapFeatures.forEachOfFirst(isLexical: rules.isLexical) { features.append($0) }
        gapFeatures.forEachOfRest(in: tokens, bytes, isLexical: rules.isLexical) { features.append($0) }
        result.append(Example(features: features, endsSentence: ends))
      }
      return ends
    }
    return result
  }

  /// The open gaps of a text that the scorer leaves unclear. Features that look back see the sentences that the
  /// scorer finds.
  @_spi(Training) public func unclearExamples(
    of text: SourceText, sentences: [ByteRange]
  ) -> [UnclearExample] {
    guard let scorer = splitter.rules.scorer else { return [] }
    let starts = Set(sentences.map(\.lowerBound.value))
    let bytes = text.bytes.span
    let rules = splitter.rules
    var result: [UnclearExample] = []
    forEachGap(of: text) { gap, tokens, profile in
      if case .open = SentenceRules.verdict(on: gap, in: tokens, rules) {
        let sum = scorer.sum(gap, in: tokens, bytes, profile, rules)
        if SentenceScorer.isUnclear(gap, sum: sum) {
          result.append(
            UnclearExample(
              context: GapContext(gap, sum: sum, tokens, profile, rules),
              sum: Float(sum) * SentenceScorer.unit,
              endsSentence: starts.contains(tokens[gap.next].start)))
        }
      }
      return splitter.breaks(at: gap, in: tokens, bytes, profile)
    }
    return result
  }

  /// Calls `breaks` for every gap of a text, with the tokens and the profile of its paragraph. What it answers is where
  /// the features of later gaps see a sentence end.
  private func forEachGap(of text: SourceText, breaks: (Gap, Span<Token>, ParagraphProfile) -> Bool) {
    let bytes = text.bytes.span
    var reader = ParagraphReader(of: bytes, splitter.rules, breaker)
    var textProfile = TextProfile()
    var map = TokenMap()
    while reader.next(in: bytes) {
      if reader.startsStretch { textProfile = TextProfile() }
      let tokens = reader.tokens.span
      map.read(tokens)
      let profile = ParagraphProfile(tokens, map, text: &textProfile)
      splitter.forEachGap(of: tokens, map, profile) { _ in
        false
      } breaks: { gap in
        breaks(gap, tokens, profile)
      }
    }
  }
}
