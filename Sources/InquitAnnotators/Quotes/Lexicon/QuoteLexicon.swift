import InquitData
import InquitModel

/// What the quote annotator knows of one language's words.
///
/// A class, so that the many tables are passed around as one reference.
final class QuoteLexicon: Sendable {
  /// The grammatical classes of a word; see `function-words.txt`.
  struct WordClass: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let determiner = WordClass(rawValue: 1)
    static let possessive = WordClass(rawValue: 2)
    static let preposition = WordClass(rawValue: 4)
    static let conjunction = WordClass(rawValue: 8)
    static let subordinator = WordClass(rawValue: 16)
    static let relative = WordClass(rawValue: 32)
    static let auxiliary = WordClass(rawValue: 64)
    static let be = WordClass(rawValue: 128)
    static let have = WordClass(rawValue: 256)
    static let negation = WordClass(rawValue: 512)
    static let adverb = WordClass(rawValue: 1024)
    static let time = WordClass(rawValue: 2048)
    static let infinitive = WordClass(rawValue: 4096)
    static let subjectPronoun = WordClass(rawValue: 8192)
    static let objectPronoun = WordClass(rawValue: 16384)
    static let verb = WordClass(rawValue: 32768)
    static let article = WordClass(rawValue: 65536)

    static let names: [String: WordClass] = [
      "determiner": .determiner, "possessive": .possessive, "preposition": .preposition,
      "conjunction": .conjunction, "subordinator": .subordinator, "relative": .relative,
      "auxiliary": .auxiliary, "be": .be, "have": .have, "negation": .negation, "adverb": .adverb,
      "time": .time, "article": .article, "infinitive": .infinitive, "verb": .verb,
    ]
  }

  enum CueClass: String, Sendable {
    case neutral, claim, deny, manner, evaluative, accuse
    /// An everyday verb that also reports speech.
    case weak
    /// A phrase that the speaker follows: according to.
    case source
  }

  struct CueForm: Sendable {
    let lemma: String
    let cueClass: CueClass
    let isFinite: Bool
    let isGerund: Bool
    let isParticiple: Bool
    var isInfinitive = false
    /// The form in which it could also be a noun: claims, comments, report.
    let isBaseOrPresent: Bool
    /// The form without an ending, which a singular subject does not take: call.
    let isBase: Bool
    /// The word that must follow: back, in “shot back”.
    let particle: String?
    /// The word that must end the clause: zu, in „gibt sie zu“.
    let finalParticle: String?
  }

  struct Pronoun: Sendable {
    let isSubject: Bool
    let isFirst: Bool
    let isFirstOrSecond: Bool
    let isPlural: Bool
    let gender: Gender
  }

  enum Gender: String, Sendable {
    case male, female, neuter, any
  }

  struct SpeakerNoun: Sendable {
    let type: SpeakerType
    let gender: Gender
  }

  let wordClasses: WordMap<WordClass>
  let cues: WordMap<CueForm>
  /// Reporting verbs as dictionaries have them: in most languages the infinitive.
  let cueLemmas: Set<String>
  /// Verbs that report speech only with their particle, right behind them or at the end, by form.
  let particleCues: WordMap<[CueForm]>
  /// Phrases such as "according to", longest first, by their first word.
  let sourcePhrases: [String: [SourcePhrase]]
  let pronouns: [String: Pronoun]
  let speakerNouns: SpeakerNouns
  let speechNouns: Set<String>
  /// Nouns whose owner speaks: answer, remark.
  let cueNouns: Set<String>
  /// The words right before a quoted stretch that make it no speech, by their last word.
  let notSpeechPhrases: [String: [[String]]]
  /// Forms that are hardly ever nouns: writes.
  let verbForms: Set<String>
  let articles: Set<String>

  let reporting: ReportingGrammar

  /// What decides between the patterns' answers; nil where nothing was trained.
  let speakerScorer: SpeakerScorer?

  /// Whether speakers can be found at all.
  var hasSpeakerData: Bool { !cues.isEmpty }

  private static let cache = LanguageCache { QuoteLexicon(data: LanguageData(language: $0)) }

  /// The lexicon of a language, read once.
  static func of(language: String) -> QuoteLexicon { cache[language] }

  private init(data: LanguageData) {
    var classes: [String: WordClass] = [:]
    for row in data.rows(of: "function-words.txt") where row.count >= 2 {
      for name in row[1].split(separator: " ") {
        classes[row[0].lowercased(), default: []].formUnion(WordClass.names[String(name)] ?? [])
      }
    }
    var pronouns: [String: Pronoun] = [:]
    for row in data.rows(of: "pronouns.txt") where row.count >= 5 {
      let form = row[0].lowercased()
      pronouns[form] = Pronoun(
        isSubject: row[1] == "subject" || row[1] == "both", isFirst: row[2] == "first",
        isFirstOrSecond: row[2] != "third",
        isPlural: row[3] == "plural",
        gender: Gender(rawValue: row[4]) ?? .any)
      switch row[1] {
      case "object": classes[form, default: []].insert(.objectPronoun)
      case "possessive": classes[form, default: []].insert(.possessive)
      default: classes[form, default: []].insert(.subjectPronoun)
      }
    }
    reporting = ReportingGrammar(data)
    wordClasses = WordMap(classes)
    self.pronouns = pronouns
    speakerNouns = SpeakerNouns(
      rows: data.rows(of: "speaker-nouns.txt"), synonyms: data.rows(of: "role-synonyms.txt"),
      abbreviations: data.rows(of: "title-abbreviations.txt"),
      hasCompounds: reporting.has(.compoundNouns))
    let (cues, particleCues) = Self.cueForms(in: data, areOrdered: reporting.has(.orderedVerbForms))
    self.cues = WordMap(cues)
    self.particleCues = WordMap(particleCues)
    cueLemmas = Set(data.entries(of: "cue-verbs.txt"))
    sourcePhrases = SourcePhrase.byFirstWord(data.rows(of: "cue-phrases.txt"))
    speechNouns = Set(data.entries(of: "speech-nouns.txt"))
    cueNouns = speechNouns.union(data.entries(of: "cue-nouns.txt"))
    notSpeechPhrases = Self.phrases(data.entries(of: "not-speech.txt"), by: \.last)
    verbForms = Set(data.entries(of: "verb-forms.txt"))
    articles = Set(data.entries(of: "articles.txt"))
    speakerScorer = SpeakerScorer(data)
  }

  private static func cueForms(in data: LanguageData, areOrdered: Bool)
    -> ([String: CueForm], [String: [CueForm]])
  {
    var cues: [String: CueForm] = [:]
    var withParticle: [String: [CueForm]] = [:]
    for row in data.rows(of: "cue-verbs.txt") where row.count >= 5 {
      let finite = row[2].split(separator: " ").map(String.init)
      let gerunds = row[3].split(separator: " ").map(String.init)
      let participles = row[4].split(separator: " ").map(String.init)
      for form in finite + gerunds + participles {
        let cue = CueForm(
          lemma: row[0], cueClass: CueClass(rawValue: row[1]) ?? .neutral, isFinite: finite.contains(form),
          isGerund: gerunds.contains(form), isParticiple: participles.contains(form),
          isInfinitive: form == row[0],
          isBaseOrPresent: areOrdered && finite.prefix(2).contains(form) && !participles.contains(form),
          isBase: areOrdered && finite.first == form && !participles.contains(form),
          particle: row.count > 5 && !row[5].hasPrefix("…") ? row[5] : nil,
          finalParticle: row.count > 5 && row[5].hasPrefix("…") ? String(row[5].dropFirst()) : nil)
        if row.count > 5 {
          withParticle[form, default: []].append(cue)
        } else if cues[form] == nil {
          cues[form] = cue
        }
      }
    }
    return (cues, withParticle)
  }

  private static func phrases(_ entries: [String], by key: KeyPath<[String], String?>) -> [String: [[String]]]
  {
    var result: [String: [[String]]] = [:]
    for entry in entries {
      let words = entry.split(separator: " ").map(String.init)
      guard let index = words[keyPath: key] else { continue }
      result[index, default: []].append(words)
    }
    for index in result.keys { result[index]?.sort { $0.count > $1.count } }
    return result
  }
}

/// What kind of speaker it is: the attribute `type` of a speaker.
enum SpeakerType: String, Sendable {
  case person, organisation, group, document, unknown
}
