/// Nouns for those who speak, by their lower-case form.
struct SpeakerNouns: Sendable {
  private var nouns: [String: QuoteLexicon.SpeakerNoun] = [:]
  /// Whether the last part of a compound decides: Pressesprecherin is a Sprecherin.
  private let hasCompounds: Bool

  /// In letters: what is shorter is no part of a compound.
  private static let shortestPart = 3
  private static let longestWord = 40

  /// By a title's short form: the noun that it stands for, which has a row of its own.
  private var abbreviations: [String: String] = [:]

  /// By a noun: what else may be said of whom it means, each as words.
  private var synonyms: [String: [[String]]] = [:]

  init(rows: [[String]], synonyms: [[String]], abbreviations: [[String]], hasCompounds: Bool) {
    self.hasCompounds = hasCompounds
    for row in abbreviations where row.count > 1 { self.abbreviations[row[0]] = row[1] }
    for row in synonyms where row.count > 1 {
      self.synonyms[row[0], default: []] += row.dropFirst().map { $0.split(separator: " ").map(String.init) }
    }
    for row in rows where row.count >= 2 {
      nouns[row[0]] = QuoteLexicon.SpeakerNoun(
        type: SpeakerType(rawValue: row[1]) ?? .unknown,
        gender: row.count > 2 ? QuoteLexicon.Gender(rawValue: row[2]) ?? .any : .any)
    }
  }

  subscript(word: String) -> QuoteLexicon.SpeakerNoun? { nouns[word] ?? base(of: word).flatMap { nouns[$0] } }

  /// Whether the words that describe somebody say what the noun says: the CEO is the chief executive.
  func isSynonym(_ noun: String, ofDescription words: Set<String>) -> Bool {
    guard let synonyms = synonyms[noun] else { return false }
    return synonyms.contains { $0.allSatisfy(words.contains) }
  }

  /// The listed noun that the word ends in or is short for; nil for one that is listed itself, and where there is none.
  func base(of word: String) -> String? {
    if let noun = abbreviations[word] { return noun }
    guard hasCompounds, nouns[word] == nil, word.utf8.count <= Self.longestWord else { return nil }
    var part = word.dropFirst(Self.shortestPart)
    while part.count >= Self.shortestPart {
      let noun = String(part)
      if nouns[noun] != nil { return noun }
      part = part.dropFirst()
    }
    return nil
  }
}
