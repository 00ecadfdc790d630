/// Subjects that a verb does not have on its own: those of the verb before, and of the sentence.
extension SubjectFinder {
  /// The subject of the nearest earlier verb of the sentence, or of its first verb.
  func shared(before i: Int, earlier: [CueMention]) -> Subject? {
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

  func startsClause(_ i: Int) -> Bool {
    i == 0 || view.part(i - 1) != nil || view.isPunctuation(i - 1)
      || view.classes(i - 1).contains(.conjunction) || view.classes(i - 1).contains(.adverb)
  }

  /// “Politico quoted Tim Manning as saying”: the one who speaks is the object of the verb before.
  private func reportedObject(_ cue: CueMention, upTo i: Int) -> Range<Int>? {
    guard view.lexicon.reporting.quotedAsWords.contains(view.lower(i - 1)) else { return nil }
    return phrases.starting(at: cue.items.upperBound, to: i)
  }

  /// “Manning was quoted as saying”.
  private func quotedObject(_ cue: CueMention, _ i: Int) -> Range<Int>? {
    guard view.lexicon.reporting.quotedAsWords.contains(view.lower(i - 1)) else { return nil }
    let j = beforeAdverbial(cue.items.lowerBound - 1)
    return own(endingAt: j)
  }

  /// How many adverbials may open a sentence, less one.
  private static let mostAdverbials = 4

  /// The subject of the sentence's first verb: its first noun phrase that no preposition or conjunction
  /// leads.
  func mainSubject(before limit: Int, from start: Int = 0) -> Range<Int>? {
    var i = max(start, view.afterDateline())
    for _ in 0..<Self.mostAdverbials {
      while i < limit, skipsAtStart(i) { i += 1 }
      guard i < limit else { return nil }
      if let subject = behindTime(i), subject < limit {
        i = subject
        continue
      }
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

  /// On Tuesday he …: the subject behind a time that a preposition leads, where no comma parts them.
  private func behindTime(_ preposition: Int) -> Int? {
    guard view.classes(preposition).contains(.preposition) else { return nil }
    var i = preposition + 1
    while view.classes(i).contains(.time) || view.word(i)?.shape == .hasDigit { i += 1 }
    let opens: QuoteLexicon.WordClass = [.determiner, .possessive, .subjectPronoun]
    guard i > preposition + 1, !view.classes(i).isDisjoint(with: opens) || view.isCapitalised(i) else {
      return nil
    }
    return i
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

  func leadsAdverbial(_ i: Int) -> Bool {
    let classes = view.classes(i)
    if !classes.isDisjoint(with: [.preposition, .subordinator]) && classes.isDisjoint(with: .determiner) {
      return true
    }
    guard i == 0 || !view.isCapitalised(i) else { return false }
    let lower = view.lower(i)
    return view.lexicon.reporting.participleSuffixes.contains { lower.hasSuffix($0) } && lower.utf8.count > 4
      && !view.isCapitalised(i + 1)
  }
}
