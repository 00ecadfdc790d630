import Inquit
import InquitModel

/// Stretches between quotation marks that no annotation `quote` touches.
enum UnlabelledQuotes {
  static func ranges(in document: Document) -> [ByteRange] {
    let language = document.language ?? Pipeline.fallbackLanguage
    let text = AnalysedText(
      text: document.text, language: language,
      segments: TextSegmenter(language: language).segments(of: document.text))
    let layer = QuoteAnnotator(language: language).layer(for: text, names: [])
    let known = RangeIndex(
      document.annotations.filter { $0.label == .quote && $0.provenance.status != .rejected })
    return layer.annotations.filter { $0.label == .quote }.flatMap(\.ranges).filter { !known.overlaps($0) }
  }
}
