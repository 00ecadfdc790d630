import InquitModel

/// Decides what open names name, by what the rest of the document says, and brings mentions of one name into
/// line.
struct NameResolver {
  let context: NameContext
  private(set) var candidates: [NameCandidate]
  /// The last words of persons' full names. This and the other sets hold hashes of lower-case forms.
  private var surnames: Set<UInt64> = []
  /// The other capitalised words of persons' full names.
  private var otherPersonWords: Set<UInt64> = []
  /// The beginnings of organisations' names: "mahan" of Mahan Air.
  private var organisationStarts: Set<UInt64> = []
  /// Those of `organisationStarts` that stand somewhere as a place for certain.
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
    resolver.correctPlaces()
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
      guard here.lowerBound == before.upperBound + 1, words[before.upperBound].text == "(",
        here.upperBound < words.count, words[here.upperBound].text == ")"
      else { continue }
      if candidates[i].kind == nil, isAcronym(here), candidates[i - 1].kind != .person,
        candidates[i - 1].kind == .organisation || isInitials(of: before, here)
      {
        candidates[i].kind = .organisation
        candidates[i].rule = "acronym-in-brackets"
        candidates[i].confidence = 0.9
        if candidates[i - 1].kind == nil {
          candidates[i - 1].kind = .organisation
          candidates[i - 1].rule = "acronym-in-brackets"
          candidates[i - 1].confidence = 0.85
        }
      }
    }
  }

  /// Whether the acronym begins with the name's first letter and is about as long as the name.
  private func isInitials(of name: Range<Int>, _ acronym: Range<Int>) -> Bool {
    words[name.lowerBound].lower.unicodeScalars.first == words[acronym.lowerBound].lower.unicodeScalars.first
      && name.count > 1
  }

  private mutating func judgeByForm() {
    for candidate in candidates
    where candidate.kind == nil && context.followsPlacePreposition(candidate.words.lowerBound, strong: true)
      && !context.isQuoted(candidate.words)
    {
      afterPreposition.insert(key(candidate))
    }
    for i in candidates.indices where candidates[i].kind == nil {
      let range = candidates[i].words
      guard nameWords(candidates[i]) > 1, isPlain(range), !namesPlace(candidates[i]) else { continue }
      let commons = range.count { classes[$0].contains(.common) && !classes[$0].contains(.surname) }
      let isBorne = classes[range.upperBound - 1].contains(.surname) || isAged(range)
      if commons == 0, nameWords(candidates[i]) <= 4, isBorne {
        candidates[i].kind = .person
        candidates[i].rule = "capitalised-words"
        candidates[i].confidence = classes[range.upperBound - 1].contains(.surname) ? 0.8 : 0.65
      }
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
    return comma + 1 < context.sentenceEnd(range.lowerBound) && words[comma].text == ","
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
        for end in candidate.words.dropFirst() where words[end - 1].mayBeName {
          organisationStarts.insert(self.key(candidate.words.lowerBound..<end))
        }
      default: break
      }
    }
  }

  /// Whether a name is a well-known place, so that "Baltimore" is not short for "Baltimore Sun".
  private func isCertainPlace(_ candidate: NameCandidate) -> Bool {
    switch candidate.rule {
    case "place-noun": return false
    case "gazetteer-city":
      guard let hash = candidate.hash else { return false }
      return context.gazetteer.places(named: hash).first { _ in true }.map { $0.size >= 10 } ?? false
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
        result.append(NameCandidate(half, .person, rule: "hyphenated-pair", confidence: 0.9))
      }
    }
    candidates = result
  }

  private mutating func judgeByDocument() {
    for i in candidates.indices where candidates[i].kind == nil {
      let key = key(candidates[i])
      let range = candidates[i].words
      if surnames.contains(key) {
        set(i, .person, "surname", 0.92)
      } else if let reading = readings[key], let kind = reading.kind {
        set(i, kind, "same-name", min(0.85, reading.confidence))
        candidates[i].type = reading.type
        candidates[i].code = reading.code
        candidates[i].hash = reading.hash
      } else if organisationStarts.contains(key) {
        set(i, .organisation, "short-name", 0.85)
      } else if namesPlace(candidates[i]), isPlain(range), !classes[range.lowerBound].contains(.common) {
        set(i, .location, "after-preposition", 0.55)
        candidates[i].type = .city
        candidates[i].hash = context.lowerHash(range)
      } else if otherPersonWords.contains(key) {
        set(i, .person, "given-name-alone", 0.8)
      } else if isAcronym(range), acts(range) {
        set(i, .organisation, "acronym", 0.6)
      } else if range.count == 1, classes[range.lowerBound].contains(.givenName),
        !classes[range.lowerBound].contains(.common)
      {
        set(i, .person, "given-name-alone", 0.6)
      }
    }
  }

  private mutating func set(_ i: Int, _ kind: NameMention.Kind, _ rule: String, _ confidence: Double) {
    candidates[i].kind = kind
    candidates[i].rule = rule
    candidates[i].confidence = confidence
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
        set(i, .person, "surname", 0.85)
      } else if organisationStarts.contains(key), !organisationPlaces.contains(key) {
        set(i, .organisation, "short-name", 0.75)
      } else {
        continue
      }
      candidates[i].type = nil
      candidates[i].code = nil
    }
  }
}
