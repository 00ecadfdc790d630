/// A passage with its cues, and the questions that the attribution patterns ask of it.
struct ClauseAnalysis {
  typealias Match = AttributionPattern.Match

  let view: PassageView
  let cues: [CueMention]
  let phrases: NounPhraseFinder
  let subjects: SubjectFinder

  /// How far behind a quote its cue can stand, in items.
  private static let reach = 25
  /// How far before it, in items.
  private static let farthestCue = 120

  init(view: PassageView) {
    self.view = view
    let finder = CueFinder(view: view)
    cues = finder.cues()
    phrases = finder.phrases
    subjects = finder.subjects
  }

  /// The verbs before a quote that the lexicon does not know, with their subjects; the nearest first.
  func unlistedVerbs(before q: Int) -> some Sequence<CueMention> {
    (max(0, q - Self.reach)..<q).reversed().lazy.compactMap { i in
      guard view.partOfSpeech(i) == .verb, view.cue(i) == nil,
        let subject = subjects.subject(ofUnlistedVerbAt: i)
      else { return nil }
      return CueMention(
        items: i..<i + 1, cueClass: .weak, isGerund: false, voice: .active, subject: subject,
        hasOwnSubject: true)
    }
  }

  // MARK: - The cue before the quote

  /// `S V , Q`, with nothing but a comma, a colon or “that” between cue and quote.
  func adjacentCueBefore(_ q: Int) -> Match? {
    var j = q - 1
    // `S V Q and Q`: the second quote is as near to the cue as the first.
    while j > 1, view.classes(j).contains(.conjunction), view.part(j - 1) != nil { j -= 2 }
    let isSeparate = view.isComma(j) || view.isColon(j)
    while j >= 0, view.isComma(j) || view.isColon(j) { j -= 1 }
    guard let cue = cues.last(where: { $0.items.upperBound - 1 == j && $0.voice == .active }),
      cue.cueClass != .source, let subject = cue.subject
    else { return nil }
    // “Trump says he goes “back to war””: the verb beside the quote is part of what is said.
    // “said he had nowhere to go: “…””
    let isInfinitive = view.classes(cue.items.lowerBound - 1).contains(.infinitive)
    if cue.cueClass == .weak, !isSeparate || isInfinitive, hasReportingCue(before: cue) { return nil }
    return Match(speaker: subject, cue: cue.items, cueClass: cue.cueClass, side: .before, isAdjacent: true)
  }

  /// `… was described as Q by S`.
  private func passiveBefore(_ q: Int) -> Match? {
    guard view.lexicon.agentPrepositions.contains(view.lower(q + 1)),
      let cue = cues.last(where: { $0.items.upperBound <= q && $0.voice == .passive && $0.subject == nil }),
      !(cue.items.upperBound..<q).contains(where: { view.part($0) != nil }),
      let agent = phrases.starting(at: q + 2, to: view.count)
    else { return nil }
    return Match(speaker: agent, cue: cue.items, cueClass: cue.cueClass, side: .before)
  }

  /// `V S , Q`: “Said Ann Holt, who lives there, “…””.
  func invertedBefore(_ q: Int) -> Match? {
    guard q > 2, view.isComma(q - 1) || view.isColon(q - 1), let form = view.cue(0), form.isFinite,
      form.particle == nil, canInvert(form.cueClass), form.cueClass != .weak,
      let subject = phrases.starting(at: 1, to: q), view.isCapitalised(subject.lowerBound),
      subject.upperBound == q - 1 || view.isComma(subject.upperBound)
    else { return nil }
    return Match(speaker: subject, cue: 0..<1, cueClass: form.cueClass, side: .before, isAdjacent: true)
  }

  private func hasReportingCue(before cue: CueMention) -> Bool {
    cues.contains { $0.items.upperBound <= cue.items.lowerBound && $0.cueClass != .weak && $0.subject != nil }
  }

  /// `S V … Q`: the nearest cue before the quote in its sentence.
  func cueBefore(_ q: Int) -> Match? {
    if let passive = passiveBefore(q) { return passive }
    let reaching = cuesReaching(q)
    // “Rubio said he had begun …”: an everyday verb rather says what is reported than who reports.
    guard
      let cue = opening(reaching) ?? coordinated(reaching) ?? reaching.first(where: { $0.cueClass != .weak })
        ?? reaching.first
    else { return nil }
    // “his warning that they would go “to the back””: so does a noun with its owner.
    if cue.cueClass == .weak, let noun = nounCueBefore(q)?.cue, noun.lowerBound < cue.items.lowerBound {
      return nil
    }
    return Match(speaker: cue.subject, cue: cue.items, cueClass: cue.cueClass, side: .before)
  }

  /// dénonce « … » et parle de « … »: an everyday verb behind another quote has a quote of its own.
  private func coordinated(_ reaching: [CueMention]) -> CueMention? {
    guard view.lexicon.reporting.has(.invertedSubject), let nearest = reaching.first,
      nearest.cueClass == .weak,
      let other = reaching.first(where: { $0.cueClass != .weak }),
      (other.items.upperBound..<max(other.items.upperBound, nearest.items.lowerBound)).contains(where: {
        view.part($0) != nil
      })
    else { return nil }
    return nearest
  }

  /// The cues with a speaker whose clause has not ended before the quote, the nearest first. A clause ends
  /// at a semicolon, or with the bracket that it stands in.
  private func cuesReaching(_ q: Int) -> [CueMention] {
    var result: [CueMention] = []
    var end = q
    var depth = 0
    for cue in cues.reversed() where cue.items.upperBound <= q {
      guard q - cue.items.upperBound <= Self.farthestCue else { break }
      for i in (min(cue.items.upperBound, end)..<end).reversed() {
        if view.lower(i) == ";" && i < q - 1 { return result }
        if view.lower(i) == ")" { depth += 1 }
        if view.lower(i) == "(" { depth -= 1 }
      }
      end = cue.items.upperBound
      if cue.subject != nil && depth <= 0 { result.append(cue) }
    }
    return result
  }

  /// “According to a memo posted by Ann, … Q”: the phrase that opens the sentence, unless a clause after it
  /// has a speaker of its own.
  private func opening(_ reaching: [CueMention]) -> CueMention? {
    guard let first = reaching.last, first.cueClass == .source, first.items.lowerBound <= 1,
      !reaching.contains(where: { $0.hasOwnSubject && view.isComma(($0.subject?.lowerBound ?? 0) - 1) })
    else { return nil }
    return first
  }

  // MARK: - The cue behind the quote

  private func afterComma(_ q: Int) -> Int {
    var i = q + 1
    // «…», – сказав Голт: a comma and a dash.
    while i <= q + 2, view.isComma(i) || view.isDash(i) || isHyphenAsDash(i) { i += 1 }
    return i
  }

  private func isHyphenAsDash(_ i: Int) -> Bool {
    view.lexicon.reporting.has(.invertedSubject) && view.isSpacedDash(i)
  }

  /// `Q , according to S`.
  func sourceAfter(_ q: Int) -> Match? {
    let start = afterComma(q)
    guard let cue = cues.first(where: { $0.cueClass == .source && $0.items.lowerBound >= start }),
      let source = cue.subject, subjects.isSpeakerLike(source),
      cue.items.lowerBound == start || isClauseFinal(cue, after: q)
    else { return nil }
    return Match(speaker: cue.subject, cue: cue.items, cueClass: .source, side: .after)
  }

  private func isClauseFinal(_ cue: CueMention, after q: Int) -> Bool {
    cue.items.lowerBound - q <= Self.reach
      && !(q + 1..<cue.items.lowerBound).contains { view.part($0) != nil }
  }

  /// `Q , V S`.
  func cueSubjectAfter(_ q: Int) -> Match? {
    guard let tag = invertedTag(after: q) else { return nil }
    guard let subject = tag.pronoun ?? subjects.phrase(behindVerbAt: tag.cue.upperBound - 1) else {
      return nil
    }
    return Match(
      speaker: subjects.nameBehindTitle(subject) ?? subject, cue: tag.cue, cueClass: tag.cueClass,
      side: .after,
      isAdjacent: true)
  }

  /// `Q , V`, in a language whose verbs need no subject.
  func cueAfter(_ q: Int) -> Match? {
    guard view.lexicon.reporting.has(.omittedSubject), let tag = invertedTag(after: q) else { return nil }
    return Match(speaker: nil, cue: tag.cue, cueClass: tag.cueClass, side: .after, isAdjacent: true)
  }

  private struct InvertedTag {
    let cue: Range<Int>
    let cueClass: QuoteLexicon.CueClass
    /// The subject between auxiliary and participle: a-t-elle déclaré.
    let pronoun: Range<Int>?
  }

  /// The verb that begins the tag behind a quote.
  private func invertedTag(after q: Int) -> InvertedTag? {
    var i = afterComma(q)
    var hasAuxiliary = false
    var isReflexive = false
    var pronoun: Range<Int>?
    let inverts = view.lexicon.reporting.has(.invertedSubject)
    while i < view.count {
      let classes = view.classes(i)
      if !classes.isDisjoint(with: [.adverb, .have]) || isReflexive && classes.contains(.be) {
        hasAuxiliary = hasAuxiliary || classes.contains(.have) || classes.contains(.be)
      } else if hasAuxiliary, inverts, classes.contains(.subjectPronoun) {
        pronoun = i..<i + 1
      } else if view.lexicon.reporting.reflexives.contains(view.lower(i)) {
        isReflexive = true
      } else if !inverts || !classes.contains(.objectPronoun) {
        break
      }
      i += 1
    }
    // « … », a dit Holt: a participle behind its auxiliary.
    guard let form = view.cue(i), form.isFinite || hasAuxiliary && form.isParticiple, !view.isCapitalised(i),
      canInvert(form.cueClass), form.cueClass != .evaluative || view.wantsTag(q) || view.isDash(q + 1)
    else { return nil }
    return InvertedTag(
      cue: i..<i + (form.particle == nil ? 1 : 2), cueClass: form.cueClass, pronoun: pronoun)
  }

  private func canInvert(_ cueClass: QuoteLexicon.CueClass) -> Bool {
    switch cueClass {
    case .neutral, .claim, .manner, .deny, .weak: true
    case .evaluative: view.lexicon.reporting.has(.invertedSubject)
    case .accuse, .source: false
    }
  }

  /// `V … Q`, in a language whose verbs need no subject.
  func cueWithoutSubjectBefore(_ q: Int) -> Match? {
    guard view.lexicon.reporting.has(.omittedSubject),
      let cue = cues.last(where: {
        $0.items.upperBound <= q && $0.subject == nil && $0.voice == .active && $0.cueClass != .weak
      }), q - cue.items.upperBound <= Self.reach
    else { return nil }
    let between = cue.items.upperBound..<q
    guard !between.contains(where: { view.part($0) != nil || view.isTerminal($0) || view.lower($0) == ";" })
    else { return nil }
    return Match(
      speaker: nil, cue: cue.items, cueClass: cue.cueClass, side: .before,
      isAdjacent: between.allSatisfy { view.isComma($0) || view.isColon($0) })
  }

  /// `S … Q V`: hatte von „…“ gesprochen; wie Holt „…“ nannte.
  func finalCueAfter(_ q: Int) -> Match? {
    guard view.lexicon.reporting.has(.finalParticiple),
      let verb = (q + 1..<min(q + 4, view.count)).first(where: { view.cue($0) != nil }),
      let form = view.cue(verb), !(q + 1..<verb).contains(where: { view.isPunctuation($0) }),
      let subject = subjects.subject(ofFinalVerbBefore: q, form: form)
    else { return nil }
    return Match(
      speaker: subject, cue: verb..<verb + 1, cueClass: form.cueClass, side: .before, isAdjacent: false)
  }

  /// `Q , S V`.
  func subjectCueAfter(_ q: Int) -> Match? {
    let start = afterComma(q)
    for candidate in cues where candidate.items.lowerBound > q && candidate.voice == .active {
      let cue = behindRelativeClause(candidate) ?? candidate
      guard cue.items.lowerBound - q <= Self.reach else { return nil }
      guard let subject = cue.subject, cue.hasOwnSubject, !cue.isGerund, cue.cueClass != .source else {
        continue
      }
      guard !(q + 1..<cue.items.lowerBound).contains(where: { view.part($0) != nil }) else { return nil }
      let leads =
        (start..<max(start, subject.lowerBound)).allSatisfy(isLeadingWord)
        || isTitleBefore(subject, from: start)
      guard subject.lowerBound >= start, leads else { return nil }
      return Match(speaker: subject, cue: cue.items, cueClass: cue.cueClass, side: .after, isAdjacent: true)
    }
    return nil
  }

  /// “…, a man who asked not to be named said”: the verb behind the relative clause that a cue is in.
  private func behindRelativeClause(_ cue: CueMention) -> CueMention? {
    guard view.classes(subjects.beforeAdverbial(cue.items.lowerBound - 1)).contains(.relative) else {
      return nil
    }
    return cues.first { later in
      later.items.lowerBound > cue.items.lowerBound && later.voice == .active && later.hasOwnSubject
        && later.subject?.lowerBound == cue.subject?.lowerBound
    }
  }

  /// `Q , S … V`, with a long subject.
  func longTagAfter(_ q: Int) -> Match? { LongTag(clause: self).match(after: q, startingAt: afterComma(q)) }

  private func isLeadingWord(_ i: Int) -> Bool {
    view.isComma(i) || !view.classes(i).isDisjoint(with: [.adverb, .time])
      || view.lexicon.quotedAsWords.contains(view.lower(i))
  }

  private func isTitleBefore(_ subject: Range<Int>, from start: Int) -> Bool {
    guard subject.lowerBound - 1 > start, view.isComma(subject.lowerBound - 1) else { return false }
    return phrases.ending(at: subject.lowerBound - 2, from: start)?.lowerBound == start
  }

  /// `… Q …, S V .`: the tag ends the sentence.
  func trailingCue(_ q: Int) -> Match? { TrailingTag(clause: self).match(after: q) }

  // MARK: - Verbs that the lexicon does not know

  /// `S V …: Q`.
  func colonBefore(_ q: Int) -> Match? {
    guard view.isColon(q - 1) else { return nil }
    if let name = nameBeforeColon(q - 1) { return Match(speaker: name, cue: nil, side: .before) }
    guard
      let subject = subjects.mainSubject(before: q - 1, from: clauseStart(before: q)).map(withoutPredicate)
    else { return nil }
    // wollte sich nicht äußern: „…“
    if view.lexicon.reporting.has(.finalParticiple), let form = view.cue(q - 2), !view.isCapitalised(q - 2) {
      return Match(speaker: subject, cue: q - 2..<q - 1, cueClass: form.cueClass, side: .before)
    }
    var verb = behindApposition(subject.upperBound, before: q)
    var cueStart: Int?
    while verb < q, !view.classes(verb).isDisjoint(with: [.adverb, .auxiliary]) {
      if view.classes(verb).contains(.be) { cueStart = verb }
      verb += 1
    }
    // “was blunter”, where the adjective may look like an adverb.
    if let cueStart, verb == q - 1, verb > cueStart + 1 { verb = cueStart + 1 }
    guard verb < q - 1 else { return nil }
    guard cueStart != nil || view.isNominal(verb) || view.classes(verb).contains(.verb) else { return nil }
    return Match(speaker: subject, cue: (cueStart ?? verb)..<verb + 1, side: .before)
  }

  /// Su hijo trataba de calmarla: where subject and verb look like one phrase, up to the noun for who speaks.
  private func withoutPredicate(_ phrase: Range<Int>) -> Range<Int> {
    guard view.lexicon.reporting.has(.invertedSubject), !view.lexicon.reporting.has(.capitalisedNouns),
      !view.lexicon.definiteDeterminers.isEmpty,
      let noun = phrase.last(where: { view.lexicon.speakerNouns[view.lower($0)]?.type == .person }),
      noun + 1 < phrase.upperBound, !phrase[(noun + 1)...].contains(where: view.isCapitalised)
    else { return phrase }
    return phrase.lowerBound..<noun + 1
  }

  /// Behind the last semicolon before an item.
  private func clauseStart(before q: Int) -> Int {
    (0..<q - 1).last { view.lower($0) == ";" }.map { $0 + 1 } ?? 0
  }

  /// Behind the comma that closes “, who is …,” or “His brother, Yusuf,” where one follows a subject.
  private func behindApposition(_ i: Int, before q: Int) -> Int {
    guard view.isComma(i) else { return i }
    return ((i..<max(i, q - 1)).last(where: view.isComma) ?? i) + 1
  }

  /// `Q is how S V it`.
  func manner(_ q: Int) -> Match? {
    guard view.classes(q + 1).contains(.be),
      view.lexicon.reporting.mannerRelatives.contains(view.lower(q + 2)),
      let cue = cues.first(where: {
        $0.items.lowerBound > q + 2 && $0.voice == .active && $0.hasOwnSubject
      }), cue.items.lowerBound - q <= Self.reach, let subject = cue.subject, subject.lowerBound > q + 2
    else { return nil }
    return Match(speaker: subject, cue: cue.items, cueClass: cue.cueClass, side: .after, isAdjacent: true)
  }

  /// “Name: …” as in an interview, “From the report: …”, “More from Holt: …”, “… - Ann Holt: …”.
  private func nameBeforeColon(_ colon: Int) -> Range<Int>? {
    if colon == 1, isInterviewLetter(0) { return 0..<1 }
    guard let name = phrases.ending(at: colon - 1, from: 0), subjects.isSpeakerLike(name),
      !holdsPredicate(name), !view.lexicon.reporting.layoutLabels.contains(view.lower(colon - 1))
    else { return nil }
    let before = name.lowerBound - 1
    let leads =
      before < 0 || view.isDash(before) || view.lower(before) == "-"
      || (0...1).contains(before) && view.lexicon.authorPrepositions.contains(view.lower(before))
    return leads ? name : nil
  }

  /// Марко був стислим: words in lower case behind the name, where a subject and its verb look like one phrase.
  private func holdsPredicate(_ phrase: Range<Int>) -> Bool {
    guard view.lexicon.reporting.has(.invertedSubject), let name = phrase.last(where: view.isCapitalised)
    else {
      return false
    }
    return (name + 1..<phrase.upperBound).contains {
      view.isNominal($0) && view.lexicon.speakerNouns[view.lower($0)] == nil
    }
  }

  /// Q and A, for those who ask and answer.
  private func isInterviewLetter(_ i: Int) -> Bool { view.isCapitalised(i) && view.lower(i).utf8.count == 1 }

  /// `Q — S`, at the end of the paragraph's line: a motto or a pull quote with its author.
  func signatureAfter(_ q: Int) -> Match? {
    guard view.isSpacedDash(q + 1), q == 0, let name = phrases.starting(at: q + 2, to: view.count),
      name.upperBound == view.count || view.isComma(name.upperBound),
      view.isCapitalised(name.lowerBound), subjects.isSpeakerLike(name)
    else { return nil }
    return Match(speaker: name, cue: nil, side: .after, isAdjacent: true)
  }

  /// `S's N is Q`, `his N that Q`: a noun for what is said, with its owner.
  func nounCueBefore(_ q: Int) -> Match? { OwnedNoun(clause: self).match(before: q) }

  /// `Q , V S` with any verb, in a language that inverts: « … », renchérit Laval.
  func unknownVerbSubjectAfter(_ q: Int) -> Match? {
    guard view.lexicon.reporting.has(.invertedSubject), view.wantsTag(q) else { return nil }
    var verb = afterComma(q)
    while view.lexicon.reporting.reflexives.contains(view.lower(verb)) { verb += 1 }
    guard view.word(verb)?.shape.contains(.hasLetter) == true, !view.isCapitalised(verb),
      view.classes(verb).isEmpty, view.cue(verb) == nil, view.lexicon.speakerNouns[view.lower(verb)] == nil,
      let subject = phrases.starting(at: verb + 1, to: view.count), subjects.isSpeakerLike(subject)
    else { return nil }
    let end = subject.upperBound
    guard
      end >= view.count || view.isPunctuation(end)
        || !view.classes(end).isDisjoint(with: [.time, .preposition])
    else { return nil }
    return Match(
      speaker: subjects.nameBehindTitle(subject) ?? subject, cue: verb..<verb + 1, side: .after,
      isAdjacent: true)
  }

  /// Whether a tag of an unknown verb ends before item `i`: with the sentence, or where the quote goes on (“…,” Holt
  /// warbled, “…”).
  private func endsTag(_ i: Int, behind q: Int) -> Bool {
    i >= view.count || view.isTerminal(i) || view.isComma(i) && view.part(i + 1) != nil && view.wantsTag(q)
  }

  /// `Q , S V .` with any verb, when the quote ends in a comma.
  func unknownVerbAfter(_ q: Int) -> Match? {
    let start = afterComma(q)
    guard view.cue(start) == nil, let subject = phrases.starting(at: start, to: view.count),
      subject.upperBound < view.count, view.classes(subject.upperBound).isDisjoint(with: .preposition),
      view.word(subject.upperBound) != nil, !view.isPunctuation(subject.upperBound),
      !view.isCapitalised(subject.upperBound), endsTag(subject.upperBound + 1, behind: q)
    else { return nil }
    return Match(speaker: subject, cue: subject.upperBound..<subject.upperBound + 1, side: .after)
  }
}
