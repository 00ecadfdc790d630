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

/// The boundaries of both kinds that the fused pass finds.
func fusedBoundaries(locale: String, of text: SourceText) -> (words: [[Int]], sentences: [[Int]]) {
  var buffer = BoundaryBuffer()
  WordAndSentenceBreaker.shared(locale: locale)
    .find(text.bytes.span, from: 0, to: text.bytes.count, into: &buffer)
  return (
    plain(buffer.words.prefix(buffer.wordCount)), plain(buffer.sentences.prefix(buffer.sentenceCount))
  )
}
