import InquitModel

/// Marked text: a document for people, with its annotations written into the text.
///
///     [speaker#s1|Ann] said [quote by=s1 kind=direct|“Hi.”]
///
/// - An annotation is `[label#id item …|covered text]`; the id may be left out. Annotations nest.
/// - Items: `name=value` is an attribute, `name` alone one that is true, `name:=json` one that is no string.
///   `by=ID`, `cue=ID`, `same=ID` and in general `@relation=ID` are relations that start here.
///   `:status=…`, `:producer=…`, `:confidence=…`, `:rule=…` are the provenance. A value with blanks, `|`,
///   brackets or quotation marks stands in `"…"`, where `\"` and `\\` are escapes.
/// - A further part of an annotation is `[label#id+|…]`. Parts that touch are one part, which is how two
///   annotations that cross are written.
/// - In the text, `\[`, `\]` and `\\` stand for `[`, `]` and `\`.
/// - A line `#!inquit id=… language=…` (other names are metadata) starts a document, so a file can hold several; the line end before
///   the next such line, or at the end of the file, is not part of the text. A file without such a line is
///   one document, all of whose characters count. A line of text that starts with `#!` is written `\#!`.
///
/// Sentences, tokens and unknown keys have no place in it.
public enum MarkedText {
  /// How relations are written that are common enough to deserve a word.
  static let shorthands: [(word: String, relation: RelationLabel)] = [
    ("by", .saidBy), ("cue", .cuedBy), ("same", .sameAs),
  ]

  static let header = "#!inquit"

  /// Whether a name may stand unquoted in markup: letters, digits, `-`, `_`, `.`, `/` and all that is not
  /// ASCII.
  static func isName(_ name: String) -> Bool { !name.isEmpty && name.unicodeScalars.allSatisfy(isNameScalar) }

  static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/": true
    default: scalar.value >= 0x80
    }
  }
}
