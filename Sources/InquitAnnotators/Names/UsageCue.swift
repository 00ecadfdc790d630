/// What a word near a place says of what the place's name stands for; `usage-cues.txt` explains each kind.
struct UsageCue: OptionSet, Sendable {
  let rawValue: UInt32

  /// A place that is its subject is the place itself: borders, lies.
  static let placeVerb = UsageCue(rawValue: 1 << 0)
  /// The verb behind it decides: will, could.
  static let auxiliary = UsageCue(rawValue: 1 << 1)
  /// So, and without a verb behind it the place is itself: has.
  static let having = UsageCue(rawValue: 1 << 2)
  /// Behind a form of "to be" it says that somebody acts: ready.
  static let acting = UsageCue(rawValue: 1 << 3)
  /// Ties it to those who act: talks with, the war between.
  static let actorNoun = UsageCue(rawValue: 1 << 4)
  /// Ties it to places: the road between.
  static let placeNoun = UsageCue(rawValue: 1 << 5)
  /// The prepositions behind those nouns.
  static let tie = UsageCue(rawValue: 1 << 6)
  /// With "of", part of how a place is called: the city of.
  static let nameNoun = UsageCue(rawValue: 1 << 7)
  /// With an example word behind it, stands before the names of some: allies such as.
  static let groupNoun = UsageCue(rawValue: 1 << 8)
  static let example = UsageCue(rawValue: 1 << 9)
  /// Begins what a place is to do: Germany to send tanks.
  static let infinitive = UsageCue(rawValue: 1 << 10)
  /// Begins a sentence with whom something concerns: For Kuwait, the ruling is a relief.
  static let view = UsageCue(rawValue: 1 << 11)
  /// Begins a clause whose subject stands before its comma: which.
  static let relative = UsageCue(rawValue: 1 << 12)
  /// A subject follows it: that, if.
  static let clause = UsageCue(rawValue: 1 << 13)
  /// Follows a verb rather than a noun: its.
  static let object = UsageCue(rawValue: 1 << 14)
  /// A verb whose object is a place: left, crossed.
  static let motion = UsageCue(rawValue: 1 << 15)
  /// Stands between a preposition and a place: mainland.
  static let modifier = UsageCue(rawValue: 1 << 16)
  /// Ties what is no place to its "in": shares in.
  static let holding = UsageCue(rawValue: 1 << 18)
  /// Behind "has" or a form of "to be" it says that somebody acts: plans, host.
  static let actingNoun = UsageCue(rawValue: 1 << 19)
  /// A preposition behind which no subject stands: about.
  static let governing = UsageCue(rawValue: 1 << 20)
  /// What is behind it stands for the same as what it is compared to: than.
  static let comparing = UsageCue(rawValue: 1 << 21)
  /// Changes places of an auxiliary and its subject: as did, nor will.
  static let inverting = UsageCue(rawValue: 1 << 22)
  /// A verb of a plural: one place whose verb it is stands for several persons.
  static let plural = UsageCue(rawValue: 1 << 23)
  /// Counts: a verb's object, but nothing that somebody does.
  static let number = UsageCue(rawValue: 1 << 24)
  /// Behind whom a sentence concerns, takes up what it says: for Moscow this is.
  static let topic = UsageCue(rawValue: 1 << 25)
  /// A verb with whose "to", "from" or "into" a place follows: moved to.
  static let travel = UsageCue(rawValue: 1 << 26)
  /// Behind a distance, says how far a place is: nine miles away.
  static let away = UsageCue(rawValue: 1 << 27)
  /// Stands between a noun and its name: a village called X.
  static let naming = UsageCue(rawValue: 1 << 28)
  /// Begins a clause behind a place that has a subject of its own: India, whose attempt failed.
  static let insertion = UsageCue(rawValue: 1 << 29)
  /// A noun with whose "from" comes where somebody lives: a farmer from X.
  static let native = UsageCue(rawValue: 1 << 30)
  /// A verb that reports speech; those of `cue-verbs.txt`.
  static let speech = UsageCue(rawValue: 1 << 17)

  /// The kind of a name in `usage-cues.txt`.
  init?(name: Substring) {
    guard let cue = Self.byName[name] else { return nil }
    self = cue
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private static let byName: [Substring: UsageCue] = [
    "place-verb": .placeVerb, "auxiliary": .auxiliary, "having": .having, "acting": .acting,
    "actor-noun": .actorNoun, "place-noun": .placeNoun, "tie": .tie, "name-noun": .nameNoun,
    "group-noun": .groupNoun, "example": .example, "infinitive": .infinitive, "view": .view,
    "relative": .relative, "clause": .clause, "object": .object, "motion": .motion, "modifier": .modifier,
    "holding": .holding, "acting-noun": .actingNoun, "governing": .governing, "comparing": .comparing,
    "inverting": .inverting, "plural": .plural, "number": .number, "topic": .topic,
    "travel": .travel, "away": .away, "naming": .naming, "insertion": .insertion,
    "native": .native,
  ]
}
