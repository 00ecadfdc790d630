import InquitAnnotators
import InquitModel
import InquitSegmentation

/// The stages in their order: segment, annotate, merge with what a person has said.
public struct Pipeline: Sendable {
  public struct Options: Sendable {
    /// The labels to suggest.
    public var labels: Set<Label> = [.quote, .speaker, .cue, .location, .number]
    public var tokens = TokenScheme.ud
    /// The language of documents that name none.
    public var defaultLanguage = "en"

    public init() {}
  }

  public let options: Options

  public init(options: Options = Options()) { self.options = options }

  /// `document` with sentences, tokens and suggestions. What a person accepted or rejected stays as it is;
  /// older suggestions of the same labels are replaced.
  public func annotate(_ document: Document) -> Document {
    var result = document
    let language = document.language ?? options.defaultLanguage
    let segmenter = TextSegmenter(language: language, scheme: options.tokens)
    let segments = segmenter.segments(of: document.text)
    result.segmenter = segmenter.info
    result.sentences = segments.sentences
    result.tokens = segments.tokens
    let text = AnalysedText(text: document.text, language: language, segments: segments)
    let nameAnnotator = NameAnnotator(language: language)
    let names = nameAnnotator.names(in: text)
    let layers = [
      QuoteAnnotator(language: language).layer(for: text, names: names),
      nameAnnotator.layer(of: names, in: text, labels: options.labels),
      NumberAnnotator(language: language).layer(for: text),
    ]
    for layer in layers {
      result.annotations += layer.annotations
      result.relations += layer.relations
    }
    return result
  }
}
