import InquitModel

/// Finds quotes, their speakers and cues.
///
/// Marks are paired paragraph by paragraph, whatever glyphs they are. The narrator's sentence with each
/// quote collapsed to one item is then matched against an ordered table of clause patterns, which gives
/// the speaker and the cue; quotes that stand alone take over a speaker from what is before them.
/// In a language without cue verbs, quotes are found and speakers are not.
public struct QuoteAnnotator: Sendable {
  public struct Options: Sendable {
    /// Whether to find indirect speech (“Ann said that she was late”) as quotes of the kind `indirect`.
    public var includesIndirect = false

    public init() {}
  }

  /// What made quotes and cues, in their provenance.
  static let quoteProducer = "inquit/quotes"
  /// What made speakers and relations.
  static let speakerProducer = "inquit/speakers"

  public let language: String
  public let options: Options
  private let finder: QuoteFinder
  private let lexicon: QuoteLexicon

  /// An annotator for a BCP 47 tag.
  public init(language: String, options: Options = Options()) {
    self.language = language
    self.options = options
    lexicon = QuoteLexicon.of(language: language)
    finder = QuoteFinder(marks: QuotationMarks.of(language: language), lexicon: lexicon)
  }

  /// Whether the language has the words that tell who speaks. Without them quotes have no speakers.
  public var hasSpeakerData: Bool { lexicon.hasSpeakerData }

  /// The labels `quote`, `speaker` and `cue` with the relations `said-by`, `cued-by` and `same-as`; empty
  /// for the empty text.
  public func layer(for text: AnalysedText, names: [NameMention]) -> Layer {
    var builder = builder(for: text, names)
    return builder?.build() ?? Layer()
  }

  /// Why the quotes of `layer(for:names:)` are what they are, one explanation a quote, in its order.
  public func explanations(for text: AnalysedText, names: [NameMention]) -> [QuoteExplanation] {
    var builder = builder(for: text, names)
    return builder?.explanations() ?? []
  }

  /// nil for a text in which there is nothing to find.
  private func builder(for text: AnalysedText, _ names: [NameMention]) -> QuoteLayerBuilder? {
    analysis(of: text, names: names).map { QuoteLayerBuilder(analysis: $0, names: names) }
  }

  /// nil for a text in which there is nothing to find.
  func analysis(of text: AnalysedText, names: [NameMention]) -> QuoteAnalysis? {
    let parts = finder.parts(in: text)
    let mayHoldIndirect = options.includesIndirect && lexicon.hasSpeakerData && !text.words.isEmpty
    guard !parts.isEmpty || mayHoldIndirect else { return nil }
    // Indirect speech is everywhere, and where no tagger reads names, so are the subjects that are names.
    let needsAll = mayHoldIndirect || SpeakerNames.areNeeded(in: text.language)
    let scope = needsAll ? QuoteScope(text) : QuoteScope(around: parts, in: text)
    return QuoteAnalysis(
      lexical: LexicalText(text: text, scope: scope, names: names, lexicon: lexicon), parts: parts,
      includesIndirect: mayHoldIndirect)
  }
}
