import InquitModel

/// A quoted stretch as the text has it, and what its words look like.
struct QuotedPart: Sendable {
  let pair: MarkPair
  /// The index of its paragraph.
  let paragraph: Int
  /// The words between the marks, as indexes into `AnalysedText.words`.
  let words: Range<Int>
  /// The index of the part that it lies in.
  let parent: Int?
  /// Whether it goes on with the part before it, behind a tag inside the marks.
  var continues = false
  /// Whether a dash opens it in place of marks.
  var isDialogue = false
}

/// What speaks for a whole clause or a fragment inside the marks.
struct QuotedContent {
  let wordCount: Int
  let startsUpper: Bool
  /// Ends in . ! ? … or a dash, inside the marks.
  let endsSentence: Bool
  let endsWithComma: Bool
  /// Every word but grammar's is capitalised.
  let isCapitalised: Bool
  /// The words that a title has in capitals.
  private let titleWordCount: Int
  /// A finite verb, as far as auxiliaries, pronouns and known verbs tell.
  let hasVerb: Bool
  /// The first words are a pronoun or demonstrative and a verb: “this weekend, I'm …”, “it was …”.
  let startsWithSubject: Bool
  let sentenceCount: Int
  /// Opened by a dash in place of marks.
  let isDialogue: Bool

  /// Capitalised like a title, with at least two words that show it.
  var isTitleCase: Bool { isCapitalised && titleWordCount >= 2 }

  /// “[i]f we wait”: the writer has lowered the capital of a whole sentence.
  private static func startsWithChangedCapital(_ part: QuotedPart, in text: AnalysedText) -> Bool {
    let first = part.words.lowerBound
    guard first + 2 < part.words.upperBound else { return false }
    return text.words[first].lower == "[" && text.words[first + 1].lower.utf8.count == 1
      && text.words[first + 2].lower == "]" && !text.words[first + 2].hasSpaceBefore
  }

  /// What titles of works leave in lower case.
  private static let lowerInTitles: QuoteLexicon.WordClass = [.determiner, .preposition, .conjunction]

  /// How many words may stand before a pronoun that a clause begins with.
  private static let farthestSubject = 4

  init(_ part: QuotedPart, in lexical: LexicalText) {
    var words = 0
    var capitalised = 0
    var titleWords = 0
    var hasCapital = false
    var hasVerb = false
    var subjectAt: Int?
    var sentences = 0
    var firstLetterUpper: Bool?
    var last: Word?
    for index in part.words {
      let word = lexical.text.words[index]
      if word.shape.isPunctuation {
        if PunctuationMarks.terminals.contains(word.lower) { sentences += 1 }
        if !word.lower.utf8.allSatisfy({ $0 == 0x22 || $0 == 0x27 }) { last = word }
        continue
      }
      last = word
      let classes = lexical.classes(index)
      if firstLetterUpper == nil {
        firstLetterUpper = word.shape.isCapitalised || word.shape.contains(.hasDigit)
      }
      hasCapital = hasCapital || word.shape.isCapitalised || word.shape.contains(.hasDigit)
      if word.shape.isCapitalised || !word.shape.contains(.hasLower) {
        titleWords += 1
        capitalised += 1
      } else if classes.isDisjoint(with: Self.lowerInTitles) {
        titleWords += 1
      }
      if subjectAt == nil, classes.contains(.subjectPronoun) { subjectAt = words }
      if !classes.isDisjoint(with: [.auxiliary, .verb]) { hasVerb = true }
      if let cue = lexical.cue(index), cue.isFinite, words > 0 { hasVerb = true }
      words += 1
    }
    wordCount = words
    startsUpper = firstLetterUpper ?? false || Self.startsWithChangedCapital(part, in: lexical.text)
    endsSentence =
      last.map { PunctuationMarks.terminals.contains($0.lower) || ["—", "–"].contains($0.lower) } ?? false
    endsWithComma = last.map { PunctuationMarks.commas.contains($0.lower) } ?? false
    // Where nouns have capitals anyway, grammar's words need one too.
    let wanted = lexical.lexicon.reporting.has(.capitalisedNouns) ? words : titleWords
    isCapitalised = wanted == capitalised && hasCapital
    titleWordCount = titleWords
    self.hasVerb = hasVerb || subjectAt != nil
    startsWithSubject = subjectAt.map { $0 <= Self.farthestSubject } ?? false
    sentenceCount = max(1, sentences)
    isDialogue = part.isDialogue
  }
}
