import InquitModel

/// Finds places by their names: in the word lists, among the countries, in the gazetteer, by the noun that says
/// what they are.
struct PlaceFinder {
  let context: NameContext

  var words: [Word] { context.words }
  var lexicon: NameLexicon { context.lexicon }

  /// The longest known place that begins at word `i` and ends by `end`.
  func knownPlace(at i: Int, end: Int) -> NameCandidate? {
    if let place = placeAfterCompass(at: i, end: end) ?? abbreviatedRegion(at: i, end: end)
      ?? articledPlace(at: i, end: end)
    {
      return place
    }
    if isPartOfPrice(i) { return nil }
    let listed = listedPlace(at: i, end: end)
    let city = gazetteerPlace(at: i, end: end)
    guard let listed else { return city ?? inflectedPlace(at: i) }
    guard let city, city.words.upperBound > listed.words.upperBound else { return listed }
    return city
  }

  /// A listed place that begins in lower case and goes on with a capital: bande de Gaza.
  func listedLowerCasePlace(at i: Int, end: Int) -> NameCandidate? {
    guard let (last, place) = lexicon.places.longestMatch(in: words, from: i, to: end, form: .lower),
      place.beginsInLowerCase, place.endsInLowerCase || words[last - 1].mayBeName
    else { return nil }
    return NameCandidate(
      i..<last, .location, .knownPlace, type: place.type, code: place.code,
      hash: context.lowerHash(i..<last))
  }

  /// The capitalised word right before a noun that makes any name a place's: Оренбургской области; another word
  /// before it only begins the sentence (Жители Оренбургской области).
  func placeBeforeNoun(at i: Int, chunk end: Int) -> NameCandidate? {
    guard words[i].mayBeName, end < context.sentenceEnd(i), context.classes[end].contains(.placeNounOfAny),
      words[end].hasSpaceBefore, end == i + 1 || end == i + 2 && context.startsSentence(i),
      let type = lexicon.placeType(ofNoun: words[end].lowerHash)
    else { return nil }
    return NameCandidate(end - 1..<end + 1, .location, .placeNounAfter, type: type)
  }

  /// A word whose ending says what place it names: Oslofjorden.
  func placeByEnding(at i: Int) -> NameCandidate? {
    guard words[i].mayBeName, !words[i].shape.isAllCapitals else { return nil }
    for ending in lexicon.placeNameEndings
    where words[i].text.utf8.count > ending.text.utf8.count + 2 && words[i].endsIn(ending.text) {
      return NameCandidate(i..<i + 1, .location, .placeNoun, type: ending.type)
    }
    return nil
  }

  /// The Dnipro, which is not the city of that name; but the Ohio governor, the Mississippi State.
  func articledPlace(at i: Int, end: Int) -> NameCandidate? {
    guard i > context.sentenceStart(i),
      let (last, place) = lexicon.articledPlaces.longestMatch(in: words, from: i, to: end, form: .lower),
      words[i - 1].lowerHash == place.article, isWrittenAsName(i..<last, isAcronym: false),
      !isFollowedByNoun(last)
    else { return nil }
    return NameCandidate(
      i..<last, .location, .knownPlace, type: place.type, code: place.code,
      hash: context.lowerHash(i..<last))
  }

  /// Whether the word at `i` belongs to what stands before it.
  private func isFollowedByNoun(_ i: Int) -> Bool {
    let end = i < words.count ? context.sentenceEnd(i) : i
    guard i < end, i > context.sentenceStart(i), words[i].shape.contains(.hasLetter), !words[i].isPossessive
    else { return false }
    if words[i].mayBeName { return true }
    let clause = PlaceClause(context: context, type: .water, beginsClause: true, beginsSentence: false)
    return context.classes[i].isDisjoint(with: [
      .function, .calendar, .linkOf, .linkAnd, .adverb, .placePreposition,
    ]) && !clause.isVerb(i, end: end, isPredicate: true)
  }

  /// A place of one word in another case than the nominative, in languages that have those: Харкові.
  private func inflectedPlace(at i: Int) -> NameCandidate? {
    guard !lexicon.placeEndings.isEmpty, words[i].mayBeName else { return nil }
    for ending in lexicon.placeEndings where words[i].endsIn(ending.ending) {
      // Russlands Regierung, but die Küche des Essens.
      if ending.inflection == .possessor, i > context.sentenceStart(i),
        context.classes[i - 1].contains(.article)
      {
        continue
      }
      var hash = PhraseHash()
      for byte in words[i].lower.utf8.dropLast(ending.ending.utf8.count) { hash.append(byte) }
      hash.append(ending.nominative)
      if let place = lexicon.places[hash], !place.isAcronym {
        return inflected(i, by: ending, type: place.type, code: place.code, hash: hash)
      }
      if let place = likeliest(hash),
        place.kind == .city ? isTrusted(i, place) : context.followsPlacePreposition(i)
      {
        return inflected(i, by: ending, type: place.kind == .city ? .city : .region, hash: hash)
      }
    }
    return nil
  }

  private func inflected(
    _ i: Int, by ending: NameLexicon.PlaceEnding, type: PlaceType, code: String? = nil, hash: PhraseHash
  ) -> NameCandidate {
    var place = NameCandidate(
      i..<i + 1, .location, .inflectedPlace, type: type, code: code, hash: hash)
    place.inflection = ending.inflection
    return place
  }

  /// US$5: the country belongs to the currency.
  private func isPartOfPrice(_ i: Int) -> Bool {
    guard i + 1 < words.count, !words[i + 1].hasSpaceBefore else { return false }
    return words[i + 1].text.unicodeScalars.first?.properties.generalCategory == .currencySymbol
  }

  /// "Ill." in "Springfield, Ill.": an abbreviation that only a city and a comma before it make a region.
  private func abbreviatedRegion(at i: Int, end: Int) -> NameCandidate? {
    guard i >= 2, words[i - 1].isMark(","), words[i - 2].mayBeName, !endsPerson(i - 2),
      let match = lexicon.regionAbbreviations.longestMatch(in: words, from: i, to: end, form: .text)
    else { return nil }
    return NameCandidate(
      i..<match.end, .location, .abbreviatedRegion, type: .region, code: match.value)
  }

  /// Whether a word is the last of a person's name by its form, so that "MD" after it is a degree.
  private func endsPerson(_ i: Int) -> Bool {
    i > context.sentenceStart(i) && context.classes[i - 1].contains(.givenName) && words[i - 1].mayBeName
      && gazetteerPlace(at: i - 1, end: i + 1)?.words.count != 2
  }

  /// North Poland: a region, unless the whole is a name of its own (North Korea).
  private func placeAfterCompass(at i: Int, end: Int) -> NameCandidate? {
    guard context.classes[i].contains(.compass), words[i].mayBeName, i + 1 < end, words[i + 1].hasSpaceBefore,
      listedPlace(at: i, end: end) == nil,
      let place = listedPlace(at: i + 1, end: end) ?? gazetteerPlace(at: i + 1, end: end),
      place.words.upperBound > (gazetteerPlace(at: i, end: end)?.words.upperBound ?? 0)
    else { return nil }
    return NameCandidate(
      i..<place.words.upperBound, .location, .compassWord,
      type: place.type == .city ? .district : .region)
  }

  /// The longest place of the lists, countries included, that begins at word `i`.
  func listedPlace(at i: Int, end: Int) -> NameCandidate? {
    guard let (matchEnd, place) = lexicon.places.longestMatch(in: words, from: i, to: end, form: .lower),
      place.endsInLowerCase && words[i].mayBeName
        || isWrittenAsName(i..<matchEnd, isAcronym: place.isAcronym),
      !place.wantsContext || isHomonymInPlace(i..<matchEnd)
    else { return nil }
    return NameCandidate(
      i..<matchEnd, .location, place.type == .country ? .country : .knownPlace,
      type: place.type, code: place.code, hash: place.hasNoCode ? nil : context.lowerHash(i..<matchEnd))
  }

  /// Whether an everyday word that is a town's name too means the town: in Reading; Mobile, Alabama.
  private func isHomonymInPlace(_ range: Range<Int>) -> Bool {
    guard !context.isTitleCase[words[range.lowerBound].sentence],
      !words[range.lowerBound].shape.isAllCapitals,
      !context.isQuoted(range), !followsName(range.lowerBound)
    else { return false }
    if isFollowedByRegion(range.upperBound) { return true }
    guard let before = context.wordBefore(range.lowerBound),
      context.classes[before].contains(.placePreposition)
    else { return false }
    let isName =
      range.upperBound < words.count && words[range.upperBound].mayBeName
      && words[range.upperBound].hasSpaceBefore
    return !context.startsSentence(range.lowerBound) && !isName
  }

  /// Harlow Bend: the word at `i` is the rest of a name.
  private func followsName(_ i: Int) -> Bool {
    i > context.sentenceStart(i) && words[i - 1].mayBeName && words[i].hasSpaceBefore
      && context.classes[i - 1].isDisjoint(with: [.function, .placePreposition])
  }

  /// A well-known place written in lower case, as in chats and comments: mexico, san francisco. Elsewhere it
  /// wants a strong preposition before it.
  func uncasedPlace(at i: Int, end: Int, isUncased: Bool) -> NameCandidate? {
    guard words[i].text.utf8.count > 4, words[i].shape.contains(.hasLower),
      context.classes[i].isDisjoint(with: [.function, .common, .surname]),
      isUncased
        || i > context.sentenceStart(i) && context.classes[i - 1].contains(.strongPlacePreposition)
    else { return nil }
    if let (matchEnd, place) = lexicon.places.longestMatch(in: words, from: i, to: end, form: .lower),
      !place.isAcronym, place.code != nil, !place.wantsContext
    {
      return NameCandidate(
        i..<matchEnd, .location, .lowerCase, type: place.type, code: place.code,
        hash: context.lowerHash(i..<matchEnd))
    }
    for j in (i + 1...min(i + 2, end)).reversed() {
      let hash = context.lowerHash(i..<j)
      guard let place = context.gazetteer.likeliestPlace(named: hash),
        place.size >= Self.leastUncasedSize || place.isAmericanState || place.kind == .region && j > i + 1
      else { continue }
      return NameCandidate(
        i..<j, .location, .lowerCase, type: place.kind == .city ? .city : .region,
        hash: hash)
    }
    return nil
  }

  /// 300,000 inhabitants.
  private static let leastUncasedSize: UInt8 = 11

  private func gazetteerPlace(at i: Int, end: Int) -> NameCandidate? {
    var hash = PhraseHash(words[i], .lower)
    var found: NameCandidate?
    for j in i..<nameLimit(i, end: end) {
      if j > i { hash.append(words[j], .lower) }
      guard let place = likeliest(hash), isWrittenAsName(i..<j + 1, isAcronym: false),
        j > i || isTrusted(i, place)
      else { continue }
      found = NameCandidate(
        i..<j + 1, .location, place.kind == .city ? .gazetteerCity : .gazetteerRegion,
        type: place.kind == .city ? .city : .region, hash: hash)
    }
    return found
  }

  /// What a name means where nothing else tells: a city rather than the region around it that has its name.
  private func likeliest(_ name: PhraseHash) -> Gazetteer.Place? {
    var places = context.gazetteer.places(named: name)
    guard let first = places.next() else { return nil }
    guard first.kind == .region, !first.isAmericanState else { return first }
    while let other = places.next() {
      if other.kind == .city, other.country == first.country, other.size >= Self.leastNamesake {
        return other
      }
    }
    return first
  }

  /// 30,000 inhabitants, in the gazetteer's half decades.
  private static let leastNamesake: UInt8 = 9

  /// A city of the gazetteer with its region or country after it, whatever its name looks like.
  func cityBeforeRegion(at i: Int, end: Int) -> NameCandidate? {
    gazetteerPlace(at: i, end: end).flatMap { isFollowedByRegion($0.words.upperBound) ? $0 : nil }
  }

  /// Words that a gazetteer's name may have.
  private static let longestName = 6

  /// The end of the last word from `i` on that could end a name that starts there: one with a capital, with no
  /// more than short words and marks before it (Stoke-on-Trent, Rio de Janeiro).
  private func nameLimit(_ i: Int, end: Int) -> Int {
    var limit = i + 1
    for j in i + 1..<max(i + 1, min(end, i + Self.longestName)) {
      if words[j].mayBeName || !words[j].shape.contains(.hasLetter) {
        limit = j + 1
      } else if words[j].text.utf8.count > Self.longestLink {
        break
      }
    }
    return limit
  }

  /// Bytes of the longest word in lower case inside a gazetteer's name that is worth a look-up: under, sur, upon.
  private static let longestLink = 5

  /// Whether a single word that the gazetteer knows means that place and not a person or a thing. Names that
  /// people bear too, and small places, need a preposition before them or a region after them.
  private func isTrusted(_ i: Int, _ place: Gazetteer.Place) -> Bool {
    if words[i].text.utf8.count < 3 || context.isQuoted(i..<i + 1) { return false }
    if words[i].shape.contains([.hasInnerUpper, .hasLower]) { return false }
    if words[i].shape.isAllCapitals, words[i].text.utf8.count < 4 { return false }
    if lexicon.places[PhraseHash(words[i], .lower)]?.wantsContext == true {
      return isHomonymInPlace(i..<i + 1)
    }
    let classes = context.classes[i]
    if classes.contains(.function) || classes.contains(.calendar) { return false }
    if place.isAmericanState || isDateline(i) || isColonDateline(i) { return true }
    let isPersonal = !classes.isDisjoint(with: [.givenName, .surname])
    let needed: UInt8 = classes.contains(.common) ? 13 : isPersonal ? 11 : place.kind == .region ? 0 : 10
    if place.size >= needed, place.kind == .city || !isPersonal { return true }
    return !classes.contains(.common) && (isPlaceByContext(i) || isFollowedByRegion(i + 1))
  }

  /// SRIHARIKOTA: India has …: a name in capitals that begins a paragraph, with a mark behind it.
  private func isDateline(_ i: Int) -> Bool {
    guard words[i].shape.isAllCapitals, words[i].text.utf8.count > 3, i == context.sentenceStart(i),
      !context.classes[i].contains(.common), i + 2 < context.sentenceEnd(i)
    else { return false }
    return words[i + 1].isMark(":") || words[i + 1].isMark("—") || words[i + 1].isMark("–")
  }

  /// Malahide: Ireland lost …: a name that begins a paragraph, with a colon behind it, and is nobody's that speaks there.
  private func isColonDateline(_ i: Int) -> Bool {
    guard i + 2 < context.sentenceEnd(i), words[i + 1].isMark(":"), i == context.sentenceStart(i),
      words[i + 2].mayBeName, context.classes[i].isDisjoint(with: [.common, .givenName, .surname])
    else { return false }
    let paragraphs = context.text.paragraphs
    let paragraph = paragraphs.partitioningIndex { $0.words.lowerBound >= i }
    return paragraph < paragraphs.count && paragraphs[paragraph].words.lowerBound == i
  }

  private func isPlaceByContext(_ i: Int) -> Bool {
    context.followsPlacePreposition(i) || context.isPlaceExpected(i)
  }

  /// Whether ", Illinois" or ", Poland" comes next.
  func isFollowedByRegion(_ i: Int) -> Bool {
    guard i + 1 < words.count, words[i].isMark(","), words[i + 1].mayBeName,
      words[i + 1].sentence == words[i].sentence
    else { return false }
    let end = context.sentenceEnd(i)
    if let region = listedPlace(at: i + 1, end: end) {
      return region.type == .country || region.type == .region
    }
    if abbreviatedRegion(at: i + 1, end: end) != nil { return true }
    var hash = PhraseHash(words[i + 1], .lower)
    for j in i + 1..<min(end, i + 4) {
      if j > i + 1 { hash.append(words[j], .lower) }
      if context.gazetteer.places(named: hash).contains(where: { $0.kind == .region }) { return true }
    }
    return false
  }

  private func isWrittenAsName(_ range: Range<Int>, isAcronym: Bool) -> Bool {
    guard words[range.lowerBound].mayBeName, let last = range.last else { return false }
    if isAcronym {
      return range.allSatisfy { !words[$0].shape.contains(.hasLower) }
    }
    // "south Korea" is no name; "Isle of Man", "Rio de Janeiro" are.
    return words[last].shape.isCapitalised || !words[last].shape.contains(.hasLetter) || range.count == 1
  }
}
