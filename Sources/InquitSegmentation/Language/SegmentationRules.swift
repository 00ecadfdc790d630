import InquitData

/// What a language's data files say about tokens and sentences; immutable, made once a language and shared.
final class SegmentationRules: Sendable {
  /// What may follow an abbreviation that ends with a point.
  enum AbbreviationClass: String, Sendable {
    /// Stands before a name: Mr., St. A sentence never ends after it.
    case title
    /// Stands inside a sentence: e.g., vs. A sentence never ends after it.
    case inner
    /// Stands before a number: No., p. A sentence goes on if there is one.
    case number
    /// A month or a weekday: Sept. A sentence goes on before a number.
    case month
    /// May end a sentence: U.S., p.m.
    case end
    /// Stands behind a name, and may end a sentence but not start one: Inc., Jr.
    case suffix
    /// Ends a list, and often a sentence, whose point it is then: etc.
    case list
  }

  struct Abbreviation: Sendable {
    let kind: AbbreviationClass
    /// Whether it is written with a capital only: "Sun." but not "sun.".
    let isCapitalised: Bool
  }

  /// The language whose data this is; `root` when there is none.
  let language: String
  /// Whether nothing is known of the language.
  var isRoot: Bool { language == "root" }
  let abbreviations: WordTable<Abbreviation>
  let spacedAbbreviations: SpacedAbbreviations
  /// Words of several tokens, as the byte offsets of the inner boundaries in lower case; without any, the
  /// word is kept whole.
  let contractions: WordTable<[Int]>
  /// Tells most words from the contractions by a bit of their hash.
  let contractionFilter: WordFilter
  let clitics: CliticList
  /// First parts that a hyphen does not cut off: e-mail, co-worker.
  let hyphenPrefixes: WordSet
  /// Letters that are cut off after digits: 30|pm.
  let numberSuffixes: WordSet
  /// Frequent small words, whose capital shows the start of a sentence.
  let stopWords: WordSet
  /// Days, months and time zones, which follow abbreviations without a sentence ending there.
  let calendarWords: WordSet
  /// Decides where the rules leave a boundary open; nil without weights.
  let scorer: SentenceScorer?
  /// Whether the scorer knows words, so that it can be asked about sentences without a mark.
  var isLexical: Bool { scorer?.isLexical ?? false }
  let emoticons: WordSet
  /// Their first two characters.
  let emoticonStarts: WordFilter
  let topLevelDomains: WordSet
  /// Whether letters joined by hyphens are one token each, and the hyphens too.
  let splitsHyphens: Bool
  /// The same for numbers joined by hyphens.
  let splitsNumberHyphens: Bool
  /// Whether a point after a number makes it an ordinal: 3. Mai.
  let hasOrdinalPoints: Bool
  /// Whether capitals are no sign of a sentence's start, as in German.
  let capitalisesNouns: Bool
  /// Whether brackets that close nothing are smileys: привет))).
  let hasBracketSmileys: Bool

  private static let cache = LanguageCache { name in
    let data = name == "root" ? LanguageData.root : LanguageData(language: name)
    return SegmentationRules(name, data, scorer: SentenceScorer(data))
  }

  /// The rules for a BCP 47 tag, or the root rules where there is no data for it.
  static func shared(language: String) -> SegmentationRules {
    let hasData = LanguageData(language: language).bytes(of: "stop-words.txt") != nil
    return cache[hasData ? language.lowercased() : "root"]
  }

  /// The same rules with other weights, to measure these.
  convenience init(language: String, scorer: SentenceScorer) {
    let data = LanguageData(language: language)
    self.init(language, data, scorer: scorer)
  }

  private init(_ language: String, _ data: LanguageData, scorer: SentenceScorer?) {
    self.language = language
    self.scorer = scorer
    let entries = Self.abbreviations(data)
    // "No." and "no." are one entry of the table: the one that allows both goes last and counts.
    abbreviations = WordTable(
      entries.filter(\.value.isCapitalised) + entries.filter { !$0.value.isCapitalised })
    spacedAbbreviations = SpacedAbbreviations(entries.map { ($0.word, $0.value.kind) })
    let contractionEntries = data.entries(of: "contractions.txt")
    contractionFilter = WordFilter(contractionEntries.map { $0.filter { $0 != "|" } })
    contractions = WordTable(
      contractionEntries.map { entry in
        var cuts: [Int] = []
        var offset = 0
        for part in entry.split(separator: "|").dropLast() {
          offset += part.unicodeScalars.count
          cuts.append(offset)
        }
        return (entry.filter { $0 != "|" }, cuts)
      })
    clitics = CliticList(
      data.rows(of: "clitics.txt").map { ($0[0], isBefore: $0.count > 1 && $0[1] == "before") })
    func set(_ data: LanguageData, _ file: String) -> WordSet { WordSet(data.bytes(of: file)) }
    hyphenPrefixes = set(data, "hyphen-prefixes.txt")
    numberSuffixes = set(data, "number-suffixes.txt")
    stopWords = set(data, "stop-words.txt")
    calendarWords = set(data, "calendar-words.txt")
    emoticons = set(.root, "emoticons.txt")
    emoticonStarts = WordFilter(
      LanguageData.root.entries(of: "emoticons.txt").map {
        String(String.UnicodeScalarView($0.unicodeScalars.prefix(2)))
      })
    topLevelDomains = set(.root, "top-level-domains.txt")
    let settings = data.entries(of: "token-settings.txt")
    splitsHyphens = settings.contains("split-hyphens")
    splitsNumberHyphens = settings.contains("split-number-hyphens")
    hasOrdinalPoints = settings.contains("ordinal-points")
    capitalisesNouns = settings.contains("capitalised-nouns")
    hasBracketSmileys = settings.contains("bracket-smileys")
  }

  private static func abbreviations(_ data: LanguageData) -> [(word: String, value: Abbreviation)] {
    data.rows(of: "abbreviations.txt").compactMap { row in
      guard row.count > 1, let kind = AbbreviationClass(rawValue: row[1]) else { return nil }
      let isCapitalised = row[0].unicodeScalars.first?.properties.isUppercase == true
      return (row[0], Abbreviation(kind: kind, isCapitalised: isCapitalised))
    }
  }
}
