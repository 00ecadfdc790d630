import ICU
import InquitData

/// What a language knows about numbers: its number words, units, money and the words around them.
final class NumberLexicon: Sendable {
  /// The first is the word that is not in the lexicon.
  let entries: [NumberWord]
  /// The roles of the entries, apart because most questions are about them.
  let roles: [NumberRoles]
  /// Whether an amount can start with an entry.
  let startsAmount: [Bool]
  /// By the hash of the word.
  private let indices: HashedTable<Int>
  /// Numbers written in one word: German einundzwanzig.
  let compounds: NumberCompounds
  /// Cardinals below 100 of several words: quatre-vingt-dix.
  let cardinalPhrases: NumberPhrases<Int>
  /// Phrases around numbers, single words included.
  let context: NumberPhrases<NumberRoles>
  let measures: MeasureLexicon
  let decimalSeparator: String
  let groupingSeparator: String
  let conventions: Conventions
  /// Whether words like several are listed, after which a scale word has no value.
  let hasVagueWords: Bool
  /// How words end that make a rank before them an adverb: first elected.
  private let participleEndings: [String]
  private let pluralEndings: [String]

  /// How a language writes numbers and the words around them.
  struct Conventions: Sendable {
    /// Whether numbers are written in one word, which is taken apart.
    var writesCompounds = false
    /// Whether a month's name starts with a capital, so that English may is none.
    var capitalisesMonths = false
    /// Whether nouns start with a capital.
    var capitalisesNouns = false
    /// Whether a point makes digits a rank: German 3.
    var endsOrdinalsWithPoint = false
    /// Whether four digits alone are no year: where a plural noun after them does not show.
    var wantsContextForYears = false
  }

  private static let cache = LanguageCache(NumberLexicon.init(language:))

  /// The lexicon of a BCP 47 tag. A language without data of its own gets what ICU knows of it.
  static func lexicon(for language: String) -> NumberLexicon { cache[language] }

  private init(language: String) {
    let data = LanguageData(language: language)
    var builder = Builder()
    let rows = data.rows(of: "numerals.txt")
    if !rows.contains(where: { $0.count > 1 && $0[1] == "complete" }) {
      builder.addSpellout(SpelloutWords(language: language))
    }
    for row in rows where row.count > 1 {
      builder.addNumeral(row[0], role: row[1], value: row.count > 2 ? row[2] : "")
    }
    for row in data.rows(of: "number-context.txt") where row.count > 1 {
      builder.addContext(row[0], role: row[1])
    }
    for row in data.rows(of: "speaker-nouns.txt") where row.count > 1 && row[1] == "person" {
      builder.addContext(row[0], role: "person-noun")
    }
    let measures = MeasureLexicon(language: language)
    for month in LocaleData.monthNames(locale: language) {
      builder.addContext(Word.folded(month), role: "month")
    }
    for (word, unit) in measures.ageEndings { builder.addEnding(word, unit: unit + " age") }
    for sign in measures.signs.phrases { builder.addSign(sign) }
    entries = builder.entries
    roles = builder.entries.map(\.roles)
    startsAmount = builder.entries.map {
      $0.startsNumber || !$0.roles.isDisjoint(with: [.rangeBetween, .rangeFrom, .signStart])
    }
    var indices = HashedTable<Int>()
    for (word, index) in builder.indices { indices.update(PhraseHash(word).value) { _ in index } }
    for (word, index) in builder.indices.sorted(by: { $0.value < $1.value }) {
      for spelling in Self.spellings(of: word) { indices.update(PhraseHash(spelling).value) { $0 ?? index } }
    }
    self.indices = indices
    let parts = builder.indices.filter { builder.entries[$0.value].isPartOfCompound }.keys
    compounds = NumberCompounds(
      entries: builder.entries, indices: indices, words: parts.flatMap { [$0] + Self.spellings(of: $0) },
      endings: builder.endings)
    cardinalPhrases = builder.cardinalPhrases
    context = builder.context
    participleEndings = builder.participleEndings
    pluralEndings = builder.pluralEndings
    hasVagueWords = builder.hasVagueWords
    conventions = builder.conventions
    self.measures = measures
    decimalSeparator = LocaleData.decimalSeparator(locale: language) ?? "."
    groupingSeparator = LocaleData.groupingSeparator(locale: language) ?? ","
  }

  /// `word` with each of the apostrophes that stand in words, where it has one: п’ять.
  private static func spellings(of word: String) -> [String] {
    let apostrophes: [Unicode.Scalar] = ["\u{2019}", "'", "\u{2BC}", "\u{2018}"]
    guard word.unicodeScalars.count > 1, word.unicodeScalars.contains(where: apostrophes.contains) else {
      return []
    }
    return apostrophes.map { apostrophe in
      String(String.UnicodeScalarView(word.unicodeScalars.map { apostrophes.contains($0) ? apostrophe : $0 }))
    }
  }

  /// The index of a word among the entries, by the hash of its lower-case form; 0 when it is none of them.
  func index(of hash: UInt64) -> Int { indices[hash] ?? 0 }

  /// Whether ranks are adverbs too: first seen in May.
  var hasAdverbRanks: Bool { !participleEndings.isEmpty }

  func isParticiple(_ word: String) -> Bool { Self.ends(word, in: participleEndings) }

  /// Whether a word has the form of a plural.
  func isPlural(_ word: String) -> Bool {
    word.utf8.count >= Self.shortestPlural && Self.ends(word, in: pluralEndings)
  }

  /// In bytes: was and is are none.
  private static let shortestPlural = 4

  private static func ends(_ word: String, in endings: [String]) -> Bool {
    endings.contains { word.utf8.reversed().starts(with: $0.utf8.reversed()) }
  }

  /// Collects the entries of a lexicon.
  private struct Builder {
    var entries = [NumberWord()]
    var indices: [String: Int] = [:]
    var cardinalPhrases = NumberPhrases<Int>()
    var context = NumberPhrases<NumberRoles>()
    var participleEndings: [String] = []
    var pluralEndings: [String] = []
    var hasVagueWords = false
    /// Words that end a number written in one word, with the index of their entry.
    var endings: [(word: String, entry: Int)] = []
    var conventions = Conventions()

    mutating func change(_ word: String, _ body: (inout NumberWord) -> Void) {
      let index = indices[word] ?? entries.count
      if index == entries.count {
        entries.append(NumberWord())
        indices[word] = index
      }
      body(&entries[index])
    }

    mutating func addNumeral(_ word: String, role: String, value text: String) {
      let value = Int(text)
      switch role {
      case "complete": break
      case "compounds": conventions.writesCompounds = true
      case "months-in-capitals": conventions.capitalisesMonths = true
      case "nouns-in-capitals": conventions.capitalisesNouns = true
      case "ordinals-by-point": conventions.endsOrdinalsWithPoint = true
      case "years-by-context": conventions.wantsContextForYears = true
      case "cardinal": if let value { addCardinal(word, value) }
      case "hundred": change(word) { $0.scale = 2 }
      case "scale": change(word) { $0.scale = value }
      case "collective": change(word) { $0.collective = value }
      case "suffix": change(word) { $0.suffix = value }
      case "ordinal": change(word) { $0.ordinal = value }
      case "ordinal-hundred": change(word) { $0.ordinalScale = 2 }
      case "ordinal-scale": change(word) { $0.ordinalScale = value }
      case "part": change(word) { $0.part = value }
      case "parts":
        change(word) {
          $0.part = value
          $0.isPlural = true
        }
      case "multiplier": change(word) { $0.multiplier = value }
      case "exact": addExact(word, text)
      case "ending": addEnding(word, unit: text)
      default: if let role = NumberRoles.named[role] { change(word) { $0.roles.insert(role) } }
      }
    }

    /// A word with a value of its own and perhaps a unit and its use: `0.5 hour`, `18 year age`.
    private mutating func addExact(_ word: String, _ text: String) {
      let parts = text.split(separator: " ").map(String.init)
      guard let first = parts.first else { return }
      change(word) {
        $0.exact = ExactNumber(canonical: first)
        let use = parts.count > 2 ? MeasureLexicon.Unit.Use(rawValue: parts[2]) : nil
        if parts.count > 1 { $0.unit = MeasureLexicon.Unit(id: parts[1], use: use ?? .anywhere) }
      }
    }

    /// The end of a compound: one that multiplies, or a unit with its use.
    mutating func addEnding(_ word: String, unit: String) {
      let parts = unit.split(separator: " ").map(String.init)
      change("-" + word) {
        if let id = parts.first {
          let use = parts.count > 1 ? MeasureLexicon.Unit.Use(rawValue: parts[1]) : nil
          $0.unit = MeasureLexicon.Unit(id: id, use: use ?? .anywhere)
        } else {
          $0.roles.insert(.multipleEnding)
        }
      }
      if let index = indices["-" + word] { endings.append((word, index)) }
    }

    /// A cardinal of one word, or of several.
    mutating func addCardinal(_ phrase: String, _ value: Int) {
      let words = phrase.split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init)
      if words.count == 1 {
        change(phrase) { if $0.cardinal == nil { $0.cardinal = value } }
      } else if let first = words.first {
        change(first) { $0.roles.insert(.phraseStart) }
        cardinalPhrases.insert(words.joined(separator: " "), value)
      }
    }

    mutating func addSpellout(_ words: SpelloutWords) {
      for (phrase, value) in words.cardinals {
        addCardinal(phrase, value)
        if let other = SpelloutWords.withoutSharpS(phrase) { addCardinal(other, value) }
      }
      for (word, power) in words.scales {
        change(word) {
          $0.scale = power
          if words.impliesOne.contains(word) { $0.roles.insert(.isImplied) }
        }
      }
      for (word, value) in words.ordinals where !word.utf8.contains(0x20) {
        change(word) { $0.ordinal = $0.ordinal ?? value }
      }
      conventions.writesCompounds = words.writesCompounds
    }

    /// Notes with which word a currency's sign starts: the us of US$.
    mutating func addSign(_ sign: String) {
      let scalars = sign.unicodeScalars
      let letters = scalars.prefix { $0.properties.isAlphabetic }
      let first = letters.isEmpty ? scalars.prefix(1) : letters
      change(String(String.UnicodeScalarView(first))) { $0.roles.insert(.signStart) }
    }

    mutating func addContext(_ phrase: String, role: String) {
      switch role {
      case "participle-ending": participleEndings.append(phrase)
      case "plural-ending": pluralEndings.append(phrase)
      case "vague": hasVagueWords = true
      default: break
      }
      guard let role = NumberRoles.named[role] else { return }
      let roles = context[phrase, default: []].union(role)
      context.set(phrase, roles)
      if !phrase.utf8.contains(0x20) { change(phrase) { $0.roles = roles.union($0.roles) } }
    }
  }
}
