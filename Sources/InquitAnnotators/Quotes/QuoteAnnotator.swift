import InquitModel

/// Finds quotes, their speakers and cues.
public struct QuoteAnnotator: Sendable {
  public let language: String

  public init(language: String) { self.language = language }

  /// The labels `quote`, `speaker` and `cue` with the relations `said-by`, `cued-by` and `same-as`.
  public func layer(for text: AnalysedText, names: [NameMention]) -> Layer { Layer() }
}
