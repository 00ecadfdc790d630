/// The FNV-1a hash (64 bits) of a phrase's UTF-8, built word by word. A blank stands for any white space, so
/// a phrase is found whatever way its words were cut into tokens.
struct PhraseHash: Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ phrase: String) { append(phrase) }

  mutating func append(_ word: String) {
    for byte in word.utf8 { append(byte) }
  }

  /// Adds the next word of a phrase.
  mutating func append(_ word: String, afterSpace: Bool) {
    if afterSpace { append(UInt8(ascii: " ")) }
    append(word)
  }

  private mutating func append(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

/// Values by phrases of one word or more, looked up without an allocation.
struct PhraseTable<Value: Sendable>: Sendable {
  private var values = HashedTable<Value>()
  /// The number of blanks in the longest phrase, plus a margin for tokens that no blank parts.
  private var longest = 0

  /// Adds a phrase in the form in which words will be looked up; the first value of a phrase stays.
  mutating func add(_ phrase: String, _ value: Value) {
    let hash = PhraseHash(phrase).value
    values.update(hash) { $0 ?? value }
    longest = max(longest, phrase.utf8.count { !isLetter($0) } * 2 + 1)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }

  subscript(phrase: String) -> Value? { values[PhraseHash(phrase).value] }

  /// The value of the longest phrase that begins at `start` and ends by `end`, and where it ends.
  func longestMatch(
    in words: [Word], from start: Int, to end: Int, form: KeyPath<Word, String> & Sendable
  ) -> (end: Int, value: Value)? {
    var hash = PhraseHash()
    var found: (Int, Value)?
    for i in start..<min(end, start + longest) {
      hash.append(words[i][keyPath: form], afterSpace: i > start && words[i].hasSpaceBefore)
      if let value = values[hash.value] { found = (i + 1, value) }
    }
    return found
  }
}
