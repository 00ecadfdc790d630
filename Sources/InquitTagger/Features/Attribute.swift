/// One thing that can be said about a token, as a 64-bit value; 0 stands for "nothing to say".
///
/// Raw values are stored in model files: a number is never reused for another meaning.
public enum Attribute: UInt8, CaseIterable, Sendable {
  /// The token as written, with typographic quotation marks and dashes as their ASCII forms.
  case word = 0
  /// `word` in lower case with every digit as 0.
  case lower = 1
  /// Runs of upper case, lower case, digits and other characters: `Xx` for Anna, `Xx-Xx` for Trump-Putin.
  case shape = 2
  case prefix1 = 3
  case prefix2 = 4
  case prefix3 = 5
  case prefix4 = 6
  case suffix1 = 7
  case suffix2 = 8
  case suffix3 = 9
  case suffix4 = 10
  /// What the caller says of the token: its flags but for those of `listed`. Alone in a template it gives a feature a flag.
  case flags = 11
  /// How the same word is written elsewhere in the document. Alone in a template it gives a feature a bit.
  case elsewhere = 12
  /// The word before the same word's first other occurrence that tells something.
  case elsewherePrevious = 13
  /// The word after that occurrence.
  case elsewhereNext = 14
  /// The word lists of the model's language that the word is on. Alone in a template it gives a feature a list.
  case wordLists = 15

  /// The names that lists have under the token. Alone in a template it gives a feature a list and position.
  case listed = 16

  /// The class that the word shares with words that stand among the same words.
  case cluster = 17
  /// The same, of a few large classes.
  case coarseCluster = 18

  static let count = 19

  /// Whether the value is a set of bits, each of which can be a feature of its own.
  var isBitSet: Bool { self == .flags || self == .listed || self == .elsewhere || self == .wordLists }
  /// Whether the word alone decides the value, wherever it stands.
  var isOfWord: Bool { !needsDocument && self != .flags && self != .listed }
  /// Whether the value comes from a language's files.
  var needsWordLists: Bool { self == .wordLists || self == .cluster || self == .coarseCluster }
  /// Whether the value depends on the whole document.
  var needsDocument: Bool { self == .elsewhere || self == .elsewherePrevious || self == .elsewhereNext }
}
