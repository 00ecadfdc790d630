import InquitModel

/// Finds the names in a text, or whatever spans its model was trained to find.
public struct NameTagger: Sendable {
  public let model: TaggerModel

  /// Throws `TaggerModelError.wrongKind` for a model that tags tokens.
  public init(_ model: TaggerModel) throws(TaggerModelError) {
    guard model.header.tags.kind == .spans else { throw .wrongKind(expected: .spans) }
    self.model = model
  }

  /// The tagger of persons, organisations and locations that comes with the program; nil when the language
  /// has none.
  public static func builtin(language: String) -> NameTagger? {
    BuiltinModels.shared.model(.names, language: language).flatMap { try? NameTagger($0) }
  }

  /// The labels that the spans may have.
  public var labels: [Label] { model.header.tags.names.map { Label($0) } }

  /// The spans of `text`, in text order, none overlapping.
  public func spans(in text: TaggerText) -> [TokenSpan] {
    var result: [TokenSpan] = []
    var tagger = Tagger(model)
    tagger.tag(text, needsMargins: { $0.contains { $0 != 0 } }) { sentence, tags, margins in
      for span in model.header.tags.spans(tags) {
        // A span is as doubtful as its most doubtful token.
        let margin = margins[span.tokens].min() ?? 0
        result.append(
          TokenSpan(
            tokens: sentence.lowerBound + span.tokens.lowerBound..<sentence.lowerBound
              + span.tokens.upperBound,
            label: Label(model.header.tags.names[span.label]),
            confidence: model.header.calibration.probability(margin)))
      }
    }
    return result
  }
}
