/// Finds the subject of a verb: the noun phrase on its left, over auxiliaries, adverbs, appositions and
/// relative clauses, or the subject of the verb before where it has none of its own.
struct SubjectFinder {
  let view: PassageView
  let phrases: NounPhraseFinder

  init(view: PassageView) {
    self.view = view
    phrases = NounPhraseFinder(view: view)
  }

  struct Subject {
    let range: Range<Int>
    let isOwn: Bool
  }

  func subject(ofVerbAt i: Int, form: QuoteLexicon.CueForm, earlier: [CueMention]) -> Subject? {
    let j = beforeAdverbial(i - 1)
    let isProgressive = form.isGerund && (j + 1..<max(j + 1, i)).contains { view.classes($0).contains(.be) }
    if form.isGerund && !isProgressive {
      return ownOfGerund(endingAt: j, earlier) ?? shared(before: i, earlier: earlier)
    }
    let isBare = j == i - 1
    let own = withoutAdverbial(own(endingAt: j))
    if isImpersonal(i), let place = place(before: i) { return Subject(range: place, isOwn: true) }
    if let inverted = inverted(at: i, left: own) { return Subject(range: inverted, isOwn: true) }
    if let own {
      return isPlausible(own, of: form, isBare: isBare) ? Subject(range: own, isOwn: true) : nil
    }
    return shared(before: i, earlier: earlier)
  }

  /// The subject of a verb that the lexicon does not know: somebody or something that speaks, right on its left.
  func subject(ofUnlistedVerbAt i: Int) -> Range<Int>? {
    guard let subject = own(endingAt: beforeAdverbial(i - 1)), isSpeakerLike(subject) else { return nil }
    return subject
  }

  /// Whether the phrase can be who speaks: a name, a pronoun, a noun for people or texts, or at least a
  /// phrase with a determiner; and whether the verb's form agrees with it.
  private func isPlausible(_ subject: Range<Int>, of form: QuoteLexicon.CueForm, isBare: Bool) -> Bool {
    let last = subject.upperBound - 1
    if form.isBase && isBare && isSingular(subject) { return false }
    if isSpeakerLike(subject) { return true }
    return !view.classes(subject.lowerBound).isDisjoint(with: [.determiner, .possessive])
      && form.cueClass != .weak && view.lower(last).utf8.count > 1
  }

  /// Whether the phrase is a name, a pronoun or a noun for somebody or something that speaks.
  func isSpeakerLike(_ phrase: Range<Int>) -> Bool {
    phrase.contains { i in
      view.isCapitalised(i) && (i > 0 || view.classes(i).isEmpty || view.classes(i).contains(.subjectPronoun))
        || !view.classes(i).isDisjoint(with: [.subjectPronoun, .objectPronoun, .relative])
        || view.lexicon.speakerNouns[view.lower(i)] != nil || view.lexicon.speechNouns.contains(view.lower(i))
        || view.lower(i).hasPrefix("@")
    } || phrase.count == 1 && view.classes(phrase.lowerBound).contains(.determiner)
  }

  private func isSingular(_ subject: Range<Int>) -> Bool {
    // “proponents of the bill”: the noun before the complement.
    let preposition = subject.dropFirst().first { view.classes($0).contains(.preposition) }
    let last = (preposition ?? subject.upperBound) - 1
    if let pronoun = view.lexicon.pronouns[view.lower(last)] {
      return !pronoun.isPlural && !pronoun.isFirstOrSecond
    }
    if subject.contains(where: { view.lexicon.reporting.nameConjunctions.contains(view.lower($0)) }) {
      return false
    }
    if view.classes(last).contains(.relative) { return false }
    return view.lexicon.speakerNouns[view.lower(last)]?.type != .group
      && !view.lexicon.reporting.pluralSuffixes.contains { view.lower(last).hasSuffix($0) }
  }

  /// The item before adverbs, auxiliaries and times that stand between subject and verb.
  func beforeAdverbial(_ i: Int) -> Int {
    var j = i
    while j >= 0 {
      let classes = view.classes(j)
      if !classes.isDisjoint(with: [.auxiliary, .adverb, .negation]) && !view.isCapitalised(j)
        || isManner(j) || isSmallObject(j)
      {
        j -= 1
      } else if classes.contains(.time) {
        j = view.lexicon.reporting.measuredTimes.contains(view.lower(j)) ? beforeMeasure(j - 1) : j - 1
        if view.classes(j).contains(.preposition) { j -= 1 }
      } else if isNamedTime(j) || isCatenative(endingAt: j) {
        j -= 2
      } else {
        return j
      }
    }
    return j
  }

  /// last week, this month
  private func isNamedTime(_ i: Int) -> Bool {
    view.lexicon.reporting.timeUnits.contains(view.lower(i))
      && view.lexicon.reporting.timeDeterminers.contains(view.lower(i - 1))
  }

  /// “liked to” say
  private func isCatenative(endingAt to: Int) -> Bool {
    view.classes(to).contains(.infinitive) && view.lexicon.reporting.catenatives.contains(view.lower(to - 1))
  }

  /// “two weeks” ago
  private func beforeMeasure(_ unit: Int) -> Int {
    view.isNominal(unit - 1) || view.classes(unit - 1).contains(.determiner) ? unit - 2 : unit - 1
  }

  /// se, lui, mi: between subject and verb.
  private func isSmallObject(_ i: Int) -> Bool {
    let reporting = view.lexicon.reporting
    guard reporting.has(.preverbalObject), !view.isCapitalised(i) else { return false }
    let classes = view.classes(i)
    return reporting.reflexives.contains(view.lower(i))
      || classes.contains(.objectPronoun) && classes.isDisjoint(with: [.subjectPronoun, .article])
  }

  func isManner(_ i: Int) -> Bool {
    !view.isCapitalised(i) && view.lexicon.reporting.adverbSuffixes.contains { view.lower(i).hasSuffix($0) }
      && view.lower(i).utf8.count > 4
  }

  func own(endingAt j: Int) -> Range<Int>? {
    guard j >= 0 else { return nil }
    if let k = openingOfBracket(closedAt: j) { return own(endingAt: k - 1) }
    // Газета «Вестник» написала: a name in marks behind its noun.
    if view.part(j) != nil, view.lexicon.reporting.has(.postposedComplement), view.isNominal(j - 1) {
      return phrases.ending(at: j - 1, from: 0)
    }
    let classes = view.classes(j)
    if classes.contains(.relative), !view.isCapitalised(j) {
      return antecedent(before: j)
    }
    if view.isComma(j) { return acrossCommas(j) }
    if view.isDash(j), let k = previous(before: j, where: view.isDash) {
      return phrases.ending(at: k - 1, from: 0)
    }
    guard let phrase = phrases.ending(at: j, from: 0) else { return nil }
    // “a man who lives here said”: the clause of “who” belongs to the noun before it.
    if phrase.lowerBound > 0, let who = previous(before: phrase.lowerBound, where: opensRelativeClause),
      !(who..<phrase.lowerBound).contains(where: { view.isPunctuation($0) || view.part($0) != nil }),
      who > 0, view.isNominal(who - 1), who + 1 < phrase.lowerBound || isVerb(phrase.lowerBound)
    {
      return phrases.ending(at: who - 1, from: 0).map { withOuterPhrase($0) ?? $0 }
    }
    return withOuterPhrase(phrase) ?? withReducedRelative(phrase)
  }

  /// “A nurse at a home in Oulu told”: what a preposition leads is no subject, but part of the phrase that opens the
  /// clause. nil where no such phrase is found.
  func withOuterPhrase(_ phrase: Range<Int>) -> Range<Int>? {
    guard !view.lexicon.reporting.has(.invertedSubject) else { return nil }
    var start = phrase.lowerBound
    while start > 1, view.classes(start - 1).contains(.preposition) {
      let isAttributed = phrases.isPostposed(start - 2)
      let noun = isAttributed ? start - 3 : start - 2
      guard view.isNominal(noun), view.cue(noun) == nil, let outer = phrases.ending(at: noun, from: 0) else {
        break
      }
      let isLed = view.classes(outer.lowerBound - 1).contains(.preposition)
      if !isLed, startsClause(outer.lowerBound), isDescription(outer) {
        let isText = phrase.contains { view.lexicon.speechNouns.contains(view.lower($0)) }
        return isText ? outer : outer.lowerBound..<phrase.upperBound
      }
      start = outer.lowerBound
    }
    return nil
  }

  /// Whether a phrase has a noun in lower case for somebody: behind a name, a preposition leads an adverbial.
  private func isDescription(_ phrase: Range<Int>) -> Bool {
    phrase.contains { view.lexicon.speakerNouns[view.lower($0)] != nil }
      && !view.isCapitalised(phrase.upperBound - 1)
  }

  /// “The decree signed by the Pope read”: the participle's clause belongs to the noun before it. And in
  /// “Beck, who has in the past called him …” what looks like the subject is an adverbial.
  private func withReducedRelative(_ phrase: Range<Int>) -> Range<Int>? {
    let preposition = phrase.lowerBound - 1
    guard preposition > 0, view.classes(preposition).contains(.preposition) else { return phrase }
    if !view.classes(phrase.lowerBound).isDisjoint(with: [.determiner, .possessive]),
      let name = nameOpeningClause(before: preposition)
    {
      return name
    }
    if !view.classes(preposition - 1).isDisjoint(with: .auxiliary) {
      return own(endingAt: beforeAdverbial(preposition - 1))
    }
    guard view.lexicon.reporting.agentPrepositions.contains(view.lower(preposition)), preposition > 1,
      view.partOfSpeech(preposition - 1) == .verb,
      let outer = phrases.ending(at: preposition - 2, from: 0)
    else { return phrase }
    return outer.lowerBound..<phrase.upperBound
  }

  /// “Reyes in his first speech called …”: the name before an adverbial, where nothing of its clause comes before it.
  private func nameOpeningClause(before preposition: Int) -> Range<Int>? {
    guard view.isCapitalised(preposition - 1),
      !view.lexicon.reporting.complementPrepositions.contains(view.lower(preposition)),
      let name = phrases.ending(at: preposition - 1, from: 0)
    else { return nil }
    let before = name.lowerBound - 1
    return startsClause(name.lowerBound) || view.classes(before).contains(.subordinator) ? name : nil
  }

  /// “a message stating …”, “with one poster writing …”: the participle's clause belongs to the noun before it.
  /// Whoever “issued a statement saying …” speaks for themselves.
  private func ownOfGerund(endingAt j: Int, _ earlier: [CueMention]) -> Subject? {
    guard view.isNominal(j) || view.classes(j).contains(.determiner),
      let phrase = phrases.ending(at: j, from: 0),
      !view.lexicon.reporting.issuingVerbs.contains(view.lower(phrase.lowerBound - 1))
    else { return nil }
    let isDocument = view.lexicon.speechNouns.contains(view.lower(j))
    let isAbsolute = view.lexicon.reporting.absolutePrepositions.contains(view.lower(phrase.lowerBound - 1))
    // “with critics calling it “…” and others hailing “…””.
    let goesOn =
      view.classes(phrase.lowerBound - 1).contains(.conjunction) && earlier.last?.isGerund == true
      && earlier.last?.hasOwnSubject == true
    guard isDocument || isAbsolute || goesOn else { return nil }
    return Subject(range: phrase, isOwn: true)
  }

  private func isRelativePronoun(_ i: Int) -> Bool {
    view.classes(i).contains(.relative) && view.classes(i).isDisjoint(with: [.determiner, .possessive])
  }

  /// Whether the item is “who” or “which”, or a “that” between a noun and its verb: “the storm that killed three”.
  func opensRelativeClause(_ i: Int) -> Bool {
    if isRelativePronoun(i) { return true }
    if view.lexicon.reporting.relativeAdverbs.contains(view.lower(i)) { return view.isNominal(i - 1) }
    return view.classes(i).isSuperset(of: [.relative, .subordinator]) && view.isNominal(i - 1)
      && view.cue(i - 1) == nil && isVerb(i + 1)
  }

  func isVerb(_ i: Int) -> Bool {
    view.partOfSpeech(i) == .verb || !view.classes(i).isDisjoint(with: [.auxiliary, .verb])
  }

  private func antecedent(before j: Int) -> Range<Int>? {
    var k = j - 1
    if view.isComma(k) { k -= 1 }
    if let open = openingOfBracket(closedAt: k) { k = open - 1 }
    guard view.isNominal(k) else { return nil }
    return phrases.ending(at: k, from: 0)
  }

  func openingOfBracket(closedAt j: Int) -> Int? {
    guard view.lower(j) == ")" else { return nil }
    return previous(before: j) { view.lower($0) == "(" }
  }

  /// How far back a bracket, a comma or a relative pronoun is looked for, in items.
  private static let farthestBoundary = 30

  func previous(before i: Int, where matches: (Int) -> Bool) -> Int? {
    var k = i - 1
    while k >= 0, i - k <= Self.farthestBoundary {
      if matches(k) { return k }
      k -= 1
    }
    return nil
  }
}
