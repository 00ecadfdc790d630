import InquitModel

/// Decides what open names name, by what the rest of the document says, and brings mentions of one name into
/// line.
struct NameResolver {
  let context: NameContext
  var candidates: [NameCandidate]
  /// The last words of persons' full names. This and the other sets hold hashes of lower-case forms.
  private var surnames: Set<UInt64> = []
  /// The other capitalised words of persons' full names.
  private var otherPersonWords: Set<UInt64> = []
  /// The beginnings of organisations' names: "mahan" of Mahan Air.
  private var organisationStarts: Set<UInt64> = []
  /// The names that stand somewhere as a place for certain, whatever organisation begins like them.
  private var organisationPlaces: Set<UInt64> = []
  /// How a name was read where something spoke for it, by the hash of its lower-case form.
  private var readings: [UInt64: NameCandidate] = [:]
  /// The open names that stand somewhere after a strong place preposition.
  private var afterPreposition: Set<UInt64> = []

  private init(context: NameContext, candidates: [NameCandidate]) {
    self.context = context
    self.candidates = candidates
  }

  static func resolve(_ candidates: [NameCandidate], in context: NameContext) -> [NameCandidate] {
    var resolver = NameResolver(context: context, candidates: candidates)
    resolver.readAcronyms()
    resolver.judgeByForm()
    resolver.collect()
    resolver.splitPairs()
    resolver.judgeByDocument()
    resolver.judgeByList()
    resolver.correctPlaces()
    resolver.readRegionsOfCities()
    return resolver.candidates
  }

  private var words: [Word] { context.words }
  private var classes: [WordClass] { context.classes }

  private func key(_ candidate: NameCandidate) -> UInt64 { key(candidate.words) }

  private func key(_ range: Range<Int>) -> UInt64 { context.lowerHash(range).value }

  private func nameWords(_ candidate: NameCandidate) -> Int { candidate.words.count { words[$0].mayBeName } }

  private func isAcronym(_ range: Range<Int>) -> Bool {
    range.count == 1 && words[range.lowerBound].shape.isAllCapitals
  }

  // MARK: What single names tell

  /// "World Health Organization (WHO)": what stands in brackets is of the kind of the name before it.
  private mutating func readAcronyms() {
    for i in candidates.indices.dropFirst() {
      let (before, here) = (candidates[i - 1].words, candidates[i].words)
      guard here.lowerBound == before.upperBound + 1, words[before.upperBound].isMark("("),
        here.upperBound < words.count, words[here.upperBound].isMark(")")
      else { continue }
      if candidates[i].kind == nil, isAcronym(here), candidates[i - 1].kind != .person,
        candidates[i - 1].kind == .organisation || isInitials(of: before, here)
      {
        candidates[i].become(.organisation, by: .acronymInBrackets)
        if candidates[i - 1].kind == nil { candidates[i - 1].become(.organisation, by: .acronymInBrackets) }
      }
    }
  }

  /// Whether the acronym begins with the name's first letter and is about as long as the name.
  private func isInitials(of name: Range<Int>, _ acronym: Range<Int>) -> Bool {
    words[name.lowerBound].lower.unicodeScalars.first == words[acronym.lowerBound].lower.unicodeScalars.first
      && name.count > 1
  }

  /// The town of X; a village called X; X is a village in …; X, the island, …: what the text itself says of a name.
  private func placeTypeBySentence(_ range: Range<Int>) -> PlaceType? {
    if let of = context.wordBefore(range.lowerBound), let noun = context.placeNounOf(of) {
      return context.lexicon.placeType(ofNoun: words[noun].lowerHash) ?? .city
    }
    if let called = context.wordBefore(range.lowerBound), called > context.sentenceStart(called),
      context.lexicon.usageCues(of: words[called].lowerHash).contains(.naming),
      !classes[called - 1].isDisjoint(with: [.placeNounInside, .placeCue]), !words[called - 1].mayBeName
    {
      return context.lexicon.placeType(ofNoun: words[called - 1].lowerHash) ?? .city
    }
    let end = context.sentenceEnd(range.lowerBound)
    let link = range.upperBound
    guard link + 2 < end, words[link].isMark(",") || classes[link].contains(.copula),
      classes[link + 1].contains(.article)
    else { return nil }
    for i in link + 2..<min(end, link + 2 + Self.longestDescription) {
      if words[i].mayBeName || words[i].shape.isPunctuation || classes[i].contains(.function) { return nil }
      guard classes[i].contains(.placeNounInside) || classes[i].contains(.placeCue) else { continue }
      let next = i + 1
      guard next < end,
        words[link].isMark(",") && words[next].isMark(",")
          || !classes[next].isDisjoint(with: [.ownerLink, .strongPlacePreposition, .linkAnd, .compass])
      else {
        continue
      }
      return context.lexicon.placeType(ofNoun: words[i].lowerHash) ?? .city
    }
    return nil
  }

  /// Shelterline, the homelessness charity; the investment bank Kestrel: what the text itself says of a name.
  private func isCalledOrganisation(_ range: Range<Int>) -> Bool {
    let start = context.sentenceStart(range.lowerBound)
    let end = context.sentenceEnd(range.lowerBound)
    let before = range.lowerBound - 1
    if before > start, classes[before].contains(.organisationDescription), !words[before].mayBeName {
      return (max(start, before - Self.longestDescription)..<before).contains {
        classes[$0].contains(.article)
      }
    }
    let comma = range.upperBound
    guard comma + 2 < end, words[comma].isMark(","), classes[comma + 1].contains(.article) else {
      return false
    }
    for i in comma + 2..<min(end, comma + 2 + Self.longestDescription) {
      if words[i].shape.isPunctuation, !words[i].isHyphen, !words[i].isPossessive { return false }
      guard classes[i].contains(.organisationDescription), !words[i].mayBeName else { continue }
      let next = i + 1
      return next == end || words[next].isMark(",") || words[next].isMark(".")
        || !classes[next].isDisjoint(with: [.function, .linkOf, .placePreposition])
    }
    return false
  }

  /// Words of a description up to its noun: a small coastal town.
  private static let longestDescription = 4

  private mutating func judgeByForm() {
    for i in candidates.indices where candidates[i].kind == nil && isPlain(candidates[i].words) {
      if let type = placeTypeBySentence(candidates[i].words) {
        becomePlace(i, by: .saidToBe, type)
      } else if isCalledOrganisation(candidates[i].words) {
        candidates[i].become(.organisation, by: .saidToBe)
      }
    }
    for candidate in candidates
    where candidate.kind == nil && context.isPlaceExpected(candidate.words.lowerBound)
      && !context.isQuoted(candidate.words)
    {
      afterPreposition.insert(key(candidate))
    }
    addRepeatedPlaces()
    for i in candidates.indices where candidates[i].kind == nil {
      let range = candidates[i].words
      guard nameWords(candidates[i]) > 1, isPlain(range), !namesPlace(candidates[i]) else { continue }
      let commons = range.count { classes[$0].contains(.common) && !classes[$0].contains(.surname) }
      let isBorne = classes[range.upperBound - 1].contains(.surname) || isAged(range)
      if commons == 0, nameWords(candidates[i]) <= 4, isBorne {
        candidates[i].become(.person, by: .capitalisedWords)
      }
    }
  }

  /// On Ocracoke, off Ocracoke: an open name of one word that is never without a place's preposition.
  private mutating func addRepeatedPlaces() {
    var mentions: [UInt64: (all: Int, behindPreposition: Int)] = [:]
    for candidate in candidates where candidate.kind == nil && candidate.words.count == 1 {
      mentions[key(candidate), default: (0, 0)].all += 1
      if context.followsPlacePreposition(candidate.words.lowerBound), !context.isQuoted(candidate.words) {
        mentions[key(candidate)]?.behindPreposition += 1
      }
    }
    for (name, count) in mentions where count.all > 1 && count.all == count.behindPreposition {
      afterPreposition.insert(name)
    }
  }

  /// Whether the name stands after a strong place preposition anywhere: Ain Issa in "at Ain Issa".
  private func namesPlace(_ candidate: NameCandidate) -> Bool { afterPreposition.contains(key(candidate)) }

  /// Whether the name is the subject of a verb, or has something of its own.
  private func acts(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard next < context.sentenceEnd(range.lowerBound) else { return false }
    return classes[next].contains(.verb) || words[next].isPossessive
  }

  /// "Ada Moreno, 43,": an age follows.
  private func isAged(_ range: Range<Int>) -> Bool {
    let comma = range.upperBound
    return comma + 1 < context.sentenceEnd(range.lowerBound) && words[comma].isMark(",")
      && words[comma + 1].shape == .hasDigit
  }

  private func isPlain(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      words[$0].shape.isDisjoint(with: .hasDigit) && (!words[$0].shape.isAllCapitals || words[$0].isInitial)
    }
  }

  // MARK: What the document tells

  private mutating func collect() {
    for candidate in candidates {
      guard let kind = candidate.kind else { continue }
      let key = key(candidate)
      if kind == .location, isCertainPlace(candidate) {
        organisationPlaces.insert(key)
      }
      if readings[key].map({ $0.confidence < candidate.confidence }) ?? true { readings[key] = candidate }
      switch kind {
      case .person where nameWords(candidate) > 1:
        var end = candidate.words.upperBound
        while end > candidate.words.lowerBound + 1, isSuffix(end - 1) { end -= 1 }
        surnames.insert(words[end - 1].lowerHash)
        for j in candidate.words.lowerBound..<end - 1 where words[j].mayBeName {
          otherPersonWords.insert(words[j].lowerHash)
        }
        addTails(candidate.words.lowerBound + 1..<end)
      case .person:
        surnames.insert(words[candidate.words.upperBound - 1].lowerHash)
      case .organisation:
        var start = PhraseHash(words[candidate.words.lowerBound], .lower)
        for next in candidate.words.dropFirst() {
          if words[next - 1].mayBeName { organisationStarts.insert(start.value) }
          start.append(words[next], .lower)
        }
      default: break
      }
    }
  }

  /// Whether a name is a well-known place, so that "Baltimore" is not short for "Baltimore Sun".
  private func isCertainPlace(_ candidate: NameCandidate) -> Bool {
    switch candidate.rule {
    case .placeNoun: return false
    case .gazetteerCity:
      if context.followsPlacePreposition(candidate.words.lowerBound, strong: true)
        || PlaceFinder(context: context).isFollowedByRegion(candidate.words.upperBound)
      {
        return true
      }
      guard let hash = candidate.hash else { return false }
      return context.gazetteer.likeliestPlace(named: hash).map { $0.size >= 10 } ?? false
    default: return true
    }
  }

  /// al-Assad, Di Cicco, van der Bellen: the parts of a surname are one.
  private mutating func addTails(_ tail: Range<Int>) {
    for start in tail { surnames.insert(key(start..<tail.upperBound)) }
  }

  private func isSuffix(_ i: Int) -> Bool { classes[i].contains(.nameSuffix) }

  /// Trump-Putin: two persons joined by a hyphen.
  private mutating func splitPairs() {
    var result: [NameCandidate] = []
    for candidate in candidates {
      let range = candidate.words
      guard candidate.kind != .location, let hyphen = range.first(where: { words[$0].isHyphen }),
        hyphen > range.lowerBound, hyphen + 1 < range.upperBound,
        surnames.contains(key(range.lowerBound..<hyphen)),
        surnames.contains(key(hyphen + 1..<range.upperBound))
      else {
        result.append(candidate)
        continue
      }
      for half in [range.lowerBound..<hyphen, hyphen + 1..<range.upperBound] {
        result.append(NameCandidate(half, .person, .hyphenatedPair))
      }
    }
    candidates = result
  }

  private mutating func judgeByDocument() {
    for i in candidates.indices where candidates[i].kind == nil {
      let key = key(candidates[i])
      let range = candidates[i].words
      if surnames.contains(key) {
        candidates[i].become(.person, by: .surname)
      } else if let reading = readings[key], let kind = reading.kind {
        candidates[i].become(kind, by: .sameName, type: reading.type, hash: reading.hash)
        candidates[i].code = reading.code
        candidates[i].confidence = min(candidates[i].confidence, reading.confidence)
      } else if organisationStarts.contains(key) {
        candidates[i].become(.organisation, by: .shortName)
      } else if namesPlace(candidates[i]), isPlain(range),
        classes[range.lowerBound].isDisjoint(with: [.common, .organisationNoun])
      {
        becomePlace(i, by: .afterPreposition, .city)
      } else if otherPersonWords.contains(key) {
        candidates[i].become(.person, by: .givenNameOfPerson)
      } else if isAcronym(range), acts(range) {
        candidates[i].become(.organisation, by: .acronym)
      } else if range.count == 1, classes[range.lowerBound].contains(.givenName),
        !classes[range.lowerBound].contains(.common)
      {
        candidates[i].become(.person, by: .loneGivenName)
      }
    }
  }

  /// Chester, Exeter and York: what stands among places is one.
  private mutating func judgeByList() {
    for i in candidates.indices
    where isOpen(candidates[i]) && isPlain(candidates[i].words)
      && !candidates[i].words.allSatisfy({ classes[$0].contains(.common) })
    {
      let hash = context.lowerHash(candidates[i].words)
      let isKnown = context.gazetteer.places(named: hash).contains { _ in true }
      guard let places = listedPlaces(around: i), places >= (isKnown ? 1 : 2) else { continue }
      becomePlace(i, by: .listOfPlaces, .city)
    }
  }

  /// Whether nothing but a given name's form speaks for what a name names.
  private func isOpen(_ candidate: NameCandidate) -> Bool {
    candidate.kind == nil || candidate.rule == .loneGivenName
  }

  /// How many places stand in a list with an open name; nil when something else stands there too.
  private func listedPlaces(around i: Int) -> Int? {
    var places = 0
    for step in [-1, 1] {
      var j = i
      while candidates.indices.contains(j + step), abs(j + step - i) <= Self.longestList {
        let (left, right) = step < 0 ? (candidates[j - 1], candidates[j]) : (candidates[j], candidates[j + 1])
        guard isListed(left.words, right.words) else { break }
        j += step
        if candidates[j].kind == .location { places += 1 } else if !isOpen(candidates[j]) { return nil }
      }
    }
    return places
  }

  /// Names of a list that are looked at on either side.
  private static let longestList = 6

  /// Whether only a comma or "and" stands between two names.
  private func isListed(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.upperBound < right.lowerBound, right.lowerBound - left.upperBound <= 2,
      words[left.upperBound].sentence == words[right.lowerBound].sentence
    else { return false }
    return (left.upperBound..<right.lowerBound).allSatisfy {
      words[$0].isMark(",") || classes[$0].contains(.linkAnd)
    }
  }

  private mutating func becomePlace(_ i: Int, by rule: NameRule, _ type: PlaceType) {
    candidates[i].become(.location, by: rule, type: type, hash: context.lowerHash(candidates[i].words))
  }

  /// A city's name that is also the surname of somebody in the document is that person, except after a
  /// place's preposition; one that begins the name of an organisation in the document is short for it.
  private mutating func correctPlaces() {
    for i in candidates.indices where candidates[i].kind == .location && !candidates[i].isNested {
      guard candidates[i].type != .country, candidates[i].type != .continent,
        !context.followsPlacePreposition(candidates[i].words.lowerBound)
      else { continue }
      let key = key(candidates[i])
      if candidates[i].words.count == 1, surnames.contains(key) {
        candidates[i].become(.person, by: .surname)
      } else if organisationStarts.contains(key), !organisationPlaces.contains(key) {
        candidates[i].become(.organisation, by: .shortName)
      }
    }
  }
}
