import InquitModel
import InquitSegmentation
import Testing

@testable import InquitAnnotators

/// What of a text is looked at for its quotes.
@Suite struct QuoteScopeTests {
  private let text = Self.analysed(
    """
    The port closed. Ships waited.

    The mayor spoke. Ann Holt was angry.

    “We wait,” she said.

    Night fell.
    """)

  @Test func paragraphsWithQuotesAndTheSentenceBeforeAreInIt() {
    let scope = QuoteScope(around: parts(of: text), in: text)
    #expect(
      scope.sentences.map { text.text[text.sentences[$0].range] } == [
        "Ann Holt was angry.", "“We wait,” she said.",
      ])
    #expect(text.paragraphs.indices.map(scope.contains(paragraph:)) == [false, true, true, false])
  }

  /// Nothing else bears on the result.
  @Test func theRestOfTheTextChangesNothing() throws {
    let lexicon = QuoteLexicon.of(language: "en")
    let analysis = QuoteAnalysis(
      lexical: LexicalText(text: text, scope: QuoteScope(text), names: [], lexicon: lexicon),
      parts: parts(of: text), includesIndirect: false)
    var builder = QuoteLayerBuilder(analysis: analysis, names: [])
    let whole = builder.build()
    let layer = QuoteAnnotator(language: "en").layer(for: text, names: [])
    #expect(layer.annotations == whole.annotations)
    #expect(layer.relations == whole.relations)
    #expect(!layer.relations.isEmpty)
  }

  private func parts(of text: AnalysedText) -> [QuotedPart] {
    QuoteFinder(marks: QuotationMarks.of(language: "en"), lexicon: QuoteLexicon.of(language: "en"))
      .parts(in: text)
  }

  private static func analysed(_ string: String) -> AnalysedText {
    let source = SourceText(string)
    let segments = TextSegmenter(language: "en").segments(of: source)
    return AnalysedText(text: source, language: "en", segments: segments)
  }
}
