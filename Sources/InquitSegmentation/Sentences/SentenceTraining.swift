import InquitModel

/// What a trainer of `SentenceScorer` needs: the gaps of a text that rules leave open, with their features.
@_spi(Training) public struct SentenceTraining: Sendable {
  /// A gap that the scorer has to decide.
  @_spi(Training) public struct Example: Sendable {
    /// Indexes below `SentenceScorer.featureCount`.
    public let features: [Int]
    public let endsSentence: Bool
  }

  private let rules: SegmentationRules
  private let breaker: WordAndSentenceBreaker
  private let isLexical: Bool

  /// `isLexical` says whether features may name words.
  @_spi(Training) public init(language: String, isLexical: Bool) {
    rules = SegmentationRules.shared(language: language)
    breaker = WordAndSentenceBreaker.shared(locale: language)
    self.isLexical = isLexical
  }

  /// The open gaps of a text whose true sentences are given. Features that look back see the true ones.
  @_spi(Training) public func examples(of text: SourceText, sentences: [ByteRange]) -> [Example] {
    let starts = Set(sentences.map(\.lowerBound.value))
    let bytes = text.bytes.span
    var finder = ParagraphFinder()
    var buffer = BoundaryBuffer()
    var result: [Example] = []
    while let paragraph = finder.next(in: bytes) {
      let content = trim(paragraph.range, bytes)
      if content.isEmpty { continue }
      breaker.find(bytes, from: content.lowerBound, to: content.upperBound, into: &buffer)
      var list: [Token] = []
      Tokenizer(rules: rules).appendTokens(of: content, in: bytes, boundaries: buffer, to: &list)
      let tokens = list.span
      let profile = ParagraphProfile(tokens)
      var start = 0
      var opened = 0
      for next in 1..<max(1, tokens.count) {
        opened += Gap.opening(tokens, next - 1)
        let ends = starts.contains(tokens[next].start)
        if let gap = Gap(tokens, before: next, sentenceStart: start, opened: opened),
          case .open = SentenceRules.verdict(on: gap, in: tokens, rules)
        {
          var features: [Int] = []
          SentenceScorer.forEachFeature(of: gap, in: tokens, profile, rules, isLexical: isLexical) {
            features.append($0)
          }
          result.append(Example(features: features, endsSentence: ends))
        }
        if ends {
          start = next
          opened = 0
        }
      }
    }
    return result
  }
}
