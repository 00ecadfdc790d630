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
      let shared = usage(of: list, type: candidates[i].type ?? .other)
      for j in i...last { result[j] = ownUsage(of: candidates[j]) ?? shared }
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
    if isFirst, gap.count > 1, words[gap.lowerBound].text == ",",
      classes[gap.lowerBound + 1].contains(.linkAnd)
    {
      return false
    }
    // The US-China talks.
    if gap.count == 1, words[gap.lowerBound].isHyphen { return true }
    return gap.allSatisfy {
      words[$0].text == "," || words[$0].text == "(" || classes[$0].contains(.linkAnd)
        || classes[$0].contains(.article) || words[$0].isPossessive && words[gap.upperBound - 1].text == "("
    }
  }

  /// What a place's own neighbours say, whatever list it stands in.
  private func ownUsage(of place: NameCandidate) -> PlaceUsage? {
    if place.isNested || isPossessor(place.words.upperBound) || explainsPossessor(place.words.lowerBound) {
      return .associative
    }
    return compoundUsage(place.words)
  }

  private func isPossessor(_ next: Int) -> Bool {
    next < words.count && words[next].isPossessive && !words[next].hasSpaceBefore
  }

  /// The United Kingdom's (UK) farmers.
  private func explainsPossessor(_ start: Int) -> Bool {
    start > 2 && words[start - 1].text == "(" && isPossessor(start - 2)
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

  private func usage(of list: Range<Int>, type: PlaceType) -> PlaceUsage {
    let before = wordBefore(list)
    let clause = PlaceClause(
      context: context, type: type, beginsClause: beginsClause(before), beginsSentence: before == nil)
    if !asks(before), isModifier(list, before, clause) { return .associative }
    if isOwner(list) { return .associative }
    if canAct(type), let before, isActorPhrase(endingAt: before) { return .metonymic }
    if let before, classes[before].contains(.strongPlacePreposition) { return .literal }
    if canAct(type) {
      if let tied = usageByNoun(before) { return tied }
      if isObject(list, before) || isAgent(list, before, clause) { return .metonymic }
      if let before, asks(before) {
        return clause.usage(asSubjectOf: before, endingAt: list.upperBound)
      }
    }
    if let before, !classes[before].isDisjoint(with: [.placePreposition, .ownerLink]) { return .literal }
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
    var before = context.wordBefore(list.lowerBound)
    if let i = before, cues(i).contains(.modifier) || classes[i].contains(.compass), i > start {
      before = i - 1
    }
    before = overArticle(before)
    guard let i = before, let noun = nounOfName(i, from: start) else { return before }
    var first = noun - 1
    let least = max(start, noun - Self.longestPhrase)
    while first >= least, classes[first].isDisjoint(with: Self.notInPhrase), !words[first].shape.isPunctuation
    {
      first -= 1
    }
    return first < start ? nil : overArticle(first)
  }

  /// The noun that with what is behind it, up to word `i`, belongs to the name after it: "city" of "city of",
  /// "allies" of "allies such as".
  private func nounOfName(_ i: Int, from start: Int) -> Int? {
    if classes[i].contains(.ownerLink) { return i > start && cues(i - 1).contains(.nameNoun) ? i - 1 : nil }
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
    return i > context.sentenceStart(i) ? i - 1 : nil
  }

  private func cues(_ i: Int) -> UsageCue { context.lexicon.usageCues(of: words[i].lowerHash) }

  private func beginsClause(_ before: Int?) -> Bool {
    guard let before else { return true }
    return words[before].text == "," || !cues(before).isDisjoint(with: [.clause, .speech])
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
      !isActorPhrase(endingAt: before)
    {
      return false
    }
    return classes[next].isDisjoint(with: [
      .function, .verb, .calendar, .linkOf, .linkAnd, .adverb, .placePreposition,
    ]) && !clause.isVerb(next, end: end, isPredicate: clause.beginsClause)
  }

  /// The president of X, navies of X, Mahan Air of X, President Ann Smith of X: the place belongs to the noun
  /// before "of". Of a person without an office it is where that person is from.
  private func isOwner(_ list: Range<Int>) -> Bool {
    guard let of = overArticle(context.wordBefore(list.lowerBound)), classes[of].contains(.ownerLink),
      of > context.sentenceStart(of)
    else { return false }
    if let person = personByEnd[of] { return followsOffice(person) }
    return !classes[of - 1].isDisjoint(with: [.ownerNoun, .organisationNoun])
      || organisationEnds.contains(of)
      || context.lexicon.titles[PhraseHash(words[of - 1], .lower)] != nil
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
      if cues.contains(.placeNoun) || cues.contains(.placeVerb) && i == before - 1 { return .literal }
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

  /// Ambassador to, called on.
  private func isActorPhrase(endingAt i: Int) -> Bool {
    i > context.sentenceStart(i)
      && context.lexicon.classes(of: context.lowerHash(i - 1..<i + 1).value).contains(.actorCue)
  }

  /// Asked X to act, it is time for X to act, X to send tanks; for X, the ruling is a relief; “…”, said X.
  private func isAgent(_ list: Range<Int>, _ before: Int?, _ clause: PlaceClause) -> Bool {
    let next = list.upperBound
    let end = context.sentenceEnd(list.lowerBound)
    if next + 1 < end, cues(next).contains(.infinitive), isPlainWord(next + 1) {
      guard let before else { return true }
      if classes[before].contains(.verb) { return !cues(before).contains(.motion) }
      return words[before].text == "," || cues(before).contains(.view) && classes[before].contains(.linkOf)
    }
    guard let before else { return false }
    if cues(before).contains(.view) {
      return context.wordBefore(before) == nil && next < end && words[next].text == ","
    }
    return cues(before).contains(.speech) && before > context.sentenceStart(before)
      && (words[before - 1].isQuotationMark || words[before - 1].text == ",")
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

  /// The storm left X and turned: what a verb before the place is done to does nothing itself.
  private func isOnlyObject(_ list: Range<Int>, _ before: Int?, _ clause: PlaceClause) -> Bool {
    guard let before, classes[before].contains(.verb) || cues(before).contains(.motion),
      cues(before).isDisjoint(with: [.speech, .clause])
    else { return false }
    let end = context.sentenceEnd(before)
    return list.upperBound >= end || !clause.isVerb(list.upperBound, end: end)
  }
}
