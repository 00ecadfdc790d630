import InquitModel

/// Finds quotes, their speakers and cues.
///
/// Marks are paired paragraph by paragraph, whatever glyphs they are. The narrator's sentence with each
/// quote collapsed to one item is then matched against an ordered table of clause patterns, which gives
/// the speaker and the cue; quotes that stand alone take over a speaker from what is before them.
/// In a language without cue verbs, quotes are found and speakers are not.
public struct QuoteAnnotator: Sendable {
  /// What made quotes and cues, in their provenance.
  static let quoteProducer = "inquit/quotes"
  /// What made speakers and relations.
  static let speakerProducer = "inquit/speakers"

  public let language: String
  private let finder: QuoteFinder
  private let lexicon: QuoteLexicon

  /// An annotator for a BCP 47 tag.
  public init(language: String) {
    self.language = language
    finder = QuoteFinder(marks: QuotationMarks.of(language: language))
    lexicon = QuoteLexicon.of(language: language)
  }

  /// Whether the language has the words that tell who speaks. Without them quotes have no speakers.
  public var hasSpeakerData: Bool { lexicon.hasSpeakerData }

  /// The labels `quote`, `speaker` and `cue` with the relations `said-by`, `cued-by` and `same-as`.
  public func layer(for text: AnalysedText, names: [NameMention]) -> Layer {
    let parts = finder.parts(in: text)
    guard !parts.isEmpty else { return Layer() }
    let analysis = QuoteAnalysis(lexical: LexicalText(text: text, names: names, lexicon: lexicon), parts: parts)
    var builder = QuoteLayerBuilder(analysis: analysis, names: names)
    return builder.build()
  }
}
