import InquitModel

/// One text with the lexicon's word classes: what the rules that find names ask about words.
///
/// A class, so that the finders that share it copy one reference.
final class NameContext: Sendable {
  let text: AnalysedText
  let lexicon: NameLexicon
  let gazetteer: Gazetteer
  let classes: [WordClass]
  /// By sentence: whether it is a heading with every word capitalised, so that capitals say nothing.
  let isTitleCase: [Bool]

  init(text: AnalysedText, lexicon: NameLexicon, gazetteer: Gazetteer) {
    self.text = text
    self.lexicon = lexicon
    self.gazetteer = gazetteer
    let classes = text.words.map { lexicon.classes(of: $0.lowerHash) }
    self.classes = classes
    isTitleCase = text.sentences.map { Self.isTitleCase($0, in: text, classes) }
  }

  var words: [Word] { text.words }

  private static func isTitleCase(
    _ sentence: AnalysedText.Sentence, in text: AnalysedText, _ classes: [WordClass]
  ) -> Bool {
    var content = 0
    var capitalised = 0
    var commonCapitalised = 0
    for i in sentence.words where text.words[i].shape.contains(.hasLetter) {
      if classes[i].contains(.function) { continue }
      content += 1
      guard text.words[i].shape.isCapitalised else { continue }
      capitalised += 1
      if classes[i].contains(.common) { commonCapitalised += 1 }
    }
    return content >= 4 && capitalised * 10 >= content * 9 && commonCapitalised >= 2
  }

  /// The end of the sentence that a word is in.
  func sentenceEnd(_ i: Int) -> Int { text.sentences[words[i].sentence].words.upperBound }

  func sentenceStart(_ i: Int) -> Int { text.sentences[words[i].sentence].words.lowerBound }

  /// The sentences that ranges of words, in text order, lie in, each once.
  func sentences(of parts: [Range<Int>]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    for part in parts {
      let sentence = text.sentences[words[part.lowerBound].sentence].words
      if sentences.last != sentence { sentences.append(sentence) }
    }
    return sentences
  }

  /// Whether a capital at this word says nothing: it starts a sentence or a quote, or follows a colon.
  func startsSentence(_ i: Int) -> Bool {
    var previous = i - 1
    let start = sentenceStart(i)
    while previous >= start, words[previous].shape.isPunctuation {
      if words[previous].isMark(":") { return true }
      if !words[previous].isOpening { return false }
      previous -= 1
    }
    return previous < start
  }

  /// Whether the word at `i`, in the same sentence as `i - 1`, comes right after it with a blank between.
  func isAdjacent(_ i: Int, end: Int) -> Bool { i < end && words[i].hasSpaceBefore }

  /// Whether words `i` and `i + 1` are a hyphen and a word, all without blanks: al|-|Assad.
  func isHyphen(_ i: Int, end: Int) -> Bool {
    i + 1 < end && words[i].isHyphen && !words[i].hasSpaceBefore && !words[i + 1].hasSpaceBefore
  }

  func string(_ range: Range<Int>) -> String { text.string(of: range) }

  /// The words' lower-case hash, as the gazetteer wants it; `range` must not be empty.
  func lowerHash(_ range: Range<Int>) -> PhraseHash {
    var hash = PhraseHash(words[range.lowerBound], .lower)
    for i in range.dropFirst() { hash.append(words[i], .lower) }
    return hash
  }

  /// The word before `i` in its sentence, over opening marks.
  func wordBefore(_ i: Int) -> Int? {
    var previous = i - 1
    let start = sentenceStart(i)
    while previous >= start, words[previous].isOpening { previous -= 1 }
    return previous >= start ? previous : nil
  }

  /// Whether a place preposition stands right before `i`, also with an article between.
  func followsPlacePreposition(_ i: Int, strong: Bool = false) -> Bool {
    guard var previous = wordBefore(i) else { return false }
    if classes[previous].contains(.article), previous > sentenceStart(i) { previous -= 1 }
    return classes[previous].contains(strong ? .strongPlacePreposition : .placePreposition)
  }

  /// Whether what stands before `i` says that a place follows: in X, north of X, the town of X.
  func isPlaceExpected(_ i: Int) -> Bool {
    guard let previous = wordBefore(i) else { return false }
    if classes[previous].contains(.strongPlacePreposition) { return !isHeld(by: previous) }
    return placeNounOf(previous) != nil || isTravelled(previous) || isTie(previous) || isHome(of: previous)
      || isHowFar(after: i)
  }

  /// A retired postman from X.
  private func isHome(of preposition: Int) -> Bool {
    preposition > sentenceStart(preposition)
      && lexicon.usageCues(of: words[preposition].lowerHash).contains(.tie)
      && lexicon.usageCues(of: words[preposition - 1].lowerHash).contains(.native)
  }

  /// Whether a preposition ties a place to what lies or runs between places: services between X and Y.
  private func isTie(_ preposition: Int) -> Bool {
    preposition > sentenceStart(preposition)
      && lexicon.usageCues(of: words[preposition].lowerHash).contains(.tie)
      && lexicon.usageCues(of: words[preposition - 1].lowerHash).contains(.placeNoun)
      && (!words[preposition - 1].mayBeName || preposition - 1 == sentenceStart(preposition))
  }

  /// Whether a preposition belongs to a verb of motion: moved to X, came over from X.
  private func isTravelled(_ preposition: Int) -> Bool {
    guard classes[preposition].contains(.placePreposition), preposition > sentenceStart(preposition) else {
      return false
    }
    let hasAdverb = classes[preposition - 1].contains(.placePreposition)
    let verb = hasAdverb ? preposition - 2 : preposition - 1
    return verb >= sentenceStart(preposition)
      && lexicon.usageCues(of: words[verb].lowerHash).contains(.travel)
  }

  /// Whether the name of one word at `i` has a distance behind it: Hawes, nine miles away.
  private func isHowFar(after i: Int) -> Bool {
    let end = sentenceEnd(i)
    guard i + 4 < end, words[i + 1].isMark(","), !words[i + 2].mayBeName else { return false }
    for j in i + 3..<min(end, i + 3 + Self.longestDistance) {
      if words[j].shape.isPunctuation { return false }
      if lexicon.usageCues(of: words[j].lowerHash).contains(.away) {
        return words[i + 2].shape.contains(.hasDigit)
          || lexicon.usageCues(of: words[i + 2].lowerHash).contains(.number)
      }
    }
    return false
  }

  /// Words from the number of a distance to its adverb: 12 miles north.
  private static let longestDistance = 3

  /// Whether a preposition ties a word to it that wants no place: shares in X, believes in X.
  private func isHeld(by preposition: Int) -> Bool {
    preposition > sentenceStart(preposition)
      && lexicon.usageCues(of: words[preposition - 1].lowerHash).contains(.holding)
  }

  /// The index of the noun or direction in front of the "of" at `of`, if a place follows those: town of, north of, MP
  /// for.
  func placeNounOf(_ of: Int) -> Int? {
    guard of > sentenceStart(of) else { return nil }
    if classes[of].contains(.ownerLink), !words[of - 1].mayBeName,
      !classes[of - 1].isDisjoint(with: [.placeCue, .placeNounAfter])
    {
      return of - 1
    }
    return classes[of].contains(.linkOf)
      && lexicon.classes(of: lowerHash(of - 1..<of + 1).value).contains(.placeCue) ? of - 1 : nil
  }

  /// Whether the words are a name in quotation marks: a title, a nickname.
  func isQuoted(_ range: Range<Int>) -> Bool {
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    return before >= 0 && after < words.count && words[before].isQuotationMark && words[after].isQuotationMark
  }
}

extension Word {
  /// A mark that opens something, or one that may: quotation marks, brackets, dashes, bullets.
  var isOpening: Bool {
    guard shape.isPunctuation else { return false }
    switch mark {
    case "\"", "“", "„", "«", "‘", "'", "(", "[", "—", "–", "-", "*", "•", "…", "▪", "■": return true
    default: return text == "..."
    }
  }

  var isQuotationMark: Bool {
    switch mark {
    case "\"", "“", "”", "„", "«", "»", "‘", "’", "'": true
    default: false
    }
  }

  var isHyphen: Bool { isMark("-") || isMark("–") || isMark("‑") }

  /// Whether the word could be part of a name by its capital: not a pronoun's or a list's single letter.
  var mayBeName: Bool { shape.isCapitalised && shape.contains(.hasLetter) }

  /// An initial: J, J.
  var isInitial: Bool {
    let count = text.utf8.count
    return shape.isCapitalised && (count == 1 || count == 2 && text.utf8.last == UInt8(ascii: "."))
  }
}
