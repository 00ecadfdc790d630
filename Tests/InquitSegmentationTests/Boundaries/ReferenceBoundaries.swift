import ICU
import InquitModel

@testable import InquitSegmentation

/// ICU's own boundaries of `text`, as byte offset and status.
func referenceBoundaries(_ kind: BreakIterator.Kind, locale: String, of text: SourceText) throws -> [[Int]] {
  let map = OffsetMap<UTF16>(text)
  let found = try BreakIterator(kind, locale: locale).boundaries(of: Array(text.description.utf16))
  return found.map { [map.byteOffset(at: UTF16Offset($0.offset))?.value ?? -1, Int($0.status)] }
}

/// Boundaries in the same shape.
func plain(_ boundaries: some Sequence<Boundary>) -> [[Int]] {
  boundaries.map { [$0.offset, Int($0.status)] }
}

/// The boundaries of both kinds that are found in the fastest way.
func fastBoundaries(locale: String, of text: SourceText) -> (words: [[Int]], sentences: [[Int]]) {
  let breaker = WordAndSentenceBreaker.shared(locale: locale)
  var buffer = breaker.makeBuffer()
  breaker.find(text.bytes.span, into: &buffer)
  return (plain(buffer.words), plain(buffer.sentences))
}

/// The same words, found chunk by chunk: only those that end no white space, and what combines with it.
func chunkedWordEnds(locale: String, of text: SourceText) -> [Int] {
  let breaker = WordAndSentenceBreaker.shared(locale: locale)
  var buffer = breaker.makeBuffer()
  let bytes = text.bytes.span
  var ends: [Int] = []
  var position = 0
  while position < bytes.count {
    let start = position
    while position < bytes.count, isSpace(bytes, at: position) {
      position += decodeScalar(bytes, at: position).length
    }
    guard position < bytes.count else { break }
    let segmentStart =
      position > start
      ? breaker.segmentStart(bytes, behindSpaceFrom: start, at: position, to: bytes.count) : position
    buffer.removeWords()
    breaker.findChunk(bytes, from: segmentStart, to: bytes.count, into: &buffer)
    ends += buffer.words.map(\.offset).filter { $0 > position }
    position = ends.last ?? bytes.count
  }
  return ends
}
