/// Descriptions that say nothing of what somebody does, and so stand for whoever was named before: the 38-year-old, the
/// Dane.
extension SpeakerResolution {
  /// Whether a mention is nothing but a word for somebody of a nation, behind its article.
  func isNationality(_ mention: Range<Int>) -> Bool {
    let word = mention.lowerBound + 1
    guard (2...4).contains(mention.count), text.words[word].shape.isCapitalised,
      lexicon.reporting.definiteDeterminers.contains(text.words[mention.lowerBound].lower)
    else { return false }
    return NameLexicon.shared(for: text.language).nationalities
      .longestMatch(in: text.words, from: word, to: mention.upperBound, form: .lower)?.end
      == mention.upperBound
  }

  /// The number in an age, as it is written: 38 in “the 38-year-old lawmaker”.
  func age(in mention: Range<Int>) -> String? {
    guard mention.contains(where: isAge) else { return nil }
    return mention.first { text.words[$0].shape.contains(.hasDigit) }.map { text.words[$0].lower }
  }

  /// old in 38-year-old, and der 38-Jährige in one word or three.
  func isAge(_ word: Int) -> Bool {
    let word = text.words[word]
    return lexicon.reporting.ageWords.contains {
      word.lower == $0 || word.shape.contains(.hasDigit) && word.lower.hasSuffix($0)
    }
  }

  /// Whoever has the age that a mention tells, or else whoever a pronoun in its place would stand for.
  func renamed(_ mention: Range<Int>, head: Int, in context: Context) -> ResolvedSpeaker? {
    if let age = age(in: mention), let name = name(ofAge: age, before: mention.lowerBound) {
      return ResolvedSpeaker(entity: name.entity, type: .person, rule: .renamed, confidence: 0.8)
    }
    let pronoun = QuoteLexicon.Pronoun(
      isSubject: true, isFirst: false, isFirstOrSecond: false, isPlural: false,
      gender: gender(of: text.words[head].lower, behind: text.words[mention.lowerBound].lower))
    let person = PronounResolution(
      text: text, lexicon: lexicon, index: index,
      described: antecedents(of: pronoun, before: mention.lowerBound, in: context), teller: context.teller,
      lastSpeaker: context.last?.mention
    )
    .resolve(pronoun, at: mention.lowerBound, previous: context.named, quoted: context.quoted)
    guard !person.entity.isEmpty else { return nil }
    return ResolvedSpeaker(entity: person.entity, type: .person, rule: .renamed, confidence: 0.5)
  }

  /// “Mira Holt, 38, …”: the last person with this age before a word.
  private func name(ofAge age: String, before word: Int) -> NameMention? {
    index.names(startingIn: 0..<word).last { name in
      let comma = name.words.upperBound
      return name.kind == .person && comma + 1 < text.words.count && text.words[comma].lower == ","
        && text.words[comma + 1].lower == age
    }
  }
}
