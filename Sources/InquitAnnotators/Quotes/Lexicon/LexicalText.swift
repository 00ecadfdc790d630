import InquitModel
import InquitTagger

/// A text with what the lexicon and the part-of-speech tagger say of each word, looked up once.
///
/// A class, so that the views of its passages copy one reference.
final class LexicalText: Sendable {
  let text: AnalysedText
  let lexicon: QuoteLexicon
  private let classes: [QuoteLexicon.WordClass]
  private let cues: [QuoteLexicon.CueForm]
  /// By word: the index of its form in `cues`; -1 for a word that is no cue.
  private let cueOfWord: [Int32]
  /// Empty where the language has no tagger.
  private let partsOfSpeech: [PartOfSpeech]

  /// Whether a word goes on with the name that the word before it is in.
  private let continuesName: [Bool]

  /// What of the text is known; nothing is of the words of other sentences.
  let scope: QuoteScope

  init(text: AnalysedText, scope: QuoteScope, names: [NameMention], lexicon: QuoteLexicon) {
    self.text = text
    self.scope = scope
    self.lexicon = lexicon
    let words = text.words
    let sentences = scope.sentences.map { text.sentences[$0].words }
    let tags = PartOfSpeechTagger.builtin(language: text.language).map { tagger in
      tagger.tags(of: TaggerText(text: text.text, tokens: words.map(\.range), sentences: sentences))
    }
    partsOfSpeech = tags ?? []
    var classes = Array(repeating: QuoteLexicon.WordClass(), count: words.count)
    var cues: [QuoteLexicon.CueForm] = []
    var cueOfWord = Array(repeating: Int32(-1), count: words.count)
    for sentence in sentences {
      for i in sentence {
        classes[i] = Self.classes(at: i, words, tag: tags?[i], lexicon)
        guard
          let cue = Self.particleCue(i, words, lexicon) ?? Self.cue(at: i, words, tag: tags?[i], lexicon)
        else { continue }
        cueOfWord[i] = Int32(cues.count)
        cues.append(cue)
      }
    }
    self.classes = classes
    self.cues = cues
    self.cueOfWord = cueOfWord
    var continuesName = Array(repeating: false, count: words.count)
    for name in names where name.kind != .location {
      for i in name.words.dropFirst() where continuesName.indices.contains(i) { continuesName[i] = true }
    }
    self.continuesName = continuesName
  }

  func continuesName(_ word: Int) -> Bool { continuesName[word] }

  func classes(_ word: Int) -> QuoteLexicon.WordClass { classes[word] }

  func cue(_ word: Int) -> QuoteLexicon.CueForm? {
    let index = Int(cueOfWord[word])
    return index < 0 ? nil : cues[index]
  }

  /// Whether the language has a tagger; without one, an unlisted verb looks like a noun.
  var isTagged: Bool { !partsOfSpeech.isEmpty }

  func partOfSpeech(_ word: Int) -> PartOfSpeech? { partsOfSpeech.isEmpty ? nil : partsOfSpeech[word] }

  /// The word as a verb that reports speech only with its particle.
  private static func particleCue(_ i: Int, _ words: [Word], _ lexicon: QuoteLexicon)
    -> QuoteLexicon.CueForm?
  {
    guard let forms = lexicon.particleCues[words[i]], i + 1 < words.count else { return nil }
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
    if i > 0, lexicon.wordClasses[words[i - 1]]?.contains(.subjectPronoun) == true { return true }
    if followsQuote(i, words) { return !isNounModifier(i, words, lexicon) }
    guard i + 2 < words.count, words[i + 1].hasSpaceBefore, !words[i + 2].hasSpaceBefore,
      words[i + 1].shape.isPunctuation
    else { return false }
    return words[i + 2].shape.isCapitalised || lexicon.cues[words[i]]?.isGerund == true
  }

  /// “…,” project manager Ann Holt said: a bare form before the noun for who speaks, and a name.
  private static func isNounModifier(_ i: Int, _ words: [Word], _ lexicon: QuoteLexicon) -> Bool {
    i + 2 < words.count && lexicon.cues[words[i]]?.isBase == true
      && lexicon.speakerNouns[words[i + 1].lower]?.type == .person && !words[i + 1].shape.isCapitalised
      && words[i + 2].shape.isCapitalised
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
  private static func cue(
    at i: Int, _ words: [Word], tag: PartOfSpeech?, _ lexicon: QuoteLexicon
  ) -> QuoteLexicon.CueForm? {
    guard let cue = lexicon.cues[words[i]] else { return nil }
    let isOtherwise =
      tag == .noun && (cue.isBaseOrPresent || cue.isGerund) || tag == .adjective && cue.isBaseOrPresent
    guard isOtherwise, !mustBeVerb(i, words, lexicon) else { return cue }
    let isHardlyNoun =
      cue.isBaseOrPresent && lexicon.verbForms.contains(words[i].lower)
      && !lexicon.cueNouns.contains(cue.lemma)
    return isHardlyNoun ? cue : nil
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

  /// What grammar says of a word, by the lexicon or else by its tag.
  private static func classes(
    at i: Int, _ words: [Word], tag: PartOfSpeech?, _ lexicon: QuoteLexicon
  ) -> QuoteLexicon.WordClass {
    if isInCompound(i, words) || isAcronym(i, words) { return [] }
    let classes = lexicon.wordClasses[words[i]] ?? []
    guard classes.isEmpty, let tag else { return classes }
    return Self.classes(of: tag, at: i, words, lexicon)
  }

  /// What a tag says of a word that the lexicon does not class. Names are left alone: a capital tells more
  /// than the tagger. So are verbs without an ending, where it errs most.
  private static func classes(of tag: PartOfSpeech, at i: Int, _ words: [Word], _ lexicon: QuoteLexicon)
    -> QuoteLexicon.WordClass
  {
    guard !words[i].shape.isCapitalised else { return [] }
    switch tag {
    case .verb:
      let before = i > 0 ? lexicon.wordClasses[words[i - 1]] ?? [] : []
      let grammar = lexicon.reporting
      let inflected =
        grammar.participleSuffixes.contains(where: words[i].lower.hasSuffix)
        || grammar.pluralSuffixes.contains(where: words[i].lower.hasSuffix)
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
