import InquitModel

/// The name that a speaker's mention stands for.
struct ResolvedSpeaker: Hashable, Sendable {
  /// Empty for somebody whom the text does not name.
  var entity: String
  var type: SpeakerType
  /// How it was found: name, description, pronoun, anonymous.
  var rule: String
  var confidence: Double
}

/// Finds the entity of each speaker's mention: its own name, the name that its description fits, or the
/// one that a pronoun stands for.
struct SpeakerResolution {
  let text: AnalysedText
  let lexicon: QuoteLexicon
  let index: MentionIndex

  /// How far from a description the name that it fits can stand, in words.
  private static let reach = 3000

  /// Who spoke before a mention.
  struct Context {
    /// The last speaker with a name.
    var named: ResolvedSpeaker?
    /// The last speaker, by a name or not.
    var last: (mention: Range<Int>, speaker: ResolvedSpeaker)?
    /// The words in quotation marks, in text order.
    var quoted: [Range<Int>]
  }

  /// Resolves a mention.
  func resolve(_ mention: Range<Int>, in context: Context) -> ResolvedSpeaker {
    let previous = context.named
    if mention.count == 1, lexicon.reporting.indefinitePronouns.contains(text.words[mention.lowerBound].lower)
    {
      return ResolvedSpeaker(entity: "", type: .unknown, rule: "anonymous", confidence: 0.7)
    }
    if mention.count == 1, let pronoun = lexicon.pronouns[text.words[mention.lowerBound].lower] {
      return PronounResolution(
        text: text, lexicon: lexicon, index: index,
        described: described(before: mention.lowerBound, pronoun, in: context)
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
    return described(mention, head: head, in: context)
  }

  /// Whether a complement follows its noun in the genitive, with nothing between: начальник управления.
  private var hasBareComplements: Bool {
    lexicon.complementPrepositions.isEmpty && lexicon.reporting.has(.invertedSubject)
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
      let classes = lexicon.wordClasses[text.words[i].lower] ?? []
      // Behind an article, an attribute may come before the noun: die für Verkehr zuständige Ministerin. And a
      // preposition inside a name ends nothing: “the former Republic of Ireland boss”.
      let hasNoun = !(lexicon.wordClasses[text.words[head].lower] ?? []).contains(.determiner)
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
    guard mention.count == 2, lexicon.definiteDeterminers.contains(text.words[mention.lowerBound].lower),
      lexicon.reporting.issuedNouns.contains(text.words[head].lower), let previous, previous.type != .document
    else { return nil }
    return ResolvedSpeaker(entity: previous.entity, type: .document, rule: "issuer", confidence: 0.5)
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
  private func namedSubject(of sentence: Int) -> ResolvedSpeaker? {
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
      return ResolvedSpeaker(entity: text.string(of: mention), type: .person, rule: "handle", confidence: 0.8)
    }
    if mention.count == 1, text.words[mention.lowerBound].lower.utf8.count == 1 {
      return ResolvedSpeaker(entity: "", type: .person, rule: "interview-letter", confidence: 0.7)
    }
    // The Post, the Times: in the middle of a sentence, a capital makes a name.
    let isNamed =
      text.words[head].shape.isCapitalised && head == mention.upperBound - 1
      && lexicon.definiteDeterminers.contains(text.words[mention.lowerBound].lower) && mention.count == 2
    let headIsDocument = lexicon.speechNouns.contains(text.words[head].lower) && !isNamed
    if headIsDocument {
      if let name = index.name(at: head) { return named(name, type: nil) }
      let owner = names.last { isAuthor($0, ofNounAt: head, in: mention) }
      return ResolvedSpeaker(
        entity: owner?.entity ?? "", type: .document, rule: owner == nil ? "document" : "owner",
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
    return lexicon.wordClasses[text.words[name.words.lowerBound - 1].lower] == nil
  }

  /// Il sottosegretario all’Istruzione Paolo Renzetti: a name at the end, which no preposition leads.
  private func isApposed(_ name: NameMention, in mention: Range<Int>) -> Bool {
    guard lexicon.reporting.has(.invertedSubject), name.words.upperBound == mention.upperBound,
      name.words.lowerBound > mention.lowerBound
    else { return false }
    let before = lexicon.wordClasses[text.words[name.words.lowerBound - 1].lower] ?? []
    return before.isDisjoint(with: [.preposition, .determiner, .possessive, .conjunction])
  }

  /// Whether a name in a phrase for a text is that of whoever made it: the ministry's statement, an email from Ann; but
  /// not a sign outside the town hall, a WhatsApp message.
  private func isAuthor(_ name: NameMention, ofNounAt head: Int, in mention: Range<Int>) -> Bool {
    let prepositions = lexicon.authorPrepositions.union(lexicon.complementPrepositions)
    guard !prepositions.isEmpty, !isPossessed(name, in: mention) else { return true }
    if name.words.upperBound <= head {
      return !lexicon.reporting.channels.contains(text.string(of: name.words).lowercased())
    }
    let link = (mention.lowerBound..<name.words.lowerBound).last {
      lexicon.wordClasses[text.words[$0].lower]?.contains(.preposition) == true
        || prepositions.contains(text.words[$0].lower)
    }
    return link.map { prepositions.contains(text.words[$0].lower) } ?? true
  }

  private func named(_ name: NameMention, type: SpeakerType?) -> ResolvedSpeaker {
    ResolvedSpeaker(
      entity: name.entity, type: type ?? (name.kind == .person ? .person : .organisation), rule: "name",
      confidence: 0.95)
  }

  /// A run of capitals that the names do not list.
  private func unlistedName(in mention: Range<Int>, head: Int) -> ResolvedSpeaker? {
    guard text.words[head].shape.isCapitalised, lexicon.wordClasses[text.words[head].lower] == nil,
      lexicon.speakerNouns[text.words[head].lower] == nil
    else { return nil }
    var start = head
    while start > mention.lowerBound, text.words[start - 1].shape.isCapitalised,
      lexicon.wordClasses[text.words[start - 1].lower] == nil,
      lexicon.speakerNouns[text.words[start - 1].lower] == nil
    {
      start -= 1
    }
    let hasTitle = (mention.lowerBound..<start).contains {
      lexicon.speakerNouns[text.words[$0].lower]?.type == .person
    }
    let looksPersonal = hasTitle || mention.lowerBound == start && !text.words[head].shape.isAllCapitals
    return ResolvedSpeaker(
      entity: text.string(of: start..<head + 1), type: looksPersonal ? .person : .organisation,
      rule: "unlisted-name",
      confidence: 0.6)
  }

  // MARK: - Descriptions

  /// Who may be meant by a pronoun without being named: whoever spoke last, and the subject of the sentence before.
  private func described(before word: Int, _ pronoun: QuoteLexicon.Pronoun, in context: Context)
    -> [PronounResolution.Described]
  {
    var result: [PronounResolution.Described] = []
    if let last = context.last, last.speaker.rule == "anonymous", !isDefinite(last.mention),
      fits(headNoun(of: last.mention), last.speaker.type, pronoun)
    {
      result.append(.init(words: last.mention, speaker: last.speaker, spokeLast: true))
    }
    if let subject = describedSubject(ofSentenceBefore: word), subject != context.last?.mention,
      fits(headNoun(of: subject), .unknown, pronoun)
    {
      let speaker = described(subject, head: headNoun(of: subject), in: context)
      if let name = nameInApposition(behind: subject) {
        result.append(.init(words: subject, speaker: name, spokeLast: false))
      } else if !speaker.entity.isEmpty || !isDefinite(subject) {
        result.append(.init(words: subject, speaker: speaker, spokeLast: false))
      }
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
        entity: text.string(of: comma + 1..<end), type: .person, rule: "unlisted-name", confidence: 0.6)
  }

  /// “the pensioner”: somebody whom the text has named, whether or not it is found out who.
  private func isDefinite(_ mention: Range<Int>) -> Bool {
    lexicon.definiteDeterminers.contains(text.words[mention.lowerBound].lower)
  }

  /// Whether a pronoun can stand for a noun, which means this where the lexicon does not know it.
  private func fits(_ head: Int, _ type: SpeakerType, _ pronoun: QuoteLexicon.Pronoun) -> Bool {
    let noun =
      lexicon.speakerNouns[text.words[head].lower] ?? QuoteLexicon.SpeakerNoun(type: type, gender: .any)
    if pronoun.isPlural { return noun.type == .group || noun.type == .person }
    guard pronoun.gender != .neuter else { return false }
    return noun.type == .person && (noun.gender == .any || noun.gender == pronoun.gender)
  }

  /// “Her husband nods.”: a determiner or possessive and a noun for a person, first in the sentence before a word's.
  private func describedSubject(ofSentenceBefore word: Int) -> Range<Int>? {
    let sentence = text.words[word].sentence - 1
    guard sentence >= 0 else { return nil }
    let words = text.sentences[sentence].words
    let opening: QuoteLexicon.WordClass = [.determiner, .possessive]
    guard let first = words.first,
      lexicon.wordClasses[text.words[first].lower]?.isDisjoint(with: opening) == false
    else { return nil }
    for i in words.dropFirst().prefix(Self.longestDescription) {
      let word = text.words[i]
      guard !word.shape.isPunctuation, lexicon.wordClasses[word.lower] == nil else { return nil }
      guard lexicon.speakerNouns[word.lower] != nil else { continue }
      // The official Mira Holt: named after all.
      return index.name(at: i + 1) == nil ? first..<i + 1 : nil
    }
    return nil
  }

  /// In words, without the determiner.
  private static let longestDescription = 4

  /// “The Ukrainian President”, “the actress”, “the company”, “a senior official”.
  private func described(_ mention: Range<Int>, head: Int, in context: Context) -> ResolvedSpeaker {
    let previous = context.named
    let noun = text.words[head].lower
    let type = lexicon.speakerNouns[noun]?.type ?? .unknown
    let first = text.words[mention.lowerBound]
    let firstClasses = lexicon.wordClasses[first.lower] ?? []
    let isDefinite =
      lexicon.definiteDeterminers.contains(first.lower)
      || firstClasses.isEmpty && (first.shape.isCapitalised || lexicon.definiteDeterminers.isEmpty)
    if type == .person, !isDefinite, let name = nameBeforeApposition(mention) {
      return ResolvedSpeaker(entity: name.entity, type: .person, rule: "apposition", confidence: 0.8)
    }
    if isDefinite, type == .person, let person = person(describedBy: mention, head: noun) {
      // “the former Republic of Ireland boss” is rather a new description of the subject before than “the Leeds boss”.
      let isVague = person.score == 1 && mention.count > 3
      let other = isVague ? namedSubject(of: text.words[mention.lowerBound].sentence - 1) : nil
      return other.map { ResolvedSpeaker(entity: $0.entity, type: .person, rule: "renamed", confidence: 0.5) }
        ?? ResolvedSpeaker(entity: person.entity, type: .person, rule: "description", confidence: 0.8)
    }
    if isDefinite, age(in: mention) != nil, type == .person || isAge(head),
      let person = renamed(mention, head: head, in: context)
    {
      return person
    }
    if isDefinite, type == .person, !lexicon.reporting.has(.invertedSubject),
      let subject = namedSubject(of: text.words[mention.lowerBound].sentence - 1),
      index.descriptions[subject.entity]?.contains(noun) != false || mention.count > 2
    {
      return ResolvedSpeaker(entity: subject.entity, type: .person, rule: "renamed", confidence: 0.5)
    }
    if isDefinite, let previous, let entity = renamed(noun, behind: first.lower, previous) {
      return ResolvedSpeaker(entity: entity, type: .person, rule: "renamed", confidence: 0.5)
    }
    if isDefinite, type == .organisation,
      let entity = organisation(describedBy: noun, before: mention.lowerBound)
    {
      return ResolvedSpeaker(entity: entity, type: .organisation, rule: "description", confidence: 0.7)
    }
    let anonymous: SpeakerType = type == .unknown && firstClasses.contains(.determiner) ? .person : type
    return ResolvedSpeaker(entity: "", type: anonymous, rule: "anonymous", confidence: 0.7)
  }

  /// “Holt, 43, a mechanic who …”: the name that the description with its relative clause is about.
  private func nameBeforeApposition(_ mention: Range<Int>) -> NameMention? {
    let next = mention.upperBound
    guard next < text.words.count, lexicon.wordClasses[text.words[next].lower]?.contains(.relative) == true
    else { return nil }
    var comma = mention.lowerBound - 1
    if comma > 1, text.words[comma].lower == ",", text.words[comma - 1].shape.contains(.hasDigit) {
      comma -= 2
    }
    guard comma > 0, text.words[comma].lower == ",", let name = index.name(at: comma - 1),
      name.kind == .person, name.words.upperBound == comma
    else { return nil }
    return name
  }

  /// “…”, dice Pilar Quesada. “…”, insiste la investigadora: a noun for whoever spoke right before.
  private func renamed(_ noun: String, behind determiner: String, _ previous: ResolvedSpeaker) -> String? {
    let renaming = lexicon.reporting.renamingNouns
    let base = lexicon.speakerNouns.base(of: noun)
    let isPerson = lexicon.speakerNouns[noun]?.type == .person
    guard previous.type == .person, !previous.entity.isEmpty else { return nil }
    let isRenaming = renaming.contains(noun) || base.map(renaming.contains) ?? false
    let isUndescribed = index.descriptions[previous.entity] == nil
    // An office may be another's, where it is known what the one before is.
    guard
      lexicon.reporting.has(.invertedSubject)
        ? isRenaming || isUndescribed && isPerson : isRenaming && isUndescribed
    else { return nil }
    var gender = lexicon.speakerNouns[noun]?.gender ?? .any
    if gender == .any { gender = lexicon.reporting.genderDeterminers[determiner] ?? .any }
    let known = index.genders[previous.entity] ?? .any
    return gender == .any || known == .any || gender == known ? previous.entity : nil
  }

  /// The person in whose description the noun is, and how many of the mention's words are.
  private func person(describedBy mention: Range<Int>, head: String) -> (entity: String, score: Int)? {
    let words = Set(
      mention.map { text.words[$0].lower }.filter { lexicon.wordClasses[$0] == nil && !$0.isEmpty })
    let base = lexicon.speakerNouns.base(of: head)
    var best: (score: Int, distance: Int, entity: String)?
    let near = max(0, mention.lowerBound - Self.reach)..<mention.lowerBound + Self.reach
    for name in index.names(startingIn: near) where name.kind == .person {
      guard let description = index.descriptions[name.entity],
        description.contains(head) || base.map(description.contains) ?? false
      else { continue }
      let score = description.intersection(words).count
      let ahead = name.words.lowerBound > mention.lowerBound
      let distance = abs(name.words.lowerBound - mention.lowerBound) + (ahead ? 50 : 0)
      if let best, (best.score, -best.distance) >= (score, -distance) { continue }
      best = (score, distance, name.entity)
    }
    return best.map { ($0.entity, $0.score) }
  }

  /// The organisation whose name has the noun in it, or for a general noun the one that was named last.
  private func organisation(describedBy noun: String, before word: Int) -> String? {
    let earlier = index.names(startingIn: max(0, word - Self.reach)..<word)
      .filter { $0.kind == .organisation && $0.words.upperBound <= word }
    let matching = earlier.last { name in name.words.contains { text.words[$0].lower == noun } }
    let general = lexicon.reporting.generalNouns
    return (matching ?? (general.isEmpty || general.contains(noun) ? earlier.last : nil))?.entity
  }
}
