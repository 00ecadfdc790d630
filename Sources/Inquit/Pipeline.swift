import InquitAnnotators
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
  public struct Options: Sendable {
    /// The labels to suggest.
    public var labels = Pipeline.defaultLabels
    /// How text is cut into tokens.
    public var tokens = TokenScheme.ud
    /// Whether to find indirect speech (“Ann said that she was late”) as quotes of the kind `indirect`.
    public var includesIndirect = false
    /// The language of documents that name none.
    public var defaultLanguage = "en"

    public init() {}
  }

  /// The labels that are suggested when nothing else is asked for.
  public static let defaultLabels: Set<Label> = [.quote, .speaker, .cue, .location, .number]
  /// All labels that can be suggested, in the order of the guidelines.
  public static let allLabels: [Label] = [
    .quote, .speaker, .cue, .location, .number, .person, .organisation,
  ]

  public let options: Options
  private let cache: StageCache

  public init(options: Options = Options()) {
    self.options = options
    cache = StageCache(options: options)
  }

  /// `document` with its language, sentences, tokens and suggestions.
  ///
  /// What a person accepted or rejected stays as it is, and so does what others than Inquit have made;
  /// Inquit's older suggestions of the wanted labels are made anew. Sentences and tokens that others have
  /// made are kept, too: annotations do not depend on them. The empty text gets no annotations.
  public func annotate(_ document: Document) -> Document {
    var result = document
    let language = document.language ?? options.defaultLanguage
    result.language = language
    let stages = cache.stages(for: language)
    let segments = stages.segmenter.segments(of: document.text)
    let isForeign = document.segmenter == nil && (document.sentences != nil || document.tokens != nil)
    if !isForeign {
      result.segmenter = stages.segmenter.info
      result.sentences = segments.sentences
      result.tokens = segments.tokens
    }
    let text = AnalysedText(text: document.text, language: language, segments: segments)
    return SuggestionMerger(document: result, labels: options.labels).merge(layers(for: text, stages))
  }

  /// Why the quotes that would be suggested for `document` are what they are, in text order. What people
  /// have said of it plays no part.
  public func explanations(of document: Document) -> [QuoteExplanation] {
    let language = document.language ?? options.defaultLanguage
    let stages = cache.stages(for: language)
    let text = AnalysedText(
      text: document.text, language: language, segments: stages.segmenter.segments(of: document.text))
    return stages.quotes.explanations(for: text, names: stages.names.names(in: text))
  }

  /// What the wanted annotators find, in the order of the guidelines.
  private func layers(for text: AnalysedText, _ stages: LanguageStages) -> [Layer] {
    func wants(_ labels: Label...) -> Bool { !options.labels.isDisjoint(with: labels) }
    var layers: [Layer] = []
    let wantsQuotes = wants(.quote, .speaker, .cue)
    if wantsQuotes || wants(.location, .person, .organisation) {
      let names = stages.names.names(in: text)
      if wantsQuotes { layers.append(stages.quotes.layer(for: text, names: names)) }
      layers.append(stages.names.layer(of: names, in: text, labels: options.labels))
    }
    if wants(.number) { layers.append(stages.numbers.layer(for: text)) }
    return layers
  }
}
