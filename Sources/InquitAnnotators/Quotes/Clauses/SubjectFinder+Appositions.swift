/// The subject across the commas of what is added to it: `S , apposition , V`, `title , Name , V`.
extension SubjectFinder {
  /// `S , apposition , V` or `title , Name , V`.
  func acrossCommas(_ comma: Int) -> Range<Int>? {
    var end = comma
    var last: Range<Int>?
    while let start = previous(
      before: end, where: { view.isComma($0) || view.part($0) != nil || view.isTerminal($0) })
      ?? (end > 0 ? -1 : nil)
    {
      let segment = start + 1..<end
      if segment.isEmpty { return last }
      // As Holt, a former mayor, put it.
      if segment.count > 1, end < comma,
        view.lexicon.reporting.quotedAsWords.contains(view.lower(segment.lowerBound))
      {
        return phrases.ending(at: segment.upperBound - 1, from: segment.lowerBound + 1)
      }
      let name = nameAlone(segment) ?? nameWithRole(segment)
      if let name, start >= 0, endsInTitle(start - 1) { return name }
      if !isApposition(segment) && !isRoleBehindName(segment) || start < 0 || !view.isComma(start) {
        // “Of the mayor, Reyes, who has met him, said”: what opens the sentence is an adverbial.
        if start < 0, let last, leadsAdverbial(0) || opensWithTitle(segment) { return last }
        var tail = segment.upperBound - 1
        if let open = openingOfBracket(closedAt: tail) { tail = open - 1 }
        guard let phrase = phrases.ending(at: tail, from: segment.lowerBound) else { return last }
        return withOuterPhrase(phrase) ?? phrase
      }
      last = name ?? last
      end = start
    }
    return last
  }

  /// L’assessore ai lavori pubblici, Marco Ghio, …: an office with more than its noun before its holder's name.
  private func opensWithTitle(_ segment: Range<Int>) -> Bool {
    view.lexicon.reporting.has(.postposedComplement)
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
    return view.lexicon.reporting.has(.postposedComplement) && name.count > 1
      ? phrase.upperBound - name.count..<phrase.upperBound : nil
  }

  private func isAdjectiveBeforeRole(_ segment: Range<Int>) -> Bool {
    segment.count > 2 && isRole(segment.lowerBound + 1) && view.isCapitalised(segment.lowerBound + 2)
  }

  /// How many words a title with a possessive can have: “his closest ally”.
  private static let longestTitle = 4

  /// “his father”, “her closest ally”, “the union's general secretary”, “Another eyewitness”.
  func endsInTitle(_ i: Int) -> Bool {
    if view.lexicon.reporting.has(.postposedComplement), let phrase = phrases.ending(at: i, from: 0),
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
                && phrase.contains { view.classes($0).contains(.preposition) })
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
  private func isRoleBehindName(_ segment: Range<Int>) -> Bool {
    guard view.isCapitalised(segment.lowerBound - 2), let last = segment.last, !view.isCapitalised(last)
    else {
      return false
    }
    return segment.contains {
      !view.isCapitalised($0) && view.lexicon.speakerNouns[view.lower($0)]?.type == .person
    }
  }
}
