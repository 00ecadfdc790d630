import InquitModel
import InquitTagger

/// A sentence of the narrator's with each quote collapsed to one item, so that a clause reads the same
/// whatever is said in it: `Q , Stubb said , Q .`
struct Passage: Sendable {
  struct Item: Sendable {
    /// The index of a word of the text; nil for a quote.
    let word: Int?
    /// The index of a quoted part; nil for a word.
    let part: Int?
  }

  let items: [Item]
  /// The index of the paragraph.
  let paragraph: Int
}

/// What patterns ask about the items of a passage.
struct PassageView: Sendable {
  let passage: Passage
  let lexical: LexicalText

  var text: AnalysedText { lexical.text }
  var lexicon: QuoteLexicon { lexical.lexicon }

  var count: Int { passage.items.count }

  func word(_ i: Int) -> Word? {
    guard passage.items.indices.contains(i), let index = passage.items[i].word else { return nil }
    return text.words[index]
  }

  func part(_ i: Int) -> Int? {
    passage.items.indices.contains(i) ? passage.items[i].part : nil
  }

  /// The word in lower case; empty for a quote and beyond the ends.
  func lower(_ i: Int) -> String { index(i).map { text.words[$0].lower } ?? "" }

  /// What the word looks like; nil for a quote and beyond the ends.
  private func shape(_ i: Int) -> WordShape? { index(i).map { text.words[$0].shape } }

  private func index(_ i: Int) -> Int? {
    passage.items.indices.contains(i) ? passage.items[i].word : nil
  }

  func classes(_ i: Int) -> QuoteLexicon.WordClass { index(i).map { lexical.classes($0) } ?? [] }

  func cue(_ i: Int) -> QuoteLexicon.CueForm? { index(i).flatMap { lexical.cue($0) } }

  /// Whether the item goes on with the name that the item before it is in.
  func continuesName(_ i: Int) -> Bool { index(i).map { lexical.continuesName($0) } ?? false }

  /// Whether an unlisted verb can be told from a noun.
  var isTagged: Bool { lexical.isTagged }

  func partOfSpeech(_ i: Int) -> PartOfSpeech? { index(i).flatMap { lexical.partOfSpeech($0) } }

  /// Whether the quote at an item ends in a comma, ? or ! inside its marks, or a comma follows it, as where its tag
  /// comes next.
  func wantsTag(_ q: Int) -> Bool {
    if isComma(q + 1) { return true }
    guard let next = index(q + 1), next >= 2, text.words[next - 1].shape.isPunctuation else { return false }
    return [",", "?", "!"].contains(text.words[next - 2].lower)
  }

  func isPunctuation(_ i: Int) -> Bool { shape(i)?.isPunctuation ?? false }

  func isCapitalised(_ i: Int) -> Bool { shape(i)?.isCapitalised ?? false }

  func isComma(_ i: Int) -> Bool { isMark(i, of: PunctuationMarks.commas) }

  func isDash(_ i: Int) -> Bool { isPunctuation(i) && ["–", "—", "--"].contains(lower(i)) }

  /// A dash, or the hyphen with spaces around it that stands for one.
  func isSpacedDash(_ i: Int) -> Bool {
    isDash(i) || lower(i) == "-" && !isAttached(i) && (part(i + 1) != nil || !isAttached(i + 1))
  }

  /// Where the sentence begins behind a dateline, “PORTO, 5 May (Agency) — …”; 0 where there is none.
  func afterDateline() -> Int {
    guard let dash = (1..<min(Self.longestDateline, max(1, count))).first(where: isSpacedDash),
      (0..<dash).allSatisfy({
        isCapitalised($0) || isPunctuation($0) || word($0)?.shape.contains(.hasDigit) == true
      }),
      isCapitalised(0)
    else { return 0 }
    return dash + 1
  }

  private static let longestDateline = 9

  func isColon(_ i: Int) -> Bool { isMark(i, of: PunctuationMarks.colons) }

  func isTerminal(_ i: Int) -> Bool { isMark(i, of: PunctuationMarks.terminals) }

  private func isMark(_ i: Int, of marks: Set<String>) -> Bool {
    isPunctuation(i) && marks.contains(lower(i))
  }

  /// Whether nothing separates the item from the one before.
  func isAttached(_ i: Int) -> Bool { index(i).map { !text.words[$0].hasSpaceBefore } ?? false }

  /// Whether the word is ’s behind a word; an apostrophe alone may be a quotation mark, where a space comes before it.
  func isPossessiveClitic(_ i: Int) -> Bool {
    guard let word = word(i), word.isPossessive else { return false }
    return !word.shape.isPunctuation || !word.hasSpaceBefore
  }

  /// Whether the word is such a mark, or ends in one from which it was not parted.
  func endsInPossessive(_ i: Int) -> Bool {
    isPossessiveClitic(i) || word(i)?.endsInPossessive == true
  }

  /// Whether the word can be a noun or stand before one: a word with letters or digits that is none of
  /// grammar's.
  func isNominal(_ i: Int) -> Bool {
    guard let shape = shape(i), !shape.isPunctuation, !isTimeOfReport(i, shape) else { return false }
    let classes = classes(i)
    if classes.isEmpty { return true }
    // May, Will and So are names too, in the middle of a sentence.
    return shape.isCapitalised && i > 0 && classes.isDisjoint(with: [.time, .subjectPronoun])
      && classes.isDisjoint(with: [.determiner, .possessive, .conjunction, .relative])
  }

  /// 08.42 Network North says: the time of an entry in a diary of events.
  private func isTimeOfReport(_ i: Int, _ shape: WordShape) -> Bool {
    i == 0 && shape == [.hasDigit, .hasOther] && isCapitalised(1)
  }

  /// The bytes from the first item's start to the last one's end; `range` must not be empty.
  func byteRange(_ range: Range<Int>) -> ByteRange? {
    let words = range.compactMap { passage.items[$0].word }
    guard let first = words.first, let last = words.last else { return nil }
    return text.words[first].range.lowerBound..<text.words[last].range.upperBound
  }

  /// The indexes of words from the first to the last of `range`.
  func wordRange(_ range: Range<Int>) -> Range<Int>? {
    let words = range.compactMap { passage.items[$0].word }
    guard let first = words.first, let last = words.last else { return nil }
    return first..<last + 1
  }
}
