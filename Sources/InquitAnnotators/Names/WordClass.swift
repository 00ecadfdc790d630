/// What the word lists of a language say of a word.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  /// A determiner, preposition, pronoun …: no part of a name at its edges.
  static let function = WordClass(rawValue: 1 << 0)
  /// Usually written in lower case.
  static let common = WordClass(rawValue: 1 << 1)
  static let givenName = WordClass(rawValue: 1 << 2)
  static let surname = WordClass(rawValue: 1 << 3)
  /// Ends or begins the name of an organisation: Party, Ministry.
  static let organisationNoun = WordClass(rawValue: 1 << 4)
  /// Ends the name of a place: Sea, Park.
  static let placeNounInside = WordClass(rawValue: 1 << 5)
  /// Says in lower case what the name before it is: Krasnodar region.
  static let placeNounAfter = WordClass(rawValue: 1 << 6)
  /// Begins the name of a place: Lake, Gulf.
  static let placeNounBefore = WordClass(rawValue: 1 << 7)
  /// A month, a day, a holiday.
  static let calendar = WordClass(rawValue: 1 << 8)
  /// Stands in lower case inside a person's name: van, bin, al.
  static let particle = WordClass(rawValue: 1 << 9)
  /// A preposition that a place follows.
  static let placePreposition = WordClass(rawValue: 1 << 10)
  /// A form that is mostly a finite verb: said, invades.
  static let verb = WordClass(rawValue: 1 << 11)
  /// A finite verb that looks like a noun: claims, votes.
  static let nounVerb = WordClass(rawValue: 1 << 29)
  /// An institution that a state has: the US Senate, the Kenyan army.
  static let stateInstitution = WordClass(rawValue: 1 << 12)
  static let article = WordClass(rawValue: 1 << 13)
  /// Joins a noun to the rest of an organisation's name: of, for.
  static let linkOf = WordClass(rawValue: 1 << 14)
  /// Joins the parts of an organisation's name: and, &.
  static let linkAnd = WordClass(rawValue: 1 << 15)
  /// A place preposition that hardly anything but a place follows: in, near.
  static let strongPlacePreposition = WordClass(rawValue: 1 << 16)
  /// North, Eastern: with a capital, part of the name that follows.
  static let compass = WordClass(rawValue: 1 << 17)
  /// Jr, III: after a surname.
  static let nameSuffix = WordClass(rawValue: 1 << 18)
  /// May stand between a subject and its verb.
  static let adverb = WordClass(rawValue: 1 << 19)
  /// A verb or preposition after which a country's name stands for its government: accuse, against.
  static let actorCue = WordClass(rawValue: 1 << 20)
  /// A noun whose "of" tells whose it is: the government of Syria.
  static let ownerNoun = WordClass(rawValue: 1 << 21)
  /// A form of "to be", which says what something is rather than what it does.
  static let copula = WordClass(rawValue: 1 << 22)
  /// Begins, with "of", the name of an event: Battle, Treaty.
  static let eventNoun = WordClass(rawValue: 1 << 23)
  /// Begins the name of an event: Operation, Hurricane.
  static let eventNounBefore = WordClass(rawValue: 1 << 27)
  /// With "of" after it, tells that a place follows: north of.
  static let placeCue = WordClass(rawValue: 1 << 28)
  /// One of `linkOf` that says whose the noun before it is: of.
  static let ownerLink = WordClass(rawValue: 1 << 24)
  /// A place's noun that mostly names something else: Center.
  static let weakPlaceNoun = WordClass(rawValue: 1 << 25)
  /// Begins the name of a place in lower case: lac Léman, estrecho de Gibraltar.
  static let placeNounLower = WordClass(rawValue: 1 << 30)
  /// Makes any name before it a place's: Оренбургской области.
  static let placeNounOfAny = WordClass(rawValue: 1 << 31)
  /// Ends, before "of", the first half of a place's name: Grand Duchy.
  static let placeNounOf = WordClass(rawValue: 1 << 26)
  /// Begins, in lower case, the name of a listed place: bande de Gaza.
  static let listedInLowerCase = WordClass(rawValue: 1 << 32)
  /// Says in lower case that a name is an organisation's: the charity, a bank.
  static let organisationDescription = WordClass(rawValue: 1 << 33)
}
