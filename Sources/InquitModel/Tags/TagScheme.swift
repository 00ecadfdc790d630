/// How the tags of tokens say where an annotation begins and ends.
public enum TagScheme: String, Hashable, Sendable, CaseIterable {
  /// `I-` inside; `B-` only where an annotation follows another of its label at once.
  case iob1
  /// `B-` at the first token of each, `I-` at the others. Also called BIO.
  case iob2
  /// `I-` inside; `E-` only where another of its label follows at once.
  case ioe1
  /// `E-` at the last token of each, `I-` at the others.
  case ioe2
  /// `B-`, `I-`, `E-`, and `S-` for an annotation of one token. Also called IOBES.
  case bioes
  /// `B-`, `I-`, `L-`, and `U-` for an annotation of one token. Also called BILUO.
  case bilou

  /// The letters of its tags, in the order of an annotation.
  package var letters: [String] {
    switch self {
    case .iob1, .iob2: ["B", "I"]
    case .ioe1, .ioe2: ["I", "E"]
    case .bioes: ["B", "I", "E", "S"]
    case .bilou: ["B", "I", "L", "U"]
    }
  }

  /// As people write it.
  package var name: String { rawValue.uppercased() }

  /// The scheme that people call `name`, whatever its case; nil when there is none.
  public init?(named name: String) {
    switch name.lowercased() {
    case "bio": self = .iob2
    case "iobes", "bmes": self = .bioes
    case "biluo": self = .bilou
    case let other: self.init(rawValue: other)
    }
  }
}
