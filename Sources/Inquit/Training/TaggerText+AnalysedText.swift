import InquitAnnotators
import InquitTagger

extension TaggerText {
  /// The words of `text` for a tagger, with the names that the rules find as hints.
  public init(_ text: AnalysedText, hints: [NameMention]) {
    self.init(
      text: text.text, tokens: text.words.map(\.range), sentences: text.sentences.map(\.words),
      hints: hints.map {
        // What the built-in tagger decided is what the rules left open.
        let kind = $0.rule == "tagger" ? .other : $0.kind
        return TokenSpan(tokens: $0.words, label: Label(kind.rawValue), confidence: $0.confidence)
      })
  }
}
