/// What found a name, or told what it names.
enum NameRule: String, Sendable {
  // Persons.
  case title
  case givenName = "given-name"
  case loneGivenName = "given-name-alone"
  /// Ann, where Ann Smith is in the document.
  case givenNameOfPerson = "given-name-of-person"
  case surname
  case hyphenatedPair = "hyphenated-pair"
  case capitalisedWords = "capitalised-words"

  // Places.
  case country
  case knownPlace = "known-place"
  case gazetteerCity = "gazetteer-city"
  case gazetteerRegion = "gazetteer-region"
  case inflectedPlace = "inflected-place"
  case abbreviatedRegion = "abbreviated-region"
  case compassWord = "compass-word"
  case lowerCase = "lower-case"
  case placeNoun = "place-noun"
  case placeNounFirst = "place-noun-first"
  case placeNounAfter = "place-noun-after"
  case beforeRegion = "before-region"
  case saidToBe = "said-to-be"
  case listOfPlaces = "list-of-places"
  case roadNumber = "road-number"
  case afterPreposition = "after-preposition"

  // Organisations.
  case knownOrganisation = "known-organisation"
  case organisationNoun = "organisation-noun"
  case nameOfPlace = "name-of-place"
  case acronymInBrackets = "acronym-in-brackets"
  case acronym
  case shortName = "short-name"

  // Whatever it is.
  case eventNoun = "event-noun"
  case placeAndName = "place-and-name"
  case sameName = "same-name"
  case tagger
  /// Nothing but the capitals.
  case capitalised

  /// How often the rule is right, roughly: places counted on the Wikinews gold, UNER English EWT, WikiGold and the
  /// development set of CrossNER politics (the last three by a tool that had not seen them), without what those corpora
  /// decide otherwise on purpose (buildings, elections, offices); where they differ much, news counts most.
  var confidence: Double {
    switch self {
    case .country: 0.95
    case .title: 0.93
    case .surname: 0.92
    case .givenName, .hyphenatedPair, .knownOrganisation, .acronymInBrackets, .gazetteerRegion,
      .abbreviatedRegion, .roadNumber, .saidToBe:
      0.9
    case .knownPlace, .beforeRegion: 0.88
    case .gazetteerCity: 0.87
    case .shortName, .placeNounAfter, .placeNounFirst, .inflectedPlace, .compassWord, .lowerCase: 0.85
    case .givenNameOfPerson, .organisationNoun, .eventNoun, .sameName: 0.8
    case .placeNoun: 0.7
    case .loneGivenName, .nameOfPlace, .capitalisedWords, .listOfPlaces: 0.6
    case .afterPreposition: 0.55
    case .placeAndName, .tagger: 0.5
    case .acronym, .capitalised: 0.4
    }
  }
}
