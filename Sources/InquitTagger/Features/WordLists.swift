import InquitData

/// Which word lists of a language a word is on. A list's entries count word by word.
struct WordLists: Sendable {
  /// The lists, a bit each: models know them by their places here, so a new one goes to the end.
  private static let files = [
    "common-words.txt", "function-words.txt", "calendar-words.txt", "titles.txt", "nationalities.txt",
    "organisation-nouns.txt", "place-nouns.txt", "name-particles.txt", "verb-forms.txt", "places.txt",
    "organisations.txt",
  ]
  /// Those that belong to no language, after the others.
  private static let commonFiles = ["given-names.txt", "given-names-international.txt", "surnames.txt"]

  private let bits: [UInt64: UInt64]

  /// The lists of a language, read once.
  static func shared(for language: String) -> WordLists { cache[language] }

  private static let cache = LanguageCache(WordLists.init(language:))

  private init(language: String) {
    let data = LanguageData(language: language)
    let lists =
      Self.files.map { data.entries(of: $0) } + Self.commonFiles.map { LanguageData.root.entries(of: $0) }
    var bits: [UInt64: UInt64] = [:]
    var spelling = Spelling()
    for (i, entries) in lists.enumerated() {
      for entry in entries {
        for word in entry.utf8.split(separator: UInt8(ascii: " ")) {
          spelling.read(Array(word).span)
          bits[spelling.lowerHash, default: 0] |= 1 << UInt64(i)
        }
      }
    }
    self.bits = bits
  }

  /// The lists of a word, given its attribute `lower`.
  @inline(__always)
  func lists(ofLower hash: UInt64) -> UInt64 { bits[hash] ?? 0 }
}
