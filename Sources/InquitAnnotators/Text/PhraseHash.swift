import InquitModel

/// The FNV-1a hash (64 bits) of a phrase's UTF-8, built word by word. A blank stands for any white space, so
/// a phrase is found whatever way its words were cut into tokens.
struct PhraseHash: Hashable, Sendable {
  private(set) var value = StableHash.start

  init() {}

  init(_ phrase: String) { append(phrase) }

  init(utf8 bytes: UnsafeRawBufferPointer) {
    for byte in bytes { append(byte) }
  }

  /// The hash of a word, to be continued with the words after it.
  init(_ word: Word, _ form: WordForm) {
    switch form {
    case .lower: value = word.lowerHash
    case .text: append(word.text)
    }
  }

  /// A hash whose value is known, to be continued.
  init(value: UInt64) { self.value = value }

  mutating func append(_ word: String) {
    let bytes = word.utf8.span
    for i in bytes.indices { append(bytes[i]) }
  }

  /// Adds the next word of a phrase.
  mutating func append(_ word: Word, _ form: WordForm) {
    if word.hasSpaceBefore, !word.clings { append(UInt8(ascii: " ")) }
    append(form == .lower ? word.lower : word.text)
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    value = StableHash.add(byte, to: value)
  }
}

extension PhraseHash {
  /// Calls `body` with the hash of each beginning of a phrase after which a token may end.
  static func forEachBeginning(of phrase: String, _ body: (PhraseHash) -> Void) {
    var hash = PhraseHash()
    var previous: UInt8?
    for byte in phrase.utf8 {
      if let previous, mayEndToken(previous, before: byte) { body(hash) }
      hash.append(byte)
      previous = byte
    }
  }

  /// Whether a token may end between two bytes: not between ASCII letters or digits, and not inside a character.
  private static func mayEndToken(_ byte: UInt8, before next: UInt8) -> Bool {
    if byte >= 0x80 || next >= 0x80 { return next & 0xC0 != 0x80 }
    return !(isAlphanumeric(byte) && isAlphanumeric(next))
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
  }
}

/// The form of a word in which it is looked up.
enum WordForm: Sendable {
  /// As written.
  case text
  case lower
}

extension Word {
  /// Whether the word is written right after the one before, even where a text that was cut into words has a
  /// blank: Washington , D.C.
  fileprivate var clings: Bool { isMark(",") || isPossessive }
}
