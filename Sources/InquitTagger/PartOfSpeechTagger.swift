/// Tells the parts of speech of a text's words.
public struct PartOfSpeechTagger: Sendable {
  public let model: TaggerModel
  private let partsOfSpeech: [PartOfSpeech]

  /// Throws `TaggerModelError.wrongKind` for a model of spans.
  public init(_ model: TaggerModel) throws(TaggerModelError) {
    guard model.header.tags.kind == .tokens else { throw .wrongKind(expected: .tokens) }
    self.model = model
    partsOfSpeech = model.header.tags.names.map { PartOfSpeech(tag: $0) ?? .other }
  }

  /// The tagger that comes with the program; nil when the language has none.
  public static func builtin(language: String) -> PartOfSpeechTagger? {
    BuiltinModels.shared.model(.partsOfSpeech, language: language).flatMap { try? PartOfSpeechTagger($0) }
  }

  /// A part of speech for each token of `text`; `.other` for a token outside all sentences.
  public func tags(of text: TaggerText) -> [PartOfSpeech] {
    var result = Array(repeating: PartOfSpeech.other, count: text.tokenCount)
    var tagger = Tagger(model)
    tagger.tag(text) { sentence, tags, _ in
      for (token, tag) in zip(sentence, tags) { result[token] = partsOfSpeech[tag] }
    }
    return result
  }
}
