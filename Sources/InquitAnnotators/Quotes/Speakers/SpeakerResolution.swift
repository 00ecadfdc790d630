import InquitModel

/// Finds the entity of each speaker's mention: its own name, the name that its description fits, or the
/// one that a pronoun stands for.
struct SpeakerResolution {
  let text: AnalysedText
  let lexicon: QuoteLexicon
  let index: MentionIndex

  /// Who spoke before a mention.
  struct Context {
    /// The last speaker with a name.
    var named: ResolvedSpeaker?
    /// The last speaker, by a name or not.
    var last: (mention: Range<Int>, speaker: ResolvedSpeaker)?
    /// The words in quotation marks, in text order.
    var quoted: [Range<Int>]
    /// Whoever speaks the quote that the mention is in: “I” there, and nobody's “he”.
    var teller: ResolvedSpeaker?
  }

  /// Resolves a mention.
  func resolve(_ mention: Range<Int>, in context: Context) -> ResolvedSpeaker {
    let previous = context.named
    if mention.count == 1, lexicon.reporting.indefinitePronouns.contains(text.words[mention.lowerBound].lower)
    {
      return ResolvedSpeaker(entity: "", type: .unknown, rule: .anonymous, confidence: 0.7)
    }
    if mention.count == 1, let pronoun = lexicon.pronouns[text.words[mention.lowerBound].lower] {
      return PronounResolution(
        text: text, lexicon: lexicon, index: index,
        described: antecedents(of: pronoun, before: mention.lowerBound, in: context), teller: context.teller,
        lastSpeaker: context.last?.mention
      )
      .resolve(pronoun, at: mention.lowerBound, previous: previous, quoted: context.quoted)
    }
    let head = headNoun(of: mention)
    if let issuer = issuer(of: mention, head: head, previous: author(ofTextBefore: mention, head) ?? previous)
    {
      return issuer
    }
    if isNationality(mention), let person = renamed(mention, head: head, in: context) { return person }
    if let name = mainName(of: mention, head: head) { return name }
    return speaker(describedBy: mention, head: head, in: context)
  }

  /// Whether a complement follows its noun in the genitive, with nothing between: начальник управления.
  private var hasBareComplements: Bool {
    lexicon.reporting.complementPrepositions.isEmpty && lexicon.reporting.has(.postposedComplement)
  }

  /// The last noun before the phrase's first preposition, genitive or relative clause; where complements are bare, the
  /// first one that can speak.
  func headNoun(of mention: Range<Int>) -> Int {
    if hasBareComplements,
      let head = mention.first(where: {
        let word = text.words[$0].lower
        return lexicon.speakerNouns[word] != nil || lexicon.speechNouns.contains(word)
      })
    {
      return head
    }
    var head = mention.lowerBound
    for i in mention {
      let classes = lexicon.wordClasses[text.words[i]] ?? []
      // Behind an article, an attribute may come before the noun: die für Verkehr zuständige Ministerin. And a
      // preposition inside a name ends nothing: “the former Republic of Ireland boss”.
      let hasNoun = !(lexicon.wordClasses[text.words[head]] ?? []).contains(.determiner)
      let isInName = index.name(at: i).map { $0 == index.name(at: i - 1) } ?? false
      if i > mention.lowerBound, hasNoun, !isInName, !classes.isDisjoint(with: [.preposition, .relative]),
        classes.isDisjoint(with: [.determiner])
      {
        break
      }
      if i > mention.lowerBound + 1, lexicon.reporting.genitiveDeterminers.contains(text.words[i].lower) {
        break
      }
      if !text.words[i].shape.isPunctuation { head = i }
    }
    return head
  }

  /// “The statement added”: whoever was quoted before.
  private func issuer(of mention: Range<Int>, head: Int, previous: ResolvedSpeaker?) -> ResolvedSpeaker? {
    guard mention.count == 2,
      lexicon.reporting.definiteDeterminers.contains(text.words[mention.lowerBound].lower),
      lexicon.reporting.issuedNouns.contains(text.words[head].lower), let previous, previous.type != .document
    else { return nil }
    return ResolvedSpeaker(entity: previous.entity, type: .document, rule: .issuer, confidence: 0.5)
  }

  /// Whoever wrote “an email”, by the subject of the last sentence that has the noun.
  private func author(ofTextBefore mention: Range<Int>, _ head: Int) -> ResolvedSpeaker? {
    let sentence = text.words[mention.lowerBound].sentence
    for earlier in stride(from: sentence - 1, through: max(0, sentence - 2), by: -1) {
      let words = text.sentences[earlier].words
      guard words.contains(where: { text.words[$0].lower == text.words[head].lower }) else { continue }
      return namedSubject(of: earlier)
    }
    return nil
  }

  /// The person who is the first thing in a sentence, apart from a title.
  func namedSubject(of sentence: Int) -> ResolvedSpeaker? {
    guard sentence >= 0, sentence < text.sentences.count else { return nil }
    let words = text.sentences[sentence].words
    guard let name = index.names(startingIn: words).first(where: { $0.kind == .person }),
      !isPossessed(name, in: words), !index.isByline(name),
      words.lowerBound..<name.words.lowerBound == titleBefore(name, from: words.lowerBound)
    else { return nil }
    return named(name, type: .person)
  }

  /// The words right before a name that are part of its title: capitalised, or nouns for who speaks.
  private func titleBefore(_ name: NameMention, from start: Int) -> Range<Int> {
    var first = name.words.lowerBound
    while first > start {
      let word = text.words[first - 1]
      guard word.shape.isCapitalised || lexicon.speakerNouns[word.lower] != nil || word.lower == "." else {
        break
      }
      first -= 1
    }
    return first..<name.words.lowerBound
  }

  /// Whether more of the mention follows a name with ’s.
  private func isPossessed(_ name: NameMention, in mention: Range<Int>) -> Bool {
    name.words.upperBound < mention.upperBound && index.isPossessor(name)
  }

  private func mainName(of mention: Range<Int>, head: Int) -> ResolvedSpeaker? {
    let names = index.names(in: mention)
    if mention.count == 1, text.words[mention.lowerBound].text.hasPrefix("@") {
      return ResolvedSpeaker(entity: text.string(of: mention), type: .person, rule: .handle, confidence: 0.8)
    }
    if mention.count == 1, text.words[mention.lowerBound].lower.utf8.count == 1 {
      return ResolvedSpeaker(entity: "", type: .person, rule: .interviewLetter, confidence: 0.7)
    }
    // The Post, the Times: in the middle of a sentence, a capital makes a name.
    let isNamed =
      text.words[head].shape.isCapitalised && head == mention.upperBound - 1
      && lexicon.reporting.definiteDeterminers.contains(text.words[mention.lowerBound].lower)
      && mention.count == 2
    let headIsDocument = lexicon.speechNouns.contains(text.words[head].lower) && !isNamed
    if headIsDocument {
      if let name = index.name(at: head) { return named(name, type: nil) }
      let owner = names.last { isAuthor($0, ofNounAt: head, in: mention) }
      return ResolvedSpeaker(
        entity: owner?.entity ?? "", type: .document, rule: owner == nil ? .document : .owner,
        confidence: 0.6)
    }
    if let person = names.last(where: {
      $0.kind == .person && !isPossessed($0, in: mention)
        && ($0.words.lowerBound <= head + 1 || hasBareComplements || isApposed($0, in: mention)
          || isBehindRole($0, in: mention, head: head))
    }) {
      return named(person, type: .person)
    }
    if let name = index.name(at: head) { return named(name, type: nil) }
    return unlistedName(in: mention, head: head)
  }

  /// “Special Representative for Iran Brian Hook”: the name that ends the phrase, behind the role's complement and not in
  /// it.
  private func isBehindRole(_ name: NameMention, in mention: Range<Int>, head: Int) -> Bool {
    guard name.words.upperBound == mention.upperBound, name.words.count > 1, name.words.lowerBound > head + 2,
      lexicon.speakerNouns[text.words[head].lower]?.type == .person
    else { return false }
    return lexicon.wordClasses[text.words[name.words.lowerBound - 1]] == nil
  }

  /// Il sottosegretario all’Istruzione Paolo Renzetti: a name at the end, which no preposition leads.
  private func isApposed(_ name: NameMention, in mention: Range<Int>) -> Bool {
    guard lexicon.reporting.has(.postposedComplement), name.words.upperBound == mention.upperBound,
      name.words.lowerBound > mention.lowerBound
    else { return false }
    let before = lexicon.wordClasses[text.words[name.words.lowerBound - 1]] ?? []
    return before.isDisjoint(with: [.preposition, .determiner, .possessive, .conjunction])
  }

  /// Whether a name in a phrase for a text is that of whoever made it: the ministry's statement, an email from Ann; but
  /// not a sign outside the town hall, a WhatsApp message.
  private func isAuthor(_ name: NameMention, ofNounAt head: Int, in mention: Range<Int>) -> Bool {
    let prepositions = lexicon.reporting.authorPrepositions.union(lexicon.reporting.complementPrepositions)
    guard !prepositions.isEmpty else { return true }
    // The ministry's statement, but a paper by Hirata's team.
    if isPossessed(name, in: mention) { return name.words.upperBound <= head }
    if name.words.upperBound <= head {
      return !lexicon.reporting.channels.contains(text.string(of: name.words).lowercased())
    }
    let link = (mention.lowerBound..<name.words.lowerBound).last {
      lexicon.wordClasses[text.words[$0]]?.contains(.preposition) == true
        || prepositions.contains(text.words[$0].lower)
    }
    return link.map { prepositions.contains(text.words[$0].lower) } ?? true
  }

  func named(_ name: NameMention, type: SpeakerType?) -> ResolvedSpeaker {
    ResolvedSpeaker(
      entity: name.entity, type: type ?? (name.kind == .person ? .person : .organisation), rule: .name,
      confidence: 0.95)
  }
}
