import Inquit
import InquitModel

/// Gives documents their sentences and tokens.
struct DocumentSegmenting: Sendable {
  /// The language of documents that name none; nil to guess it.
  let language: String?
  let scheme: TokenScheme
  /// Whether documents that have segments get new ones.
  let redo: Bool

  func segmented(_ document: Document) -> Document {
    if document.sentences != nil, document.tokens != nil, !redo { return document }
    var result = document
    result.language = document.language ?? language ?? LanguageDetector.language(of: document.text)
    let segmenter = TextSegmenter(language: result.language ?? LanguageLog.unknown, scheme: scheme)
    let segments = segmenter.segments(of: document.text)
    result.segmenter = segmenter.info
    result.sentences = segments.sentences
    result.tokens = segments.tokens
    return result
  }

  /// What to say of each sentence break inside an annotation of `document` that was not there `before`.
  static func newBreaks(in document: Document, before: Document) -> [String] {
    let oldEnds = Set((before.sentences ?? []).map(\.upperBound))
    let ends = (document.sentences ?? []).map(\.upperBound).filter { !oldEnds.contains($0) }
    return document.annotations.filter { $0.label != .quote }.flatMap { annotation in
      annotation.ranges.flatMap { range in
        strictlyInside(range, ends).map { end in
          let place = document.text.lineAndColumn(of: end)
          return
            "\(document.id): a sentence ends inside \(annotation.label.rawValue) '\(annotation.id)' (line \(place.line), "
            + "column \(place.column)): \(document.text[range])"
        }
      }
    }
  }

  /// The members of sorted `ends` between the ends of `range`.
  private static func strictlyInside(_ range: ByteRange, _ ends: [ByteOffset]) -> ArraySlice<ByteOffset> {
    ends[ends.partitioningIndex { $0 > range.lowerBound }...].prefix { $0 < range.upperBound }
  }
}
