import InquitModel
import InquitTagger

/// A text with what the lexicon and the part-of-speech tagger say of each word, looked up once.
struct LexicalText: Sendable {
  let text: AnalysedText
  let lexicon: QuoteLexicon
  private let classes: [QuoteLexicon.WordClass]
  private let cues: [QuoteLexicon.CueForm?]
  /// Empty where the language has no tagger.
  private let partsOfSpeech: [PartOfSpeech]

  /// Whether a word goes on with the name that the word before it is in.
  private let continuesName: [Bool]

  init(text: AnalysedText, names: [NameMention], lexicon: QuoteLexicon) {
    self.text = text
    self.lexicon = lexicon
    let tags = PartOfSpeechTagger.builtin(language: text.language).map { tagger in
      tagger.tags(
        of: TaggerText(
          text: text.text, tokens: text.words.map(\.range), sentences: text.sentences.map(\.words)))
    }
    partsOfSpeech = tags ?? []
    let words = text.words
    cues = words.indices.map { i in
      Self.particleCue(i, words, lexicon)
        ?? Self.cue(words[i], tag: Self.mustBeVerb(i, words, lexicon) ? nil : tags?[i], lexicon)
    }
    classes = text.words.indices.map { i in
      let word = text.words[i]
      if Self.isInCompound(i, words) || Self.isAcronym(i, words) { return [] }
      let classes = lexicon.wordClasses[word.lower] ?? []
      guard classes.isEmpty, let tag = tags?[i] else { return classes }
      return Self.classes(of: tag, at: i, words, lexicon)
    }
    var continuesName = Array(repeating: false, count: words.count)
    for name in names where name.kind != .location {
      for i in name.words.dropFirst() where continuesName.indices.contains(i) { continuesName[i] = true }
    }
    self.continuesName = continuesName
  }

  func continuesName(_ word: Int) -> Bool { continuesName[word] }

  func classes(_ word: Int) -> QuoteLexicon.WordClass { classes[word] }
  func cue(_ word: Int) -> QuoteLexicon.CueForm? { cues[word] }
  /// Whether the language has a tagger; without one, an unlisted verb looks like a noun.
  var isTagged: Bool { !partsOfSpeech.isEmpty }
  func partOfSpeech(_ word: Int) -> PartOfSpeech? { partsOfSpeech.isEmpty ? nil : partsOfSpeech[word] }

  /// The word as a verb that reports speech only with its particle.
  private static func particleCue(_ i: Int, _ words: [Word], _ lexicon: QuoteLexicon)
    -> QuoteLexicon.CueForm?
  {
    guard let forms = lexicon.particleCues[words[i].lower], i + 1 < words.count else { return nil }
    return forms.first { form in
      form.particle == words[i + 1].lower
        || form.finalParticle.map { endsClause($0, from: i + 1, words, lexicon) } ?? false
    }
  }

  /// How far behind its verb a particle can stand, in words.
  private static let farthestParticle = 16

  private static func endsClause(
    _ particle: String, from start: Int, _ words: [Word], _ lexicon: QuoteLexicon
  )
    -> Bool
  {
    for i in start..<min(start + farthestParticle, words.count) {
      // „warf ihm ‚Mutlosigkeit‘ vor“: over a quote, but not over the end of the clause.
      if [",", ".", ";", ":", "!", "?"].contains(words[i].lower) { return false }
      if words[i].lower == particle {
        return i + 1 == words.count || words[i + 1].shape.isPunctuation
          || lexicon.reporting.complementisers.contains(words[i + 1].lower)
      }
    }
    return false
  }

  /// Where the tagger is not asked whether a reporting verb is a noun: behind a pronoun (“what he calls”), behind a quote
  /// that wants a tag (““No,” jokes Holt”), and right before a quote (“the ad claims “Ann …””, “critics hailing “a …””).
  private static func mustBeVerb(_ i: Int, _ words: [Word], _ lexicon: QuoteLexicon) -> Bool {
    if i > 0, lexicon.wordClasses[words[i - 1].lower]?.contains(.subjectPronoun) == true { return true }
    if followsQuote(i, words) { return true }
    guard i + 2 < words.count, words[i + 1].hasSpaceBefore, !words[i + 2].hasSpaceBefore,
      words[i + 1].shape.isPunctuation
    else { return false }
    return words[i + 2].shape.isCapitalised || lexicon.cues[words[i].lower]?.isGerund == true
  }

  /// Whether a closing mark with a comma, ? or ! on its inside, or with a comma behind it, stands right before a word.
  private static func followsQuote(_ i: Int, _ words: [Word]) -> Bool {
    guard i >= 2, words[i].hasSpaceBefore, !words[i].shape.isCapitalised, !words[i - 1].hasSpaceBefore
    else { return false }
    let (inner, outer) = (words[i - 2].lower, words[i - 1].lower)
    let marks = QuotationMarks.spellings
    return marks.contains(outer) && [",", "?", "!"].contains(inner) || outer == "," && marks.contains(inner)
  }

  /// The word as a cue. Claims, reports and calls are nouns as often as verbs; there the tagger decides. For “writes” and
  /// other forms that are hardly ever nouns it does not.
  private static func cue(_ word: Word, tag: PartOfSpeech?, _ lexicon: QuoteLexicon) -> QuoteLexicon.CueForm?
  {
    guard let cue = lexicon.cues[word.lower] else { return nil }
    let isOtherwise =
      tag == .noun && (cue.isBaseOrPresent || cue.isGerund) || tag == .adjective && cue.isBaseOrPresent
    let isHardlyNoun =
      cue.isBaseOrPresent && lexicon.verbForms.contains(word.lower) && !lexicon.cueNouns.contains(cue.lemma)
    return isOtherwise && !isHardlyNoun ? nil : cue
  }

  /// “voice-over”: what grammar says of the parts does not hold for the whole.
  private static func isInCompound(_ i: Int, _ words: [Word]) -> Bool {
    func isHyphen(_ j: Int) -> Bool {
      words.indices.contains(j) && words[j].lower == "-" && !words[j].hasSpaceBefore
    }
    return isHyphen(i - 1) && !words[i].hasSpaceBefore
      || isHyphen(i + 1) && i + 2 < words.count && !words[i + 2].hasSpaceBefore
  }

  /// US and WHO are no pronouns, unless everything around is in capitals.
  private static func isAcronym(_ i: Int, _ words: [Word]) -> Bool {
    guard words[i].shape.isAllCapitals else { return false }
    return (max(0, i - 2)...min(words.count - 1, i + 2)).contains { words[$0].shape.contains(.hasLower) }
  }

  /// What a tag says of a word that the lexicon does not class. Names are left alone: a capital tells more
  /// than the tagger. So are verbs without an ending, where it errs most.
  private static func classes(of tag: PartOfSpeech, at i: Int, _ words: [Word], _ lexicon: QuoteLexicon)
    -> QuoteLexicon.WordClass
  {
    guard !words[i].shape.isCapitalised else { return [] }
    switch tag {
    case .verb:
      let before = i > 0 ? lexicon.wordClasses[words[i - 1].lower] ?? [] : []
      let inflected = (lexicon.reporting.participleSuffixes.union(lexicon.reporting.pluralSuffixes)).contains
      {
        words[i].lower.hasSuffix($0)
      }
      let isParticiple = !before.isDisjoint(with: [.determiner, .possessive])
      return inflected && !isParticiple
        || !before.isDisjoint(with: [.auxiliary, .infinitive, .subjectPronoun]) ? .verb : []
    case .auxiliary: return .auxiliary
    case .adverb: return .adverb
    case .adposition: return .preposition
    case .subordinatingConjunction: return .subordinator
    default: return []
    }
  }
}
