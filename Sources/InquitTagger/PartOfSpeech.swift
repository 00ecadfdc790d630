/// The universal part-of-speech tags (Universal Dependencies, version 2).
public enum PartOfSpeech: UInt8, CaseIterable, Hashable, Sendable {
  case adjective, adposition, adverb, auxiliary, coordinatingConjunction, determiner, interjection, noun
  case numeral, particle, pronoun, properNoun, punctuation, subordinatingConjunction, symbol, verb, other

  /// The tag as treebanks write it: `ADJ`.
  public var tag: String { Self.tagNames[Int(rawValue)] }

  /// The part of speech that treebanks write so; nil for anything else.
  public init?(tag: String) {
    guard let i = Self.tagNames.firstIndex(of: tag) else { return nil }
    self = Self.allCases[i]
  }

  /// All tags in the order of the cases.
  public static let tagNames = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
    "SCONJ", "SYM", "VERB", "X",
  ]
}
