/// The FNV-1a hash (64 bits) of a phrase's UTF-8, built word by word. A blank stands for any white space, so
/// a phrase is found whatever way its words were cut into tokens.
struct PhraseHash: Hashable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

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
    for byte in word.utf8 { append(byte) }
  }

  /// Adds the next word of a phrase.
  mutating func append(_ word: Word, _ form: WordForm) {
    if word.hasSpaceBefore, !word.clings { append(UInt8(ascii: " ")) }
    append(form == .lower ? word.lower : word.text)
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
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
  fileprivate var clings: Bool { lower == "," || isPossessive }
}
