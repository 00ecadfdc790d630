import ICU
import InquitModel

/// How text is cut into tokens.
public enum TokenScheme: String, Sendable, CaseIterable {
  /// Words in the sense of Universal Dependencies: do|n’t, Putin|’s.
  case ud
  /// ICU's word boundaries (UAX #29).
  case icu
  /// What stands between white space.
  case whitespace
}

/// A text's paragraphs, sentences and tokens, in text order, without white space at their edges.
public struct Segments: Hashable, Sendable {
  public var paragraphs: [ByteRange]
  public var sentences: [ByteRange]
  public var tokens: [ByteRange]

  public init(paragraphs: [ByteRange], sentences: [ByteRange], tokens: [ByteRange]) {
    self.paragraphs = paragraphs
    self.sentences = sentences
    self.tokens = tokens
  }
}

/// Cuts text into paragraphs, sentences and tokens.
///
/// Paragraphs are lines, but for text whose lines a program broke at some width. Sentences and tokens start
/// from ICU's boundaries and follow a language's rules from there; whatever the token scheme, the sentences
/// are the same. Making a segmenter is cheap: a language's tables are made once and shared.
///
///     let text = SourceText("“Really?” he asked. They didn’t know.")
///     let segments = TextSegmenter(language: "en").segments(of: text)
///     segments.sentences.count    // 2
public struct TextSegmenter: Sendable {
  public let language: String
  public let scheme: TokenScheme
  private let rules: SegmentationRules
  private let breaker: WordAndSentenceBreaker

  /// A segmenter for a BCP 47 tag. A tag without data of its own gets ICU's rules and what holds for all
  /// languages; `usesRootRules` tells.
  public init(language: String, scheme: TokenScheme = .ud) {
    self.init(language: language, scheme: scheme, rules: .shared(language: language))
  }

  /// A segmenter with weights of the caller's, to measure these.
  @_spi(Training) public init(language: String, scorer: SentenceScorer) {
    self.init(language: language, scheme: .ud, rules: SegmentationRules(language: language, scorer: scorer))
  }

  private init(language: String, scheme: TokenScheme, rules: SegmentationRules) {
    self.language = language
    self.scheme = scheme
    self.rules = rules
    // ICU tailors by language alone; the rest of a tag would only fill the cache.
    let base = language.lowercased().prefix { $0.isASCII && $0.isLetter }
    breaker = WordAndSentenceBreaker.shared(locale: base.utf8.count > 3 ? "root" : String(base))
  }

  /// Whether nothing is known of the language.
  public var usesRootRules: Bool { rules.isRoot }

  /// What to record beside the segments.
  public var info: SegmenterInfo {
    SegmenterInfo(tokens: scheme.rawValue, icu: ICUVersion.icu, unicode: ICUVersion.unicode)
  }

  /// Where the first stretch of a text ends, whose start `bytes` are, valid UTF-8; nil when they are too few to
  /// tell, which two megabytes and a half never are. With `isWhole` they are all of the text.
  ///
  /// A text that is too long to be held in memory can be segmented stretch by stretch: the sentences and tokens
  /// are those of the whole text. A stretch is about a megabyte.
  public static func stretchEnd(in bytes: Span<UInt8>, isWhole: Bool) -> Int? {
    ParagraphFinder.stretchEnd(in: bytes, isWhole: isWhole)
  }

  /// The segments of `text`; all empty for the empty text. A line of more than a megabyte counts as several
  /// paragraphs.
  public func segments(of text: SourceText) -> Segments {
    let bytes = text.bytes.span
    var segments = Segments(paragraphs: [], sentences: [], tokens: [])
    var reader = ParagraphReader(of: bytes, rules, breaker)
    var ends: [Int] = []
    var profile = TextProfile()
    var map = TokenMap()
    let splitter = SentenceSplitter(rules: rules)
    // English has a token for every five bytes, and a sentence for every hundred; memory that is not used costs nothing.
    segments.tokens.reserveCapacity(bytes.count / 4)
    segments.sentences.reserveCapacity(bytes.count / 64)
    while reader.next(in: bytes) {
      if reader.startsStretch { profile = TextProfile() }
      segments.paragraphs.append(ByteRange(reader.content.lowerBound, reader.content.upperBound))
      ends.removeAll(keepingCapacity: true)
      splitter.appendEnds(of: reader.tokens.span, in: bytes, text: &profile, map: &map, to: &ends)
      var start = 0
      for end in ends {
        segments.sentences.append(ByteRange(reader.tokens[start].start, reader.tokens[end - 1].end))
        start = end
      }
      appendTokens(of: &reader, bytes, to: &segments)
    }
    return segments
  }

  /// Appends a paragraph's tokens by the scheme.
  private func appendTokens(
    of reader: inout ParagraphReader, _ bytes: Span<UInt8>, to segments: inout Segments
  ) {
    switch scheme {
    case .ud:
      let tokens = reader.tokens.span
      segments.tokens.append(addingCapacity: tokens.count) { out in
        for i in tokens.indices { out.append(ByteRange(tokens[i].start, tokens[i].end)) }
      }
    case .icu:
      var start = reader.content.lowerBound
      for boundary in reader.wordEnds(in: bytes) {
        let word = trim(start..<boundary.offset, bytes)
        if !word.isEmpty { segments.tokens.append(ByteRange(word.lowerBound, word.upperBound)) }
        start = boundary.offset
      }
    case .whitespace:
      for token in reader.tokens {
        if let last = segments.tokens.last, last.upperBound.value == token.start {
          segments.tokens[segments.tokens.count - 1] = last.lowerBound..<ByteOffset(token.end)
        } else {
          segments.tokens.append(ByteRange(token.start, token.end))
        }
      }
    }
  }
}
