import InquitData

/// What a language's files say of its words: the lists that a word is on, and its classes. A list's entries
/// count word by word.
struct WordLists: Sendable {
  struct Entry: Sendable {
    /// A bit a list.
    var lists: UInt64 = 0
    /// From 3, as 1 and 2 stand for a sentence's ends; 0 when the word is in no class.
    var cluster: UInt64 = 0
    /// The same, of few classes.
    var coarseCluster: UInt64 = 0
  }

  /// The lists of each language, a bit each. Models know them by their places, the common ones' behind: one more list
  /// anywhere but at the end of all makes every model a stranger to its bits.
  private static let files = [
    "common-words.txt", "function-words.txt", "calendar-words.txt", "titles.txt", "nationalities.txt",
    "organisation-nouns.txt", "place-nouns.txt", "name-particles.txt", "verb-forms.txt", "places.txt",
    "organisations.txt",
  ]
  /// Those that belong to no language.
  private static let commonFiles = ["given-names.txt", "given-names-international.txt", "surnames.txt"]
  /// A word, its class and its coarse class, by TABs.
  private static let clusterFile = "word-clusters.txt"

  private var words = HashIndex()
  private var entries: [Entry] = []

  /// The lists of a language, read once.
  static func shared(for language: String) -> WordLists { cache[language] }

  private static let cache = LanguageCache(WordLists.init(language:))

  private init(language: String) {
    let data = LanguageData(language: language)
    let lists = Self.files.map { ($0, data) } + Self.commonFiles.map { ($0, LanguageData.root) }
    var spelling = Spelling()
    for (i, list) in lists.enumerated() {
      list.1.forEachEntry(of: list.0) { entry in
        Self.forEachWord(of: entry) { word in
          spelling.read(word)
          update(spelling.lowerHash) { $0.lists |= 1 << UInt64(i) }
        }
      }
    }
    data.forEachRow(of: Self.clusterFile) { row in
      var row = row
      guard let word = row.next(), let cluster = row.next(), let coarseCluster = row.next() else { return }
      spelling.read(word.bindMemory(to: UInt8.self).span)
      update(spelling.lowerHash) {
        $0.cluster = Self.cluster(cluster)
        $0.coarseCluster = Self.cluster(coarseCluster)
      }
    }
  }

  /// Calls `body` with each word of an entry.
  private static func forEachWord(of entry: UnsafeRawBufferPointer, _ body: (Span<UInt8>) -> Void) {
    let bytes = entry.bindMemory(to: UInt8.self).span
    var start = 0
    for i in 0...bytes.count where i == bytes.count || bytes[i] == UInt8(ascii: " ") {
      if i > start { body(bytes.extracting(start..<i)) }
      start = i + 1
    }
  }

  private static func cluster(_ number: UnsafeRawBufferPointer) -> UInt64 {
    UInt64(String(decoding: number, as: UTF8.self)).map { $0 &+ 3 } ?? 0
  }

  private mutating func update(_ hash: UInt64, _ change: (inout Entry) -> Void) {
    let number = words.number(of: hash)
    if number == entries.count { entries.append(Entry()) }
    change(&entries[number])
  }

  /// What is known of a word, given its attribute `lower`.
  func entry(ofLower hash: UInt64) -> Entry? { words[hash].map { entries[$0] } }
}
