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
}

/// Cuts text into paragraphs, sentences and tokens.
public struct TextSegmenter: Sendable {
  public let language: String
  public let scheme: TokenScheme

  /// A segmenter for a BCP 47 tag. A tag without data of its own gets ICU's root rules.
  public init(language: String, scheme: TokenScheme = .ud) {
    self.language = language
    self.scheme = scheme
  }

  /// What to record beside the segments.
  public var info: SegmenterInfo {
    SegmenterInfo(tokens: scheme.rawValue, icu: ICUVersion.icu, unicode: ICUVersion.unicode)
  }

  /// The segments of `text`; all empty for the empty text.
  public func segments(of text: SourceText) -> Segments {
    let units = Array(text.description.utf16)
    let map = OffsetMap<UTF16>(text)
    func ranges(_ kind: BreakIterator.Kind) -> [ByteRange] {
      guard let iterator = try? BreakIterator(kind, locale: language),
        let boundaries = try? iterator.boundaries(of: units)
      else { return [] }
      var start: ByteOffset = 0
      var result: [ByteRange] = []
      for boundary in boundaries {
        guard let end = map.byteOffset(at: UTF16Offset(boundary.offset)) else { continue }
        if let trimmed = trim(start..<end, in: text) { result.append(trimmed) }
        start = end
      }
      return result
    }
    var paragraphs: [ByteRange] = []
    var lineStart = 0
    for (i, byte) in text.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      if let p = trim(ByteRange(lineStart, i), in: text) { paragraphs.append(p) }
      lineStart = i + 1
    }
    if let p = trim(ByteRange(lineStart, text.bytes.count), in: text) { paragraphs.append(p) }
    return Segments(paragraphs: paragraphs, sentences: ranges(.sentence), tokens: ranges(.word))
  }

  private func trim(_ range: ByteRange, in text: SourceText) -> ByteRange? {
    var lower = range.lowerBound.value
    var upper = range.upperBound.value
    while lower < upper, text.bytes[lower] <= 0x20 { lower += 1 }
    while upper > lower, text.bytes[upper - 1] <= 0x20 { upper -= 1 }
    return lower < upper ? ByteRange(lower, upper) : nil
  }
}
