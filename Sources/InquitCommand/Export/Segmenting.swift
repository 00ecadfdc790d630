import InquitModel
import InquitSegmentation

/// Tokens and sentences for documents that come without.
enum Segmenting {
  static func segmented(_ document: Document) -> Document {
    var document = document
    let segmenter = TextSegmenter(language: document.language ?? "en")
    let segments = segmenter.segments(of: document.text)
    document.segmenter = segmenter.info
    document.sentences = segments.sentences
    document.tokens = segments.tokens
    return document
  }
}
