/// Tells the parts of speech of a text's words.
public struct PartOfSpeechTagger: Sendable {
  private let pool: TaggerPool
  private let partsOfSpeech: [PartOfSpeech]

  /// Throws `TaggerModelError.wrongKind` for a model of spans.
  public init(_ model: TaggerModel) throws(TaggerModelError) {
    try self.init(TaggerPool(model))
  }

  private init(_ pool: TaggerPool) throws(TaggerModelError) {
    guard pool.model.header.tags.kind == .tokens else { throw .wrongKind(expected: .tokens) }
    self.pool = pool
    partsOfSpeech = pool.model.header.tags.names.map { PartOfSpeech(tag: $0) ?? .other }
  }

  public var model: TaggerModel { pool.model }

  /// The tagger that comes with the program; nil when the language has none.
  public static func builtin(language: String) -> PartOfSpeechTagger? {
    BuiltinModels.shared.pool(.partsOfSpeech, language: language).flatMap { try? PartOfSpeechTagger($0) }
  }

  /// A part of speech for each token of `text`; `.other` for a token outside all sentences.
  public func tags(of text: TaggerText) -> [PartOfSpeech] {
    var result = Array(repeating: PartOfSpeech.other, count: text.tokenCount)
    pool.withTagger { tagger in
      tagger.tag(text, parts: text.sentences) { sentence, tags, _ in
        for (token, tag) in zip(sentence, tags) { result[token] = partsOfSpeech[tag] }
      }
    }
    return result
  }
}
