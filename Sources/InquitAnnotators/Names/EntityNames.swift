import InquitModel

/// The fullest form of each name in a document, which all its mentions share.
///
/// - A surname or given name alone stands for the person of that name who is mentioned most in full, of those whom
///   a title before it allows (Mr, Mrs). Names with the same first and last word are one person's, and the longest is
///   the fullest.
/// - Organisations are compared as sets of words, nationality words as their country, without articles and
///   prepositions: {RU, defence, ministry} is both Russia's Defence Ministry and the Russian Ministry of
///   Defence. A short form in brackets, a listed one and the beginning of a name stand for the full name.
/// - Places that share a code share the longest name.
struct EntityNames {
  let context: NameContext
  private let candidates: [NameCandidate]
  private let givenNames: GivenNameGenders
  // The keys are hashes of lower-case forms.

  /// By a name's end or beginning: the persons (keys of `fullPersons`) that have it, with the
  /// number of their mentions in full.
  private var personsByPart: [UInt64: [UInt64: Int]] = [:]
  /// By first and last word: the longest mention.
  private var fullPersons: [UInt64: Range<Int>] = [:]
  /// By first and last word: the gender that a title before the name told.
  private var gendersByTitle: [UInt64: QuoteLexicon.Gender] = [:]
  /// By a short form in lower case: the full mention.
  private var fullOrganisations: [UInt64: Range<Int>] = [:]
  /// By the set of words, sorted and joined.
  private var organisationsByWords: [UInt64: Range<Int>] = [:]
  private var placesByCode: [String: Range<Int>] = [:]

  init(candidates: [NameCandidate], context: NameContext) {
    self.context = context
    self.candidates = candidates
    givenNames = .of(language: context.text.language)
    for i in candidates.indices {
      switch candidates[i].kind {
      case .person: addPerson(candidates[i].words)
      case .organisation: addOrganisation(i)
      case .location: addPlace(candidates[i])
      default: break
      }
    }
  }

  /// The entity of the candidate at `index`.
  func entity(ofCandidate index: Int) -> String {
    let candidate = candidates[index]
    let own = candidate.words
    switch candidate.kind {
    case .person: return context.string(fullPerson(own))
    case .organisation: return context.string(fullOrganisation(index))
    case .location: return context.string(candidate.code.flatMap { placesByCode[$0] } ?? own)
    default: return context.string(own)
    }
  }

  private func key(_ range: Range<Int>) -> UInt64 { context.lowerHash(range).value }

  private func keepLonger<Key>(_ range: Range<Int>, in table: inout [Key: Range<Int>], for key: Key) {
    if table[key].map({ $0.count < range.count }) ?? true { table[key] = range }
  }

  // MARK: Persons

  private mutating func addPerson(_ range: Range<Int>) {
    guard hasSurnameApart(range) else { return }
    let person = personKey(range)
    keepLonger(range, in: &fullPersons, for: person)
    if let gender = genderOfTitle(before: range) { gendersByTitle[person] = gender }
    for start in range.dropFirst() {
      personsByPart[key(start..<range.upperBound), default: [:]][person, default: 0] += 1
    }
    personsByPart[key(range.lowerBound..<range.lowerBound + 1), default: [:]][person, default: 0] += 1
  }

  /// Whether a name has more than one part; Parsons-Perez is one.
  private func hasSurnameApart(_ name: Range<Int>) -> Bool {
    name.dropFirst().contains { context.words[$0].mayBeName && context.words[$0].hasSpaceBefore }
  }

  private func personKey(_ range: Range<Int>) -> UInt64 {
    var hash = PhraseHash(context.words[range.lowerBound], .lower)
    hash.append(context.words[range.upperBound - 1], .lower)
    return hash.value
  }

  private func fullPerson(_ range: Range<Int>) -> Range<Int> {
    if let full = fullPersons[personKey(range)] { return full }
    guard let persons = personsByPart[key(range)] else { return range }
    let gender = genderOfTitle(before: range)
    // Of two who are mentioned as often, the one who comes first.
    let full = persons.filter { person, _ in gender == nil || self.gender(of: person) ?? gender == gender }
      .compactMap { person, count in fullPersons[person].map { (count: count, range: $0) } }
    let best = full.max {
      ($0.count, $1.range.lowerBound) < ($1.count, $0.range.lowerBound)
    }
    return best?.range ?? range
  }

  /// The gender of the title right before a name: Mrs Marsh.
  private func genderOfTitle(before name: Range<Int>) -> QuoteLexicon.Gender? {
    let i = name.lowerBound - 1
    guard i >= context.sentenceStart(name.lowerBound),
      let gender = context.lexicon.titles[PhraseHash(context.words[i], .lower)]?.gender, gender != .any
    else { return nil }
    return gender
  }

  /// What a title, or else the given name, tells of a person.
  private func gender(of person: UInt64) -> QuoteLexicon.Gender? {
    if let gender = gendersByTitle[person] { return gender }
    guard let name = fullPersons[person] else { return nil }
    return givenNames.gender(ofPerson: context.string(name))
  }

  // MARK: Organisations

  private mutating func addOrganisation(_ i: Int) {
    let range = candidates[i].words
    if let short = bracketed(after: i) { fullOrganisations[key(short)] = range }
    for end in range.dropFirst()
    where context.words[end - 1].mayBeName && !context.classes[end - 1].contains(.organisationNoun) {
      let start = key(range.lowerBound..<end)
      if fullOrganisations[start] == nil { fullOrganisations[start] = range }
    }
    keepLonger(range, in: &organisationsByWords, for: wordSet(i))
  }

  /// "WHO" in "World Health Organization (WHO)".
  private func bracketed(after i: Int) -> Range<Int>? {
    let bracket = candidates[i].words.upperBound
    guard i + 1 < candidates.count, candidates[i + 1].kind == .organisation,
      candidates[i + 1].words.lowerBound == bracket + 1, context.words[bracket].isMark("(")
    else { return nil }
    return candidates[i + 1].words
  }

  private func fullOrganisation(_ i: Int) -> Range<Int> {
    let own = candidates[i].words
    if let full = organisationsByWords[wordSet(i)], full.count > own.count { return full }
    if let full = fullOrganisations[key(own)], full.count > own.count { return full }
    if let name = context.lexicon.organisations[context.string(own)] ?? nil,
      let full = organisationsByWords[wordSet(ofName: name)]
    {
      return full
    }
    return own
  }

  /// A country in front of the name belongs to the set: Russia's Defence Ministry.
  private func wordSet(_ i: Int) -> UInt64 {
    var set = Set(candidates[i].words.compactMap { element($0) })
    for start in candidates[i].words where context.words[start].mayBeName {
      if let country = country(at: start, end: candidates[i].words.upperBound) {
        set.insert(Self.element(ofCode: country))
      }
    }
    if i > 0, candidates[i - 1].kind == .location, let code = candidates[i - 1].code,
      candidates[i - 1].words.upperBound + 1 == candidates[i].words.lowerBound,
      context.words[candidates[i - 1].words.upperBound].isPossessive
    {
      set.insert(Self.element(ofCode: code))
    }
    return Self.key(ofSet: set)
  }

  private func wordSet(ofName name: String) -> UInt64 {
    Self.key(
      ofSet: Set(name.split(separator: " ").map { PhraseHash($0.lowercased()).value }.filter { !isLink($0) }))
  }

  private static func key(ofSet elements: Set<UInt64>) -> UInt64 {
    var hasher = PhraseHash()
    for element in elements.sorted() {
      for shift in stride(from: UInt64(0), to: 64, by: 8) { hasher.append(UInt8(element >> shift & 0xFF)) }
    }
    return hasher.value
  }

  /// What a word adds to the set: nothing for an article, a preposition or a possessive.
  private func element(_ i: Int) -> UInt64? {
    let word = context.words[i]
    if word.shape.isPunctuation || word.isPossessive || isLink(word.lowerHash) { return nil }
    return country(at: i, end: i + 1).map(Self.element(ofCode:)) ?? word.lowerHash
  }

  private static func element(ofCode code: String) -> UInt64 { PhraseHash(code).value }

  private func isLink(_ lower: UInt64) -> Bool {
    !context.lexicon.classes(of: lower).isDisjoint(with: [.article, .linkOf, .linkAnd])
  }

  private func country(at i: Int, end: Int) -> String? {
    let lexicon = context.lexicon
    if let match = lexicon.nationalities.longestMatch(in: context.words, from: i, to: end, form: .lower) {
      return match.value
    }
    guard let place = lexicon.places.longestMatch(in: context.words, from: i, to: end, form: .lower),
      place.value.type == .country
    else { return nil }
    return place.value.code
  }

  // MARK: Places

  private mutating func addPlace(_ candidate: NameCandidate) {
    guard let code = candidate.code, !candidate.isNested else { return }
    keepLonger(candidate.words, in: &placesByCode, for: code)
  }
}
