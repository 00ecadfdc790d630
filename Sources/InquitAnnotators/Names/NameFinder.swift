import InquitModel

/// Finds the names of one text, a stretch of capitalised words at a time, from left to right.
///
/// What a stretch is named for is decided here where its own words and their neighbours tell; the rest is
/// left open (`kind` nil) for `NameResolver`, which sees the whole document.
struct NameFinder {
  let context: NameContext
  let places: PlaceFinder
  var candidates: [NameCandidate] = []

  init(context: NameContext) {
    self.context = context
    places = PlaceFinder(context: context)
  }

  var words: [Word] { context.words }
  var classes: [WordClass] { context.classes }
  var lexicon: NameLexicon { context.lexicon }

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
        if lexicon.hasLowerCasePlaces, let place = lowerCasePlace(at: i, end: sentence.upperBound) {
          candidates.append(place)
          i = place.words.upperBound
        } else if let place = places.uncasedPlace(at: i, end: sentence.upperBound, isUncased: isUncased) {
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
    if words[i].mayBeName { return !isPartOfNumber(i) }
    // al-Assad: a particle with a hyphen may begin a name in lower case.
    return classes[i].contains(.particle) && context.isHyphen(i + 1, end: end) && words[i + 2].mayBeName
  }

  /// The M of $4.2M.
  private func isPartOfNumber(_ i: Int) -> Bool {
    i > 0 && !words[i].hasSpaceBefore && words[i - 1].shape.contains(.hasDigit)
  }

  /// In words; each word of a stretch is looked at with all that follow it, so a long row of capitals is cut.
  private static let longestStretch = 64

  /// The end of the capitalised words from `i` on, with the hyphens, particles, initials and ampersands
  /// between them.
  func stretchEnd(from i: Int, end: Int) -> Int {
    var j = i + 1
    if !words[i].mayBeName { j = i + 3 }
    while j < end, j - i < Self.longestStretch {
      if words[j].mayBeName {
        if !words[j].hasSpaceBefore, !words[j - 1].isInitial, !words[j - 1].isHyphen { break }
        j += 1
      } else if context.isHyphen(j, end: end), words[j + 1].mayBeName || classes[j + 1].contains(.particle) {
        j += 2
      } else if let next = overParticles(from: j, end: end) {
        j = next
      } else if words[j].isMark("&"), j + 1 < end, words[j + 1].mayBeName {
        j += 2
      } else if words[j].isMark("."), words[j - 1].isInitial, j + 1 < end, words[j + 1].mayBeName,
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
    guard k > j, k < end, !joinsNoName(j, before: k) else { return nil }
    if context.isHyphen(k, end: end), words[k + 1].mayBeName { return k + 2 }
    return words[k].mayBeName ? k + 1 : nil
  }

  /// Whether a single particle belongs to no person's name: an article behind a noun (Bürger der Stadt), or the
  /// preposition of a place (die Lage von Hamburg, but Otto von Bismarck).
  private func joinsNoName(_ particle: Int, before next: Int) -> Bool {
    guard next == particle + 1, !classes[particle - 1].contains(.givenName) else { return false }
    return classes[particle].contains(.article)
      || classes[particle].contains(.placePreposition)
        && places.knownPlace(at: next, end: context.sentenceEnd(next)) != nil
  }

  // MARK: One stretch

  /// Finds the names in a stretch; gives where it stopped, which may be past the stretch.
  private mutating func parse(_ stretch: Range<Int>) -> Int {
    var i = stretch.lowerBound
    let end = stretch.upperBound
    var followsTitle = isRole(before: i) || isApposition(stretch)
    while i < end {
      if let next = addRoad(at: i) {
        (i, followsTitle) = (next, false)
      } else if let next = skipped(i, end: end) {
        i = next
      } else if let next = addOrganisation(at: i, stretch: end) ?? addEvent(at: i, stretch: end)
        ?? addTitledBuilding(at: i, stretch: end)
      {
        (i, followsTitle) = (next, false)
      } else if let next = titleEnd(at: i, end: context.sentenceEnd(i)), next < end || !followsTitle {
        (i, followsTitle) = (next, true)
      } else if let next = addPlace(at: i, stretch: end, followsTitle: followsTitle) {
        (i, followsTitle) = (next, false)
      } else if let next = endOfListedWord(i, end: end) {
        i = next
      } else {
        (i, followsTitle) = (addName(at: i, stretch: end, followsTitle: followsTitle), false)
      }
    }
    return i
  }

  private mutating func addRoad(at i: Int) -> Int? {
    guard let road = RoadFinder(context: context).road(at: i) else { return nil }
    candidates.append(road)
    return road.words.upperBound
  }

  /// Past a word for a nationality, or a name of what is neither person, organisation nor place.
  private func endOfListedWord(_ i: Int, end: Int) -> Int? {
    lexicon.nationalities.longestMatch(in: words, from: i, to: end, form: .lower)?.end
      ?? lexicon.others.longestMatch(in: words, from: i, to: end, form: .lower)?.end
  }

  /// Past a word that begins no name: a function word, a date's word, a hyphen, a common word whose capital
  /// comes from the sentence's start.
  private func skipped(_ i: Int, end: Int) -> Int? {
    let word = words[i]
    if word.isHyphen || word.isMark("&") || word.isMark(".") { return i + 1 }
    if classes[i].contains(.function), !word.isInitial || word.text.utf8.count == 1,
      !classes[i].contains(.article)
        || lexicon.places.longestMatch(in: words, from: i, to: end, form: .lower) == nil,
      lexicon.organisations.longestMatch(in: words, from: i, to: end, form: .text) == nil,
      // US and us are told apart by their capitals.
      !word.shape.isAllCapitals || places.knownPlace(at: i, end: end) == nil
    {
      return i + 1
    }
    if classes[i].contains(.calendar), !classes[i].contains(.givenName) || i + 1 == end { return i + 1 }
    return isCueOfPlace(i, end: end) ? i + 1 : nil
  }

  /// Whether a noun only says that the name behind it is a place's: German die Stadt Hamburg, die Autobahn A7.
  private func isCueOfPlace(_ i: Int, end: Int) -> Bool {
    guard i + 1 < end, words[i + 1].mayBeName else { return false }
    if lexicon.roadCues(of: words[i].lowerHash).contains(.near) {
      return RoadFinder(context: context).road(at: i + 1) != nil
    }
    return classes[i].contains(.placeCue) && places.knownPlace(at: i, end: end) == nil
      && places.knownPlace(at: i + 1, end: end) != nil
  }

  /// The end of the title at `i`. One that is no rank or office is no title when it has a capital inside a
  /// sentence, unless a given name follows: Kremlin Spokesman Dmitry Peskov.
  func titleEnd(at i: Int, end: Int) -> Int? {
    guard let title = lexicon.titles.longestMatch(in: words, from: i, to: end, form: .lower) else {
      return isUnlistedRole(at: i, end: end) ? i + 1 : nil
    }
    let isTitle =
      title.value.isFormal || !words[i].mayBeName || context.startsSentence(i)
      || title.end + 1 < end && classes[title.end].contains(.givenName) && words[title.end + 1].mayBeName
    return isTitle ? title.end : nil
  }

  /// Skateboarder Kayla Brandt: a word that begins the sentence and looks like a role, before a full name.
  private func isUnlistedRole(at i: Int, end: Int) -> Bool {
    guard i + 2 < end, words[i].mayBeName, words[i + 1].mayBeName, words[i + 2].mayBeName,
      classes[i + 1].contains(.givenName), classes[i].isDisjoint(with: [.givenName, .surname, .function]),
      words[i + 1].hasSpaceBefore, words[i + 2].hasSpaceBefore, lexicon.looksLikeRole(words[i])
    else { return false }
    return context.startsSentence(i)
  }

  /// Whether the words before `i` are a lower-case title: spokesman Dmitry Peskov.
  func isRole(before i: Int) -> Bool {
    guard i > context.sentenceStart(i), !words[i - 1].mayBeName else { return false }
    return titleEnd(at: i - 1, end: i) == i
  }

  /// Whether a stretch is the name behind a role, between commas: the prime minister, KP Sharma Oli, said.
  private func isApposition(_ stretch: Range<Int>) -> Bool {
    let comma = stretch.lowerBound - 1
    let end = context.sentenceEnd(stretch.lowerBound)
    guard comma > context.sentenceStart(stretch.lowerBound), words[comma].isMark(","),
      stretch.upperBound < end,
      words[stretch.upperBound].isMark(",")
    else { return false }
    return isRole(before: comma)
  }

  // MARK: Other names

  private mutating func addName(at i: Int, stretch end: Int, followsTitle: Bool) -> Int {
    if let place = places.placeBeforeNoun(at: i, chunk: end) ?? places.placeByEnding(at: i) {
      candidates.append(place)
      return place.words.upperBound
    }
    var last = nameEnd(from: i, stretch: end)
    while last > i + 1, words[last - 1].isHyphen || classes[last - 1].contains(.function) { last -= 1 }
    let first = nameStart(i, end: last)
    guard first < last else { return last }
    let candidate = judged(first..<last, followsTitle: followsTitle)
    if candidate.kind == nil, last == end, let complement = placeComplementEnd(after: first..<last) {
      candidates.append(
        NameCandidate(first..<complement, .organisation, .nameOfPlace))
      return complement
    }
    candidates.append(candidate)
    return last
  }

  /// The end of a place that belongs to a name of capitalised common words: Concerned Women for America,
  /// Democratic Choice of Russia.
  private func placeComplementEnd(after name: Range<Int>) -> Int? {
    let link = name.upperBound
    let sentenceEnd = context.sentenceEnd(name.lowerBound)
    guard name.count > 1, isCommonNoun(link - 1), link + 1 < sentenceEnd,
      classes[link].contains(.linkOf), words[link + 1].mayBeName,
      !context.isTitleCase[words[link].sentence],
      !name.contains(where: { titleEnd(at: $0, end: name.upperBound) != nil })
    else { return nil }
    return places.knownPlace(at: link + 1, end: sentenceEnd)?.words.upperBound
  }

  /// Whether a word is usually written in lower case, or is a plural that nobody bears: Socialists.
  private func isCommonNoun(_ i: Int) -> Bool {
    classes[i].contains(.common)
      || lexicon.isPlural(words[i]) && classes[i].isDisjoint(with: [.surname, .givenName])
  }

  /// Where the name that begins at `i` ends: before a title, a nationality word, a known organisation.
  func nameEnd(from i: Int, stretch end: Int) -> Int {
    let breaksAtCommon = context.isTitleCase[words[i].sentence]
    var j = i + 1
    while j < end {
      if words[j].isHyphen || words[j].isMark(".") || words[j].isMark("&") || classes[j].contains(.particle) {
        j += 1
        continue
      }
      let isAfterBlank = words[j].hasSpaceBefore
      if isAfterBlank {
        if j == i + 1, endsBeforePlace(i, end: end) { break }
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

  /// Збірна України: whether a word that begins its sentence is no part of the place's name behind it, in a language
  /// without a list of common words.
  private func endsBeforePlace(_ i: Int, end: Int) -> Bool {
    guard !lexicon.knowsVerbs, context.startsSentence(i), !classes[i].contains(.givenName),
      let place = places.knownPlace(at: i + 1, end: end)
    else { return false }
    return place.inflection != nil || place.type == .country
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
    // Smith & Partners.
    if !followsTitle, range.dropFirst().dropLast().contains(where: { words[$0].isMark("&") }) {
      return NameCandidate(range, .organisation, .organisationNoun)
    }
    let isPlain = range.allSatisfy {
      !words[$0].shape.isAllCapitals || words[$0].isInitial || followsTitle && isPairOfInitials($0, in: range)
    }
    if followsTitle, isPlain, !classesOfFirst.contains(.common) || range.count > 1 {
      return NameCandidate(range, .person, .title)
    }
    // Santa Rosa, California; but Anna Preuss, New York.
    let looksPersonal =
      range.count { words[$0].mayBeName } > 1
      && (classesOfFirst.contains(.givenName) || words[range.lowerBound].isInitial)
    // Where nothing tells names from other words with capitals, a preposition has to.
    let wantsPreposition = looksPersonal || !lexicon.knowsVerbs
    if isPlain, places.isFollowedByRegion(range.upperBound),
      !wantsPreposition || context.followsPlacePreposition(range.lowerBound, strong: looksPersonal)
    {
      return beforeRegion(range)
    }
    return isPlain && looksPersonal
      ? NameCandidate(range, .person, .givenName) : NameCandidate(range, nil, .capitalised)
  }

  /// KP in “KP Sharma Oli”.
  private func isPairOfInitials(_ i: Int, in name: Range<Int>) -> Bool {
    i == name.lowerBound && name.count > 1 && words[i].text.utf8.count == 2
  }

  /// Springfield in "Springfield, Illinois".
  func beforeRegion(_ range: Range<Int>) -> NameCandidate {
    NameCandidate(
      range, .location, .beforeRegion, type: .city, hash: context.lowerHash(range))
  }
}
