/// Subjects of languages in which they do not always stand right before the verb.
extension SubjectFinder {
  private var grammar: ReportingGrammar { view.lexicon.reporting }

  /// Behind the verb: Am Montag sagte Holt; Así lo afirmó Holt. nil where what stands before the verb is its subject.
  func inverted(at verb: Int, left: Range<Int>?) -> Range<Int>? {
    guard grammar.has(.invertedSubject) else { return nil }
    if let left, isNominative(left), isSpeakerLike(left), !isCutOff(left, from: verb),
      !grammar.has(.capitalisedNouns) || left.count > 1 || !isSubjectPronoun(verb + 1)
    {
      return nil
    }
    guard let right = phrase(behindVerbAt: verb), isSpeakerLike(right) || startsDetermined(right) else {
      return nil
    }
    return nameBehindTitle(right) ?? right
  }

  /// „Gleichzeitig warnte er“: a pronoun that is only ever a subject, right behind the verb.
  private func isSubjectPronoun(_ i: Int) -> Bool {
    view.classes(i).contains(.subjectPronoun)
      && view.classes(i).isDisjoint(with: [.objectPronoun, .determiner])
  }

  /// The noun phrase that follows a verb, behind adverbials: lança au micro Jean Holt; dit-on au ministère.
  func phrase(behindVerbAt verb: Int) -> Range<Int>? {
    let next = behindAdverbials(verb + 1)
    guard view.word(next) != nil else { return nil }
    if grammar.indefinitePronouns.contains(view.lower(next)) {
      return grammar.locativePrepositions.contains(view.lower(next + 1))
        ? phrases.starting(at: next + 2, to: view.count) : nil
    }
    if let start = behindPrepositionalPhrase(next) { return phrases.starting(at: start, to: view.count) }
    return phraseWithAttribute(at: next) ?? phrases.starting(at: next, to: view.count)
  }

  /// How long a prepositional phrase between a verb and its subject can be, in items.
  private static let longestAdverbial = 9

  /// Where somebody begins who speaks, behind a phrase that a preposition leads.
  private func behindPrepositionalPhrase(_ preposition: Int) -> Int? {
    guard grammar.has(.invertedSubject), view.classes(preposition).contains(.preposition) else { return nil }
    for i in preposition + 2..<max(preposition + 2, min(preposition + Self.longestAdverbial, view.count)) {
      if view.isPunctuation(i) || view.part(i) != nil { return nil }
      if !view.classes(i).isDisjoint(with: [.subordinator, .relative]), !view.classes(i).contains(.determiner)
      {
        return nil
      }
      if opensSubject(i) { return i }
    }
    return nil
  }

  private func opensSubject(_ i: Int) -> Bool {
    let before = view.classes(i - 1)
    guard before.isDisjoint(with: [.preposition, .determiner, .possessive]) else { return false }
    if !view.classes(i).isDisjoint(with: [.determiner, .possessive]) {
      return !grammar.genitiveDeterminers.contains(view.lower(i))
        && phrases.starting(at: i, to: view.count).map(isSpeakerLike) ?? false
    }
    if hasNoArticles, view.lexicon.speakerNouns[view.lower(i)]?.type == .person || isAcronym(i) {
      return true
    }
    // A name of one word may still be part of the phrase: à la chaîne Arte.
    return view.isCapitalised(i) && !view.isCapitalised(i - 1) && view.isCapitalised(i + 1)
  }

  private func isAcronym(_ i: Int) -> Bool {
    view.word(i).map { $0.shape.isAllCapitals && $0.text.unicodeScalars.count > 1 } ?? false
  }

  /// sagte die für Verkehr zuständige Vorständin Holt: where the attribute of a noun stands before it.
  private func phraseWithAttribute(at start: Int) -> Range<Int>? {
    guard grammar.has(.capitalisedNouns), view.classes(start).contains(.determiner),
      view.classes(start + 1).contains(.preposition)
    else { return nil }
    let inside = (start + 2..<max(start + 2, min(start + Self.longestAdverbial, view.count))).prefix {
      !view.isPunctuation($0) && view.part($0) == nil
    }
    guard let noun = inside.first(where: { view.lexicon.speakerNouns[view.lower($0)]?.type == .person }),
      let phrase = phrases.starting(at: noun, to: view.count)
    else { return nil }
    return start..<phrase.upperBound
  }

  /// Порт заповнений, сказав Холт: with one comma between, the phrase is no subject; behind an apposition there are two.
  private func isCutOff(_ phrase: Range<Int>, from verb: Int) -> Bool {
    let comma = beforeAdverbial(verb - 1)
    guard view.isComma(comma), phrase.upperBound == comma else { return false }
    return !(0..<comma).contains { view.isComma($0) || view.part($0) != nil }
  }

  /// журналистам, behind a verb: nouns in a case that only those have who are told.
  func isAddressee(_ i: Int) -> Bool {
    !grammar.has(.capitalisedNouns) && grammar.addresseeNouns.contains(view.lower(i))
  }

  /// The item behind what may stand between a verb and the subject behind it: adverbs, “sich”, “am Montag”.
  func behindAdverbials(_ start: Int) -> Int {
    var i = start
    while i < view.count {
      let classes = view.classes(i)
      if classes.contains(.adverb) || grammar.reflexives.contains(view.lower(i)) || isAddressee(i)
        || grammar.has(.invertedSubject) && isManner(i)
      {
        i += 1
      } else if grammar.has(.invertedSubject), classes.contains(.time) || isObject(i) {
        i += 1
      } else if grammar.has(.invertedSubject), classes.contains(.preposition),
        view.classes(i + 1).contains(.time)
      {
        i += 2
      } else {
        break
      }
    }
    return i
  }

  private func isObject(_ i: Int) -> Bool {
    view.classes(i).contains(.objectPronoun) && !view.classes(i).contains(.subjectPronoun)
  }

  private func startsDetermined(_ phrase: Range<Int>) -> Bool {
    !view.classes(phrase.lowerBound).isDisjoint(with: [.determiner, .possessive])
  }

  /// Die Sprecherin in Berlin sagte: where the subject may stand elsewhere, what a preposition leads is none; the phrase
  /// before it may be.
  func withoutAdverbial(_ phrase: Range<Int>?) -> Range<Int>? {
    guard let phrase, grammar.has(.invertedSubject), !isNominative(phrase) else { return phrase }
    let preposition = phrase.lowerBound - 1
    guard view.classes(preposition).contains(.preposition), view.isNominal(preposition - 1),
      view.cue(preposition - 1) == nil, let outer = phrases.ending(at: preposition - 1, from: 0),
      isNominative(outer)
    else { return nil }
    return outer
  }

  /// Whether no preposition and no article of another case leads the phrase, and it tells no time.
  private func isNominative(_ phrase: Range<Int>) -> Bool {
    !view.classes(phrase.lowerBound - 1).contains(.preposition)
      && !view.classes(phrase.lowerBound).contains(.time)
      && !grammar.obliqueDeterminers.contains(view.lower(phrase.lowerBound))
  }

  /// The phrase behind a preposition of place beside a verb that needs no subject: „Im Bericht heißt es“, „heißt es im
  /// Bericht“.
  func place(beside verb: Range<Int>) -> Range<Int>? {
    if grammar.locativePrepositions.contains(view.lower(verb.upperBound)) {
      return phrases.starting(at: verb.upperBound + 1, to: view.count)
    }
    return place(before: verb.lowerBound)
  }

  /// У міністерстві повідомили: the place stands for those in it.
  func place(before verb: Int) -> Range<Int>? {
    var end = verb - 1
    while let phrase = phrases.ending(at: end, from: 0) {
      let preposition = phrase.lowerBound - 1
      if grammar.locativePrepositions.contains(view.lower(preposition)) { return phrase.lowerBound..<verb }
      // У повідомленні на сторінці лікарні йдеться: a phrase that belongs to the place.
      guard preposition > 0, view.classes(preposition).contains(.preposition) else { return nil }
      end = preposition - 1
    }
    return nil
  }

  /// Whether a phrase is the place of those who speak: у міністерстві назвали проєкт «…».
  func isPlace(_ phrase: Range<Int>) -> Bool {
    grammar.locativePrepositions.contains(view.lower(phrase.lowerBound - 1))
  }

  /// Whether the verb's form needs no subject behind a place.
  func isImpersonal(_ verb: Int) -> Bool {
    grammar.impersonalSuffixes.contains { view.lower(verb).hasSuffix($0) }
  }

  /// The subject of a verb that ends its clause behind the quote at item `q`: that of its auxiliary, or what its
  /// conjunction leads.
  func subject(ofFinalVerbBefore q: Int, form: QuoteLexicon.CueForm) -> Range<Int>? {
    for i in (0..<q).reversed() {
      if view.part(i) != nil || view.isTerminal(i) { return nil }
      let classes = view.classes(i)
      if form.isFinite, classes.contains(.subordinator), let subject = phrases.starting(at: i + 1, to: q) {
        return isSpeakerLike(subject) ? subject : nil
      }
      guard form.isParticiple && classes.contains(.have) || form.isInfinitive && classes.contains(.auxiliary)
      else { continue }
      let left = own(endingAt: beforeAdverbial(i - 1))
      return inverted(at: i, left: left) ?? left
    }
    return nil
  }

  /// “said the university's chancellor, Pradeep Khosla.”
  func nameBehindTitle(_ title: Range<Int>) -> Range<Int>? {
    guard view.isComma(title.upperBound), isTitle(title) else { return nil }
    return nameAlone(behind: title.upperBound) ?? nameBehindInsertion(title.upperBound)
  }

  /// “according to the minister, Ann Holt, …”: the name, where a mark closes it in.
  func nameClosedIn(behind title: Range<Int>) -> Range<Int>? {
    guard let name = nameBehindTitle(title) else { return nil }
    let next = name.upperBound
    return next >= view.count || view.isPunctuation(next) || view.classes(next).contains(.preposition)
      ? name : nil
  }

  /// The name that is all that stands between a comma and the next mark, with its title.
  private func nameAlone(behind comma: Int) -> Range<Int>? {
    let start = behindTitle(comma + 1)
    guard view.isCapitalised(start), let name = phrases.starting(at: start, to: view.count),
      name.allSatisfy({ view.isCapitalised($0) || view.isPunctuation($0) || view.continuesName($0) })
    else { return nil }
    return comma + 1..<name.upperBound
  }

  /// Behind the abbreviated titles at an item: kpt., prof. dr.
  private func behindTitle(_ start: Int) -> Int {
    var i = start
    while !view.isCapitalised(i), let word = view.word(i), !word.shape.isPunctuation {
      if word.lower.hasSuffix(".") {
        i += 1
      } else if view.lower(i + 1) == ".", view.isAttached(i + 1) {
        i += 2
      } else {
        break
      }
    }
    return i
  }

  /// How long an addition between a title and its name can be, in items.
  private static let longestInsertion = 9

  /// подчеркнул вице-губернатор, курирующий промышленность, Денис Вагин.
  private func nameBehindInsertion(_ comma: Int) -> Range<Int>? {
    guard grammar.has(.postposedComplement),
      let next = (comma + 1..<min(comma + Self.longestInsertion, view.count)).first(where: {
        view.isPunctuation($0) || view.part($0) != nil
      }), view.isComma(next), !(comma + 1..<next).contains(where: { view.cue($0)?.isFinite == true }),
      let name = nameAlone(behind: next), name.count > 1,
      name.upperBound >= view.count || view.isPunctuation(name.upperBound)
    else { return nil }
    return name
  }

  /// Whether nouns stand without articles, as in Slavic languages.
  private var hasNoArticles: Bool { view.lexicon.reporting.definiteDeterminers.isEmpty }

  /// Whether a phrase says what somebody is, with no name in it.
  func isTitle(_ phrase: Range<Int>) -> Bool {
    let last = phrase.upperBound - 1
    if !view.isCapitalised(last), view.lexicon.speakerNouns[view.lower(last)] != nil { return true }
    guard grammar.has(.postposedComplement), startsDetermined(phrase) || hasNoArticles,
      let noun = phrase.first(where: { view.lexicon.speakerNouns[view.lower($0)]?.type == .person })
    else { return false }
    // die Sprecherin der Polizei, la préfète de la Corrèze; but die Sprecherin Corinna Weiß.
    return noun == last || !view.isCapitalised(noun + 1)
  }
}
