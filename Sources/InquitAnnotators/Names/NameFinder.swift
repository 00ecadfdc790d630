import InquitModel

/// Finds the names of one text, a stretch of capitalised words at a time, from left to right.
///
/// What a stretch is named for is decided here where its own words and their neighbours tell; the rest is
/// left open (`kind` nil) for `NameResolver`, which sees the whole document.
struct NameFinder {
  let context: NameContext
  private let places: PlaceFinder
  private(set) var candidates: [NameCandidate] = []

  init(context: NameContext) {
    self.context = context
    places = PlaceFinder(context: context)
  }

  private var words: [Word] { context.words }
  private var classes: [WordClass] { context.classes }
  private var lexicon: NameLexicon { context.lexicon }

  /// All candidates in text order.
  static func candidates(in context: NameContext) -> [NameCandidate] {
    var finder = NameFinder(context: context)
    for sentence in context.text.sentences { finder.find(in: sentence.words) }
    return finder.candidates
  }

  private mutating func find(in sentence: Range<Int>) {
    var i = sentence.lowerBound
    let isUncased = isWrittenInLowerCase(sentence)
    while i < sentence.upperBound {
      guard startsStretch(i, end: sentence.upperBound) else {
        if isUncased, let place = places.uncasedPlace(at: i, end: sentence.upperBound) {
          candidates.append(place)
          i = place.words.upperBound
        } else {
          i += 1
        }
        continue
      }
      let end = stretchEnd(from: i, end: sentence.upperBound)
      i = max(end, parse(i..<end))
    }
  }

  /// Whether a sentence is informal and starts without a capital, so that its names may lack theirs too.
  private func isWrittenInLowerCase(_ sentence: Range<Int>) -> Bool {
    guard let first = sentence.first(where: { words[$0].shape.contains(.hasLetter) }) else { return false }
    return words[first].shape.isDisjoint(with: [.startsUpper, .hasInnerUpper])
      && words[first].shape.contains(.hasLower)
  }

  // MARK: Stretches of capitalised words

  private func startsStretch(_ i: Int, end: Int) -> Bool {
    if words[i].mayBeName { return true }
    // al-Assad: a particle with a hyphen may begin a name in lower case.
    return classes[i].contains(.particle) && context.isHyphen(i + 1, end: end) && words[i + 2].mayBeName
  }

  /// The end of the capitalised words from `i` on, with the hyphens, particles, initials and ampersands
  /// between them.
  private func stretchEnd(from i: Int, end: Int) -> Int {
    var j = i + 1
    if !words[i].mayBeName { j = i + 3 }
    while j < end {
      if words[j].mayBeName {
        if !words[j].hasSpaceBefore, !words[j - 1].isInitial, !words[j - 1].isHyphen { break }
        j += 1
      } else if context.isHyphen(j, end: end), words[j + 1].mayBeName || classes[j + 1].contains(.particle) {
        j += 2
      } else if let next = overParticles(from: j, end: end) {
        j = next
      } else if words[j].text == "&", j + 1 < end, words[j + 1].mayBeName {
        j += 2
      } else if words[j].text == ".", words[j - 1].isInitial, j + 1 < end, words[j + 1].mayBeName,
        !words[j].hasSpaceBefore
      {
        j += 1
      } else {
        break
      }
    }
    return j
  }

  /// The capitalised word after particles at `j`: de la Cruz, bin Salman.
  private func overParticles(from j: Int, end: Int) -> Int? {
    var k = j
    while k < end, k < j + 3, classes[k].contains(.particle), !words[k].mayBeName { k += 1 }
    guard k > j, k < end else { return nil }
    if context.isHyphen(k, end: end), words[k + 1].mayBeName { return k + 2 }
    return words[k].mayBeName ? k + 1 : nil
  }

  // MARK: One stretch

  /// Finds the names in a stretch; gives where it stopped, which may be past the stretch.
  private mutating func parse(_ stretch: Range<Int>) -> Int {
    var i = stretch.lowerBound
    let end = stretch.upperBound
    var followsTitle = isRole(before: i)
    while i < end {
      if let next = skipped(i, end: end) {
        i = next
        continue
      }
      if let next = addOrganisation(at: i, stretch: end) {
        i = next
        followsTitle = false
        continue
      }
      if let next = titleEnd(at: i, end: context.sentenceEnd(i)), next < end || !followsTitle {
        i = next
        followsTitle = true
        continue
      }
      if let next = addPlace(at: i, stretch: end, followsTitle: followsTitle) {
        i = next
        followsTitle = false
        continue
      }
      if let match = lexicon.nationalities.longestMatch(in: words, from: i, to: end, form: .lower) {
        i = match.end
        continue
      }
      if let match = lexicon.others.longestMatch(in: words, from: i, to: end, form: .lower) {
        i = match.end
        continue
      }
      i = addName(at: i, stretch: end, followsTitle: followsTitle)
      followsTitle = false
    }
    return i
  }

  /// Past a word that begins no name: a function word, a date's word, a hyphen, a common word whose capital
  /// comes from the sentence's start.
  private func skipped(_ i: Int, end: Int) -> Int? {
    let word = words[i]
    if word.isHyphen || word.text == "&" || word.text == "." { return i + 1 }
    if classes[i].contains(.function), !word.isInitial || word.text.utf8.count == 1,
      lexicon.organisations.longestMatch(in: words, from: i, to: end, form: .text) == nil,
      // US and us are told apart by their capitals.
      !word.shape.isAllCapitals || places.knownPlace(at: i, end: end) == nil
    {
      return i + 1
    }
    if classes[i].contains(.calendar), !classes[i].contains(.givenName) || i + 1 == end { return i + 1 }
    return nil
  }

  /// The end of the title at `i`. One that is no rank or office is no title when it has a capital inside a
  /// sentence.
  private func titleEnd(at i: Int, end: Int) -> Int? {
    guard let title = lexicon.titles.longestMatch(in: words, from: i, to: end, form: .lower),
      title.value || !words[i].mayBeName || context.startsSentence(i)
    else { return nil }
    return title.end
  }

  /// Whether the words before `i` are a lower-case title: spokesman Dmitry Peskov.
  private func isRole(before i: Int) -> Bool {
    guard i > context.sentenceStart(i), !words[i - 1].mayBeName else { return false }
    return titleEnd(at: i - 1, end: i) == i
  }

  // MARK: Organisations

  private mutating func addOrganisation(at i: Int, stretch end: Int) -> Int? {
    let finder = OrganisationFinder(context: context, places: places)
    guard let organisation = finder.organisation(at: i, stretch: end) else { return nil }
    // Parliament Square.
    if let place = places.placeByNoun(at: i, chunk: end),
      place.words.upperBound > organisation.words.upperBound
    {
      return nil
    }
    candidates.append(organisation)
    if let country = countryInside(organisation) { candidates.append(country) }
    return organisation.words.upperBound
  }

  /// The country in front of an institution of state, which is a place of its own: the US Senate.
  private func countryInside(_ organisation: NameCandidate) -> NameCandidate? {
    let range = organisation.words
    guard var place = places.knownPlace(at: range.lowerBound, end: range.upperBound),
      place.type == .country || place.type == .region, place.words.upperBound < range.upperBound,
      range.upperBound - place.words.upperBound <= 2,
      classes[range.upperBound - 1].contains(.stateInstitution)
    else { return nil }
    place.isNested = true
    return place
  }

  // MARK: Places

  private mutating func addPlace(at i: Int, stretch end: Int, followsTitle: Bool) -> Int? {
    let known = places.knownPlace(at: i, end: context.sentenceEnd(i))
    if let byNoun = places.placeByNoun(at: i, chunk: end), !isPersonLike(byNoun.words),
      byNoun.words.upperBound > (known?.words.upperBound ?? 0), isWhole(byNoun, known: known)
    {
      candidates.append(byNoun)
      return byNoun.words.upperBound
    }
    guard let known, !isPartOfPerson(known, stretch: end, followsTitle: followsTitle),
      !isOtherWord(known, stretch: end)
    else { return nil }
    if let longer = nameBegun(by: known, stretch: end) {
      candidates.append(longer)
      return longer.words.upperBound
    }
    let place = places.withNounAfter(known)
    candidates.append(place)
    return place.words.upperBound
  }

  /// Darrell Castle: a given name before a place's noun that is a surname too.
  private func isPersonLike(_ range: Range<Int>) -> Bool {
    range.count == 2 && classes[range.lowerBound].contains(.givenName)
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
    if known?.type == .country, range.count > known!.words.count + 2 { return false }
    return !range.dropFirst().contains { j in
      titleEnd(at: j, end: range.upperBound) != nil && !classes[j].contains(.placeNounInside)
        && j + 1 < range.upperBound
    }
  }

  /// Whether what the gazetteer has as a place is a word for people or a faith: Thai, Jewish.
  private func isOtherWord(_ place: NameCandidate, stretch end: Int) -> Bool {
    guard place.rule.hasPrefix("gazetteer") else { return false }
    let i = place.words.lowerBound
    let word =
      lexicon.nationalities.longestMatch(in: words, from: i, to: end, form: .lower)?.end
      ?? lexicon.others.longestMatch(in: words, from: i, to: end, form: .lower)?.end
    return word.map { $0 >= place.words.upperBound } ?? false
  }

  /// The longer name that a place begins: a team (Boston Bruins), an event (Chicago Marathon), a treaty. What
  /// follows must be no title, person, or organisation of its own.
  private func nameBegun(by place: NameCandidate, stretch end: Int) -> NameCandidate? {
    let next = place.words.upperBound
    guard next < end, words[next].mayBeName, words[next].hasSpaceBefore,
      !context.isTitleCase[words[next].sentence], !words[next - 1].shape.isAllCapitals,
      !words[next - 1].text.hasSuffix("."),
      classes[next].isDisjoint(with: [.function, .calendar, .givenName]),
      titleEnd(at: next, end: context.sentenceEnd(next)) == nil, places.knownPlace(at: next, end: end) == nil,
      lexicon.nationalities.longestMatch(in: words, from: next, to: end, form: .lower) == nil,
      OrganisationFinder(context: context, places: places).organisation(at: next, stretch: end) == nil
    else { return nil }
    let last = nameEnd(from: next, stretch: end)
    let range = place.words.lowerBound..<last
    if places.isFollowedByRegion(last) { return beforeRegion(range) }
    return NameCandidate(range, .other, rule: "place-and-name", confidence: 0.5)
  }

  /// Whether a known place is really the beginning or the whole of a person's name: Paris Hilton, President
  /// Jackson.
  private func isPartOfPerson(_ place: NameCandidate, stretch end: Int, followsTitle: Bool) -> Bool {
    let next = place.words.upperBound
    let isCertain = place.type == .country || place.type == .continent || place.words.count > 1
    if followsTitle, !isCertain { return true }
    guard place.words.count == 1, next < end, !words[next].isHyphen else { return false }
    let isGiven = classes[place.words.lowerBound].contains(.givenName)
    let nextClasses = classes[next]
    if titleEnd(at: next, end: context.sentenceEnd(next)) != nil { return false }
    if isGiven { return !nextClasses.contains(.common) || nextClasses.contains(.surname) }
    return !isCertain && nextClasses.contains(.surname) && !nextClasses.contains(.common)
  }

  // MARK: Other names

  private mutating func addName(at i: Int, stretch end: Int, followsTitle: Bool) -> Int {
    var last = nameEnd(from: i, stretch: end)
    while last > i + 1, words[last - 1].isHyphen || classes[last - 1].contains(.function) { last -= 1 }
    let first = nameStart(i, end: last)
    guard first < last else { return last }
    let candidate = judged(first..<last, followsTitle: followsTitle)
    candidates.append(candidate)
    return last
  }

  /// Where the name that begins at `i` ends: before a title, a nationality word, a known organisation.
  private func nameEnd(from i: Int, stretch end: Int) -> Int {
    let breaksAtCommon = context.isTitleCase[words[i].sentence]
    var j = i + 1
    while j < end {
      if words[j].isHyphen || words[j].text == "." || words[j].text == "&" || classes[j].contains(.particle) {
        j += 1
        continue
      }
      let isAfterBlank = words[j].hasSpaceBefore
      if isAfterBlank {
        if classes[j].contains(.function), !words[j].isInitial { break }
        if breaksAtCommon, classes[j].contains(.common), classes[j].isDisjoint(with: [.givenName, .surname]) {
          break
        }
        if !classes[j].contains(.surname), titleEnd(at: j, end: end) != nil { break }
        if lexicon.nationalities.longestMatch(in: words, from: j, to: end, form: .lower) != nil { break }
        if lexicon.organisations.longestMatch(in: words, from: j, to: end, form: .text) != nil { break }
      }
      j += 1
    }
    return j
  }

  /// Leaves out common words whose capital comes from the sentence's start.
  private func nameStart(_ i: Int, end: Int) -> Int {
    guard classes[i].contains(.common), context.startsSentence(i) || context.isTitleCase[words[i].sentence]
    else { return i }
    if classes[i].contains(.givenName), i + 1 < end { return i }
    return i + 1
  }

  private func judged(_ range: Range<Int>, followsTitle: Bool) -> NameCandidate {
    let classesOfFirst = classes[range.lowerBound]
    let isPlain = range.allSatisfy { !words[$0].shape.isAllCapitals || words[$0].isInitial }
    if followsTitle, isPlain, !classesOfFirst.contains(.common) || range.count > 1 {
      return NameCandidate(range, .person, rule: "title", confidence: 0.93)
    }
    let nameWords = range.count { words[$0].mayBeName }
    if isPlain, context.followsPlacePreposition(range.lowerBound, strong: true),
      places.isFollowedByRegion(range.upperBound)
    {
      return beforeRegion(range)
    }
    if nameWords > 1, isPlain {
      if classesOfFirst.contains(.givenName) || words[range.lowerBound].isInitial {
        return NameCandidate(range, .person, rule: "given-name", confidence: 0.9)
      }
    }
    if places.isFollowedByRegion(range.upperBound), isPlain {
      return NameCandidate(
        range, .location, rule: "before-region", confidence: 0.85, type: .city, hash: context.lowerHash(range)
      )
    }
    return NameCandidate(range, nil, rule: "capitalised", confidence: 0.4)
  }

  /// Springfield in "Springfield, Illinois".
  private func beforeRegion(_ range: Range<Int>) -> NameCandidate {
    NameCandidate(
      range, .location, rule: "before-region", confidence: 0.85, type: .city, hash: context.lowerHash(range))
  }
}
