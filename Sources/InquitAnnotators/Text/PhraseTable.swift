/// Values by phrases of one word or more, looked up without an allocation.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var value: Value?
    /// Whether a longer phrase begins with this one, so that most look-ups end after a word.
    var isBeginning = false
  }

  private var entries = HashedTable<Entry>()

  /// Adds a phrase in the form in which words will be looked up; the first value of a phrase stays.
  mutating func add(_ phrase: String, _ value: Value) {
    update(phrase) { $0 ?? value }
  }

  /// Sets the value of a phrase to what `change` makes of the one before.
  mutating func update(_ phrase: String, _ change: (Value?) -> Value) {
    PhraseHash.forEachBeginning(of: phrase) { markBeginning($0) }
    entries.update(PhraseHash(phrase).value) {
      Entry(value: change($0?.value), isBeginning: $0?.isBeginning ?? false)
    }
  }

  private mutating func markBeginning(_ hash: PhraseHash) {
    entries.update(hash.value) { Entry(value: $0?.value, isBeginning: true) }
  }

  subscript(phrase: String) -> Value? { self[PhraseHash(phrase)] }

  subscript(hash: PhraseHash) -> Value? { entries[hash.value]?.value }

  /// The value of a phrase with that hash, and whether a longer phrase begins with it; nil when neither.
  @inline(__always)
  func step(_ hash: PhraseHash) -> (value: Value?, continues: Bool)? {
    entries[hash.value].map { ($0.value, $0.isBeginning) }
  }

  /// The value of the longest phrase that begins at `start` and ends by `end`, and where it ends.
  func longestMatch(
    in words: [Word], from start: Int, to end: Int, form: WordForm
  ) -> (end: Int, value: Value)? {
    guard start < end else { return nil }
    var hash = PhraseHash(words[start], form)
    var found: (Int, Value)?
    var next = start + 1
    while let entry = entries[hash.value] {
      if let value = entry.value { found = (next, value) }
      guard entry.isBeginning, next < end else { break }
      hash.append(words[next], form)
      next += 1
    }
    return found
  }
}
