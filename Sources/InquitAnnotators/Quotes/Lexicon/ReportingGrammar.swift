import InquitData

/// How the sentences of a language report speech: word order, inflection and small closed lists, from
/// `quote-grammar.txt`.
final class ReportingGrammar: Sendable {
  /// What the list `feature` may hold.
  struct Feature: OptionSet, Sendable {
    let rawValue: UInt32

    /// The first two finite forms of a verb in `cue-verbs.txt` are the bare one and the present: say, says.
    static let orderedVerbForms = Feature(rawValue: 1 << 0)
    /// The subject may follow its verb in any clause: „…“ sagte Holt; Am Montag sagte Holt.
    static let invertedSubject = Feature(rawValue: 1 << 1)
    /// A verb needs no subject: «…», añadió.
    static let omittedSubject = Feature(rawValue: 1 << 2)
    /// The participle ends its clause: hatte von einem „…“ gesprochen.
    static let finalParticiple = Feature(rawValue: 1 << 3)
    /// The tag may stand inside the marks: « Je pars, dit-il, demain. »
    static let tagInsideMarks = Feature(rawValue: 1 << 4)
    /// The same between dashes only: «Їду, — сказав він, — завтра».
    static let dashedTagInsideMarks = Feature(rawValue: 1 << 5)
    /// A space stands inside the marks: « Je pars »
    static let spacedGuillemets = Feature(rawValue: 1 << 6)
    /// Guillemets may point inwards as well as outwards: »Ja, ›jetzt‹«, «Ja».
    static let reversedGuillemets = Feature(rawValue: 1 << 7)
    /// The last part of a long noun says what it is: Pressesprecher.
    static let compoundNouns = Feature(rawValue: 1 << 8)
    /// Every noun has a capital.
    static let capitalisedNouns = Feature(rawValue: 1 << 9)
    /// A dash may open speech in the middle of a paragraph: Szkoda. – Jadę – mówi Holt.
    static let inlineDialogue = Feature(rawValue: 1 << 10)
    /// What is reported may follow its verb with no conjunction: said it was full.
    static let bareClause = Feature(rawValue: 1 << 11)
    /// What belongs to a noun follows it, also before a name: le porte-parole du ministère Jean Morin.
    static let postposedComplement = Feature(rawValue: 1 << 12)
    /// An object pronoun may stand between a subject and its verb: Holt l’a dit.
    static let preverbalObject = Feature(rawValue: 1 << 13)
    /// A determiner that is no article stands before its noun and for none: ce lit, el reclamo.
    static let attributiveDeterminers = Feature(rawValue: 1 << 14)
    /// A participle without its auxiliary is no verb of its own clause: la ville appelée …
    static let dependentParticiples = Feature(rawValue: 1 << 15)
    /// A noun for a person behind a quote names again whoever spoke before: «…», insiste la investigadora.
    static let renamingRoles = Feature(rawValue: 1 << 16)

    static let names: [String: Feature] = [
      "ordered-verb-forms": .orderedVerbForms,
      "inverted-subject": .invertedSubject,
      "omitted-subject": .omittedSubject,
      "final-participle": .finalParticiple,
      "tag-inside-marks": .tagInsideMarks,
      "dashed-tag-inside-marks": .dashedTagInsideMarks,
      "spaced-guillemets": .spacedGuillemets,
      "reversed-guillemets": .reversedGuillemets,
      "compound-nouns": .compoundNouns,
      "capitalised-nouns": .capitalisedNouns,
      "inline-dialogue": .inlineDialogue,
      "bare-clause": .bareClause,
      "postposed-complement": .postposedComplement,
      "preverbal-object": .preverbalObject,
      "attributive-determiners": .attributiveDeterminers,
      "dependent-participles": .dependentParticiples,
      "renaming-roles": .renamingRoles,
    ]
  }

  private let features: Feature
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
  /// of: what follows it belongs to any noun phrase.
  let complementPrepositions: Set<String>
  /// and, between two names.
  let nameConjunctions: Set<String>
  /// by: before the one who speaks, in the passive.
  let agentPrepositions: Set<String>
  /// by, from: before the author of a text.
  let authorPrepositions: Set<String>
  /// with, before a noun and its participle: “with one poster writing …”.
  let absolutePrepositions: Set<String>
  /// issued, before a statement: its subject speaks.
  let issuingVerbs: Set<String>
  /// as, in “was quoted as saying”.
  let quotedAsWords: Set<String>
  /// What adverbs of manner end in.
  let adverbSuffixes: Set<String>
  /// the, this: what they lead has been named.
  let definiteDeterminers: Set<String>
  /// What plurals end in.
  let pluralSuffixes: Set<String>
  /// What participles end in.
  let participleSuffixes: Set<String>
  /// What past tenses end in, which no form in another list tells.
  let pastSuffixes: Set<String>
  /// A verb and the preposition that it takes into the cue: refer to.
  let particleVerbs: Set<String>
  /// liked, quick: with “to” before the verb: liked to say, was quick to add.
  let catenatives: Set<String>
  /// close, in “a source close to the minister”.
  let postposedAdjectives: Set<String>
  /// programme, in Radio 4’s “Today” programme: what the words in marks before it name.
  let workNouns: Set<String>
  /// quote: the one whom it names speaks, not the one who does it.
  let quotingVerbs: Set<String>

  init(_ data: LanguageData) {
    var lists: [String: Set<String>] = [:]
    for row in data.rows(of: "quote-grammar.txt") where row.count >= 2 {
      lists[row[0], default: []].insert(row[1])
    }
    features = Feature((lists["feature"] ?? []).compactMap { Feature.names[$0] })
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
    complementPrepositions = lists["complement-preposition"] ?? []
    nameConjunctions = lists["name-conjunction"] ?? []
    agentPrepositions = lists["agent-preposition"] ?? []
    authorPrepositions = lists["author-preposition"] ?? []
    absolutePrepositions = lists["absolute-preposition"] ?? []
    issuingVerbs = lists["issuing-verb"] ?? []
    quotedAsWords = lists["quoted-as"] ?? []
    adverbSuffixes = lists["adverb-suffix"] ?? []
    definiteDeterminers = lists["definite-determiner"] ?? []
    pluralSuffixes = lists["plural-suffix"] ?? []
    participleSuffixes = lists["participle-suffix"] ?? []
    pastSuffixes = lists["past-suffix"] ?? []
    particleVerbs = lists["particle-verb"] ?? []
    catenatives = lists["catenative"] ?? []
    postposedAdjectives = lists["postposed-adjective"] ?? []
    workNouns = lists["work-noun"] ?? []
    quotingVerbs = lists["quoting-verb"] ?? []
  }

  func has(_ feature: Feature) -> Bool { features.contains(feature) }
}
