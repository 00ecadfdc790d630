import InquitData

/// How names end in other cases than the nominative, from `name-endings.txt`.
struct NameEndings: Sendable {
  private struct Ending: Sendable {
    let text: String
    /// What stands instead in the nominative.
    let nominative: String
    /// Whose names take it; any for both.
    let gender: QuoteLexicon.Gender
  }

  /// In the order of the file; the first that fits gives the nominative.
  private let endings: [Ending]
  private let genders: GivenNameGenders
  /// In letters: what must be left of a name.
  private static let shortestStem = 3

  private static let cache = LanguageCache(NameEndings.init(language:))

  /// The endings of a language, read once; none where names have no cases.
  static func of(language: String) -> NameEndings { cache[language] }

  private init(language: String) {
    genders = GivenNameGenders.of(language: language)
    endings = LanguageData(language: language).rows(of: "name-endings.txt").map { row in
      Ending(
        text: row[0], nominative: row.count > 1 ? row[1] : "",
        gender: row.count > 2 ? QuoteLexicon.Gender(rawValue: row[2]) ?? .any : .any)
    }
  }

  /// The forms, in lower case, that a name in lower case shares with its other cases.
  func stems(of name: String) -> Set<String> {
    var stems: Set<String> = [name]
    for ending in endings where name.hasSuffix(ending.text) {
      let stem = name.dropLast(ending.text.count)
      if stem.count >= Self.shortestStem { stems.insert(String(stem)) }
    }
    return stems
  }

  /// A full name in the nominative, as far as a known given name tells; else the name as it is.
  func nominative(of name: String) -> String {
    let words = name.split(separator: " ").map(String.init)
    guard words.count > 1, !endings.isEmpty, genders.ownGender(of: words[0]) == nil,
      let given = nominatives(of: words[0], .any).first(where: { genders.ownGender(of: $0) != nil }),
      let gender = genders.ownGender(of: given)
    else { return name }
    let rest = words.dropFirst().map { nominatives(of: $0, gender).first ?? $0 }
    return ([given] + rest).joined(separator: " ")
  }

  /// Whether a given name stands in the nominative, as far as the list of them tells; yes where names have no cases.
  func isNominative(_ given: String) -> Bool { endings.isEmpty || genders.ownGender(of: given) != nil }

  private func nominatives(of word: String, _ gender: QuoteLexicon.Gender) -> [String] {
    endings.compactMap { ending in
      guard gender == .any || ending.gender == .any || ending.gender == gender, word.hasSuffix(ending.text),
        word.count - ending.text.count >= Self.shortestStem - 1
      else { return nil }
      return word.dropLast(ending.text.count) + ending.nominative
    }
  }
}
