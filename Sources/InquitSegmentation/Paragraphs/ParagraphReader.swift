import InquitModel

/// Reads a text paragraph by paragraph, as tokens.
struct ParagraphReader: ~Copyable {
  private let tokenizer: Tokenizer
  private let map: ByteMap
  private var finder = ParagraphFinder()
  private var buffer: BoundaryBuffer
  /// Where the paragraph is, without white space at its ends.
  private(set) var content = 0..<0
  /// Whether a stretch starts with the paragraph.
  private(set) var startsStretch = false
  /// The paragraph's tokens; there is at least one.
  private(set) var tokens: [Token] = []

  /// A reader of a text that is given again to each call.
  init(of bytes: Span<UInt8>, _ rules: SegmentationRules, _ breaker: WordAndSentenceBreaker) {
    tokenizer = Tokenizer(rules: rules, breaker: breaker)
    map = ByteMap(bytes)
    buffer = breaker.makeBuffer()
  }

  /// Reads the next paragraph that is not blank; false at the end of the text.
  mutating func next(in bytes: Span<UInt8>) -> Bool {
    startsStretch = false
    while let paragraph = finder.next(in: bytes, map) {
      startsStretch = startsStretch || paragraph.startsStretch
      content = trim(paragraph.range, bytes)
      if content.isEmpty { continue }
      tokens.removeAll(keepingCapacity: true)
      tokenizer.appendTokens(of: content, in: bytes, map, &buffer, to: &tokens)
      return true
    }
    return false
  }

  /// The ends of the paragraph's words as ICU divides it.
  mutating func wordEnds(in bytes: Span<UInt8>) -> [Boundary] {
    tokenizer.breaker.findWords(bytes, map, from: content.lowerBound, to: content.upperBound, into: &buffer)
    return buffer.words
  }
}
