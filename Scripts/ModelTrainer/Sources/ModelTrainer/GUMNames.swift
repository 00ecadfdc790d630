import InquitModel

/// Names from GUM, whose entities are whole noun phrases: "U.S. President Donald Trump", "the Afghan team".
enum GUMNames {
  /// The name inside an entity's phrase, as indexes into its words; nil when it has none.
  ///
  /// With a Wikipedia title, a person's name is the run of words at the end that the title has, as titles
  /// before a name are not ours. Otherwise a phrase is a name when nothing but links between its words is in
  /// lower case.
  static func name(in words: [String], label: Label, identity: String?) -> Range<Int>? {
    var first = words.startIndex
    if let word = words.first, articles.contains(word.lowercased()) { first += 1 }
    guard first < words.endIndex else { return nil }
    if label == .person, let identity {
      let title = Set(identity.split(whereSeparator: { "_%2C,".contains($0) }).map(String.init))
      guard let last = words.last, title.contains(last) else { return nil }
      while !title.contains(words[first]) { first += 1 }
    } else if label == .person {
      // Without a title there is no telling what comes before the name.
      guard words.count - first <= 3 else { return nil }
    }
    let isName = words[first...].allSatisfy { isCapitalised($0) || links.contains($0) }
    guard isName, isCapitalised(words[first]), let last = words.last, isCapitalised(last) else { return nil }
    // Afghans, Muslims: peoples are not persons.
    if label == .person, words.endIndex - first == 1, last.hasSuffix("s"), identity == last { return nil }
    return first..<words.endIndex
  }

  private static let articles: Set<String> = ["the", "a", "an"]
  private static let links: Set<String> = [
    "of", "the", "and", "for", "in", "on", "at", "&", "-", ".", "'s", "’s", "de", "la", "van", "von", "bin",
    "al",
  ]

  private static func isCapitalised(_ word: String) -> Bool {
    word.unicodeScalars.first.map { $0.properties.isUppercase || $0.properties.numericType != nil } ?? false
  }
}
