import InquitAnnotators
import InquitModel
import InquitTagger

/// Suggests what a trained model finds: the annotator behind `annotate --model`.
public struct ModelAnnotator: Sendable {
  private let tagger: NameTagger
  private let producer: String
  /// The labels that it may suggest.
  public let labels: [Label]

  /// `name` tells the model from others in the annotations' `producer`, as in `inquit/model/NAME`. With `labels`,
  /// only spans of these are suggested. Throws for a model that tags single tokens.
  public init(_ model: TaggerModel, name: String, labels: Set<Label>? = nil) throws(TaggerModelError) {
    tagger = try NameTagger(model)
    producer = "inquit/model/\(name)"
    self.labels = tagger.labels.filter { labels?.contains($0) ?? true }
  }

  /// What the model finds in `text`. `names` are what the rules found there, which the model was trained to
  /// weigh.
  public func layer(for text: AnalysedText, names: [NameMention]) -> Layer {
    let spans = tagger.spans(in: TaggerText(text, names: names)).filter { labels.contains($0.label) }
    return Layer(
      annotations: spans.enumerated().map { i, span in
        Annotation(
          id: "m\(i + 1)", label: span.label, ranges: [text.range(of: span.tokens)],
          provenance: Provenance(
            producer: producer, status: .suggested, confidence: (span.confidence * 1000).rounded() / 1000))
      })
  }
}
