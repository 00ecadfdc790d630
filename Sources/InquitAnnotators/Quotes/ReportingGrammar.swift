import InquitData

/// How the sentences of a language report speech: word order, inflection and small closed lists, from
/// `quote-grammar.txt`.
struct ReportingGrammar: Sendable {
  /// What the list `feature` may hold.
  enum Feature: String, Sendable {
    /// The first two finite forms of a verb in `cue-verbs.txt` are the bare one and the present: say, says.
    case orderedVerbForms = "ordered-verb-forms"
    /// The subject may follow its verb in any clause: „…“ sagte Holt; Am Montag sagte Holt.
    case invertedSubject = "inverted-subject"
    /// A verb needs no subject: «…», añadió.
    case omittedSubject = "omitted-subject"
    /// The participle ends its clause: hatte von einem „…“ gesprochen.
    case finalParticiple = "final-participle"
    /// The tag may stand inside the marks: « Je pars, dit-il, demain. »
    case tagInsideMarks = "tag-inside-marks"
    /// The same between dashes only: «Їду, — сказав він, — завтра».
    case dashedTagInsideMarks = "dashed-tag-inside-marks"
    /// A space stands inside the marks: « Je pars »
    case spacedGuillemets = "spaced-guillemets"
    /// Guillemets may point inwards as well as outwards: »Ja, ›jetzt‹«, «Ja».
    case reversedGuillemets = "reversed-guillemets"
    /// The last part of a long noun says what it is: Pressesprecher.
    case compoundNouns = "compound-nouns"
    /// Every noun has a capital.
    case capitalisedNouns = "capitalised-nouns"
    /// A dash may open speech in the middle of a paragraph: Szkoda. – Jadę – mówi Holt.
    case inlineDialogue = "inline-dialogue"
    /// What is reported may follow its verb with no conjunction: said it was full.
    case bareClause = "bare-clause"
  }

  private let features: Set<Feature>
  /// What a spoken paragraph begins with in place of marks: – or —.
  let dialogueDashes: Set<String>
  /// se: between a subject and its verb, and no object.
  let reflexives: Set<String>
  /// in, before the place where something is said: im Bericht heißt es, у міністерстві повідомили.
  let locativePrepositions: Set<String>
  /// The endings of verbs that need no subject behind a place.
  let impersonalSuffixes: [String]
  /// des: what it leads belongs to the noun before it.
  let genitiveDeterminers: Set<String>
  /// for, behind a noun for a speaker: the prepositions whose complement belongs to it; empty where any does.
  let attachedPrepositions: Set<String>
  /// Zeitung, behind a genitive determiner: whoever is told, and no complement of who tells. Where nouns have cases,
  /// the forms that those have who are told: журналистам.
  let addresseeNouns: Set<String>
  /// le, la: what they say of whom their noun means.
  let genderDeterminers: [String: QuoteLexicon.Gender]
  /// Nouns by which a report names again whoever spoke before: la investigadora, l’élue.
  let renamingNouns: Set<String>
  /// how, behind a quote and a form of “to be”: “…” is how Ann put it.
  let mannerRelatives: Set<String>
  /// where, behind a noun: it leads a clause that belongs to the noun.
  let relativeAdverbs: Set<String>
  /// old: with a number, it makes a phrase for somebody an age.
  let ageWords: Set<String>
  /// ago, behind a measure: two weeks ago.
  let measuredTimes: Set<String>
  /// last, week: together an adverbial that may stand between a subject and its verb.
  let timeDeterminers: Set<String>
  let timeUnits: Set<String>
  /// tell: verbs with whom they tell right behind them, so that a subject does not follow.
  let addresseeVerbs: Set<String>
  /// Q&A, exclusive: before a headline's colon, and nobody who speaks.
  let layoutLabels: Set<String>
  /// for, to: between a noun for what is said and the words themselves: a call for “…”.
  let contentPrepositions: Set<String>
  /// den: what it leads is no subject.
  let obliqueDeterminers: Set<String>
  /// on: whoever it is, in the place behind it.
  let indefinitePronouns: Set<String>
  /// Texts that somebody puts out, and that stand for whoever spoke before: the statement added.
  let issuedNouns: Set<String>
  /// company: nouns that stand for the organisation named last; any noun for one, where the list is empty.
  let generalNouns: Set<String>
  /// that: what leads a reported clause and is no part of it.
  let complementisers: Set<String>
  /// whether: what leads a reported question, and belongs to it.
  let interrogatives: Set<String>
  /// accuse: verbs whose object is accused of what follows it, by lemma.
  let accusingVerbs: Set<String>
  /// of, behind whoever is accused.
  let chargePrepositions: Set<String>
  /// ask: verbs whose clause can be a question, by lemma.
  let askingVerbs: Set<String>
  /// sei, habe: verbs in the mood that reports need no conjunction with.
  let reportedMoods: Set<String>
  /// there: what stands before a verb in place of a subject.
  let emptySubjects: Set<String>

  /// whatsapp: what carries texts, and speaks in none.
  let channels: Set<String>

  init(_ lists: [String: Set<String>]) {
    features = Set((lists["feature"] ?? []).compactMap(Feature.init(rawValue:)))
    dialogueDashes = lists["dialogue-dash"] ?? []
    reflexives = lists["reflexive"] ?? []
    locativePrepositions = lists["locative-preposition"] ?? []
    impersonalSuffixes = (lists["impersonal-suffix"] ?? []).sorted()
    genitiveDeterminers = lists["genitive-determiner"] ?? []
    attachedPrepositions = lists["attached-preposition"] ?? []
    addresseeNouns = lists["addressee-noun"] ?? []
    var genders: [String: QuoteLexicon.Gender] = [:]
    for word in lists["male-determiner"] ?? [] { genders[word] = .male }
    for word in lists["female-determiner"] ?? [] { genders[word] = .female }
    genderDeterminers = genders
    renamingNouns = lists["renaming-noun"] ?? []
    mannerRelatives = lists["manner-relative"] ?? []
    relativeAdverbs = lists["relative-adverb"] ?? []
    ageWords = lists["age-word"] ?? []
    measuredTimes = lists["measured-time"] ?? []
    timeDeterminers = lists["time-determiner"] ?? []
    timeUnits = lists["time-unit"] ?? []
    addresseeVerbs = lists["addressee-verb"] ?? []
    layoutLabels = lists["layout-label"] ?? []
    contentPrepositions = lists["content-preposition"] ?? []
    obliqueDeterminers = lists["oblique-determiner"] ?? []
    indefinitePronouns = lists["indefinite-pronoun"] ?? []
    issuedNouns = lists["issued-noun"] ?? []
    generalNouns = lists["general-noun"] ?? []
    complementisers = lists["complementiser"] ?? []
    interrogatives = lists["interrogative"] ?? []
    accusingVerbs = lists["accusing-verb"] ?? []
    chargePrepositions = lists["charge-preposition"] ?? []
    askingVerbs = lists["asking-verb"] ?? []
    reportedMoods = lists["reported-mood"] ?? []
    emptySubjects = lists["empty-subject"] ?? []
    channels = lists["channel"] ?? []
  }

  func has(_ feature: Feature) -> Bool { features.contains(feature) }
}
