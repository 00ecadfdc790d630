/// Places and events.
extension NameFinder {
  /// The end of an event's name that begins at `i`: Siege of Petersburg, Second Battle of Bull Run.
  mutating func addEvent(at i: Int, stretch end: Int) -> Int? {
    let of = end
    if classes[i].contains(.eventNounBefore), i + 1 < end, !context.isTitleCase[words[i].sentence] {
      let last = nameEnd(from: i, stretch: end)
      candidates.append(NameCandidate(i..<last, .other, .eventNoun))
      return last
    }
    guard classes[end - 1].contains(.eventNoun), of + 1 < context.sentenceEnd(i),
      classes[of].contains(.ownerLink), !words[of].mayBeName
    else { return nil }
    var last = of + 1
    if classes[last].contains(.article), last + 1 < context.sentenceEnd(i) { last += 1 }
    guard words[last].mayBeName, !classes[last].contains(.calendar) else { return nil }
    while last < context.sentenceEnd(i), words[last].mayBeName { last += 1 }
    candidates.append(NameCandidate(i..<last, .other, .eventNoun))
    return last
  }

  // MARK: Places

  /// A place whose name begins with a word in lower case: mer Noire, lac Léman, estrecho de Gibraltar, аеропорт
  /// «Бориспіль».
  func lowerCasePlace(at i: Int, end: Int) -> NameCandidate? {
    if classes[i].contains(.listedInLowerCase), let place = places.listedLowerCasePlace(at: i, end: end) {
      return place
    }
    guard classes[i].contains(.placeNounLower), let type = lexicon.placeType(ofNoun: words[i].lowerHash)
    else {
      return nil
    }
    var next = i + 1
    while next < end, next < i + Self.longestLink, isLinkInName(next) { next += 1 }
    guard next < end else { return nil }
    if words[next].isQuotationMark, next == i + 1 {
      guard next + 2 < end, words[next + 1].mayBeName, words[next + 2].isQuotationMark else { return nil }
      return NameCandidate(i..<next + 3, .location, .placeNounFirst, type: type)
    }
    guard words[next].mayBeName, !classes[next].contains(.calendar) else { return nil }
    if next > i + 1 {
      // The bridge of a person or country is no name of the bridge.
      let known = places.knownPlace(at: next, end: end)
      if known?.type == .country && type != .water || classes[next].contains(.givenName) && known == nil {
        return nil
      }
    }
    return NameCandidate(
      i..<nameEnd(from: next, stretch: stretchEnd(from: next, end: end)), .location, .placeNounFirst,
      type: type)
  }

  /// Words in lower case from the noun to the name: de la.
  private static let longestLink = 4

  private func isLinkInName(_ i: Int) -> Bool {
    !words[i].mayBeName && !classes[i].isDisjoint(with: [.ownerLink, .article, .particle])
  }

  mutating func addPlace(at i: Int, stretch end: Int, followsTitle: Bool) -> Int? {
    let known = places.knownPlace(at: i, end: context.sentenceEnd(i))
    if let byNoun = places.placeByNoun(at: i, chunk: end),
      !isPersonLike(byNoun.words, followsTitle: followsTitle),
      !isTitle(byNoun.words),
      byNoun.words.upperBound > (known?.words.upperBound ?? 0) || isNamedForKind(byNoun, known: known),
      isWhole(byNoun, known: known)
    {
      if byNoun.words.upperBound < end, let longer = nameBegun(by: byNoun, stretch: end),
        longer.kind == .other
      {
        candidates.append(longer)
        return longer.words.upperBound
      }
      candidates.append(byNoun)
      return byNoun.words.upperBound
    }
    guard let known, !isPartOfPerson(known, stretch: end, followsTitle: followsTitle),
      !isOtherWord(known, stretch: end), !isHalfOfName(known)
    else { return nil }
    if let police = organisationBegun(by: known) {
      candidates.append(police)
      return police.words.upperBound
    }
    if let whole = withParticles(known, stretch: end) {
      candidates.append(whole)
      return whole.words.upperBound
    }
    if let longer = nameBegun(by: known, stretch: end) {
      candidates.append(longer)
      return longer.words.upperBound
    }
    let place = places.withNounAfter(known)
    candidates.append(place)
    return place.words.upperBound
  }

  /// City of London Police: the noun of an organisation right behind a place's name of several words.
  private func organisationBegun(by place: NameCandidate) -> NameCandidate? {
    let next = place.words.upperBound
    guard place.words.count > 2, next < context.sentenceEnd(place.words.lowerBound), words[next].mayBeName,
      words[next].hasSpaceBefore, classes[next].contains(.organisationNoun),
      !context.isTitleCase[words[next].sentence]
    else { return nil }
    var last = next + 1
    while last < context.sentenceEnd(next), words[last].mayBeName, classes[last].contains(.organisationNoun) {
      last += 1
    }
    return NameCandidate(place.words.lowerBound..<last, .organisation, .organisationNoun)
  }

  /// San Isidro del Valle, where the gazetteer has San Isidro: a town's name that goes on behind particles.
  private func withParticles(_ place: NameCandidate, stretch end: Int) -> NameCandidate? {
    let next = place.words.upperBound
    guard place.rule == .gazetteerCity, next < end, classes[next].contains(.particle), !words[next].mayBeName,
      classes[place.words.lowerBound].isDisjoint(with: [.givenName, .common])
    else { return nil }
    return NameCandidate(
      place.words.lowerBound..<nameEnd(from: place.words.lowerBound, stretch: end), .location, .gazetteerCity,
      type: .city)
  }

  /// Whether a name that its first noun explains is more likely that than the small town named for it: Lake
  /// Geneva, but Lake Charles.
  private func isNamedForKind(_ place: NameCandidate, known: NameCandidate?) -> Bool {
    guard let known, known.rule == .gazetteerCity, known.words == place.words, let hash = known.hash,
      classes[place.words.lowerBound].contains(.placeNounBefore),
      !places.isFollowedByRegion(place.words.upperBound)
    else { return false }
    return context.gazetteer.places(named: hash).allSatisfy { $0.size < Self.leastTownSize }
  }

  /// 30,000 inhabitants, in the gazetteer's half decades.
  private static let leastTownSize: UInt8 = 9

  /// Whether a name stands in quotation marks with its article alone, like the title of a work.
  private func isTitle(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    let hasArticle = start > 0 && classes[start - 1].contains(.article)
    return context.isQuoted((hasArticle ? start - 1 : start)..<range.upperBound)
  }

  /// Darrell Castle: a given name before a place's noun that is a surname too.
  private func isPersonLike(_ range: Range<Int>, followsTitle: Bool) -> Bool {
    if classes[range.lowerBound].contains(.givenName),
      words[range.lowerBound + 1].isInitial || followsTitle && range.count <= 3
    {
      return true
    }
    return range.count == 2 && classes[range.lowerBound].contains(.givenName)
      && !context.followsPlacePreposition(range.lowerBound, strong: true)
      && (classes[range.upperBound - 1].contains(.surname) || isRole(before: range.lowerBound))
  }

  /// Whether a place named by its noun is not cut by a title or another name: "US President Lake".
  private func isWhole(_ place: NameCandidate, known: NameCandidate?) -> Bool {
    let range = place.words
    if context.startsSentence(range.lowerBound), classes[range.lowerBound].contains(.common),
      range.count == 2,
      context.isTitleCase[words[range.lowerBound].sentence]
    {
      return false
    }
    // US District Judge.
    if known?.type == .country, place.type == .district { return false }
    // Fort Worth Star, Camp David Summit.
    if let known, known.type == .country || known.words.count > 1 && place.rule == .placeNounFirst,
      range.count > known.words.count + (known.type == .country ? 2 : 0)
    {
      return false
    }
    return !range.dropFirst().contains { j in
      titleEnd(at: j, end: range.upperBound) != nil && !classes[j].contains(.placeNounInside)
        && j + 1 < range.upperBound
    }
  }

  /// Whether what is listed as a place begins the name of another thing, or what the gazetteer has is a word for
  /// people or a faith: Brent crude, Thai, Jewish.
  private func isOtherWord(_ place: NameCandidate, stretch end: Int) -> Bool {
    let i = place.words.lowerBound
    let other = lexicon.others.longestMatch(in: words, from: i, to: context.sentenceEnd(i), form: .lower)?.end
    // Brent crude, Guinea pigs.
    if let other, other > place.words.upperBound { return true }
    guard place.rule == .gazetteerCity || place.rule == .gazetteerRegion else { return false }
    let word = lexicon.nationalities.longestMatch(in: words, from: i, to: end, form: .lower)?.end ?? other
    return word.map { $0 >= place.words.upperBound } ?? false
  }

  /// Derby-Lewis: a city's name tied to a surname is half of one.
  private func isHalfOfName(_ place: NameCandidate) -> Bool {
    let hyphen = place.words.upperBound
    let end = context.sentenceEnd(hyphen - 1)
    guard place.words.count == 1, place.type == .city, context.isHyphen(hyphen, end: end),
      words[hyphen + 1].mayBeName, !words[hyphen + 1].shape.isAllCapitals,
      !context.isTitleCase[words[hyphen].sentence],
      classes[hyphen + 1].isDisjoint(with: [.common, .verb])
    else { return false }
    return places.knownPlace(at: hyphen + 1, end: end) == nil
      && lexicon.nationalities.longestMatch(in: words, from: hyphen + 1, to: end, form: .lower) == nil
      && lexicon.others.longestMatch(in: words, from: hyphen + 1, to: end, form: .lower) == nil
  }

  /// Queen Elizabeth Hospital: a title that begins the name of a building.
  mutating func addTitledBuilding(at i: Int, stretch end: Int) -> Int? {
    guard !context.isTitleCase[words[i].sentence], let title = titleEnd(at: i, end: end),
      let place = places.placeByNoun(at: i, chunk: end), place.type == .facility,
      place.words.upperBound > title + 1, !isTitle(place.words),
      lexicon.namesPersonsBuilding(words[place.words.upperBound - 1].lowerHash)
    else { return nil }
    candidates.append(place)
    return place.words.upperBound
  }

  /// Whether the noun of an office and "of" stand before word `i`: what is behind the place is then who holds it, as
  /// in Governor of Illinois Adlai Stevenson.
  private func followsOffice(_ i: Int) -> Bool {
    let of = i - 1
    return of > context.sentenceStart(i) && classes[of].contains(.ownerLink)
      && titleEnd(at: of - 1, end: of) == of
  }

  /// The longer name that a place begins: a team (Boston Bruins), an event (Chicago Marathon), a treaty. What
  /// follows must be no title, person, or organisation of its own.
  private func nameBegun(by place: NameCandidate, stretch end: Int) -> NameCandidate? {
    let next = place.words.upperBound
    guard next < end, words[next].mayBeName, words[next].hasSpaceBefore,
      !context.isTitleCase[words[next].sentence], !words[next - 1].shape.isAllCapitals,
      !words[next - 1].text.hasSuffix("."), !followsOffice(place.words.lowerBound),
      classes[next].isDisjoint(with: [.function, .givenName]),
      // The Baltimore Sun; but Baltimore, Sun 3 May.
      !classes[next].contains(.calendar) || followsArticle(place.words.lowerBound),
      titleEnd(at: next, end: context.sentenceEnd(next)) == nil, places.knownPlace(at: next, end: end) == nil,
      lexicon.nationalities.longestMatch(in: words, from: next, to: end, form: .lower) == nil,
      OrganisationFinder(context: context, places: places).organisation(at: next, stretch: end) == nil
    else { return nil }
    let last = nameEnd(from: next, stretch: end)
    let range = place.words.lowerBound..<last
    if places.isFollowedByRegion(last) { return beforeRegion(range) }
    // Vancouver South, Leeds East: constituencies and parts of cities.
    if last == next + 1, classes[next].contains(.compass) {
      return NameCandidate(range, .location, .compassWord, type: .district)
    }
    return NameCandidate(range, .other, .placeAndName)
  }

  private func followsArticle(_ i: Int) -> Bool {
    i > context.sentenceStart(i) && classes[i - 1].contains(.article)
  }

  /// Whether a known place is really the beginning or the whole of a person's name: Paris Hilton, President
  /// Jackson.
  private func isPartOfPerson(_ place: NameCandidate, stretch end: Int, followsTitle: Bool) -> Bool {
    let next = place.words.upperBound
    let isCertain = place.type == .country || place.type == .continent || place.words.count > 1
    // The mayor of Kraków is prezydent Krakowa.
    if followsTitle, !isCertain, place.inflection == nil { return true }
    guard place.words.count == 1, next < end, !words[next].isHyphen else { return false }
    let isGiven = classes[place.words.lowerBound].contains(.givenName)
    let nextClasses = classes[next]
    if titleEnd(at: next, end: context.sentenceEnd(next)) != nil { return false }
    if isGiven { return !nextClasses.contains(.common) || nextClasses.contains(.surname) }
    return !isCertain && nextClasses.contains(.surname) && !nextClasses.contains(.common)
  }
}
