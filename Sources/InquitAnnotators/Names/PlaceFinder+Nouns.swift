/// Places by the noun that says what they are: Hyde Park, Lake Geneva, Krasnodar region.
extension PlaceFinder {
  /// A place by its noun, among the capitalised words `chunk`: Persian Gulf, Hyde Park, Lake Geneva, Gulf of
  /// Oman.
  func placeByNoun(at i: Int, chunk end: Int) -> NameCandidate? {
    if context.classes[i].contains(.placeNounBefore), !endsInNoun(i..<end),
      let place = nounFirst(at: i, chunk: end)
    {
      return place
    }
    if let place = nounBeforeOf(at: i, chunk: end) { return place }
    var noun: Int?
    for j in i..<end {
      if j > i, context.classes[j].contains(.placeNounInside) { noun = j }
    }
    if let after = nounAfterPossessive(at: i, chunk: end) { noun = after }
    guard let noun, let type = lexicon.placeType(ofNoun: words[noun].lowerHash), !isKind(i..<noun + 1),
      !context.classes[noun].contains(.weakPlaceNoun) || standsForPlace(i..<noun + 1)
    else { return nil }
    let last = type == .facility ? complementEnd(after: noun) ?? noun + 1 : noun + 1
    return NameCandidate(i..<last, .location, .placeNoun, type: type)
  }

  /// River Street, Mount Zion Hospital: the last word says what is named, whatever the first one does.
  private func endsInNoun(_ chunk: Range<Int>) -> Bool {
    let last = chunk.upperBound - 1
    guard last > chunk.lowerBound, context.classes[last].contains(.placeNounInside),
      !context.classes[last].contains(.weakPlaceNoun), words[last].mayBeName, words[last].hasSpaceBefore
    else { return false }
    let type = lexicon.placeType(ofNoun: words[last].lowerHash)
    return type == .road || type == .facility
  }

  /// The nearest National Park: capitalised common words behind a word that describes them are a kind of place.
  private func isKind(_ range: Range<Int>) -> Bool {
    guard let before = context.wordBefore(range.lowerBound), before == range.lowerBound - 1,
      !words[before].mayBeName, !words[before].isPossessive, words[before].shape.contains(.hasLetter),
      context.classes[before].isDisjoint(with: [
        .function, .article, .placePreposition, .linkAnd, .linkOf, .verb, .compass,
      ]), !lexicon.usageCues(of: words[before].lowerHash).contains(.modifier)
    else { return false }
    return range.allSatisfy { context.classes[$0].contains(.common) }
  }

  /// Whether a preposition before the name or after it says that it is a place: at the X, X in.
  private func standsForPlace(_ range: Range<Int>) -> Bool {
    if context.followsPlacePreposition(range.lowerBound, strong: true) { return true }
    return range.upperBound < context.sentenceEnd(range.lowerBound)
      && context.classes[range.upperBound].contains(.strongPlacePreposition)
  }

  /// The end of "of Fame" in Hall of Fame, "of Modern Art" in Museum of Modern Art.
  private func complementEnd(after noun: Int) -> Int? {
    let end = context.sentenceEnd(noun)
    guard noun + 2 < end, context.classes[noun + 1].contains(.ownerLink), !words[noun + 1].mayBeName,
      words[noun + 2].mayBeName, knownPlace(at: noun + 2, end: end) == nil
    else { return nil }
    var last = noun + 3
    while last < end, words[last].mayBeName, words[last].hasSpaceBefore { last += 1 }
    return last
  }

  /// The noun right after a possessive, which with it names a building or the like: Fishmongers' Hall, King's
  /// Cross, St Thomas' Hospital, at Jennette's Pier; but London's Hyde Park.
  private func nounAfterPossessive(at i: Int, chunk end: Int) -> Int? {
    guard end + 1 < context.sentenceEnd(i), words[end].isPossessive, !words[end].hasSpaceBefore else {
      return nil
    }
    let noun = end + 1
    let isOwner = words[end].lower.utf8.count == 1 || context.classes[end - 1].contains(.common)
    guard isOwner || context.followsPlacePreposition(i), words[noun].mayBeName,
      context.classes[noun].contains(.placeNounInside),
      knownPlace(at: i, end: end) == nil, !context.startsSentence(i) || end == i + 1
    else { return nil }
    return noun
  }

  /// Grand Duchy of Luxembourg, Crown Colony of Sarawak.
  private func nounBeforeOf(at i: Int, chunk end: Int) -> NameCandidate? {
    let noun = end - 1
    guard context.classes[noun].contains(.placeNounOf), words[noun].mayBeName,
      end + 1 < context.sentenceEnd(i), context.classes[end].contains(.ownerLink), !words[end].mayBeName,
      words[end + 1].mayBeName, let type = lexicon.placeType(ofNoun: words[noun].lowerHash)
    else { return nil }
    var last = end + 2
    while last < context.sentenceEnd(i), words[last].mayBeName, words[last].hasSpaceBefore { last += 1 }
    return NameCandidate(i..<last, .location, .placeNounFirst, type: type)
  }

  private func nounFirst(at i: Int, chunk end: Int) -> NameCandidate? {
    guard let type = lexicon.placeType(ofNoun: words[i].lowerHash), i + 1 < context.sentenceEnd(i) else {
      return nil
    }
    var next = i + 1
    // A function word between two capitalised ones: Gulf of Oman, Strait of the Pines.
    while next < context.sentenceEnd(i), next < i + 3, context.classes[next].contains(.function),
      !words[next].mayBeName
    {
      next += 1
    }
    let isNumbered = next == i + 1 && words[next].shape.contains(.hasDigit)
    guard next < context.sentenceEnd(i), words[next].mayBeName || isNumbered, words[next].hasSpaceBefore
    else { return nil }
    var last = next
    while last + 1 < end, words[last + 1].mayBeName { last += 1 }
    return NameCandidate(i..<last + 1, .location, .placeNounFirst, type: type)
  }

  /// The end and type of a lower-case noun of one word or two at `i`.
  private func nounAfter(_ i: Int) -> (end: Int, type: PlaceType)? {
    if i + 1 < context.sentenceEnd(i), let type = lexicon.placeType(after: context.lowerHash(i..<i + 2)) {
      return (i + 2, type)
    }
    return lexicon.placeType(after: context.lowerHash(i..<i + 1)).map { (i + 1, $0) }
  }

  /// Whether a noun only describes the noun after it: Maryland state law.
  private func isModifier(_ noun: Range<Int>) -> Bool {
    let next = noun.upperBound
    guard next < context.sentenceEnd(noun.lowerBound), words[next].shape.contains(.hasLetter) else {
      return false
    }
    return context.classes[next].isDisjoint(with: [.function, .verb, .linkOf, .linkAnd, .placePreposition])
      && !words[next].isPossessive
  }

  /// `place` with the lower-case noun after it: Krasnodar region, Lviv area. Countries do not take one.
  func withNounAfter(_ place: NameCandidate) -> NameCandidate {
    let next = place.words.upperBound
    guard place.type != .country, place.type != .continent, next < words.count,
      words[next].sentence == words[next - 1].sentence, context.isAdjacent(next, end: words.count),
      let (end, type) = nounAfter(next), !isModifier(next..<end)
    else { return place }
    var longer = place
    longer.words = place.words.lowerBound..<end
    longer.type = type
    longer.rule = .placeNounAfter
    return longer
  }
}
