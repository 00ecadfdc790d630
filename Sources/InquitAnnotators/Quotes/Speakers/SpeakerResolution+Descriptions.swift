/// Who is meant by a description: “the Ukrainian President”, “her husband”, “a senior official”.
extension SpeakerResolution {
  /// How far from a description the name that it fits can stand, in words.
  private static let reach = 3000

  /// “The Ukrainian President”, “the actress”, “the company”, “a senior official”.
  func speaker(describedBy mention: Range<Int>, head: Int, in context: Context) -> ResolvedSpeaker {
    let previous = context.named
    let noun = text.words[head].lower
    let type = lexicon.speakerNouns[noun]?.type ?? .unknown
    let first = text.words[mention.lowerBound]
    let firstClasses = lexicon.wordClasses[first.lower] ?? []
    let isDefinite =
      lexicon.reporting.definiteDeterminers.contains(first.lower)
      || firstClasses.isEmpty && !mention.contains(where: { text.words[$0].isPossessive })
        && (first.shape.isCapitalised || lexicon.reporting.definiteDeterminers.isEmpty)
    if type == .person, !isDefinite, let name = nameBeforeApposition(mention) {
      return ResolvedSpeaker(entity: name.entity, type: .person, rule: .apposition, confidence: 0.8)
    }
    if isDefinite, type == .person, let person = person(describedBy: mention, head: noun) {
      // “the former Republic of Ireland boss” is rather a new description of the subject before than “the Leeds boss”.
      let isVague = person.score == 1 && mention.count > 3
      let other = isVague ? namedSubject(of: text.words[mention.lowerBound].sentence - 1) : nil
      return other.map { ResolvedSpeaker(entity: $0.entity, type: .person, rule: .renamed, confidence: 0.5) }
        ?? ResolvedSpeaker(entity: person.entity, type: .person, rule: .description, confidence: 0.8)
    }
    if isDefinite, age(in: mention) != nil, type == .person || isAge(head),
      let person = renamed(mention, head: head, in: context)
    {
      return person
    }
    if isDefinite, type == .person, !lexicon.reporting.has(.renamingRoles),
      let subject = namedSubject(of: text.words[mention.lowerBound].sentence - 1),
      index.descriptions[subject.entity]?.contains(noun) != false || mention.count > 2
    {
      return ResolvedSpeaker(entity: subject.entity, type: .person, rule: .renamed, confidence: 0.5)
    }
    if isDefinite, let previous, let entity = renamed(noun, behind: first.lower, previous) {
      return ResolvedSpeaker(entity: entity, type: .person, rule: .renamed, confidence: 0.5)
    }
    if isDefinite, type == .organisation,
      let entity = organisation(describedBy: noun, before: mention.lowerBound)
    {
      return ResolvedSpeaker(entity: entity, type: .organisation, rule: .description, confidence: 0.7)
    }
    let anonymous: SpeakerType = type == .unknown && firstClasses.contains(.determiner) ? .person : type
    return ResolvedSpeaker(entity: "", type: anonymous, rule: .anonymous, confidence: 0.7)
  }

  /// “Holt, 43, a mechanic who …”: the name that the description with its relative clause is about.
  private func nameBeforeApposition(_ mention: Range<Int>) -> NameMention? {
    let next = mention.upperBound
    guard next < text.words.count, lexicon.wordClasses[text.words[next]]?.contains(.relative) == true
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
      lexicon.reporting.has(.renamingRoles)
        ? isRenaming || isUndescribed && isPerson : isRenaming && isUndescribed
    else { return nil }
    let gender = gender(of: noun, behind: determiner)
    let known = index.genders[previous.entity] ?? .any
    return gender == .any || known == .any || gender == known ? previous.entity : nil
  }

  /// Whom a noun means: women, men, or either where neither it nor its determiner says so.
  func gender(of noun: String, behind determiner: String) -> QuoteLexicon.Gender {
    let gender = lexicon.speakerNouns[noun]?.gender ?? .any
    return gender == .any ? lexicon.reporting.genderDeterminers[determiner] ?? .any : gender
  }

  /// How much farther a name counts that comes only behind the description, in words.
  private static let detourAhead = 50

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
          || lexicon.speakerNouns.isSynonym(head, ofDescription: description)
      else { continue }
      let score = description.intersection(words).count
      let ahead = name.words.lowerBound > mention.lowerBound
      let distance = abs(name.words.lowerBound - mention.lowerBound) + (ahead ? Self.detourAhead : 0)
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
