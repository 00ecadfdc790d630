/// Values by words in lower case, looked up by the hashes that words carry.
///
/// Lists have each character in one piece, so a word with combining marks is looked up as a string too: `String` takes
/// both spellings for the same.
struct WordMap<Value: Sendable>: Sendable {
  private var table = HashedTable<Value>()
  private let strings: [String: Value]

  init(_ strings: [String: Value]) {
    self.strings = strings
    for (word, value) in strings { table.update(PhraseHash(word).value) { _ in value } }
  }

  var isEmpty: Bool { strings.isEmpty }

  subscript(word: Word) -> Value? {
    if let value = table[word.lowerHash] { return value }
    return word.shape.contains(.hasMark) ? strings[word.lower] : nil
  }

  subscript(word: String) -> Value? { strings[word] }
}
