import InquitModel

/// Finds amounts and ranks, in digits or words, and their values.
public struct NumberAnnotator: Sendable {
  public let language: String

  public init(language: String) { self.language = language }

  /// The label `number` over every number of `text`.
  public func layer(for text: AnalysedText) -> Layer { Layer() }
}
