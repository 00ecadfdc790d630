import InquitModel

/// A quote with who said it: the relations `said-by` and `cued-by` of a document, followed.
public struct AttributedQuote: Hashable, Sendable {
  public let quote: Annotation
  /// The mentions that the quote is attributed to; empty when nobody is named.
  public let speakers: [Annotation]
  public let cues: [Annotation]
  /// The names that the speakers resolve to: the attribute `entity` where there is one, else the words of
  /// the mention.
  public let entities: [String]
}

extension Document {
  /// The quotes in text order, without those that a person rejected and those that are nobody's speech.
  public var attributedQuotes: [AttributedQuote] {
    let byID = Dictionary(annotations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let bySource = Dictionary(grouping: relations.filter { $0.provenance.status != .rejected }, by: \.source)
    func targets(of quote: Annotation, _ label: RelationLabel) -> [Annotation] {
      (bySource[quote.id] ?? []).filter { $0.label == label }.compactMap { byID[$0.target] }
    }
    let quotes = annotations.filter {
      $0.label == .quote && $0.provenance.status != .rejected && $0.hull != nil
        && $0.attributes["kind"] != "not-speech"
    }
    return quotes.sorted(by: Annotation.inTextOrder).map { quote in
      let speakers = targets(of: quote, .saidBy)
      return AttributedQuote(
        quote: quote, speakers: speakers, cues: targets(of: quote, .cuedBy),
        entities: speakers.map { $0.entity ?? $0.coveredText(in: text) })
    }
  }
}

extension Annotation {
  /// The order of the first words; of two that start together, the longer is first.
  public static func inTextOrder(_ a: Annotation, _ b: Annotation) -> Bool {
    guard let left = a.hull, let right = b.hull else { return a.hull != nil && b.hull == nil }
    return (left.lowerBound, right.upperBound) < (right.lowerBound, left.upperBound)
  }
}
