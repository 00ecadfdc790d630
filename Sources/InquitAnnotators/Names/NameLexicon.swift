import InquitData

/// What the data files say about names in one language, in the form in which it is looked up.
///
/// A class, so that the many tables are passed around as one reference.
final class NameLexicon: Sendable {
  /// A place that is known by its name alone.
  struct KnownPlace: Sendable {
    let type: PlaceType
    let code: String?
    /// An abbreviation, which counts only as it is written: US, but not us.
    let isAcronym: Bool
    /// Whether the name's last word has no capital: Чорне море, Côte d’Ivoire.
    let endsInLowerCase: Bool
    /// Whether the first one has none: mer Noire.
    let beginsInLowerCase: Bool
    /// Whether it is an everyday word too, so that only what stands around it makes it a place: Reading.
    let wantsContext: Bool
    /// Whether it has no code, though the gazetteer has a place of its name: the Sahel.
    let hasNoCode: Bool
  }

  /// A place whose name means another without its article: the Dnipro.
  struct ArticledPlace: Sendable {
    let article: UInt64
    let type: PlaceType
    let code: String?
  }

  /// An ending that makes a word a verb, where what it says holds.
  struct VerbEnding: Sendable {
    enum Kind: String, Sendable {
      case beforeFunctionWord = "function"
      case beforeArticle = "article"
      case participle, progressive
    }

    let text: String
    let kind: Kind
  }

  /// An ending of places' names in another case, and the nominative's instead.
  struct PlaceEnding: Sendable {
    let ending: String
    let nominative: String
    let inflection: Inflection

    enum Inflection: String, Sendable {
      /// Behind a noun, a place is whose that is.
      case genitive
      /// Wherever it stands, something is the place's.
      case possessor
      case other
    }
  }

  struct Title: Sendable {
    /// Whether it may have capitals inside a sentence.
    let isFormal: Bool
    /// Whom it stands for: Mr, Mrs.
    let gender: QuoteLexicon.Gender
  }

  private let classes: HashedTable<WordClass>
  private let placeNouns: HashedTable<PlaceType>
  private let titledPlaceNouns: Set<UInt64>
  /// By the lower-case form.
  let titles: PhraseTable<Title>
  /// By the form as written; the value is the full name of a short form.
  let organisations: PhraseTable<String?>
  /// By the lower-case form: country codes.
  let nationalities: PhraseTable<String>
  /// By the lower-case form: names of something else.
  let others: PhraseTable<Void>
  /// By the lower-case form.
  let places: PhraseTable<KnownPlace>
  /// By the lower-case form without the article.
  let articledPlaces: PhraseTable<ArticledPlace>
  /// By the form as written: codes.
  let regionAbbreviations: PhraseTable<String>
  /// By the lower-case word that a hyphen ties to a place: the place's usage.
  let placeCompounds: PhraseTable<PlaceUsage>
  let placeEndings: [PlaceEnding]
  /// Whether a place's name before a noun describes it: a Texas rancher.
  var putsNamesBeforeNouns: Bool { !verbEndings.isEmpty }
  /// How names of one kind of place end: -fjord.
  let placeNameEndings: [(text: String, type: PlaceType)]
  /// How plurals end.
  let pluralEndings: [String]
  /// How words for what somebody does end.
  private let roleEndings: [String]
  /// Whether names of places may begin in lower case: mer Noire, lac Léman.
  let hasLowerCasePlaces: Bool
  /// Whether there is a list of verbs; else only those that report speech are known.
  let knowsVerbs: Bool
  /// How verbs end.
  let verbEndings: [VerbEnding]
  private let usageCues: HashedTable<UsageCue>
  private let roadCues: HashedTable<RoadCue>
  /// Whether it is known how roads are called by numbers.
  let hasRoads: Bool

  /// The lexicon of a language. It is built once; without data for the language it knows ICU's countries and
  /// what `root` holds.
  static func shared(for language: String) -> NameLexicon { cache[language] }

  private static let cache = LanguageCache(NameLexicon.init(language:))

  private init(language: String) {
    let lists = NameLists(language: language)
    classes = lists.classes
    placeNouns = lists.placeNouns
    titledPlaceNouns = lists.titledPlaceNouns
    titles = lists.titles
    organisations = lists.organisations
    nationalities = lists.nationalities
    others = lists.others
    places = lists.places
    articledPlaces = lists.articledPlaces
    regionAbbreviations = lists.regionAbbreviations
    placeCompounds = lists.placeCompounds
    placeNameEndings = lists.placeNameEndings
    pluralEndings = lists.pluralEndings
    roleEndings = lists.roleEndings
    hasLowerCasePlaces = lists.hasLowerCasePlaces
    verbEndings = lists.verbEndings
    knowsVerbs = lists.knowsVerbs
    usageCues = lists.usageCues
    roadCues = lists.roadCues
    hasRoads = lists.hasRoads
    placeEndings = lists.placeEndings
  }

  /// The classes of a word by the hash of its lower-case form.
  func classes(of lower: UInt64) -> WordClass { classes[lower] ?? [] }

  /// What a word near a place says of its usage, by the hash of its lower-case form.
  func usageCues(of lower: UInt64) -> UsageCue { usageCues[lower] ?? [] }

  /// What a word has to do with roads, by the hash of its lower-case form.
  func roadCues(of lower: UInt64) -> RoadCue { roadCues[lower] ?? [] }

  /// Whether a building of this noun may be called after a person with a title, by the hash of its lower-case form.
  func namesPersonsBuilding(_ lower: UInt64) -> Bool { titledPlaceNouns.contains(lower) }

  /// Whether a word has the form of a plural.
  func isPlural(_ word: Word) -> Bool { pluralEndings.contains { word.endsIn($0) } }

  /// Whether a word ends like those that say what somebody does.
  func looksLikeRole(_ word: Word) -> Bool {
    word.text.utf8.count > Self.shortestRole && roleEndings.contains { word.endsIn($0) }
  }

  /// In bytes: Tyler and Carter are shorter than most roles that no list has.
  private static let shortestRole = 6

  /// The type of place that a noun names, by the hash of its lower-case form.
  func placeType(ofNoun lower: UInt64) -> PlaceType? { placeNouns[lower] }

  /// The type of place that a noun of one word or more, in lower case after a name, tells.
  func placeType(after noun: PhraseHash) -> PlaceType? {
    (classes[noun.value] ?? []).contains(.placeNounAfter) ? placeNouns[noun.value] : nil
  }
}
