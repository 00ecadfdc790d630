import InquitData

/// The genders that given names tell, from the lists that belong to no language and the language's own.
struct GivenNameGenders: Sendable {
  /// By the name in lower case; `any` where either may have it, or the lists disagree.
  private let own: [String: QuoteLexicon.Gender]

  private static let root = genders(
    in: ["given-names.txt", "given-names-international.txt", "given-names-world.txt"], of: LanguageData.root)
  private static let cache = LanguageCache(GivenNameGenders.init(language:))
  private static let columns: [String: QuoteLexicon.Gender] = ["m": .male, "f": .female]

  /// The names of a language, read once.
  static func of(language: String) -> GivenNameGenders { cache[language] }

  private init(language: String) {
    own = Self.genders(in: ["given-names.txt"], of: LanguageData(language: language))
  }

  private static func genders(in files: [String], of data: LanguageData) -> [String: QuoteLexicon.Gender] {
    var genders: [String: QuoteLexicon.Gender] = [:]
    for file in files {
      for row in data.rows(of: file) where row.count > 1 {
        let name = row[0].lowercased()
        let gender = columns[row[1]] ?? .any
        genders[name] = genders[name].map { $0 == gender ? gender : .any } ?? gender
      }
    }
    return genders
  }

  /// The gender of a given name of the language itself; nil for one that is not in its list.
  func ownGender(of name: String) -> QuoteLexicon.Gender? { own[name.lowercased()] }

  /// The gender of a given name; nil for one that is not known.
  func gender(of name: String) -> QuoteLexicon.Gender? {
    let lower = name.lowercased()
    return own[lower] ?? Self.root[lower]
  }

  /// The gender of a person's full name by its first word; nil for a surname alone and for a name that does not tell.
  func gender(ofPerson name: String) -> QuoteLexicon.Gender? {
    let words = name.split(separator: " ")
    guard words.count > 1, let gender = gender(of: String(words[0])), gender != .any else { return nil }
    return gender
  }
}
