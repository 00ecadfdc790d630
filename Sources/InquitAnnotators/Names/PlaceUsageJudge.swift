import InquitModel

/// Tells what places' names stand for by the words around them. Places in a list (China, India and Russia) are
/// judged together: the words before it are those before the first, the words after it those after the last.
struct PlaceUsageJudge {
  let context: NameContext
  private let candidates: [NameCandidate]
  /// The starts of persons' names by their ends.
  private let personByEnd: [Int: Int]
  private let personStarts: Set<Int>
  private let organisationEnds: Set<Int>

  init(candidates: [NameCandidate], context: NameContext) {
    self.context = context
    self.candidates = candidates
    var personByEnd: [Int: Int] = [:]
    var organisationEnds: Set<Int> = []
    for candidate in candidates {
      switch candidate.kind {
      case .person: personByEnd[candidate.words.upperBound] = candidate.words.lowerBound
      case .organisation: organisationEnds.insert(candidate.words.upperBound)
      case .location, .other, nil: break
      }
    }
    self.personByEnd = personByEnd
    self.organisationEnds = organisationEnds
    personStarts = Set(personByEnd.values)
  }

  private var words: [Word] { context.words }
  private var classes: [WordClass] { context.classes }

  /// The usage of each candidate, nil for what is no place.
  func usages() -> [PlaceUsage?] {
    var result = [PlaceUsage?](repeating: nil, count: candidates.count)
    var previous: (sentence: Int, usage: PlaceUsage)?
    var i = 0
    while i < candidates.count {
      guard candidates[i].kind == .location else {
        i += 1
        continue
      }
      var last = i
      while last + 1 < candidates.count,
        isListed(candidates[last + 1], after: candidates[last], isFirst: last == i)
      { last += 1 }
      let list = candidates[i].words.lowerBound..<candidates[last].words.upperBound
      let sentence = words[list.lowerBound].sentence
      let compared = previous.flatMap { $0.sentence == sentence && isCompared(list) ? $0.usage : nil }
      let shared = compared ?? usage(of: list, type: candidates[i].type ?? .other, isOne: last == i)
      for j in i...last { result[j] = ownUsage(of: candidates[j]) ?? shared }
      if shared != .associative { previous = (sentence, shared) }
      i = last + 1
    }
    return result
  }

  /// Whether only commas, conjunctions, articles and brackets stand between two places. A comma with "and" after
  /// the first place begins a clause.
  private func isListed(_ place: NameCandidate, after previous: NameCandidate, isFirst: Bool) -> Bool {
    let gap = previous.words.upperBound..<max(previous.words.upperBound, place.words.lowerBound)
    guard place.kind == .location, !place.isNested, !gap.isEmpty, gap.count <= 3,
      words[gap.lowerBound].sentence == words[place.words.lowerBound].sentence
    else { return false }
    if isFirst, gap.count > 1, words[gap.lowerBound].isMark(","),
      classes[gap.lowerBound + 1].contains(.linkAnd)
    {
      return false
    }
    // The US-China talks.
    if gap.count == 1, words[gap.lowerBound].isHyphen { return true }
    if isFirst, gap.count == 1, words[gap.lowerBound].isMark(","), isSubject(place, behind: previous) {
      return false
    }
    return gap.allSatisfy {
      words[$0].isMark(",") || words[$0].isMark("(") || classes[$0].contains(.linkAnd)
        || classes[$0].contains(.article) || words[$0].isPossessive && words[gap.upperBound - 1].isMark("(")
    }
  }

  /// At the Palace of Nations, Norway signed: a place behind a comma begins the clause if a verb follows it and it is
  /// not where the first one is (in Paris, France).
  private func isSubject(_ place: NameCandidate, behind other: NameCandidate) -> Bool {
    let end = context.sentenceEnd(place.words.lowerBound)
    guard place.words.upperBound < end, context.followsPlacePreposition(other.words.lowerBound),
      other.type != .city || !mayLie(other, in: place)
    else { return false }
    return PlaceClause(context: context, type: place.type ?? .other, beginsClause: true)
      .isPredicate(place.words.upperBound, end: end)
  }

  /// Whether a city may be in a country or region: the gazetteer has it there, or does not have it.
  private func mayLie(_ city: NameCandidate, in outer: NameCandidate) -> Bool {
    guard let hash = city.hash, let code = outer.code?.prefix(2) else { return true }
    var isKnown = false
    for place in context.gazetteer.places(named: hash) where place.kind == .city {
      if place.countryCode == code { return true }
      isKnown = true
    }
    return !isKnown
  }

  /// More than X: what a place is compared to stands for the same as the place before it.
  private func isCompared(_ list: Range<Int>) -> Bool {
    wordBeforeName(list.lowerBound).map { cues($0).contains(.comparing) } ?? false
  }

  /// What a place's own neighbours say, whatever list it stands in.
  private func ownUsage(of place: NameCandidate) -> PlaceUsage? {
    if place.isNested || isPossessor(place.words.upperBound) || explainsPossessor(place.words.lowerBound)
      || isOwnerByCase(place)
    {
      return .associative
    }
    return compoundUsage(place.words)
  }

  private func isPossessor(_ next: Int) -> Bool {
    next < words.count && words[next].isPossessive && !words[next].hasSpaceBefore
  }

  /// The United Kingdom's (UK) farmers.
  private func explainsPossessor(_ start: Int) -> Bool {
    start > 2 && words[start - 1].isMark("(") && isPossessor(start - 2)
  }

  /// Berlin-based, US-led, then-US president.
  private func compoundUsage(_ place: Range<Int>) -> PlaceUsage? {
    let hyphen = place.upperBound
    guard context.isHyphen(hyphen, end: context.sentenceEnd(place.lowerBound)) else { return nil }
    let next = hyphen + 1
    if let usage = context.lexicon.placeCompounds[words[next].lower] { return usage }
    if words[next].mayBeName { return nil }
    return classes[next].contains(.verb) ? .metonymic : .associative
  }

  private func usage(of list: Range<Int>, type: PlaceType, isOne: Bool) -> PlaceUsage {
    let before = wordBefore(list)
    let clause = PlaceClause(
      context: context, type: type, beginsClause: beginsClause(before), beginsSentence: before == nil,
      followsClauseCue: before.map(tellsOfVerb) ?? false,
      isSingular: isOne && before == wordBeforeName(list.lowerBound)
        && !context.lexicon.isPlural(words[list.upperBound - 1]))
    if !asks(before), isModifier(list, before, clause) { return .associative }
    if isOwner(list) { return .associative }
    if canAct(type), let before, isPhrase(endingAt: before, .actorCue) { return .metonymic }
    if let before, classes[before].contains(.strongPlacePreposition) { return .literal }
    if canAct(type) {
      if let tied = usageByNoun(before) { return tied }
      if isObject(list, before) || isAgent(list, before) { return .metonymic }
      if let before, asks(before) {
        return clause.usage(asSubjectOf: before, endingAt: list.upperBound)
      }
      if let before, isInverted(before) { return .metonymic }
      if let before, followsVerb(before) { return .metonymic }
    }
    if let before, governs(before) { return .literal }
    guard canAct(type), !isOnlyObject(list, before, clause) else { return .literal }
    return clause.usageAsSubject(
      endingAt: list.upperBound, sentenceEnd: context.sentenceEnd(list.lowerBound)) ?? .literal
  }

  private func canAct(_ type: PlaceType) -> Bool {
    switch type {
    case .country, .region, .city, .continent: true
    case .district, .water, .mountain, .road, .facility, .other: false
    }
  }

  // MARK: What stands before

  /// The index of the word before the list, over an article and over what belongs to the name: the port city of,
  /// allies such as, mainland.
  private func wordBefore(_ list: Range<Int>) -> Int? {
    let start = context.sentenceStart(list.lowerBound)
    let before = wordBeforeName(list.lowerBound)
    guard let i = before, let noun = nounOfName(i, from: start) else { return before }
    var first = noun - 1
    let least = max(start, noun - Self.longestPhrase)
    while first >= least, classes[first].isDisjoint(with: Self.notInPhrase), !words[first].shape.isPunctuation
    {
      first -= 1
    }
    return first < start ? nil : overArticle(first)
  }

  /// The index of the word before a name, over an article and a modifier: mainland, northern.
  private func wordBeforeName(_ name: Int) -> Int? {
    var before = context.wordBefore(name)
    if let i = before, cues(i).contains(.modifier) || classes[i].contains(.compass),
      i > context.sentenceStart(name)
    {
      before = i - 1
    }
    return overArticle(before)
  }

  /// The noun that with what is behind it, up to word `i`, belongs to the name after it: "city" of "city of",
  /// "allies" of "allies such as".
  private func nounOfName(_ i: Int, from start: Int) -> Int? {
    if classes[i].contains(.ownerLink) { return i > start && cues(i - 1).contains(.nameNoun) ? i - 1 : nil }
    // A village called Salmora.
    if cues(i).contains(.naming) {
      return i > start && !classes[i - 1].isDisjoint(with: [.placeNounInside, .placeCue]) ? i - 1 : nil
    }
    var example = i
    while example >= start, i - example < 2, cues(example).contains(.example) { example -= 1 }
    return example < i && example >= start && cues(example).contains(.groupNoun) ? example : nil
  }

  /// Words between the start of a noun phrase and its noun.
  private static let longestPhrase = 4
  private static let notInPhrase: WordClass = [
    .function, .article, .verb, .placePreposition, .actorCue, .linkAnd, .linkOf,
  ]

  private func overArticle(_ i: Int?) -> Int? {
    guard let i, classes[i].contains(.article) else { return i }
    return context.wordBefore(i)
  }

  private func cues(_ i: Int) -> UsageCue { context.lexicon.usageCues(of: words[i].lowerHash) }

  private func beginsClause(_ before: Int?) -> Bool {
    guard var before else { return true }
    // Auch Frankreich und Luxemburg haben.
    if !context.lexicon.knowsVerbs, classes[before].contains(.adverb) || classes[before].contains(.linkAnd) {
      guard before > context.sentenceStart(before) else { return true }
      if classes[before].contains(.linkAnd) { return true }
      before -= 1
    }
    return words[before].isMark(",") || !cues(before).isDisjoint(with: [.clause, .speech, .relative])
  }

  /// Whether the clause that a word begins has a verb for certain: which Japan controls, claimed that Japan controls.
  private func tellsOfVerb(_ i: Int) -> Bool {
    cues(i).contains(.relative) || cues(i).isSuperset(of: [.clause, .object])
  }

  /// Whether a preposition before a place keeps it from being the subject of the verb behind it.
  private func governs(_ before: Int) -> Bool {
    !classes[before].isDisjoint(with: [.placePreposition, .linkOf]) || cues(before).contains(.governing)
  }

  // MARK: Associative

  /// US president, Florida highway: a noun follows without anything between.
  private func isModifier(_ list: Range<Int>, _ before: Int?, _ clause: PlaceClause) -> Bool {
    let next = list.upperBound
    let end = context.sentenceEnd(list.lowerBound)
    guard context.lexicon.putsNamesBeforeNouns, next < end, words[next].hasSpaceBefore,
      words[next].shape.contains(.hasLetter)
    else { return false }
    // The senator from Vermont Bernie Sanders, but the ambassador to Peru Ann Lee.
    if let before, personStarts.contains(next), classes[before].contains(.placePreposition),
      !isPhrase(endingAt: before, .ownerNoun)
    {
      return false
    }
    // In 14 US states: what is counted is a noun, whatever it is elsewhere.
    if let before, isNumber(before), context.lexicon.isPlural(words[next]) { return true }
    return classes[next].isDisjoint(with: [
      .function, .verb, .calendar, .linkOf, .linkAnd, .adverb, .placePreposition,
    ]) && !clause.isVerb(next, end: end, isPredicate: clause.beginsClause)
  }

  private func isNumber(_ i: Int) -> Bool {
    words[i].shape == .hasDigit || cues(i).contains(.number)
  }

  /// The president of X, the ambassador to X, Mahan Air of X, President Ann Smith of X: the place belongs to the noun
  /// before "of". Of a person without an office it is where that person is from.
  private func isOwner(_ list: Range<Int>) -> Bool {
    guard let of = linkBefore(list.lowerBound), of > context.sentenceStart(of) else { return false }
    if isPhrase(endingAt: of, .ownerNoun) { return true }
    guard classes[of].contains(.ownerLink) else { return false }
    if let person = personByEnd[of] { return followsOffice(person) }
    return !classes[of - 1].isDisjoint(with: [.ownerNoun, .organisationNoun])
      || organisationEnds.contains(of)
      || context.lexicon.titles[PhraseHash(words[of - 1], .lower)] != nil
  }

  /// The word before a name that may tie it to a noun; some are articles, too (der Präsident der Ukraine).
  private func linkBefore(_ name: Int) -> Int? {
    if let of = context.wordBefore(name), classes[of].contains(.ownerLink) { return of }
    return wordBeforeName(name)
  }

  /// Президент України: a place in the genitive, or in another case right behind whose owner it may be.
  private func isOwnerByCase(_ place: NameCandidate) -> Bool {
    if place.inflection == .possessor { return true }
    guard !context.lexicon.placeEndings.isEmpty, let noun = context.wordBefore(place.words.lowerBound) else {
      return false
    }
    return classes[noun].contains(.ownerNoun)
      || context.lexicon.titles[PhraseHash(words[noun], .lower)] != nil
      || place.inflection == .genitive && canAct(place.type ?? .other) && isNoun(noun)
  }

  private func isNoun(_ i: Int) -> Bool {
    words[i].shape.contains(.hasLetter) && words[i].shape.isDisjoint(with: .hasDigit)
      && classes[i].isDisjoint(with: [
        .function, .article, .adverb, .calendar, .placePreposition, .linkOf, .linkAnd, .actorCue,
      ]) && cues(i).isDisjoint(with: [.speech, .clause])
  }

  private func followsOffice(_ person: Int) -> Bool {
    person > context.sentenceStart(person)
      && context.lexicon.titles[PhraseHash(words[person - 1], .lower)]?.isFormal == true
  }

  // MARK: Metonymic

  /// Talks with X, pressure from X; the road between X and Y, the border with X.
  private func usageByNoun(_ before: Int?) -> PlaceUsage? {
    guard let before, cues(before).contains(.tie) else { return nil }
    let start = max(context.sentenceStart(before), before - Self.longestTie)
    for i in (start..<before).reversed() {
      if words[i].shape.isPunctuation { return nil }
      let cues = cues(i)
      // Links Rome with Milan, but links with Iran.
      if cues.contains(.placeNoun) || cues.contains(.placeVerb) && i == before - 1
        || cues.contains(.motion) && i < before - 1
      {
        return .literal
      }
      if cues.contains(.actorNoun) { return .metonymic }
      if classes[i].contains(.verb), !classes[before].contains(.actorCue) { return nil }
    }
    return nil
  }

  /// Words from a noun to the preposition that it is tied by: talks on the dam between.
  private static let longestTie = 5

  /// Accused X, against X, according to X: a government that something is done to or with.
  private func isObject(_ list: Range<Int>, _ before: Int?) -> Bool {
    guard let i = before else { return false }
    if classes[i].contains(.actorCue) { return true }
    guard i > context.sentenceStart(i) else { return false }
    // Accused both X and Y.
    return list.count > 1 && classes[i].contains(.function) && classes[i - 1].contains(.actorCue)
      && classes[i].isDisjoint(with: [.linkAnd, .placePreposition])
  }

  /// Whether two words are a phrase of a list: called on, ambassador to.
  private func isPhrase(endingAt i: Int, _ list: WordClass) -> Bool {
    i > context.sentenceStart(i)
      && context.lexicon.classes(of: context.lowerHash(i - 1..<i + 1).value).contains(list)
  }

  /// Asked X to act, it is time for X to act, X to send tanks; for X, the ruling is a relief; “…”, said X.
  private func isAgent(_ list: Range<Int>, _ before: Int?) -> Bool {
    let next = list.upperBound
    let end = context.sentenceEnd(list.lowerBound)
    if next + 1 < end, cues(next).contains(.infinitive), isPlainWord(next + 1),
      !cues(next + 1).contains(.placeVerb)
    {
      guard let before else { return true }
      if classes[before].contains(.verb) { return !cues(before).contains(.motion) }
      return words[before].isMark(",") || cues(before).contains(.view) && classes[before].contains(.linkOf)
    }
    guard let before else { return false }
    if cues(before).contains(.view) {
      return (context.startsSentence(before) || words[before - 1].isQuotationMark) && next < end
        && (words[next].isMark(",") || cues(next).contains(.topic))
    }
    return cues(before).contains(.speech) && before > context.sentenceStart(before)
      && (words[before - 1].isQuotationMark || words[before - 1].isMark(","))
      && (next >= end || words[next].shape.isPunctuation)
  }

  private func isPlainWord(_ i: Int) -> Bool {
    words[i].shape.contains(.hasLower) && !words[i].mayBeName
      && classes[i].isDisjoint(with: [.article, .placePreposition])
  }

  /// Will X vote, is X ready: a question.
  private func asks(_ before: Int?) -> Bool {
    guard let before, context.wordBefore(before) == nil else { return false }
    return cues(before).contains(.auxiliary) || classes[before].contains(.copula)
  }

  /// As did X, nor will X: what X is said to do is what another does.
  private func isInverted(_ before: Int) -> Bool {
    before > context.sentenceStart(before) && cues(before - 1).contains(.inverting)
      && !cues(before).isDisjoint(with: [.auxiliary, .having])
  }

  /// Am Montag hat X, said X: where there is no list of verbs, a place right behind one that takes a subject.
  private func followsVerb(_ before: Int) -> Bool {
    !context.lexicon.knowsVerbs && !cues(before).isDisjoint(with: [.auxiliary, .having, .speech])
  }

  /// The storm left X and turned: what a verb before the place is done to does nothing itself.
  private func isOnlyObject(_ list: Range<Int>, _ before: Int?, _ clause: PlaceClause) -> Bool {
    guard let before, classes[before].contains(.verb) || cues(before).contains(.motion),
      cues(before).isDisjoint(with: [.speech, .clause])
    else { return false }
    let end = context.sentenceEnd(before)
    return list.upperBound >= end || !clause.isVerb(list.upperBound, end: end)
  }
}
