import InquitModel

/// The name in a phrase for somebody.
struct NamePart {
  let words: Range<Int>
  /// Whether a title or a role stands before it.
  let hasTitle: Bool
  /// Whether it has a given name or initial before the surname; “Le Goff” has none.
  let isFull: Bool
  /// Whether it looks like a person's: of several words, or alone without a determiner.
  let isPersonal: Bool
}

/// Takes titles, roles and complements from a phrase, and leaves the name: Wirtschaftsminister Henning Dörfler → Henning
/// Dörfler; le maire de Lyon → nothing.
struct NamePartFinder {
  let text: AnalysedText
  let lexicon: QuoteLexicon
  private let names: NameLexicon
  private var words: [Word] { text.words }
  /// Hashes of the nouns that stand behind a determiner somewhere: they are no names there where every noun has a capital.
  private let determined: Set<UInt64>
  /// Hashes of the nouns that stand behind a given name somewhere: Anna Richter, Jana Lohmann.
  private let surnames: Set<UInt64>
  private var fullNames: [String: [Int]] = [:]

  init(text: AnalysedText, lexicon: QuoteLexicon) {
    self.text = text
    self.lexicon = lexicon
    names = NameLexicon.shared(for: text.language)
    var determined: Set<UInt64> = []
    if lexicon.reporting.has(.capitalisedNouns) {
      for i in text.words.indices.dropFirst()
      where lexicon.wordClasses[text.words[i - 1]]?.isDisjoint(with: [.determiner, .possessive])
        == false
      {
        determined.insert(text.words[i].lowerHash)
      }
    }
    self.determined = determined
    var surnames: Set<UInt64> = []
    for i in text.words.indices.dropFirst()
    where text.words[i].mayBeName && text.words[i - 1].mayBeName && text.words[i].hasSpaceBefore
      && text.words[i].sentence == text.words[i - 1].sentence
      && names.classes(of: text.words[i - 1].lowerHash).contains(.givenName)
    {
      surnames.insert(text.words[i].lowerHash)
    }
    self.surnames = surnames
    fullNames = Self.fullNames(in: self, endings: NameEndings.of(language: text.language))
  }

  func isSingle(_ name: Range<Int>) -> Bool {
    name.count { words[$0].mayBeName && !isBehindHyphen($0, in: name) } == 1
  }

  /// Jones in Price-Jones.
  private func isBehindHyphen(_ i: Int, in name: Range<Int>) -> Bool {
    i > name.lowerBound + 1 && words[i - 1].isHyphen && !words[i].hasSpaceBefore && words[i - 2].mayBeName
  }

  /// de in Marijke de Vries, al in Omar al-Rashidi.
  func hasInnerParticle(_ name: Range<Int>) -> Bool {
    name.dropFirst().contains {
      !words[$0].mayBeName && names.classes(of: words[$0].lowerHash).contains(.particle)
    }
  }

  func beginsWithGivenName(_ name: Range<Int>) -> Bool { isListedGivenName(name.lowerBound) }

  /// Whether a name has a given name or an initial before the surname.
  func isFull(_ name: Range<Int>) -> Bool {
    !isSingle(name) && !names.classes(of: words[name.lowerBound].lowerHash).contains(.particle)
  }

  /// The name in `phrase`; nil where it has none.
  func name(in phrase: Range<Int>) -> NamePart? {
    let head = head(of: phrase)
    let titles = titlesEnd(in: head)
    if let run = run(in: titles.end..<head.upperBound) {
      let name = withoutComplement(run, hasTitle: titles.hasTitle)
      if isSingle(name), isCommonNoun(name.lowerBound, hasTitle: titles.hasTitle) { return nil }
      let isDetermined = isDeterminer(phrase.lowerBound)
      return NamePart(
        words: name, hasTitle: titles.hasTitle || name.lowerBound > run.lowerBound, isFull: isFull(name),
        isPersonal: !isDetermined)
    }
    return fullName(behind: head.upperBound, in: phrase)
  }

  /// Whether nothing but titles and roles is in a phrase.
  func isOnlyTitle(_ phrase: Range<Int>) -> Bool {
    let head = head(of: phrase)
    return titlesEnd(in: head).hasTitle && name(in: phrase) == nil
  }

  /// “Rolf Tennhagen” somewhere in the text, for the surname at `surname`.
  func fullName(endingIn surname: Int, endings: NameEndings) -> NamePart? {
    let places = endings.stems(of: words[surname].lower).flatMap { fullNames[$0] ?? [] }
    return places.filter { $0 != surname }.min().map {
      NamePart(words: $0 - 1..<$0 + 1, hasTitle: false, isFull: true, isPersonal: true)
    }
  }

  /// By the stems of a capitalised word behind one that can be a given name: where it stands so, the first few times.
  private static func fullNames(in finder: NamePartFinder, endings: NameEndings) -> [String: [Int]] {
    let words = finder.words
    var result: [String: [Int]] = [:]
    for i in words.indices.dropFirst()
    where words[i].mayBeName && words[i].hasSpaceBefore && words[i - 1].sentence == words[i].sentence
      && finder.isGivenName(i - 1)
    {
      for stem in endings.stems(of: words[i].lower) where (result[stem]?.count ?? 0) < mostPlaces {
        result[stem, default: []].append(i)
      }
    }
    return result
  }

  private static let mostPlaces = 2

  private func isListedGivenName(_ i: Int) -> Bool {
    names.classes(of: words[i].lowerHash).contains(.givenName)
  }

  /// A capitalised word that can be the first name of a person.
  private func isGivenName(_ i: Int) -> Bool {
    words[i].mayBeName && !isTitle(i) && classes(i).isEmpty
      && (isListedGivenName(i)
        || !lexicon.reporting.has(.capitalisedNouns) && i > 0 && words[i - 1].sentence == words[i].sentence)
  }

  // MARK: - Phrases

  private func classes(_ i: Int) -> QuoteLexicon.WordClass { lexicon.wordClasses[words[i]] ?? [] }

  private func isDeterminer(_ i: Int) -> Bool {
    !classes(i).isDisjoint(with: [.determiner, .possessive])
  }

  /// The phrase up to its first complement: der Sprecher | der Polizei.
  private func head(of phrase: Range<Int>) -> Range<Int> {
    for i in phrase.dropFirst() where !isParticle(i, in: phrase) {
      let isComplement =
        classes(i).contains(.preposition)
        || lexicon.reporting.genitiveDeterminers.contains(words[i].lower) && !isDeterminer(i - 1)
      if isComplement { return phrase.lowerBound..<i }
    }
    return phrase
  }

  /// von, de, between the words of a name.
  private func isParticle(_ i: Int, in phrase: Range<Int>) -> Bool {
    guard i > phrase.lowerBound, i + 1 < phrase.upperBound, words[i - 1].mayBeName, !isTitle(i - 1) else {
      return false
    }
    if words[i].mayBeName { return words[i + 1].mayBeName }
    var next = i
    while next < phrase.upperBound, names.classes(of: words[next].lowerHash).contains(.particle),
      !words[next].mayBeName
    {
      next += 1
    }
    guard next > i, next < phrase.upperBound, words[next].mayBeName else { return false }
    return isListedGivenName(i - 1)
      || !lexicon.reporting.complementPrepositions.contains(words[i].lower)
  }

  private func isTitle(_ i: Int) -> Bool {
    !surnames.contains(words[i].lowerHash) && isTitleWord(i)
  }

  private func isTitleWord(_ i: Int) -> Bool {
    lexicon.speakerNouns[words[i].lower].map { $0.type == .person } ?? false
      || names.titles.longestMatch(in: words, from: i, to: i + 1, form: .lower) != nil
  }

  /// Where the determiners, adjectives, titles and roles of a head end.
  private func titlesEnd(in head: Range<Int>) -> (end: Int, hasTitle: Bool) {
    var end = head.lowerBound
    var hasTitle = false
    var i = head.lowerBound
    while i < head.upperBound {
      if surnames.contains(words[i].lowerHash), i + 1 == head.upperBound {
        i += 1
      } else if let match = names.titles.longestMatch(in: words, from: i, to: head.upperBound, form: .lower) {
        (i, end, hasTitle) = (match.end, match.end, true)
      } else if isTitle(i) {
        (i, end, hasTitle) = (i + 1, i + 1, true)
      } else {
        i += 1
      }
      while i < head.upperBound, i == end, words[i].lower == "." { (i, end) = (i + 1, i + 1) }
    }
    // A title behind the name is none of it: Papst, König at the end of a phrase.
    return end == head.upperBound && !hasTitleFirst(head) ? (head.lowerBound, false) : (end, hasTitle)
  }

  private func hasTitleFirst(_ head: Range<Int>) -> Bool {
    head.first { words[$0].mayBeName || isTitle($0) }.map(isTitle) ?? false
  }

  /// The last run of capitalised words, with what joins them.
  private func run(in range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound, !isNameWord(end - 1) { end -= 1 }
    guard end > range.lowerBound else { return nil }
    var start = end - 1
    while start > range.lowerBound {
      if isNameWord(start - 1) {
        start -= 1
      } else if isJoint(start - 1), start - 1 > range.lowerBound {
        start -= 1
      } else {
        break
      }
    }
    while start < end, !isNameWord(start) { start += 1 }
    return start..<end
  }

  private func isNameWord(_ i: Int) -> Bool {
    guard words[i].mayBeName else { return false }
    // Van Dalen; but not “Le maire” at the start of a sentence.
    return classes(i).isEmpty || isGivenNameLikeVerb(i)
      || names.classes(of: words[i].lowerHash).contains(.particle)
        && (!isDeterminer(i) || i > 0 && words[i - 1].mayBeName)
  }

  /// Will Holt, May Reyes: given names that are also words of the grammar, before a surname.
  private func isGivenNameLikeVerb(_ i: Int) -> Bool {
    isListedGivenName(i) && classes(i).isSubset(of: [.auxiliary, .verb, .time]) && i + 1 < words.count
      && words[i + 1].mayBeName && words[i + 1].hasSpaceBefore && classes(i + 1).isEmpty
  }

  private func isJoint(_ i: Int) -> Bool {
    words[i].isHyphen || words[i].lower == "." || words[i].lower == "'"
      || names.classes(of: words[i].lowerHash).contains(.particle)
  }

  /// жителька Заріччя Олена Коваль, керівник НАБУ Іван Коваль: the name begins at the given name, or behind letters that
  /// stand for something.
  private func withoutComplement(_ run: Range<Int>, hasTitle: Bool) -> Range<Int> {
    // In English a complement stands before the role: Kremlin spokesman Dmitry Peskov.
    guard lexicon.reporting.has(.postposedComplement), run.count(where: { words[$0].mayBeName }) > 2,
      !isListedGivenName(run.lowerBound)
    else {
      return run
    }
    if let given = run.dropFirst().first(where: isListedGivenName), given + 1 < run.upperBound {
      return given..<run.upperBound
    }
    // президент Франции Эмманюэль Макрон: a complement in the genitive.
    if hasTitle, lexicon.reporting.complementPrepositions.isEmpty,
      run.count(where: { words[$0].mayBeName }) == 3,
      isNameWord(run.lowerBound + 1)
    {
      return run.lowerBound + 1..<run.upperBound
    }
    let isAcronym = words[run.lowerBound].shape.isAllCapitals && !words[run.lowerBound].isInitial
    return isAcronym && isNameWord(run.lowerBound + 1) ? run.lowerBound + 1..<run.upperBound : run
  }

  /// “le porte-parole du ministère Jean Morin”: the name behind the complement.
  private func fullName(behind start: Int, in phrase: Range<Int>) -> NamePart? {
    guard start < phrase.upperBound, let run = run(in: start..<phrase.upperBound),
      run.upperBound == phrase.upperBound
    else { return nil }
    guard let given = run.first(where: isListedGivenName), given + 1 < run.upperBound, given > start + 1,
      !classes(given - 1).contains(.preposition), !isDeterminer(given - 1)
    else { return nil }
    return NamePart(words: given..<run.upperBound, hasTitle: true, isFull: true, isPersonal: true)
  }

  /// Where every noun has a capital: whether a lone word is one.
  private func isCommonNoun(_ i: Int, hasTitle: Bool) -> Bool {
    if surnames.contains(words[i].lowerHash) { return false }
    if lexicon.speakerNouns[words[i].lower] != nil || lexicon.speechNouns.contains(words[i].lower) {
      return true
    }
    guard lexicon.reporting.has(.capitalisedNouns), !hasTitle else { return false }
    return determined.contains(words[i].lowerHash)
  }
}
