import InquitData

/// The genders that given names tell, from the lists that belong to no language.
enum GivenNameGenders {
  /// By the name in lower case; `any` where either may have it, or the lists disagree.
  private static let known: [String: QuoteLexicon.Gender] = {
    var genders: [String: QuoteLexicon.Gender] = [:]
    for file in ["given-names.txt", "given-names-international.txt"] {
      for row in LanguageData.root.rows(of: file) where row.count > 1 {
        let name = row[0].lowercased()
        let gender = columns[row[1]] ?? .any
        genders[name] = genders[name].map { $0 == gender ? gender : .any } ?? gender
      }
    }
    return genders
  }()

  private static let columns: [String: QuoteLexicon.Gender] = ["m": .male, "f": .female]

  /// The gender of a person's full name by its first word; nil for a surname alone and for a name that does not tell.
  static func gender(ofPerson name: String) -> QuoteLexicon.Gender? {
    let words = name.split(separator: " ")
    guard words.count > 1, let gender = known[words[0].lowercased()], gender != .any else { return nil }
    return gender
  }
}
