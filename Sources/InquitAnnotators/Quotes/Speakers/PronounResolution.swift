import InquitModel

/// Finds whom a pronoun that speaks stands for, by a score over the names before it.
struct PronounResolution {
  let text: AnalysedText
  let lexicon: QuoteLexicon
  let index: MentionIndex
  /// Whom the pronoun may stand for beside those with a name.
  let described: [Described]
  /// Whoever speaks the quote that the pronoun is in.
  let teller: ResolvedSpeaker?
  /// The mention of whoever spoke last.
  let lastSpeaker: Range<Int>?

  /// Somebody whom the text describes where it speaks of them last: her husband, a senior official.
  struct Described {
    let words: Range<Int>
    /// Without an entity, where the text names nobody who fits.
    let speaker: ResolvedSpeaker
    /// Whether the quote before is theirs; else they are the subject of the sentence before.
    let spokeLast: Bool
  }

  /// How far back a candidate can stand, in words.
  private static let reach = 400

  private enum Weight {
    static let sameSpeaker = 1.5
    static let subject = 1.0
    /// For who is said to have said something, in indirect speech too.
    static let cueSubject = 1.0
    /// For the subject of the sentence before, which begins with the name.
    static let lastSubject = 1.5
    /// For the name that its paragraph begins with.
    static let paragraphSubject = 1.5
    /// For one that stands there elsewhere: among those who came was Holt.
    static let paragraphPerson = 0.8
    static let gender = 0.5
    static let mention = 0.15
    static let mostMentions = 5
    static let insideQuote = -0.8
    static let possessor = -0.3
    /// In words.
    static let distance = 35.0
  }

  func resolve(
    _ pronoun: QuoteLexicon.Pronoun, at word: Int, previous: ResolvedSpeaker?, quoted: [Range<Int>]
  ) -> ResolvedSpeaker {
    let type = Self.type(of: pronoun)
    guard !pronoun.isFirstOrSecond else {
      if pronoun.isFirst, !pronoun.isPlural, let teller, teller.type == .person {
        return ResolvedSpeaker(entity: teller.entity, type: .person, rule: .firstPerson, confidence: 0.8)
      }
      return ResolvedSpeaker(entity: "", type: type, rule: .firstPerson, confidence: 0.5)
    }
    var best: (score: Double, name: NameMention)?
    for name in index.names(startingIn: max(0, word - Self.reach)..<word).reversed() {
      guard name.words.upperBound <= word, fits(name, pronoun), !index.isByline(name), !isTeller(name.entity)
      else { continue }
      let score = score(of: name, for: pronoun, at: word, previous: previous, quoted: quoted)
      if let best, best.score >= score { continue }
      best = (score, name)
    }
    let described = described.filter { !isTeller($0.speaker.entity) }.max {
      score(of: $0, for: pronoun, at: word) < score(of: $1, for: pronoun, at: word)
    }
    if let described, score(of: described, for: pronoun, at: word) > best?.score ?? 0 {
      return ResolvedSpeaker(
        entity: described.speaker.entity, type: described.speaker.type, rule: .pronoun, confidence: 0.7)
    }
    guard let best else {
      let isText = type == .organisation && followsText(word)
      return ResolvedSpeaker(
        entity: "", type: isText ? .document : type, rule: .pronoun, confidence: 0.3)
    }
    return ResolvedSpeaker(
      entity: best.name.entity, type: best.name.kind == .person ? .person : .organisation, rule: .pronoun,
      confidence: 0.8)
  }

  private func isTeller(_ entity: String) -> Bool { teller.map { $0.entity == entity } ?? false }

  private static func type(of pronoun: QuoteLexicon.Pronoun) -> SpeakerType {
    if pronoun.isPlural { return .group }
    return pronoun.gender == .neuter ? .organisation : .person
  }

  /// “They sent a postcard. It read, …”
  private func followsText(_ word: Int) -> Bool {
    let sentence = text.words[word].sentence - 1
    return sentence >= 0
      && text.sentences[sentence].words.contains { lexicon.speechNouns.contains(text.words[$0].lower) }
  }

  private func fits(_ name: NameMention, _ pronoun: QuoteLexicon.Pronoun) -> Bool {
    switch (pronoun.gender, pronoun.isPlural) {
    case (.male, _), (.female, _):
      guard name.kind == .person else { return false }
      let gender = index.genders[name.entity]
      return gender == nil || gender == pronoun.gender
    case (.any, false): return name.kind == .person
    case (_, true): return name.kind == .organisation
    // A place acts where it is said to have said something; what carries texts says nothing.
    default:
      return name.kind == .organisation && !lexicon.reporting.channels.contains(name.entity.lowercased())
        || name.kind == .location && isCueSubject(name)
    }
  }

  private func score(
    of name: NameMention, for pronoun: QuoteLexicon.Pronoun, at word: Int, previous: ResolvedSpeaker?,
    quoted: [Range<Int>]
  ) -> Double {
    var score = 0.0
    if let previous, previous.entity == name.entity { score += Weight.sameSpeaker }
    if isSubject(name) {
      score += Weight.subject
      let isInSentenceBefore = text.words[name.words.lowerBound].sentence + 1 == text.words[word].sentence
      if isInSentenceBefore, !Self.contains(quoted, name.words.lowerBound) {
        score += Weight.lastSubject
      } else if name.kind == .person, beginsParagraph(name, of: word) {
        score += Weight.paragraphSubject
      }
    }
    if !isSubject(name), name.kind == .person, beginsParagraph(name, of: word),
      !Self.contains(quoted, name.words.lowerBound), !index.isPossessor(name)
    {
      score += Weight.paragraphPerson
    }
    if isCueSubject(name) { score += Weight.cueSubject }
    if index.genders[name.entity] == pronoun.gender { score += Weight.gender }
    score += Weight.mention * Double(min(index.mentionCounts[name.entity] ?? 0, Weight.mostMentions))
    if Self.contains(quoted, name.words.lowerBound) { score += Weight.insideQuote }
    if index.isPossessor(name) { score += Weight.possessor }
    score -= Double(word - name.words.upperBound) / Weight.distance
    return score
  }

  private func score(of described: Described, for pronoun: QuoteLexicon.Pronoun, at word: Int) -> Double {
    var score =
      described.spokeLast ? Weight.sameSpeaker + Weight.cueSubject : Weight.subject + Weight.lastSubject
    let gender = lexicon.speakerNouns[text.words[described.words.upperBound - 1].lower]?.gender
    if gender == pronoun.gender, gender != .any { score += Weight.gender }
    return score - Double(word - described.words.upperBound) / Weight.distance
  }

  /// Whether the name is the first thing in its sentence, apart from a title and an adverbial.
  private func isSubject(_ name: NameMention) -> Bool {
    let next = name.words.upperBound
    guard next < text.words.count, !index.isPossessor(name) else { return false }
    let sentence = text.sentences[text.words[name.words.lowerBound].sentence].words
    let before = sentence.lowerBound..<name.words.lowerBound
    let hasVerb = before.contains { i in
      let word = text.words[i].lower
      return lexicon.wordClasses[word]?.isDisjoint(with: [.auxiliary, .verb]) == false
        || lexicon.cues[word].map { !$0.isBaseOrPresent } ?? false
    }
    return !hasVerb
  }

  /// Whether a name stands in the first sentence of a word's paragraph, in which nobody has spoken yet.
  private func beginsParagraph(_ name: NameMention, of word: Int) -> Bool {
    let paragraph = text.paragraphs.partitioningIndex { $0.words.upperBound > word }
    return paragraph < text.paragraphs.count
      && lastSpeaker?.lowerBound ?? 0 < text.paragraphs[paragraph].words.lowerBound
      && text.words[name.words.lowerBound].sentence == text.paragraphs[paragraph].sentences.lowerBound
  }

  private func isCueSubject(_ name: NameMention) -> Bool {
    var next = name.words.upperBound
    while next < text.words.count,
      lexicon.wordClasses[text.words[next]]?.isDisjoint(with: [.adverb, .auxiliary]) == false
    {
      next += 1
    }
    guard next < text.words.count, let cue = lexicon.cues[text.words[next]] else { return false }
    return cue.isFinite && cue.cueClass != .weak
  }

  /// Whether sorted, disjoint `ranges` cover `word`.
  private static func contains(_ ranges: [Range<Int>], _ word: Int) -> Bool {
    let next = ranges.partitioningIndex { $0.upperBound > word }
    return next < ranges.count && ranges[next].contains(word)
  }
}
