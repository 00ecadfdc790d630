import InquitModel

/// What the verb of a place's clause says of it: Norway bans, Norway borders, Norway is ready.
struct PlaceClause {
  let context: NameContext
  /// Of the place, or the first of a list.
  let type: PlaceType
  /// Whether nothing of the clause stands before the place, and nothing of the sentence.
  let beginsClause: Bool
  var beginsSentence = false
  /// Whether a word before the place tells that its clause has a verb: which Japan controls, that Japan stop.
  var followsClauseCue = false
  /// Whether it is one place and its name is no plural.
  var isSingular = false

  private var words: [Word] { context.words }
  private var classes: [WordClass] { context.classes }
  private var lexicon: NameLexicon { context.lexicon }

  private func cues(_ i: Int) -> UsageCue { lexicon.usageCues(of: words[i].lowerHash) }

  // MARK: Verbs

  /// Whether the word at `i` is a finite verb: one on a list, or a word that is a verb by its ending and what
  /// follows it. Where it `isPredicate`, it follows a place that begins its clause; in a language of whose verbs there
  /// is no list, that alone makes a verb of a word in lower case.
  func isVerb(_ i: Int, end: Int, isPredicate: Bool = false) -> Bool {
    if classes[i].contains(.verb) { return true }
    guard !words[i].mayBeName else { return false }
    if !lexicon.knowsVerbs, isPredicate { return isPlain(i) || cues(i).contains(.placeVerb) }
    if classes[i].contains(.nounVerb) {
      return (isPredicate && followsClauseCue || hasObject(i, end: end, isPredicate: isPredicate))
        && lexicon.titles[PhraseHash(words[i], .lower)] == nil
    }
    return cues(i).contains(.placeVerb) || endsAsVerb(i, end: end)
      || isPredicate && followsClauseCue && ends(i, as: .beforeFunctionWord)
  }

  /// Whether the word at `i` is a finite verb or hands over to one: has, will.
  func isPredicate(_ i: Int, end: Int) -> Bool {
    isVerb(i, end: end, isPredicate: !lexicon.knowsVerbs)
      || !cues(i).isDisjoint(with: [.auxiliary, .having])
  }

  /// Whether what follows a word that may be a noun is a verb's object rather than the rest of a noun phrase.
  private func hasObject(_ i: Int, end: Int, isPredicate: Bool) -> Bool {
    let next = i + 1
    guard next < end else { return false }
    if !classes[next].isDisjoint(with: [.article, .adverb])
      || !cues(next).isDisjoint(with: [.object, .number]) || words[next].mayBeName
      || words[next].shape.contains(.hasDigit)
    {
      return true
    }
    guard isPredicate else { return false }
    // France bans school phones.
    return cues(next).contains(.infinitive) || ends(next, as: .progressive)
      || beginsSentence && ends(i, as: .beforeArticle) && words[next].shape.contains(.hasLetter)
        && classes[next].isDisjoint(with: [.function, .verb, .nounVerb, .placePreposition, .linkAnd])
  }

  private func endsAsVerb(_ i: Int, end: Int) -> Bool {
    guard !classes[i].contains(.function) else { return false }
    let next = i + 1 < end ? i + 1 : nil
    return lexicon.verbEndings.contains { ending in
      guard words[i].endsIn(ending.text) else { return false }
      switch ending.kind {
      case .beforeArticle: return next.map { classes[$0].contains(.article) } ?? false
      case .beforeFunctionWord:
        return next.map { classes[$0].contains(.function) || words[$0].shape.isPunctuation } ?? true
      case .participle, .progressive: return false
      }
    }
  }

  private func ends(_ i: Int, as kind: NameLexicon.VerbEnding.Kind) -> Bool {
    lexicon.verbEndings.contains { $0.kind == kind && words[i].endsIn($0.text) }
  }

  // MARK: The clause

  /// The usage of a place as the subject of the verb after it; nil where no verb follows. An adverb, a date or an
  /// inserted phrase may come between: Germany on Monday banned; Beijing, which claims the island, protested.
  func usageAsSubject(endingAt end: Int, sentenceEnd: Int) -> PlaceUsage? {
    var next = predicate(after: end, sentenceEnd: sentenceEnd)
    let isRelative = next > end && cues(next - 1).contains(.relative)
    let first = next
    // Illinois and nine other states voted.
    let isListed = next < sentenceEnd && classes[next].contains(.linkAnd)
    let limit = min(sentenceEnd, next + Self.longestGap + (isListed ? 2 : 0))
    while next < limit {
      if !lexicon.knowsVerbs, classes[next].contains(.article) { return nil }
      if isVerb(next, end: sentenceEnd, isPredicate: beginsClause && (next == end || !lexicon.knowsVerbs))
        || !cues(next).isDisjoint(with: [.auxiliary, .having])
        || isRelative && next == first && isPlain(next)
      {
        return isSingular && cues(next).contains(.plural) ? .metonymic : usage(before: next, end: sentenceEnd)
      }
      if words[next].shape.isPunctuation { return nil }
      next += 1
    }
    return nil
  }

  /// Whether a word that stands where a verb does may be one.
  private func isPlain(_ i: Int) -> Bool {
    !words[i].mayBeName && words[i].shape.contains(.hasLetter)
      && classes[i].isDisjoint(with: [.function, .article, .adverb, .calendar, .placePreposition, .linkOf])
      && !cues(i).contains(.number)
  }

  /// The usage of a place behind the first word of a question: does Norway lie, will Norway vote, is Norway ready.
  func usage(asSubjectOf verb: Int, endingAt place: Int) -> PlaceUsage {
    let end = context.sentenceEnd(verb)
    guard place < end else { return .literal }
    let next = overAdverbs(place, end)
    if classes[verb].contains(.copula) { return usage(behindCopula: next, end: end) }
    return cues(next).contains(.placeVerb) ? .literal : .metonymic
  }

  /// Words up to the verb.
  private static let longestGap = 4

  /// Over what is inserted between commas behind a place: a relative pronoun's clause is the place's own, other
  /// phrases are passed over where the verb follows them.
  private func predicate(after place: Int, sentenceEnd: Int) -> Int {
    guard place + 2 < sentenceEnd, words[place].isMark(",") else { return place }
    if cues(place + 1).contains(.relative) {
      return mainPredicate(behind: place, sentenceEnd: sentenceEnd) ?? place + 2
    }
    if cues(place + 1).contains(.insertion) {
      return mainPredicate(behind: place, sentenceEnd: sentenceEnd) ?? place
    }
    for comma in place + 2..<min(sentenceEnd - 1, place + Self.longestInsertion) {
      if words[comma].isMark(",") {
        return isPredicate(overAdverbs(comma + 1, sentenceEnd), end: sentenceEnd) ? comma + 1 : place
      }
      if isVerb(comma - 1, end: sentenceEnd) { return place }
    }
    return place
  }

  private static let longestInsertion = 14

  /// France, which has a base there, sent divers: the verb behind the comma that ends the relative clause.
  private func mainPredicate(behind place: Int, sentenceEnd: Int) -> Int? {
    let limit = min(sentenceEnd - 1, place + Self.longestInsertion)
    guard place + 3 < limit, let comma = (place + 3..<limit).last(where: { words[$0].isMark(",") }) else {
      return nil
    }
    return isPredicate(overAdverbs(comma + 1, sentenceEnd), end: sentenceEnd) ? comma + 1 : nil
  }

  /// Over adverbs, and a mark that quotes the verb: had “ignored every warning”.
  private func overAdverbs(_ i: Int, _ end: Int) -> Int {
    var i = i
    while i < end - 1, classes[i].contains(.adverb) || words[i].isQuotationMark && words[i].hasSpaceBefore {
      i += 1
    }
    return i
  }

  /// What the verb at `verb` makes of a place that is its subject: one that lies, has, sinks is itself; one that
  /// does anything else acts.
  private func usage(before verb: Int, end: Int) -> PlaceUsage {
    var verb = verb
    // Auxiliaries hand over to what follows them; each step goes on, and a sentence has few.
    while true {
      let cues = cues(ofVerb: verb, end: end)
      guard verb + 1 < end else { return cues.contains(.placeVerb) ? .literal : .metonymic }
      let next = overAdverbs(verb + 1, end)
      if classes[verb].contains(.copula) {
        guard classes[next].contains(.copula) else { return usage(behindCopula: next, end: end) }
      } else if cues.contains(.having) {
        if self.cues(next).contains(.infinitive) { return .metonymic }
        guard classes[next].contains(.copula) || isParticiple(next, end: end) else {
          return hasActingNoun(next, end: end) ? .metonymic : .literal
        }
      } else if !cues.contains(.auxiliary) || words[next].shape.isPunctuation {
        return cues.contains(.placeVerb) ? .literal : .metonymic
      }
      verb = next
    }
  }

  /// What a verb says with the word behind it, too: came under.
  private func cues(ofVerb i: Int, end: Int) -> UsageCue {
    guard i + 1 < end else { return cues(i) }
    return cues(i).union(lexicon.usageCues(of: context.lowerHash(i..<i + 2).value))
  }

  /// Has no plans, is the host, is in talks: a noun that only those have who act.
  private func hasActingNoun(_ i: Int, end: Int) -> Bool {
    for j in i..<min(end, i + Self.longestGap) {
      if cues(j).contains(.actingNoun) { return true }
      if words[j].shape.isPunctuation || classes[j].contains(.verb) { return false }
    }
    return false
  }

  private func isParticiple(_ i: Int, end: Int) -> Bool {
    isVerb(i, end: end, isPredicate: !lexicon.knowsVerbs)
      || ends(i, as: .participle) && classes[i].isDisjoint(with: [.function, .article])
  }

  /// Norway is seeking, was accused, is ready; was flooded, is in the north, is a kingdom. For what else may
  /// follow, a country is more often its government than its land.
  private func usage(behindCopula i: Int, end: Int) -> PlaceUsage {
    let cues = cues(i)
    if !cues.isDisjoint(with: [.acting, .infinitive]) { return .metonymic }
    if cues.contains(.placeVerb) { return .literal }
    if ends(i, as: .progressive) { return .metonymic }
    if classes[i].contains(.verb) || ends(i, as: .participle) {
      return classes[i].contains(.actorCue) ? .metonymic : .literal
    }
    if !classes[i].isDisjoint(with: [.placePreposition, .article, .calendar]) || words[i].mayBeName
      || words[i].shape.contains(.hasDigit) || cues.contains(.number)
    {
      return hasActingNoun(i, end: end) ? .metonymic : .literal
    }
    return type == .country ? .metonymic : .literal
  }
}

extension Word {
  /// Whether the word's lower-case form ends so.
  func endsIn(_ ending: String) -> Bool { lower.utf8.reversed().starts(with: ending.utf8.reversed()) }
}
