/// Finds the noun phrase that ends or begins at a place, by the shapes and classes of words alone.
///
/// The whole phrase is wanted: “Cardinal Marc Ouellet of the Holy See”, not “Ouellet”.
struct NounPhraseFinder {
  let view: PassageView

  /// Whether the preposition at `i` leads a complement of the noun before it: “a spokesman for the ministry”.
  func leadsComplement(_ i: Int) -> Bool {
    if isOf(i) { return true }
    // il ministro all’Istruzione, but “ha detto il ministro all’Ansa”.
    if view.lexicon.reporting.addresseeNouns.contains(view.lower(i + 1)) { return false }
    if leadsText(i) { return false }
    let attached = view.lexicon.reporting.attachedPrepositions
    return takesComplement(i - 1) && (attached.isEmpty || attached.contains(view.lower(i)))
  }

  /// “in a statement” behind whoever makes it
  private func leadsText(_ i: Int) -> Bool {
    guard view.classes(i + 1).contains(.article),
      !view.lexicon.reporting.definiteDeterminers.contains(view.lower(i + 1))
    else { return false }
    let noun = (i + 2..<max(i + 2, view.count)).prefix { view.isNominal($0) && view.cue($0) == nil }.last
    return noun.map { view.lexicon.speechNouns.contains(view.lower($0)) } ?? false
  }

  func takesComplement(_ i: Int) -> Bool {
    view.lexicon.speakerNouns[view.lower(i)] != nil
      || view.lexicon.speechNouns.contains(view.lower(i))
  }

  /// Whether an adjective belongs, with the preposition behind it, to the noun before it: a source close to the ministry.
  func isPostposed(_ i: Int) -> Bool {
    view.lexicon.reporting.postposedAdjectives.contains(view.lower(i)) && view.isNominal(i - 1)
      && view.classes(i + 1).contains(.preposition)
  }

  func isOf(_ i: Int) -> Bool {
    view.lexicon.reporting.complementPrepositions.contains(view.lower(i))
  }

  /// der Leiter der Feuerwehr: a determiner that only a complement, or whoever is told, can have behind a noun.
  func leadsGenitive(_ i: Int) -> Bool {
    guard view.lexicon.reporting.genitiveDeterminers.contains(view.lower(i)) else { return false }
    return !(i + 1..<i + 6).prefix { view.word($0)?.shape.isPunctuation == false || view.lower($0) == "-" }
      .contains { j in view.lexicon.reporting.addresseeNouns.contains { view.lower(j).hasSuffix($0) } }
  }

  func isPronoun(_ i: Int) -> Bool {
    view.lexicon.pronouns[view.lower(i)]?.isSubject ?? false
  }

  /// A word that joins two names into one phrase or belongs inside a name.
  func isJoint(_ i: Int) -> Bool {
    let lower = view.lower(i)
    return lower == "&" || view.isPossessiveClitic(i)
      || (["-", "‑", "/", "."].contains(lower) && view.isAttached(i))
  }

  /// A dot that belongs to an abbreviation or initial: Dr., J.
  func isAbbreviationDot(_ i: Int) -> Bool {
    view.lower(i) == "." && view.isAttached(i) && view.isCapitalised(i - 1)
      && (view.lower(i - 1).utf8.count <= 4) && view.isCapitalised(i + 1)
  }

  // MARK: - Leftwards

  /// The longest noun phrase whose last item is `last`, starting at `lower` or later.
  func ending(at last: Int, from lower: Int) -> Range<Int>? {
    guard last >= lower, view.word(last) != nil else { return nil }
    if isPronoun(last) { return last..<last + 1 }
    if isDeterminerAsPronoun(last) { return last..<last + 1 }
    if let partitive = partitive(endingAt: last), partitive.lowerBound >= lower { return partitive }
    guard view.isNominal(last) || isJoint(last) && view.isNominal(last - 1) else { return nil }
    var start = last
    while start > lower, let next = stepLeft(from: start, lower: lower) { start = next }
    while start < last, isJoint(start) || view.classes(start).contains(.time) { start += 1 }
    guard start <= last, !isOnlyTime(start...last) else { return nil }
    return start..<last + 1
  }

  func isDeterminerAsPronoun(_ i: Int) -> Bool {
    let classes = view.classes(i)
    // Ukrainian та is “and” far more often than “that one”.
    return classes.contains(.determiner) && classes.isDisjoint(with: [.article, .relative])
      && !view.lexicon.reporting.nameConjunctions.contains(view.lower(i))
  }

  /// “one of them”
  func partitive(endingAt last: Int) -> Range<Int>? {
    guard last >= 2, view.classes(last).contains(.objectPronoun), isOf(last - 1),
      isDeterminerAsPronoun(last - 2)
    else { return nil }
    return last - 2..<last + 1
  }

  /// The phrase's new start, or nil when it cannot grow to the left.
  private func stepLeft(from start: Int, lower: Int) -> Int? {
    let i = start - 1
    if view.continuesName(start) { return i }
    guard let word = view.word(i) else { return nickname(at: i, lower: lower) }
    let classes = view.classes(i)
    let first = view.classes(start)
    // Past a determiner only “of the …” and the like go on.
    if !first.isDisjoint(with: [.determiner, .possessive]) && !view.isCapitalised(start)
      && view.word(start)?.shape.isPunctuation != true
    {
      if view.lexicon.reporting.nameConjunctions.contains(view.lower(i)), view.isCapitalised(i - 1),
        view.isCapitalised(start + 1), view.classes(start).contains(.article),
        let joint = coordination(at: i, lower: lower)
      {
        return joint
      }
      if leadsGenitive(start), i > lower, view.isNominal(i), view.isCapitalised(i) { return i }
      return complementStart(at: i, lower: lower)
    }
    if isJoint(i) || isAbbreviationDot(i) { return i > lower ? i : nil }
    if word.shape.isPunctuation { return nil }
    if classes.contains(.preposition) { return complementStart(at: i, lower: lower) }
    if view.lexicon.reporting.nameConjunctions.contains(view.lower(i)) {
      return coordination(at: i, lower: lower)
    }
    if !classes.isDisjoint(with: [.determiner, .possessive]) {
      return classes.contains(.relative) && !leadsNoun(i) ? nil : i
    }
    guard view.isNominal(i) else { return nil }
    if isVerbLike(i) { return nil }
    return i
  }

  /// der Minister; but not “, der Ministern hilft”: German's articles are its relative pronouns too.
  private func leadsNoun(_ i: Int) -> Bool {
    view.lexicon.reporting.has(.capitalisedNouns) && !view.isComma(i - 1)
  }

  /// A nickname between two names: Pasquale “Pat” Di Cicco.
  func nickname(at i: Int, lower: Int) -> Int? {
    guard i > lower, view.part(i) != nil, view.isCapitalised(i - 1), view.isCapitalised(i + 1) else {
      return nil
    }
    return i - 1
  }

  /// Goes on over a preposition where its phrase belongs to the noun before it.
  private func complementStart(at i: Int, lower: Int) -> Int? {
    guard i > lower, view.classes(i).contains(.preposition), view.isNominal(i - 1), !isVerbLike(i - 1)
    else { return nil }
    return leadsComplement(i) ? i - 1 : nil
  }

  /// “Smith and Jones”: both sides must be names, or what is on the left may be a clause of its own.
  private func coordination(at i: Int, lower: Int) -> Int? {
    guard i > lower, view.isNominal(i - 1), !isVerbLike(i - 1) else { return nil }
    let left = ending(at: i - 1, from: lower)
    guard let left, isClauseStart(left.lowerBound, lower: lower) else { return nil }
    return i - 1
  }

  private func isClauseStart(_ i: Int, lower: Int) -> Bool {
    i <= lower || view.part(i - 1) != nil || view.isPunctuation(i - 1)
      || !view.classes(i - 1).isDisjoint(with: [.conjunction, .subordinator])
  }

  /// A finite verb that the lexicon knows, not taken for a noun.
  private func isVerbLike(_ i: Int) -> Bool {
    guard !view.isCapitalised(i) else { return false }
    if view.classes(i).contains(.verb) { return true }
    guard let cue = view.cue(i), !cue.isBaseOrPresent, !cue.isGerund else { return false }
    return view.classes(i - 1).isDisjoint(with: [.determiner, .possessive]) && view.isNominal(i - 1)
  }

  func isOnlyTime(_ range: ClosedRange<Int>) -> Bool {
    range.allSatisfy {
      view.classes($0).contains(.time) || view.word($0)?.shape.contains(.hasLetter) == false
    }
  }
}
