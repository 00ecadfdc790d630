/// What a pronoun may stand for beside a name.
extension SpeakerResolution {
  /// Who may be meant by a pronoun without being named: whoever spoke last, and the subject of the sentence before.
  func antecedents(of pronoun: QuoteLexicon.Pronoun, before word: Int, in context: Context)
    -> [PronounResolution.Described]
  {
    var result: [PronounResolution.Described] = []
    if let last = context.last, !isDefinite(last.mention),
      last.speaker.rule == .anonymous || last.speaker.rule == .unlistedName,
      fits(headNoun(of: last.mention), last.speaker.type, pronoun)
    {
      result.append(.init(words: last.mention, speaker: last.speaker, spokeLast: true))
    }
    if let subject = describedSubject(ofSentenceBefore: word), subject != context.last?.mention,
      fits(headNoun(of: subject), .unknown, pronoun)
    {
      let speaker = speaker(describedBy: subject, head: headNoun(of: subject), in: context)
      if let name = nameInApposition(behind: subject) {
        result.append(.init(words: subject, speaker: name, spokeLast: false))
      } else if !speaker.entity.isEmpty || !isDefinite(subject) {
        result.append(.init(words: subject, speaker: speaker, spokeLast: false))
      }
    }
    if !pronoun.isPlural, pronoun.gender != .neuter,
      let subject = unlistedSubject(of: text.words[word].sentence - 1)
    {
      let speaker = ResolvedSpeaker(
        entity: text.string(of: subject), type: .person, rule: .unlistedName, confidence: 0.6)
      result.append(.init(words: subject, speaker: speaker, spokeLast: false))
    }
    return result
  }

  /// “Her husband, Dorje, …”
  private func nameInApposition(behind description: Range<Int>) -> ResolvedSpeaker? {
    let comma = description.upperBound
    guard comma + 2 < text.words.count, text.words[comma].lower == ",",
      text.words[comma + 1].shape.isCapitalised
    else { return nil }
    let end = (comma + 2..<text.words.count).first { !text.words[$0].shape.isCapitalised } ?? text.words.count
    guard end < text.words.count, text.words[end].lower == "," else { return nil }
    return index.name(at: comma + 1).map { named($0, type: .person) }
      ?? ResolvedSpeaker(
        entity: text.string(of: comma + 1..<end), type: .person, rule: .unlistedName, confidence: 0.6)
  }

  /// “the pensioner”: somebody whom the text has named, whether or not it is found out who.
  private func isDefinite(_ mention: Range<Int>) -> Bool {
    lexicon.reporting.definiteDeterminers.contains(text.words[mention.lowerBound].lower)
  }

  /// Whether a pronoun can stand for a noun, which means this where the lexicon does not know it.
  private func fits(_ head: Int, _ type: SpeakerType, _ pronoun: QuoteLexicon.Pronoun) -> Bool {
    let noun =
      lexicon.speakerNouns[text.words[head].lower] ?? QuoteLexicon.SpeakerNoun(type: type, gender: .any)
    if pronoun.isPlural { return noun.type == .group || noun.type == .person }
    guard pronoun.gender != .neuter else { return false }
    return noun.type == .person && (noun.gender == .any || noun.gender == pronoun.gender)
  }

  /// “Her husband nods.”, “Holt’s mother nods.”: a determiner or possessor and a noun for a person, first in the sentence
  /// before a word's.
  private func describedSubject(ofSentenceBefore word: Int) -> Range<Int>? {
    let sentence = text.words[word].sentence - 1
    guard sentence >= 0 else { return nil }
    let words = text.sentences[sentence].words
    let opening: QuoteLexicon.WordClass = [.determiner, .possessive]
    guard let first = words.first else { return nil }
    // Dad drove.
    if lexicon.speakerNouns[text.words[first].lower]?.type == .person, index.name(at: first) == nil,
      words.count > 1, !text.words[first + 1].shape.isCapitalised,
      text.words[first + 1].shape.contains(.hasLetter)
    {
      return first..<first + 1
    }
    let isOpening = lexicon.wordClasses[text.words[first]]?.isDisjoint(with: opening) == false
    guard let last = isOpening ? first : possessor(first, in: words) else { return nil }
    for i in words[last...].dropFirst().prefix(Self.longestDescription) {
      let word = text.words[i]
      guard !word.shape.isPunctuation, lexicon.wordClasses[word] == nil else { return nil }
      guard lexicon.speakerNouns[word.lower] != nil else { continue }
      // The official Mira Holt: named after all.
      return index.name(at: i + 1) == nil ? first..<i + 1 : nil
    }
    return nil
  }

  /// “Holt’s mother”: the mark behind the name that begins a sentence.
  private func possessor(_ first: Int, in words: Range<Int>) -> Int? {
    guard text.words[first].shape.isCapitalised else { return nil }
    return words.dropFirst().prefix(Self.longestDescription).first {
      text.words[$0].isPossessive && text.words[$0 - 1].shape.isCapitalised
    }
  }

  /// In words, without the determiner.
  private static let longestDescription = 4
}
