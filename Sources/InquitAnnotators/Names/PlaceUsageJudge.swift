import InquitModel

/// Tells what a place's name stands for by the words around it.
struct PlaceUsageJudge {
  let context: NameContext

  private var words: [Word] { context.words }
  private var classes: [WordClass] { context.classes }

  func usage(of place: NameCandidate) -> PlaceUsage {
    let next = place.words.upperBound
    if place.isNested || isPossessor(next) || isModifier(place) || isOwner(place) { return .associative }
    if actsAsGovernment(place) { return .metonymic }
    return .literal
  }

  private func isInSentence(_ i: Int, of place: NameCandidate) -> Bool {
    i < words.count && words[i].sentence == words[place.words.lowerBound].sentence
  }

  private func isPossessor(_ next: Int) -> Bool {
    next < words.count && words[next].isPossessive && !words[next].hasSpaceBefore
  }

  /// US president, Florida highway: a noun follows without anything between.
  private func isModifier(_ place: NameCandidate) -> Bool {
    let next = place.words.upperBound
    guard isInSentence(next, of: place), words[next].hasSpaceBefore, words[next].shape.contains(.hasLetter),
      !words[next].shape.isAllCapitals || words[next].mayBeName
    else { return false }
    return classes[next].isDisjoint(with: [.function, .verb, .calendar, .linkOf, .linkAnd])
  }

  /// The president of X, navies of X: the place belongs to the noun before "of".
  private func isOwner(_ place: NameCandidate) -> Bool {
    let start = context.sentenceStart(place.words.lowerBound)
    guard var i = context.wordBefore(place.words.lowerBound) else { return false }
    if classes[i].contains(.article) { i -= 1 }
    guard i > start, classes[i].contains(.linkOf), !classes[i].contains(.placePreposition)
    else { return false }
    return context.lexicon.titles[words[i - 1].lower] != nil
      || classes[i - 1].contains(.organisationNoun)
  }

  /// A country or capital that does something, or that something is done to or with.
  private func actsAsGovernment(_ place: NameCandidate) -> Bool {
    guard place.type == .country || place.type == .city || place.type == .region || place.type == .continent
    else { return false }
    if context.followsPlacePreposition(place.words.lowerBound) { return false }
    return isSubject(place)
  }

  private func isSubject(_ place: NameCandidate) -> Bool {
    var next = place.words.upperBound
    // An adverb or a date may come between: Germany on Monday banned.
    let limit = min(context.sentenceEnd(place.words.lowerBound), next + 4)
    while next < limit {
      if classes[next].contains(.verb) { return true }
      if words[next].shape.isPunctuation { return false }
      next += 1
    }
    return false
  }
}
