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
    if subject.contains(where: { view.lexicon.nameConjunctions.contains(view.lower($0)) }) { return false }
    if view.classes(last).contains(.relative) { return false }
    return view.lexicon.speakerNouns[view.lower(last)]?.type != .group
      && !view.lexicon.pluralSuffixes.contains { view.lower(last).hasSuffix($0) }
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
      } else if isNamedTime(j) {
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

  /// “two weeks” ago
  private func beforeMeasure(_ unit: Int) -> Int {
    view.isNominal(unit - 1) || view.classes(unit - 1).contains(.determiner) ? unit - 2 : unit - 1
  }

  /// se, lui, mi: between subject and verb.
  private func isSmallObject(_ i: Int) -> Bool {
    let reporting = view.lexicon.reporting
    guard reporting.has(.invertedSubject), !view.isCapitalised(i) else { return false }
    let classes = view.classes(i)
    return reporting.reflexives.contains(view.lower(i))
      || classes.contains(.objectPronoun) && classes.isDisjoint(with: [.subjectPronoun, .article])
  }

  func isManner(_ i: Int) -> Bool {
    !view.isCapitalised(i) && view.lexicon.adverbSuffixes.contains { view.lower(i).hasSuffix($0) }
      && view.lower(i).utf8.count > 4
  }

  func own(endingAt j: Int) -> Range<Int>? {
    guard j >= 0 else { return nil }
    if let k = openingOfBracket(closedAt: j) { return own(endingAt: k - 1) }
    // Газета «Вестник» написала: a name in marks behind its noun.
    if view.part(j) != nil, view.lexicon.reporting.has(.invertedSubject), view.isNominal(j - 1) {
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
  private func withOuterPhrase(_ phrase: Range<Int>) -> Range<Int>? {
    guard !view.lexicon.reporting.has(.invertedSubject) else { return nil }
    var start = phrase.lowerBound
    while start > 1, view.classes(start - 1).contains(.preposition), view.isNominal(start - 2),
      view.cue(start - 2) == nil, let outer = phrases.ending(at: start - 2, from: 0)
    {
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
    guard view.lexicon.agentPrepositions.contains(view.lower(preposition)), preposition > 1,
      view.partOfSpeech(preposition - 1) == .verb,
      let outer = phrases.ending(at: preposition - 2, from: 0)
    else { return phrase }
    return outer.lowerBound..<phrase.upperBound
  }

  /// “Reyes in his first speech called …”: the name before an adverbial, where nothing of its clause comes before it.
  private func nameOpeningClause(before preposition: Int) -> Range<Int>? {
    guard view.isCapitalised(preposition - 1),
      !view.lexicon.complementPrepositions.contains(view.lower(preposition)),
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
      !view.lexicon.issuingVerbs.contains(view.lower(phrase.lowerBound - 1))
    else { return nil }
    let isDocument = view.lexicon.speechNouns.contains(view.lower(j))
    let isAbsolute = view.lexicon.absolutePrepositions.contains(view.lower(phrase.lowerBound - 1))
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
  private func opensRelativeClause(_ i: Int) -> Bool {
    if isRelativePronoun(i) { return true }
    if view.lexicon.reporting.relativeAdverbs.contains(view.lower(i)) { return view.isNominal(i - 1) }
    return view.classes(i).isSuperset(of: [.relative, .subordinator]) && view.isNominal(i - 1)
      && view.cue(i - 1) == nil && isVerb(i + 1)
  }

  private func isVerb(_ i: Int) -> Bool {
    view.partOfSpeech(i) == .verb || !view.classes(i).isDisjoint(with: [.auxiliary, .verb])
  }

  private func antecedent(before j: Int) -> Range<Int>? {
    var k = j - 1
    if view.isComma(k) { k -= 1 }
    if let open = openingOfBracket(closedAt: k) { k = open - 1 }
    guard view.isNominal(k) else { return nil }
    return phrases.ending(at: k, from: 0)
  }

  private func openingOfBracket(closedAt j: Int) -> Int? {
    guard view.lower(j) == ")" else { return nil }
    return previous(before: j) { view.lower($0) == "(" }
  }

  private func previous(before i: Int, where matches: (Int) -> Bool) -> Int? {
    var k = i - 1
    while k >= 0, i - k <= 30 {
      if matches(k) { return k }
      k -= 1
    }
    return nil
  }

  /// `S , apposition , V` or `title , Name , V`.
  private func acrossCommas(_ comma: Int) -> Range<Int>? {
    var end = comma
    var last: Range<Int>?
    while let start = previous(
      before: end, where: { view.isComma($0) || view.part($0) != nil || view.isTerminal($0) })
      ?? (end > 0 ? -1 : nil)
    {
      let segment = start + 1..<end
      if segment.isEmpty { return last }
      let name = nameAlone(segment) ?? nameWithRole(segment)
      if let name, start >= 0, endsInTitle(start - 1) { return name }
      if !isApposition(segment) && !isRole(segment) || start < 0 || !view.isComma(start) {
        // “Of the mayor, Reyes, who has met him, said”: what opens the sentence is an adverbial.
        if start < 0, let last, leadsAdverbial(0) || opensWithTitle(segment) { return last }
        var tail = segment.upperBound - 1
        if let open = openingOfBracket(closedAt: tail) { tail = open - 1 }
        return phrases.ending(at: tail, from: segment.lowerBound) ?? last
      }
      last = name ?? last
      end = start
    }
    return last
  }

  /// L’assessore ai lavori pubblici, Marco Ghio, …: an office with more than its noun before its holder's name.
  private func opensWithTitle(_ segment: Range<Int>) -> Bool {
    view.lexicon.reporting.has(.invertedSubject)
      && phrases.starting(at: segment.lowerBound, to: segment.upperBound).map(isTitle) ?? false
  }

  private func isRole(_ i: Int) -> Bool { view.lexicon.speakerNouns[view.lower(i)]?.type == .person }

  private func nameAlone(_ segment: Range<Int>) -> Range<Int>? {
    guard let phrase = phrases.ending(at: segment.upperBound - 1, from: segment.lowerBound),
      phrase == segment, segment.allSatisfy({ view.isCapitalised($0) || view.isPunctuation($0) })
    else { return nil }
    return phrase
  }

  /// “student Chidi Obi”, “Ms Okonjo”: a role and the name of whoever has it.
  private func nameWithRole(_ segment: Range<Int>) -> Range<Int>? {
    guard let last = segment.last, view.isCapitalised(last),
      isRole(segment.lowerBound) || isAdjectiveBeforeRole(segment),
      let phrase = phrases.ending(at: last, from: segment.lowerBound)
    else { return nil }
    if phrase == segment { return phrase }
    // майор служби з надзвичайних ситуацій Андрій Сокіл: at least two words of a name, behind more than a role.
    let name = phrase.reversed().prefix { view.isCapitalised($0) }
    return view.lexicon.reporting.has(.invertedSubject) && name.count > 1
      ? phrase.upperBound - name.count..<phrase.upperBound : nil
  }

  private func isAdjectiveBeforeRole(_ segment: Range<Int>) -> Bool {
    segment.count > 2 && isRole(segment.lowerBound + 1) && view.isCapitalised(segment.lowerBound + 2)
  }

  /// How many words a title with a possessive can have: “his closest ally”.
  private static let longestTitle = 4

  /// “his father”, “her closest ally”, “the union's general secretary”, “Another eyewitness”.
  private func endsInTitle(_ i: Int) -> Bool {
    if view.lexicon.reporting.has(.invertedSubject), let phrase = phrases.ending(at: i, from: 0),
      isTitle(phrase)
    {
      return true
    }
    if !view.isCapitalised(i), let phrase = phrases.ending(at: i, from: 0),
      view.classes(phrase.lowerBound).contains(.possessive), phrase.count <= Self.longestTitle
    {
      return true
    }
    return !view.isCapitalised(i) && view.lexicon.speakerNouns[view.lower(i)] != nil
      || view.isCapitalised(i)
        && phrases.ending(at: i, from: 0).map { phrase in
          !view.classes(phrase.lowerBound).isDisjoint(with: [.determiner])
            && (isRole(i)
              || phrase.contains(where: isRole)
                && phrase.contains { view.lexicon.complementPrepositions.contains(view.lower($0)) })
        } ?? false
  }

  /// Whether a stretch between commas only adds to the noun phrase before it.
  private func isApposition(_ segment: Range<Int>) -> Bool {
    let first = segment.lowerBound
    let classes = view.classes(first)
    if view.word(first)?.shape.contains(.hasDigit) == true { return true }
    if !classes.isDisjoint(with: [.preposition, .relative, .determiner, .possessive, .adverb, .subordinator])
    {
      return true
    }
    return !view.isCapitalised(first) || segment.count <= 2
  }

  /// “Ada Reyes, UN professor of law, said”: a role in lower case behind a name, although it begins with one.
  private func isRole(_ segment: Range<Int>) -> Bool {
    guard view.isCapitalised(segment.lowerBound - 2), let last = segment.last, !view.isCapitalised(last)
    else {
      return false
    }
    return segment.contains {
      !view.isCapitalised($0) && view.lexicon.speakerNouns[view.lower($0)]?.type == .person
    }
  }

  // MARK: - Subjects of other verbs

  /// The subject of the nearest earlier verb of the sentence, or of its first verb.
  private func shared(before i: Int, earlier: [CueMention]) -> Subject? {
    let isGerundClause = view.isComma(i - 1)
    for cue in earlier.reversed() {
      if isGerundClause, let subject = cue.subject,
        !startsClause(min(subject.lowerBound, cue.items.lowerBound))
      {
        continue
      }
      if cue.voice == .passive, let quoted = quotedObject(cue, i) {
        return Subject(range: quoted, isOwn: false)
      }
      guard cue.voice == .active, cue.cueClass != .source, let subject = cue.subject else { continue }
      if let object = reportedObject(cue, upTo: i) { return Subject(range: object, isOwn: false) }
      return Subject(range: subject, isOwn: false)
    }
    return mainSubject(before: i).map { Subject(range: $0, isOwn: false) }
  }

  private func startsClause(_ i: Int) -> Bool {
    i == 0 || view.part(i - 1) != nil || view.isPunctuation(i - 1)
      || view.classes(i - 1).contains(.conjunction) || view.classes(i - 1).contains(.adverb)
  }

  /// “Politico quoted Tim Manning as saying”: the one who speaks is the object of the verb before.
  private func reportedObject(_ cue: CueMention, upTo i: Int) -> Range<Int>? {
    guard view.lexicon.quotedAsWords.contains(view.lower(i - 1)) else { return nil }
    return phrases.starting(at: cue.items.upperBound, to: i)
  }

  /// “Manning was quoted as saying”.
  private func quotedObject(_ cue: CueMention, _ i: Int) -> Range<Int>? {
    guard view.lexicon.quotedAsWords.contains(view.lower(i - 1)) else { return nil }
    let j = beforeAdverbial(cue.items.lowerBound - 1)
    return own(endingAt: j)
  }

  /// The subject of the sentence's first verb: its first noun phrase that no preposition or conjunction
  /// leads.
  func mainSubject(before limit: Int, from start: Int = 0) -> Range<Int>? {
    var i = max(start, view.afterDateline())
    for _ in 0..<4 {
      while i < limit, skipsAtStart(i) { i += 1 }
      guard i < limit else { return nil }
      if leadsAdverbial(i) {
        guard let comma = (i..<limit).first(where: view.isComma) else { return nil }
        i = comma + 1
        continue
      }
      guard let phrase = phrases.starting(at: i, to: limit) else { return nil }
      if view.isComma(phrase.upperBound), let name = nameAfterTitle(phrase, limit: limit) { return name }
      return phrase
    }
    return nil
  }

  private func nameAfterTitle(_ phrase: Range<Int>, limit: Int) -> Range<Int>? {
    guard endsInTitle(phrase.upperBound - 1), view.isCapitalised(phrase.upperBound + 1),
      let name = phrases.starting(at: phrase.upperBound + 1, to: limit)
    else { return nil }
    return name
  }

  private func skipsAtStart(_ i: Int) -> Bool {
    view.isPunctuation(i) || view.part(i) != nil
      || !view.classes(i).isDisjoint(with: [.conjunction, .adverb, .time])
  }

  private func leadsAdverbial(_ i: Int) -> Bool {
    let classes = view.classes(i)
    if !classes.isDisjoint(with: [.preposition, .subordinator]) && classes.isDisjoint(with: .determiner) {
      return true
    }
    guard i == 0 || !view.isCapitalised(i) else { return false }
    let lower = view.lower(i)
    return view.lexicon.participleSuffixes.contains { lower.hasSuffix($0) } && lower.utf8.count > 4
      && !view.isCapitalised(i + 1)
  }
}
