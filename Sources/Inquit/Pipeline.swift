import InquitAnnotators
import InquitData
import InquitModel
import InquitSegmentation

/// The stages in their order: segment, annotate, merge with what is there already.
///
///     let pipeline = Pipeline()
///     let document = pipeline.annotate(Document(id: "a1", language: "en", text: "“Hi,” Ann said."))
///     document.annotations.map(\.label)     // quote, speaker, cue
///
/// A pipeline can be used by several threads at once.
public struct Pipeline: Sendable {
  /// What to suggest, and with what.
  public struct Options: Sendable {
    /// The labels to suggest.
    public var labels = Pipeline.defaultLabels
    /// A trained model, whose suggestions take the place of the built-in ones with its labels. They are made
    /// whether or not `labels` has them.
    public var model: ModelAnnotator?
    /// The project's own names, which take the place of all other names that overlap them. They, too, are
    /// suggested whether or not `labels` has theirs.
    public var names: ProjectNames?
    /// How the tokens of documents are cut; nil to keep to the scheme that a document names, or else `ud`.
    /// What is found does not depend on it.
    public var tokens: TokenScheme?
    /// Whether to find indirect speech (“Ann said that she was late”) as quotes of the kind `indirect`.
    public var includesIndirect = false
    /// The language of documents that name none; nil to guess it from each text.
    public var defaultLanguage: String?

    public init() {}
  }

  /// The labels that are suggested when nothing else is asked for.
  public static let defaultLabels: Set<Label> = [.quote, .speaker, .cue, .location, .number]
  /// All labels that can be suggested, in the order of the guidelines.
  public static let allLabels: [Label] = [
    .quote, .speaker, .cue, .location, .number, .person, .organisation,
  ]

  /// What a text is taken for whose language cannot be guessed.
  public static let fallbackLanguage = "en"

  public let options: Options
  /// The labels of everything that is suggested.
  private let labels: Set<Label>
  private let stages: LanguageCache<LanguageStages>

  public init(options: Options = Options()) {
    self.options = options
    labels = options.labels.union(options.model?.labels ?? []).union(options.names?.labels ?? [])
    stages = LanguageCache { LanguageStages(language: $0, options: options) }
  }

  /// `document` with its language, sentences, tokens and suggestions.
  ///
  /// What a person accepted or rejected stays as it is, and so does what others than Inquit have made;
  /// Inquit's older suggestions of the wanted labels are made anew. Sentences and tokens that others have
  /// made are kept, too: annotations do not depend on them. The empty text gets no annotations.
  public func annotate(_ document: Document) -> Document {
    var result = document
    let language = self.language(of: document)
    result.language = language
    let stages = self.stages[language]
    let segments = stages.segmenter.segments(of: document.text)
    let isForeign = document.segmenter == nil && (document.sentences != nil || document.tokens != nil)
    if !isForeign {
      let scheme = options.tokens ?? document.segmenter.flatMap { TokenScheme(rawValue: $0.tokens) } ?? .ud
      let segmenter = TextSegmenter(language: language, scheme: scheme)
      result.segmenter = segmenter.info
      result.sentences = segments.sentences
      result.tokens = scheme == .ud ? segments.tokens : segmenter.segments(of: document.text).tokens
    }
    let text = AnalysedText(text: document.text, language: language, segments: segments)
    return SuggestionMerger(document: result, labels: labels).merge(layers(for: text, stages))
  }

  /// The language that a document names, or else the one of the options, or else a guess, or else English.
  public func language(of document: Document) -> String {
    document.language ?? options.defaultLanguage ?? LanguageDetector.language(of: document.text)
      ?? Self.fallbackLanguage
  }

  /// What is known of a language.
  public func support(for language: String) -> LanguageSupport { stages[language].support }

  /// Why the quotes that would be suggested for `document` are what they are, in text order. What people
  /// have said of it plays no part.
  public func explanations(of document: Document) -> [QuoteExplanation] {
    let language = self.language(of: document)
    let stages = self.stages[language]
    let text = AnalysedText(
      text: document.text, language: language, segments: stages.segmenter.segments(of: document.text))
    return stages.quotes.explanations(for: text, names: corrected(stages.names.names(in: text), in: text))
  }

  /// What the wanted annotators find, in the order of the guidelines; then what the model and the project's
  /// list do.
  private func layers(for text: AnalysedText, _ stages: LanguageStages) -> [Layer] {
    func wants(_ labels: Label...) -> Bool { !self.labels.isDisjoint(with: labels) }
    var layers: [Layer] = []
    let wantsQuotes = wants(.quote, .speaker, .cue)
    var found: [NameMention] = []
    if wantsQuotes || wants(.location, .person, .organisation) || options.model != nil {
      found = stages.names.names(in: text)
      let names = corrected(found, in: text)
      if wantsQuotes { layers.append(stages.quotes.layer(for: text, names: names)) }
      layers.append(stages.names.layer(of: names, in: text, labels: labels))
    }
    if wants(.number) { layers.append(stages.numbers.layer(for: text)) }
    let precedence = SuggestionPrecedence(
      modelLabels: Set(options.model?.labels ?? []), listed: options.names?.layer(for: text) ?? Layer())
    return precedence.layers(
      builtin: layers, model: options.model?.layer(for: text, names: found) ?? Layer())
  }

  private func corrected(_ names: [NameMention], in text: AnalysedText) -> [NameMention] {
    options.names?.correct(names, in: text) ?? names
  }
}
