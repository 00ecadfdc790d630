import InquitModel

/// Finds organisations: those that are listed, and those whose name has a noun that says so.
struct OrganisationFinder {
  let context: NameContext
  let places: PlaceFinder

  private var words: [Word] { context.words }
  private var classes: [WordClass] { context.classes }
  private var lexicon: NameLexicon { context.lexicon }

  /// The organisation that begins at word `i` of a stretch of capitalised words that ends at `end`.
  func organisation(at i: Int, stretch end: Int) -> NameCandidate? {
    let sentenceEnd = context.sentenceEnd(i)
    let listed = lexicon.organisations.longestMatch(in: words, from: i, to: sentenceEnd, form: .text)?.end
    let byNoun = nounEnd(at: i, stretch: max(end, listed ?? end))
    if let byNoun, byNoun > (listed ?? 0) {
      // The West Bank, the Soviet Union.
      if let place = places.listedPlace(at: i, end: sentenceEnd), place.words.upperBound >= byNoun {
        return nil
      }
      return NameCandidate(i..<byNoun, .organisation, .organisationNoun)
    }
    guard let listed else { return nil }
    // "The Guardian" is found by its article, which is no part of the name.
    let first = classes[i].contains(.article) && listed > i + 1 ? i + 1 : i
    return NameCandidate(first..<listed, .organisation, .knownOrganisation)
  }

  /// The end of an organisation's name by its noun: Conservative Party, Ministry of Defence, People's
  /// Protection Units.
  private func nounEnd(at i: Int, stretch end: Int) -> Int? {
    guard let noun = lastNoun(from: i, stretch: end) else { return nil }
    if isAtStart(i), noun > i, !isPossessive(i + 1), isCommonStart(i, noun) { return nil }
    return complementEnd(after: noun) ?? (noun > i ? noun + 1 : nil)
  }

  private func isAtStart(_ i: Int) -> Bool {
    context.startsSentence(i) || context.isTitleCase[words[i].sentence]
  }

  /// "Former Party", "Police Force": a sentence's first word in front of the noun, both common.
  private func isCommonStart(_ i: Int, _ noun: Int) -> Bool {
    noun == i + 1 && classes[i].contains(.common) && context.isTitleCase[words[i].sentence]
  }

  /// The last organisation noun of the stretch that nothing parts from `i`. A possessive between common words
  /// is no end: Kurdistan Workers' Party.
  private func lastNoun(from i: Int, stretch end: Int) -> Int? {
    var noun: Int?
    var j = i
    var end = end
    while j < end {
      if j > i, isBreak(j, end: end) { break }
      if classes[j].contains(.organisationNoun), words[j].shape.isCapitalised { noun = j }
      if j > i, classes[j].contains(.placeNounInside), !classes[j].contains(.organisationNoun) { noun = nil }
      j += 1
      if j == end, let next = afterPossessive(j) { end = next }
    }
    return noun
  }

  /// The end of the capitalised words after a possessive mark at `i`, if what it hangs on is a common noun.
  private func afterPossessive(_ i: Int) -> Int? {
    guard isPossessive(i), i + 1 < context.sentenceEnd(i), words[i + 1].mayBeName else { return nil }
    let owner = classes[i - 1]
    let isTitle = lexicon.titles[PhraseHash(words[i - 1], .lower)] != nil
    guard owner.contains(.common) || isTitle, owner.isDisjoint(with: .givenName) else { return nil }
    var end = i + 1
    while end < context.sentenceEnd(i), words[end].mayBeName { end += 1 }
    return end
  }

  private func isPossessive(_ i: Int) -> Bool {
    i < words.count && words[i].isPossessive && !words[i].hasSpaceBefore
  }

  /// A word that no organisation's name goes over: a title with a name after it, a date.
  private func isBreak(_ j: Int, end: Int) -> Bool {
    if classes[j].contains(.organisationNoun) { return false }
    if classes[j].contains(.calendar) { return true }
    if let title = lexicon.titles.longestMatch(in: words, from: j, to: end, form: .lower) {
      return !isPossessive(title.end)
        && !(title.end..<end).contains { classes[$0].contains(.organisationNoun) }
    }
    return false
  }

  /// The end of "of Health and Human Services" after an organisation's noun.
  private func complementEnd(after noun: Int) -> Int? {
    let sentenceEnd = context.sentenceEnd(noun)
    var j = noun + 1
    guard j + 1 < sentenceEnd, isOf(j) else { return nil }
    j += 1
    if j < sentenceEnd, classes[j].contains(.article), !words[j].mayBeName { j += 1 }
    guard j < sentenceEnd, words[j].mayBeName, !classes[j].contains(.calendar) else { return nil }
    var end = j + 1
    while end < sentenceEnd {
      if words[end].mayBeName, words[end].hasSpaceBefore, !isBreak(end, end: sentenceEnd) {
        end += 1
      } else if joins(end, sentenceEnd) || continues(end, sentenceEnd) {
        end += 2
      } else {
        break
      }
    }
    return cityEnd(after: j..<end, sentenceEnd) ?? end
  }

  private func isOf(_ i: Int) -> Bool { classes[i].contains(.linkOf) && !words[i].mayBeName }

  /// "of Palestine" in Front for the Liberation of Palestine.
  private func continues(_ i: Int, _ end: Int) -> Bool {
    i + 1 < end && classes[i].contains(.ownerLink) && !words[i].mayBeName && words[i + 1].mayBeName
      && lexicon.titles[PhraseHash(words[i - 1], .lower)] == nil
  }

  /// "and Human", "& Human", ", San Diego" after a complement.
  private func joins(_ i: Int, _ end: Int) -> Bool {
    guard i + 1 < end, words[i + 1].mayBeName else { return false }
    return classes[i].contains(.linkAnd) && !classes[i + 1].contains(.givenName)
      && places.knownPlace(at: i + 1, end: end) == nil
  }

  /// University of California, San Diego: a region and the city in it.
  private func cityEnd(after place: Range<Int>, _ end: Int) -> Int? {
    let comma = place.upperBound
    guard comma + 1 < end, words[comma].isMark(","),
      places.knownPlace(at: place.lowerBound, end: end)?.type == .region,
      let city = places.knownPlace(at: comma + 1, end: end), city.type == .city
    else { return nil }
    return city.words.upperBound
  }
}
