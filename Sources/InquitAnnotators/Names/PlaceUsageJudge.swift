import InquitModel

/// Tells what places' names stand for by the words around them. Places in a list (China, India and Russia) are
/// judged together: the words before it are those before the first, the words after it those after the last.
struct PlaceUsageJudge {
  let context: NameContext
  private let candidates: [NameCandidate]
  /// The ends of persons' names.
  private let personEnds: Set<Int>

  init(candidates: [NameCandidate], context: NameContext) {
    self.context = context
    self.candidates = candidates
    personEnds = Set(candidates.lazy.filter { $0.kind == .person }.map(\.words.upperBound))
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
    return gap.allSatisfy {
      words[$0].text == "," || words[$0].text == "(" || classes[$0].contains(.linkAnd)
        || classes[$0].contains(.article) || words[$0].isPossessive && words[gap.upperBound - 1].text == "("
    }
  }

  /// What a place's own neighbours say, whatever list it stands in.
  private func ownUsage(of place: NameCandidate) -> PlaceUsage? {
    if place.isNested || isPossessor(place.words.upperBound) { return .associative }
    return compoundUsage(place.words)
  }

  private func isPossessor(_ next: Int) -> Bool {
    next < words.count && words[next].isPossessive && !words[next].hasSpaceBefore
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
    let canAct = type == .country || type == .region || type == .city
    if isModifier(list) || isOwner(list) { return .associative }
    if context.followsPlacePreposition(list.lowerBound, strong: true) { return .literal }
    if canAct, isObject(list) { return .metonymic }
    if context.followsPlacePreposition(list.lowerBound) { return .literal }
    return canAct && !followsOf(list) && isSubject(list, type: type) ? .metonymic : .literal
  }

  /// US president, Florida highway: a noun follows without anything between.
  private func isModifier(_ list: Range<Int>) -> Bool {
    let next = list.upperBound
    guard context.lexicon.putsNamesBeforeNouns, next < context.sentenceEnd(list.lowerBound),
      words[next].hasSpaceBefore, words[next].shape.contains(.hasLetter)
    else { return false }
    return classes[next].isDisjoint(with: [
      .function, .verb, .calendar, .linkOf, .linkAnd, .adverb, .placePreposition,
    ]) && !endsAsVerb(next)
  }

  /// Whether a word that is on no list is a verb by its ending and what follows it.
  private func endsAsVerb(_ i: Int) -> Bool {
    guard !words[i].mayBeName else { return false }
    let next = i + 1 < context.sentenceEnd(i) ? i + 1 : nil
    return context.lexicon.verbEndings.contains { ending, wantsArticle in
      guard words[i].lower.utf8.reversed().starts(with: ending.utf8.reversed()) else { return false }
      if wantsArticle { return next.map { classes[$0].contains(.article) } ?? false }
      return next.map { classes[$0].contains(.function) || words[$0].shape.isPunctuation } ?? true
    }
  }

  /// The index of the word before the list, over an article.
  private func wordBefore(_ list: Range<Int>) -> Int? {
    guard let i = context.wordBefore(list.lowerBound) else { return nil }
    if classes[i].contains(.article) { return i > context.sentenceStart(i) ? i - 1 : nil }
    return i
  }

  private func followsOf(_ list: Range<Int>) -> Bool {
    wordBefore(list).map { classes[$0].contains(.ownerLink) } ?? false
  }

  /// The president of X, navies of X, Ann Smith of X: the place belongs to the noun before "of".
  private func isOwner(_ list: Range<Int>) -> Bool {
    guard followsOf(list), let of = wordBefore(list), of > context.sentenceStart(of) else { return false }
    return !classes[of - 1].isDisjoint(with: [.ownerNoun, .organisationNoun]) || personEnds.contains(of)
      || context.lexicon.titles[PhraseHash(words[of - 1], .lower)] != nil
  }

  /// Accused X, against X, according to X: a government that something is done to or with.
  private func isObject(_ list: Range<Int>) -> Bool {
    guard let i = wordBefore(list) else { return false }
    if classes[i].contains(.actorCue) { return true }
    guard i > context.sentenceStart(i) else { return false }
    if context.lexicon.classes(of: context.lowerHash(i - 1..<i + 1).value).contains(.actorCue) { return true }
    // Accused both X and Y.
    return list.count > 1 && classes[i].contains(.function) && classes[i - 1].contains(.actorCue)
      && classes[i].isDisjoint(with: [.linkAnd, .placePreposition])
  }

  /// A verb follows; an adverb, a date or an inserted phrase may come between: Germany on Monday banned.
  /// Only a country is more often its government than its land before a form of "to be".
  private func isSubject(_ list: Range<Int>, type: PlaceType) -> Bool {
    let end = context.sentenceEnd(list.lowerBound)
    var next = list.upperBound
    if next + 2 < end, words[next].text == ",", classes[next + 1].contains(.adverb),
      words[next + 2].text == ","
    {
      next += 3
    }
    let limit = min(end, next + 4)
    while next < limit {
      if classes[next].contains(.verb) || endsAsVerb(next) {
        return type == .country || !classes[next].contains(.copula)
      }
      if words[next].shape.isPunctuation { return false }
      next += 1
    }
    return false
  }
}
