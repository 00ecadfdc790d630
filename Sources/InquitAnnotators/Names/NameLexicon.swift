import ICU
import InquitData
import Synchronization

/// What the data files say about names in one language, in the form in which it is looked up.
struct NameLexicon: Sendable {
  /// A place that is known by its name alone.
  struct KnownPlace: Sendable {
    let type: PlaceType
    let code: String?
    /// An abbreviation, which counts only as it is written: US, but not us.
    let isAcronym: Bool
  }

  private var classes: [UInt64: WordClass] = [:]
  private(set) var placeNouns: [UInt64: PlaceType] = [:]
  /// By the lower-case form: whether it may have capitals inside a sentence.
  private(set) var titles = PhraseTable<Bool>()
  /// By the form as written; the value is the full name of a short form.
  private(set) var organisations = PhraseTable<String?>()
  /// By the lower-case form: country codes.
  private(set) var nationalities = PhraseTable<String>()
  /// By the lower-case form: names of something else.
  private(set) var others = PhraseTable<Void>()
  /// By the lower-case form.
  private(set) var places = PhraseTable<KnownPlace>()
  /// By the form as written: codes.
  private(set) var regionAbbreviations = PhraseTable<String>()
  /// By the lower-case word that a hyphen ties to a place: the place's usage.
  private(set) var placeCompounds = PhraseTable<PlaceUsage>()
  /// By the lower-case form: m, f or u.
  private(set) var genders = PhraseTable<String>()

  /// The lexicon of a language. It is built once; without data for the language it knows ICU's countries and
  /// what `root` holds.
  static func shared(for language: String) -> NameLexicon {
    cache.withLock { cache in
      if let lexicon = cache[language] { return lexicon }
      let lexicon = NameLexicon(language: language)
      cache[language] = lexicon
      return lexicon
    }
  }

  private static let cache = Mutex<[String: NameLexicon]>([:])

  private init(language: String) {
    let data = LanguageData(language: language)
    for (file, wordClass) in Self.wordFiles {
      for word in data.entries(of: file) { mark(word, wordClass) }
    }
    for file in ["given-names.txt", "given-names-international.txt"] {
      for row in LanguageData.root.rows(of: file) {
        let lower = row[0].lowercased()
        mark(lower, .givenName)
        if row.count > 1 { genders.add(lower, row[1]) }
      }
    }
    for word in LanguageData.root.entries(of: "surnames.txt") { mark(word.lowercased(), .surname) }
    for row in data.rows(of: "organisation-nouns.txt") {
      mark(row[0], row.count > 1 ? [.organisationNoun, .stateInstitution] : .organisationNoun)
    }
    for row in data.rows(of: "place-nouns.txt") { addPlaceNoun(row) }
    for row in data.rows(of: "place-prepositions.txt") {
      mark(row[0], row.count > 1 ? [.placePreposition, .strongPlacePreposition] : .placePreposition)
    }
    for row in data.rows(of: "titles.txt") { titles.add(row[0], row.count > 1) }
    for row in data.rows(of: "region-abbreviations.txt") where row.count > 1 {
      regionAbbreviations.add(row[0], row[1])
    }
    for row in data.rows(of: "place-compounds.txt") where row.count > 1 {
      if let usage = PlaceUsage(rawValue: row[1]) { placeCompounds.add(row[0], usage) }
    }
    for row in data.rows(of: "organisations.txt") {
      organisations.add(row[0], nil)
      if row.count > 1 { organisations.add(row[1], row[0]) }
    }
    for row in data.rows(of: "nationalities.txt") where row.count > 1 {
      nationalities.add(row[0].lowercased(), row[1])
    }
    for name in data.entries(of: "other-names.txt") { others.add(name.lowercased(), ()) }
    for row in data.rows(of: "places.txt") where row.count > 1 {
      guard let type = PlaceType(rawValue: row[1]) else { continue }
      addPlace(row[0], type, row.count > 2 ? row[2] : nil)
    }
    addCountries(language: language)
  }

  private static let wordFiles: [(String, WordClass)] = [
    ("no-names.txt", .function), ("common-words.txt", .common), ("calendar-words.txt", .calendar),
    ("name-particles.txt", .particle), ("compass-words.txt", .compass), ("name-suffixes.txt", .nameSuffix),
    ("verb-forms.txt", .verb), ("adverbs.txt", .adverb), ("actor-cues.txt", .actorCue),
    ("owner-nouns.txt", .ownerNoun), ("copulas.txt", .copula), ("articles.txt", .article),
    ("name-links-of.txt", .linkOf),
    ("name-links-and.txt", .linkAnd),
  ]

  private mutating func mark(_ word: String, _ wordClass: WordClass) {
    classes[PhraseHash(word).value, default: []].insert(wordClass)
  }

  private mutating func addPlaceNoun(_ row: [String]) {
    guard row.count > 2, let type = PlaceType(rawValue: row[1]) else { return }
    placeNouns[PhraseHash(row[0]).value] = type
    for position in row[2].split(separator: " ") {
      switch position {
      case "inside": mark(row[0], .placeNounInside)
      case "after": mark(row[0], .placeNounAfter)
      case "before": mark(row[0], .placeNounBefore)
      default: break
      }
    }
  }

  private mutating func addPlace(_ name: String, _ type: PlaceType, _ code: String?) {
    let letters = name.unicodeScalars.filter { $0 != "." }
    let isAcronym = letters.count <= 4 && letters.allSatisfy { $0.properties.isUppercase }
    places.add(name.lowercased(), KnownPlace(type: type, code: code, isAcronym: isAcronym))
  }

  /// ICU has the countries' names in every language, which so need no list.
  private mutating func addCountries(language: String) {
    for code in LocaleData.regionCodes {
      guard let name = LocaleData.regionName(code, locale: language), name != code else { continue }
      // "Myanmar (Burma)", "Hong Kong SAR China": the part that texts write.
      let short = name.split(separator: "(")[0].split(separator: " ").joined(separator: " ")
      addPlace(short, .country, code)
    }
  }

  /// The classes of a word in lower case.
  func classes(of lower: String) -> WordClass { classes[PhraseHash(lower).value] ?? [] }

  /// The type of place that a noun in lower case names.
  func placeType(ofNoun lower: String) -> PlaceType? { placeNouns[PhraseHash(lower).value] }

  /// The type of place that a noun of one word or more, in lower case after a name, tells.
  func placeType(after noun: PhraseHash) -> PlaceType? {
    classes[noun.value, default: []].contains(.placeNounAfter) ? placeNouns[noun.value] : nil
  }
}
