import InquitModel

/// Finds the names in a text, or whatever spans its model was trained to find.
public struct NameTagger: Sendable {
  private let pool: TaggerPool

  /// Throws `TaggerModelError.wrongKind` for a model that tags tokens.
  public init(_ model: TaggerModel) throws(TaggerModelError) {
    try self.init(TaggerPool(model))
  }

  private init(_ pool: TaggerPool) throws(TaggerModelError) {
    guard pool.model.header.tags.kind == .spans else { throw .wrongKind(expected: .spans) }
    self.pool = pool
  }

  public var model: TaggerModel { pool.model }

  /// The tagger of persons, organisations and locations that comes with the program; nil when the language
  /// has none.
  public static func builtin(language: String) -> NameTagger? {
    BuiltinModels.shared.pool(.names, language: language).flatMap { try? NameTagger($0) }
  }

  /// The labels that the spans may have.
  public var labels: [Label] { model.header.tags.names.map { Label($0) } }

  /// The spans of `text`, in text order, none overlapping; with `parts` of the sentences,
  /// ranges of tokens, only those in them.
  public func spans(in text: TaggerText, parts: [Range<Int>]? = nil) -> [TokenSpan] {
    var result: [TokenSpan] = []
    let header = model.header
    let labels = labels
    pool.withTagger { tagger in
      tagger.tag(
        text, parts: parts ?? text.sentences, needsMargins: { $0.contains { $0 != 0 } }
      ) { sentence, tags, margins in
        for span in header.tags.spans(tags) {
          // A span is as doubtful as its most doubtful token.
          let margin = margins[span.tokens].min() ?? 0
          let start = sentence.lowerBound
          result.append(
            TokenSpan(
              tokens: start + span.tokens.lowerBound..<start + span.tokens.upperBound,
              label: labels[span.label], confidence: header.calibration.probability(margin)))
        }
      }
    }
    return result
  }
}
