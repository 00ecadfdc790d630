import ICU
import InquitData

/// The lists about names in one language, while the data files are read into them; `NameLexicon` is the result, and says
/// what each list is.
struct NameLists {
  private(set) var classes = HashedTable<WordClass>(minimumCapacity: 32_000)
  private(set) var placeNouns = HashedTable<PlaceType>()
  private(set) var titledPlaceNouns: Set<UInt64> = []
  private(set) var titles = PhraseTable<NameLexicon.Title>()
  private(set) var organisations = PhraseTable<String?>()
  private(set) var nationalities = PhraseTable<String>()
  private(set) var others = PhraseTable<Void>()
  private(set) var places = PhraseTable<NameLexicon.KnownPlace>()
  private(set) var articledPlaces = PhraseTable<NameLexicon.ArticledPlace>()
  private(set) var regionAbbreviations = PhraseTable<String>()
  private(set) var placeCompounds = PhraseTable<PlaceUsage>()
  private(set) var placeEndings: [NameLexicon.PlaceEnding] = []
  private(set) var placeNameEndings: [(text: String, type: PlaceType)] = []
  private(set) var pluralEndings: [String] = []
  private(set) var roleEndings: [String] = []
  private(set) var verbEndings: [NameLexicon.VerbEnding] = []
  private(set) var knowsVerbs = false
  private(set) var usageCues = HashedTable<UsageCue>()
  private(set) var hasLowerCasePlaces = false
  private(set) var roadCues = HashedTable<RoadCue>()
  private(set) var hasRoads = false

  init(language: String) {
    let data = LanguageData(language: language)
    readWordClasses(data)
    readVerbs(data)
    readPersons(data)
    readOrganisations(data)
    readPlaces(data)
    readRoads(data)
    addCountries(language: language)
  }

  private mutating func readWordClasses(_ data: LanguageData) {
    for (file, wordClass) in Self.wordFiles {
      data.forEachEntry(of: file) { mark(PhraseHash(utf8: $0), wordClass) }
    }
    for row in data.rows(of: "name-links-of.txt") {
      mark(row[0], row.count > 1 ? [.linkOf, .ownerLink] : .linkOf)
    }
    for row in data.rows(of: "event-nouns.txt") {
      mark(row[0], row.count > 1 ? .eventNounBefore : .eventNoun)
    }
    for row in data.rows(of: "place-prepositions.txt") {
      mark(row[0], row.count > 1 ? [.placePreposition, .strongPlacePreposition] : .placePreposition)
    }
    pluralEndings = data.entries(of: "plural-endings.txt")
    roleEndings = data.entries(of: "role-endings.txt")
  }

  private mutating func readVerbs(_ data: LanguageData) {
    for row in data.rows(of: "verb-endings.txt") where row.count > 1 {
      if let kind = NameLexicon.VerbEnding.Kind(rawValue: row[1]) {
        verbEndings.append(NameLexicon.VerbEnding(text: row[0], kind: kind))
      }
    }
    for row in data.rows(of: "usage-cues.txt") where row.count > 1 {
      for kind in row[1].split(separator: " ") { addUsageCue(row[0], UsageCue(name: kind) ?? []) }
    }
    // Without a list of verbs, those that report speech are known.
    knowsVerbs = !data.entries(of: "verb-forms.txt").isEmpty
    for row in data.rows(of: "cue-verbs.txt") {
      for form in row.dropFirst(2).prefix(3).joined(separator: " ").split(separator: " ") {
        let form = Word.folded(String(form))
        if !knowsVerbs { mark(form, .verb) }
        addUsageCue(form, .speech)
      }
    }
  }

  private mutating func readPersons(_ data: LanguageData) {
    var givenNames = ["given-names.txt", "given-names-international.txt"]
    // It leaves out words that are common in a language with such a list; elsewhere Lage and Bürger would be names.
    if !data.entries(of: "common-words.txt").isEmpty { givenNames.append("given-names-world.txt") }
    for file in givenNames {
      LanguageData.root.forEachEntry(of: file) { mark(Self.lowercased($0), .givenName) }
    }
    data.forEachEntry(of: "given-names.txt") { mark(Self.lowercased($0), .givenName) }
    LanguageData.root.forEachEntry(of: "surnames.txt") { mark(Self.lowercased($0), .surname) }
    for row in data.rows(of: "titles.txt") {
      titles.add(
        row[0],
        NameLexicon.Title(
          isFormal: row.contains("formal"),
          gender: row.last.flatMap(QuoteLexicon.Gender.init(rawValue:)) ?? .any))
    }
  }

  private mutating func readOrganisations(_ data: LanguageData) {
    for row in data.rows(of: "organisation-nouns.txt") {
      mark(row[0], row.count > 1 ? [.organisationNoun, .stateInstitution] : .organisationNoun)
    }
    for row in data.rows(of: "speaker-nouns.txt") where row.count > 1 && row[1] == "organisation" {
      mark(row[0], .organisationDescription)
    }
    for row in data.rows(of: "organisations.txt") {
      organisations.add(row[0], nil)
      if row.count > 1 { organisations.add(row[1], row[0]) }
    }
    for row in data.rows(of: "nationalities.txt") where row.count > 1 {
      nationalities.add(row[0].lowercased(), row[1])
    }
    for name in data.entries(of: "other-names.txt") { others.add(name.lowercased(), ()) }
  }

  private mutating func readPlaces(_ data: LanguageData) {
    for row in data.rows(of: "place-nouns.txt") { addPlaceNoun(row) }
    for (file, wantsContext) in [("places.txt", false), ("place-homonyms.txt", true)] {
      for row in data.rows(of: file) where row.count > 1 {
        guard let type = PlaceType(rawValue: row[1]) else { continue }
        addPlace(row[0], type, row.count > 2 ? row[2] : nil, wantsContext: wantsContext)
      }
    }
    for row in data.rows(of: "place-articles.txt") where row.count > 1 { addArticledPlace(row) }
    for row in data.rows(of: "region-abbreviations.txt") where row.count > 1 {
      regionAbbreviations.add(row[0], row[1])
    }
    for row in data.rows(of: "place-compounds.txt") where row.count > 1 {
      if let usage = PlaceUsage(rawValue: row[1]) { placeCompounds.add(row[0], usage) }
    }
    for row in data.rows(of: "place-endings.txt") {
      placeEndings.append(
        NameLexicon.PlaceEnding(
          ending: row[0], nominative: row.count > 1 ? row[1] : "",
          inflection: row.count > 2 ? .init(rawValue: row[2]) ?? .other : .other))
    }
    for row in data.rows(of: "place-name-endings.txt") where row.count > 1 {
      if let type = PlaceType(rawValue: row[1]) { placeNameEndings.append((row[0], type)) }
    }
  }

  private mutating func readRoads(_ data: LanguageData) {
    for row in data.rows(of: "roads.txt") where row.count > 1 {
      hasRoads = true
      roadCues.update(PhraseHash(row[0].lowercased()).value) { ($0 ?? []).union(RoadCue(name: row[1]) ?? []) }
    }
  }

  private static let wordFiles: [(String, WordClass)] = [
    ("no-names.txt", .function), ("common-words.txt", .common), ("calendar-words.txt", .calendar),
    ("name-particles.txt", .particle), ("compass-words.txt", .compass), ("name-suffixes.txt", .nameSuffix),
    ("verb-forms.txt", .verb), ("noun-verbs.txt", .nounVerb), ("adverbs.txt", .adverb),
    ("actor-cues.txt", .actorCue),
    ("owner-nouns.txt", .ownerNoun), ("copulas.txt", .copula), ("articles.txt", .article),
    ("name-links-and.txt", .linkAnd), ("place-cues.txt", .placeCue),
  ]

  private mutating func mark(_ word: String, _ wordClass: WordClass) { mark(PhraseHash(word), wordClass) }

  private mutating func mark(_ word: PhraseHash, _ wordClass: WordClass) {
    classes.update(word.value) { ($0 ?? []).union(wordClass) }
  }

  private mutating func addUsageCue(_ word: String, _ cue: UsageCue) {
    usageCues.update(PhraseHash(word).value) { ($0 ?? []).union(cue) }
  }

  /// The hash of a name's lower-case form. Nearly all are ASCII and need no string.
  private static func lowercased(_ name: UnsafeRawBufferPointer) -> PhraseHash {
    var hash = PhraseHash()
    for byte in name {
      if byte >= 0x80 { return PhraseHash(String(decoding: name, as: UTF8.self).lowercased()) }
      hash.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    return hash
  }

  private mutating func addPlaceNoun(_ row: [String]) {
    guard row.count > 2, let type = PlaceType(rawValue: row[1]) else { return }
    placeNouns.update(PhraseHash(row[0]).value) { _ in type }
    for position in row[2].split(separator: " ") {
      switch position {
      case "inside": mark(row[0], .placeNounInside)
      case "after": mark(row[0], .placeNounAfter)
      case "before": mark(row[0], .placeNounBefore)
      case "of": mark(row[0], .placeNounOf)
      case "lower":
        mark(row[0], .placeNounLower)
        hasLowerCasePlaces = true
      case "any": mark(row[0], .placeNounOfAny)
      case "weak": mark(row[0], .weakPlaceNoun)
      case "titled": titledPlaceNouns.insert(PhraseHash(row[0]).value)
      default: break
      }
    }
  }

  /// Le Rhin, the Dnipro; an article may be written together with the name (l’Èbre).
  private mutating func addArticledPlace(_ row: [String]) {
    let name = Word.folded(row[0])
    guard let type = PlaceType(rawValue: row[1]), let gap = name.firstIndex(where: { $0 == " " || $0 == "'" })
    else { return }
    let article = name[gap] == "'" ? name[...gap] : name[..<gap]
    articledPlaces.add(
      String(name[name.index(after: gap)...]),
      NameLexicon.ArticledPlace(
        article: PhraseHash(String(article)).value, type: type, code: row.count > 2 ? row[2] : nil))
  }

  private mutating func addPlace(
    _ name: String, _ type: PlaceType, _ code: String?, wantsContext: Bool = false
  ) {
    let letters = name.unicodeScalars.filter { $0 != "." }
    let isAcronym = letters.count <= 4 && letters.allSatisfy { $0.properties.isUppercase }
    let last = name.split(separator: " ").last ?? ""
    let endsInLowerCase = last.unicodeScalars.first?.properties.isLowercase ?? false
    let beginsInLowerCase = name.unicodeScalars.first?.properties.isLowercase ?? false
    if beginsInLowerCase { markBeginnings(of: Word.folded(name)) }
    places.add(
      Word.folded(name),
      NameLexicon.KnownPlace(
        type: type, code: code == "-" ? nil : code, isAcronym: isAcronym, endsInLowerCase: endsInLowerCase,
        beginsInLowerCase: beginsInLowerCase,
        wantsContext: wantsContext, hasNoCode: code == "-"))
  }

  private mutating func markBeginnings(of place: String) {
    hasLowerCasePlaces = true
    mark(place, .listedInLowerCase)
    PhraseHash.forEachBeginning(of: place) { mark($0, .listedInLowerCase) }
  }

  /// ICU has the countries' names in every language, which so need no list.
  private mutating func addCountries(language: String) {
    let territories = Set(LanguageData.root.entries(of: "dependent-territories.txt"))
    for code in LocaleData.regionCodes {
      guard let name = LocaleData.regionName(code, locale: language), name != code else { continue }
      // "Myanmar (Burma)", "Hong Kong SAR China": the part that texts write.
      let short = name.split(separator: "(")[0].split(separator: " ").joined(separator: " ")
      addPlace(short, territories.contains(code) ? .region : .country, code)
    }
  }
}
