/// A noun phrase while it grows to the right.
private struct GrowingPhrase {
  let first: Int
  /// Whether determiners or possessives lead it.
  let isDetermined: Bool
  /// The item to look at next.
  var next: Int
  /// Behind the last item that surely belongs to it.
  var end: Int
  /// Whether it has come to a name: a noun behind that belongs to something else.
  var hasName = false

  init(first: Int, behindDeterminers next: Int) {
    self.first = first
    self.next = next
    isDetermined = next > first
    end = first
  }

  /// Whether nothing is open that wants to be followed by a noun.
  var isWhole: Bool { end == next }

  /// The next item belongs to the phrase.
  mutating func take() {
    next += 1
    end = next
  }

  /// The next item belongs to the phrase if a noun follows.
  mutating func takeIfContinued() { next += 1 }
}

extension NounPhraseFinder {
  /// The longest noun phrase that begins at `first` and ends before `upper`.
  func starting(at first: Int, to upper: Int) -> Range<Int>? {
    guard first < upper, let word = view.word(first), !word.shape.isPunctuation else { return nil }
    if isPronoun(first) { return first..<first + 1 }
    var phrase = GrowingPhrase(first: first, behindDeterminers: behindDeterminers(first, to: upper))
    while phrase.next < upper, grow(&phrase, to: upper) {}
    guard phrase.end > first else { return phrase.isDetermined ? withoutNoun(at: first, to: upper) : nil }
    var end = phrase.end
    while end > first, isJoint(end - 1), !view.isPossessiveClitic(end - 1) { end -= 1 }
    guard end > first, !isOnlyTime(first...end - 1) else { return nil }
    return first..<end
  }

  private func behindDeterminers(_ first: Int, to upper: Int) -> Int {
    var i = first
    while i < upper, isDetermining(i), i == first || !view.classes(i).contains(.relative) { i += 1 }
    return i
  }

  private func isDetermining(_ i: Int) -> Bool {
    !view.classes(i).isDisjoint(with: [.determiner, .possessive])
  }

  /// A determiner that stands for its noun: один из них, one of the groups.
  private func withoutNoun(at first: Int, to upper: Int) -> Range<Int>? {
    if let partitive = partitive(from: first, to: upper) { return partitive }
    guard isDeterminerAsPronoun(first) else { return nil }
    let rest = isOf(first + 1) ? starting(at: first + 2, to: upper) : nil
    return first..<(rest?.upperBound ?? first + 1)
  }

  /// Adds the next item; false where the phrase ends before it.
  private func grow(_ phrase: inout GrowingPhrase, to upper: Int) -> Bool {
    let i = phrase.next
    if view.part(i) != nil {
      guard phrase.isWhole, i + 1 < upper, nickname(at: i, lower: phrase.first) != nil else { return false }
      phrase.takeIfContinued()
      return true
    }
    if view.continuesName(i), i > phrase.first {
      phrase.take()
      phrase.hasName = true
      return true
    }
    if isJoint(i) || isAbbreviationDot(i) {
      guard phrase.isWhole else { return false }
      if view.isPossessiveClitic(i) { phrase.hasName = false }
      phrase.take()
      return true
    }
    guard view.word(i)?.shape.isPunctuation == false else { return false }
    return growByLink(&phrase, to: upper) ?? growByNoun(&phrase)
  }

  /// Adds a conjunction, a preposition or a genitive's determiner; nil where the next item is none of these.
  private func growByLink(_ phrase: inout GrowingPhrase, to upper: Int) -> Bool? {
    let i = phrase.next
    if joinsRoles(i), phrase.isWhole {
      phrase.takeIfContinued()
      return true
    }
    if view.lexicon.reporting.nameConjunctions.contains(view.lower(i)) {
      guard phrase.isWhole, view.isCapitalised(i - 1), view.isCapitalised(i + 1), view.isNominal(i + 1),
        !isFollowedByVerb(i + 1, upper)
      else { return false }
      phrase.takeIfContinued()
      return true
    }
    if isPostposed(i), phrase.isWhole, i > phrase.first, takesComplement(i - 1),
      continuesAfterPreposition(i + 1, to: upper, isAttributed: true)
    {
      phrase.takeIfContinued()
      phrase.takeIfContinued()
      while phrase.next < upper, isDetermining(phrase.next) { phrase.takeIfContinued() }
      phrase.hasName = false
      return true
    }
    if view.classes(i).contains(.preposition) {
      guard phrase.isWhole, continuesAfterPreposition(i, to: upper) else { return false }
      phrase.takeIfContinued()
      while phrase.next < upper, isDetermining(phrase.next) { phrase.takeIfContinued() }
      phrase.hasName = false
      return true
    }
    if leadsGenitive(i), phrase.isWhole, i > phrase.first, phrase.isDetermined || takesComplement(i - 1),
      view.isNominal(i + 1)
    {
      phrase.takeIfContinued()
      phrase.hasName = false
      return true
    }
    return nil
  }

  /// Adds a noun, a name or what stands before one.
  private func growByNoun(_ phrase: inout GrowingPhrase) -> Bool {
    let i = phrase.next
    let isTimeInside =
      view.classes(i).contains(.time) && phrase.isDetermined && phrase.end == phrase.first
      && view.isNominal(i + 1)
    guard view.isNominal(i) || isTimeInside, !view.lexicon.reporting.reflexives.contains(view.lower(i)),
      let shape = view.word(i)?.shape
    else { return false }
    let isName = shape.isCapitalised || shape.contains(.hasInnerUpper)
    if phrase.hasName && !isName && !view.endsInPossessive(i - 1) && !isRoleAfterName(i) { return false }
    if !isName && i > phrase.first && endsNominalRun(i) { return false }
    phrase.hasName = isName && !view.endsInPossessive(i)
    phrase.take()
    return true
  }

  /// one of them, один из них, uno di loro: of those who were named before.
  private func partitive(from first: Int, to upper: Int) -> Range<Int>? {
    let preposition = view.lower(first + 1)
    guard first + 2 < upper,
      view.lexicon.reporting.complementPrepositions.contains(preposition)
        || view.lexicon.reporting.attachedPrepositions.contains(preposition),
      !view.classes(first + 2).isDisjoint(with: [.objectPronoun, .subjectPronoun])
    else { return nil }
    return first..<first + 3
  }

  /// письменник і журналіст Іван Коваль: two roles of one person.
  private func joinsRoles(_ i: Int) -> Bool {
    func isRole(_ j: Int) -> Bool { view.lexicon.speakerNouns[view.lower(j)]?.type == .person }
    return view.lexicon.reporting.has(.postposedComplement) && !view.lexicon.reporting.has(.capitalisedNouns)
      && view.lexicon.reporting.nameConjunctions.contains(view.lower(i)) && isRole(i - 1) && isRole(i + 1)
      && view.isCapitalised(i + 2)
  }

  /// “Kremlin spokesman Dmitry Peskov”, “UN officials”: a role behind a name goes on.
  private func isRoleAfterName(_ i: Int) -> Bool {
    view.lexicon.speakerNouns[view.lower(i)] != nil
      || view.isNominal(i) && view.lexicon.speakerNouns[view.lower(i + 1)] != nil && view.cue(i) == nil
        && !view.classes(i).contains(.verb)
  }

  /// Whether a lower-case word rather is the verb behind the phrase: “the group released …”.
  private func endsNominalRun(_ i: Int) -> Bool {
    let afterNoun = view.classes(i - 1).isDisjoint(with: [.determiner, .possessive, .preposition])
    guard afterNoun else { return false }
    if view.classes(i).contains(.verb) { return true }
    if view.cue(i).map({ !$0.isGerund }) ?? false { return true }
    return view.lexicon.speakerNouns[view.lower(i - 1)] != nil
      && view.lexicon.reporting.pastSuffixes.contains { view.lower(i).hasSuffix($0) }
  }

  private func isFollowedByVerb(_ i: Int, _ upper: Int) -> Bool {
    i + 1 < upper && view.cue(i + 1) != nil
  }

  private func continuesAfterPreposition(_ i: Int, to upper: Int, isAttributed: Bool = false) -> Bool {
    guard i + 1 < upper else { return false }
    var next = i + 1
    while next < upper, isDetermining(next) { next += 1 }
    guard next < upper, view.isNominal(next), !view.classes(next).contains(.time),
      view.word(next)?.shape.contains(.hasDigit) == false
    else { return false }
    return isAttributed || leadsComplement(i)
  }
}
