/// What a cue reports without marks.
struct ReportedClause: Sendable {
  /// How the clause is tied to its cue.
  ///
  /// The confidences are (right + 1) / (all + 2) over half of the training part of PolNeAR: of the clauses that a rule
  /// found, those that overlap what is annotated there as the content of the same cue. The other half gives the same
  /// within 0.06 for each rule that was used more than fifty times. A rule that English does not have has 0.5.
  enum Rule: String, Sendable {
    /// She said that it was full; sie sagte, dass …
    case complementiser = "that-clause"
    /// She asked whether it was full.
    case question = "question-clause"
    /// She said it was full.
    case bare = "bare-clause"
    /// Sie sagte, er sei voll.
    case reportedMood = "reported-mood"
    /// She accused him of filling it.
    case accusation
    /// According to her, it was full.
    case source = "according-to"
    /// The harbour, she said, was full.
    case tag = "tagged-clause"

    var confidence: Double {
      switch self {
      case .complementiser: 0.88
      case .question: 0.83
      case .bare: 0.91
      case .reportedMood: 0.5
      case .accusation: 0.75
      case .source: 0.93
      case .tag: 0.88
      }
    }
  }

  let rule: Rule
  /// Items of the passage.
  var stretches: [Range<Int>]
  /// Whether nothing but the end of the sentence follows the cue.
  var isClosedByTag = false
}

/// Finds the clauses that the cues of a passage report.
struct ReportedClauseFinder {
  let clause: ClauseAnalysis
  private var view: PassageView { clause.view }
  private var grammar: ReportingGrammar { view.lexicon.reporting }

  /// How far behind its cue, its subject and its addressee a clause can begin, in items.
  private static let reach = 25
  /// How far behind its verb a subject can stand, in items.
  private static let farthestSubject = 12
  /// How much may follow the verb of a tag: “on Monday in a statement”.
  private static let longestTail = 12

  /// The clause of the cue at `index`.
  func reported(by cue: CueMention, at index: Int) -> ReportedClause? {
    guard cue.voice == .active, cue.subject != nil || grammar.has(.omittedSubject) else { return nil }
    if cue.cueClass == .source, let source = aroundSource(cue, at: index) { return source }
    guard let found = start(behind: cue) else { return tagged(by: cue) }
    return ReportedClause(
      rule: found.rule, stretches: [found.start..<clauseEnd(from: found.start, of: cue, at: index)])
  }

  // MARK: - Clauses behind their cue

  private func start(behind cue: CueMention) -> (start: Int, rule: ReportedClause.Rule)? {
    if let accusation = accusation(after: cue) { return accusation }
    let isReporting = cue.cueClass == .neutral || cue.cueClass == .claim || cue.cueClass == .source
    if isReporting, let start = bareClause(after: cue) { return (start, .bare) }
    let next = behindAddressee(of: cue)
    let behindComma = view.isComma(next) ? next + 1 : next
    if isComplementiser(behindComma) { return (behindComma + 1, .complementiser) }
    guard isReporting else { return nil }
    if grammar.interrogatives.contains(view.lower(behindComma)), asks(cue) { return (behindComma, .question) }
    if view.isComma(next), isInReportedMood(from: next + 1) { return (next + 1, .reportedMood) }
    return nil
  }

  private func asks(_ cue: CueMention) -> Bool {
    view.cue(cue.items.lowerBound).map { grammar.askingVerbs.contains($0.lemma) } ?? false
  }

  /// that, before a clause; not “says that again”.
  private func isComplementiser(_ i: Int) -> Bool {
    guard grammar.complementisers.contains(view.lower(i)), i + 2 < view.count, !isMark(i + 1) else {
      return false
    }
    return !(view.classes(i + 1).contains(.adverb) && isMark(i + 2))
  }

  /// Behind a cue, with its subject, an addressee and the time: „sagte Holt am Montag der Zeitung“.
  private func behindAddressee(of cue: CueMention) -> Int {
    var i = cue.items.upperBound
    let limit = min(view.count, i + Self.reach)
    let particle = view.cue(cue.items.lowerBound)?.finalParticle
    while i < limit {
      if let subject = cue.subject, subject.lowerBound >= i, subject.lowerBound - i <= Self.farthestSubject,
        (i..<subject.lowerBound).allSatisfy({
          !isMark($0) || view.isComma($0) && $0 + 1 == subject.lowerBound
        })
      {
        i = subject.upperBound
      } else if let next = behindInsertion(i) {
        i = next
      } else if isSmall(i) || view.lower(i) == particle {
        i += 1
      } else if let next = behindPhrase(i), next > i {
        i = next
      } else {
        break
      }
    }
    return i
  }

  /// Behind “, however,” or “, in a statement,” before that.
  private func behindInsertion(_ comma: Int) -> Int? {
    guard view.isComma(comma) else { return nil }
    var end = comma + 1
    if view.classes(end).contains(.adverb) {
      end += 1
    } else if view.classes(end).contains(.preposition), let phrase = behindPhrase(end) {
      end = phrase
    }
    return end > comma + 1 && view.isComma(end) && isComplementiser(end + 1) ? end + 1 : nil
  }

  private func isSmall(_ i: Int) -> Bool {
    grammar.reflexives.contains(view.lower(i)) && !grammar.complementisers.contains(view.lower(i))
      || !view.classes(i).isDisjoint(with: [.adverb, .time, .objectPronoun])
        && view.classes(i).isDisjoint(with: [.subordinator, .subjectPronoun])
  }

  /// Behind “in Brussels”, “reporters”: a phrase with its preposition, or somebody who can be told.
  private func behindPhrase(_ i: Int) -> Int? {
    if grammar.complementisers.contains(view.lower(i)) { return nil }
    if view.classes(i).contains(.time) { return i + 1 }
    // el lunes; informó de que …
    if view.classes(i).contains(.determiner), view.classes(i + 1).contains(.time) { return i + 2 }
    if view.classes(i).contains(.preposition) {
      if grammar.complementisers.contains(view.lower(i + 1)) { return i + 1 }
      if view.classes(i + 1).contains(.time) || view.word(i + 1)?.shape.contains(.hasDigit) == true {
        return i + 2
      }
      guard let phrase = clause.phrases.starting(at: i + 1, to: view.count) else { return nil }
      // “in a procedure that …”: that belongs to the noun.
      let isOpen = grammar.complementisers.contains(view.lower(phrase.upperBound))
      return !isOpen || clause.subjects.isSpeakerLike(phrase) ? phrase.upperBound : nil
    }
    if clause.subjects.isAddressee(i) { return i + 1 }
    guard let phrase = clause.phrases.starting(at: i, to: view.count), clause.subjects.isSpeakerLike(phrase)
    else { return nil }
    return phrase.upperBound
  }

  // MARK: - Clauses without a conjunction

  /// “said it was full”, “told MPs the harbour was full”.
  private func bareClause(after cue: CueMention) -> Int? {
    guard grammar.has(.bareClause), cue.cueClass != .source else { return nil }
    let next = cue.items.upperBound
    // “said that was wrong”, but not “said that the harbour was full”.
    if grammar.complementisers.contains(view.lower(next)), !isVerb(next + 1) { return nil }
    if isClause(from: next) { return next }
    if view.classes(next).contains(.objectPronoun), isClause(from: next + 1) { return next + 1 }
    guard let addressee = clause.phrases.starting(at: next, to: view.count),
      clause.subjects.isSpeakerLike(addressee), isClause(from: addressee.upperBound)
    else { return nil }
    return addressee.upperBound
  }

  /// Whether a subject and its finite verb begin at an item.
  private func isClause(from start: Int) -> Bool {
    guard view.word(start) != nil, !view.isPunctuation(start),
      view.classes(start).isDisjoint(with: [.preposition, .infinitive])
    else { return false }
    if isVerb(start + 1), grammar.emptySubjects.contains(view.lower(start)) { return true }
    if view.classes(start).contains(.negation) { return isClause(from: start + 1) }
    guard let subject = clause.phrases.starting(at: start, to: view.count) else { return false }
    var verb = subject.upperBound
    while view.classes(verb).contains(.adverb), verb < subject.upperBound + 3 { verb += 1 }
    return isVerb(verb)
  }

  private func isVerb(_ i: Int) -> Bool {
    !view.classes(i).isDisjoint(with: [.auxiliary, .have, .be, .verb]) || view.cue(i)?.isFinite ?? false
      || view.partOfSpeech(i) == .verb
  }

  /// „sagte, der Hafen sei voll“: a verb in the mood of reports before the next mark.
  private func isInReportedMood(from start: Int) -> Bool {
    (start..<min(start + Self.reach, view.count)).prefix { !isMark($0) }
      .contains { grammar.reportedMoods.contains(view.lower($0)) }
  }

  /// “accused Kyiv of attacking …”.
  private func accusation(after cue: CueMention) -> (start: Int, rule: ReportedClause.Rule)? {
    let lemma = view.cue(cue.items.lowerBound)?.lemma
    guard cue.cueClass == .accuse || lemma.map(grammar.accusingVerbs.contains) ?? false else { return nil }
    var start = cue.items.upperBound
    // acusó a la dirección de mentir
    if view.classes(start).contains(.preposition) { start += 1 }
    guard let target = clause.phrases.starting(at: start, to: view.count),
      (target.lowerBound..<min(target.upperBound + 1, view.count)).contains(where: {
        grammar.chargePrepositions.contains(view.lower($0))
      })
    else { return nil }
    return (start, .accusation)
  }

  // MARK: - Clauses around their cue

  /// “According to Ann, …”, “…, according to Ann”, „war laut Holt voll“.
  private func aroundSource(_ cue: CueMention, at index: Int) -> ReportedClause? {
    guard let source = cue.subject else { return nil }
    let tag = min(source.lowerBound, cue.items.lowerBound)..<max(source.upperBound, cue.items.upperBound)
    let start = sentenceStart()
    if tag.lowerBound <= start + 1 {
      let comma = grammar.has(.invertedSubject) ? tag.upperBound : behindTag(tag)
      let next = view.isComma(comma) ? comma + 1 : tag.upperBound
      if isComplementiser(next) || view.isComma(tag.upperBound) && isInReportedMood(from: next) { return nil }
      return ReportedClause(rule: .source, stretches: [next..<clauseEnd(from: next, of: cue, at: index)])
    }
    let behind = behindTag(tag)
    let after = behind..<clauseEnd(from: behind, of: cue, at: index)
    return ReportedClause(
      rule: .source, stretches: [start..<tag.lowerBound, after].filter { !$0.isEmpty },
      isClosedByTag: after.allSatisfy(isMark))
  }

  /// Behind a phrase that names a source, and what of it the phrase's end misses: “according to a poll of 500 drivers,”.
  private func behindTag(_ tag: Range<Int>) -> Int {
    let next = tag.upperBound
    // „war laut Holt voll“: where a clause can begin with its verb, it may go on at once.
    if isMark(next) || grammar.has(.invertedSubject) && !isMark(tag.lowerBound - 1) { return next }
    return (next..<view.count).first(where: isMark) ?? view.count
  }

  /// “The harbour, she said, was full”, “The harbour was full, said Holt”.
  func tagged(by cue: CueMention) -> ReportedClause? {
    guard cue.voice == .active, cue.hasOwnSubject, !cue.isGerund, let subject = cue.subject,
      cue.cueClass == .neutral || cue.cueClass == .claim
    else { return nil }
    let isInverted = subject.lowerBound > cue.items.lowerBound
    var tag = min(subject.lowerBound, cue.items.lowerBound)..<max(subject.upperBound, cue.items.upperBound)
    if !isInverted, tag.contains(where: isMark) { return nil }
    while tag.lowerBound > 0, isVerbal(tag.lowerBound - 1) { tag = tag.lowerBound - 1..<tag.upperBound }
    guard view.isComma(tag.lowerBound - 1) || isInverted && view.isDash(tag.lowerBound - 1),
      clause.subjects.isSpeakerLike(subject), start(behind: cue) == nil,
      let tail = tailEnd(from: tag.upperBound)
    else { return nil }
    let before = min(sentenceStart(), tag.lowerBound - 1)..<tag.lowerBound - 1
    let end = (tail..<view.count).first { view.isTerminal($0) || view.lower($0) == ";" } ?? view.count
    let after = min(tail + 1, end)..<end
    var stretches = [before, after].filter(isSpoken)
    if isInverted, stretches.isEmpty, after.isEmpty { stretches = [before] }
    guard !stretches.isEmpty else { return nil }
    return ReportedClause(rule: .tag, stretches: stretches, isClosedByTag: after.isEmpty)
  }

  private func isVerbal(_ i: Int) -> Bool {
    !view.classes(i).isDisjoint(with: [.have, .be, .auxiliary, .adverb, .negation, .objectPronoun])
      || grammar.reflexives.contains(view.lower(i))
  }

  /// The mark that ends a tag, behind “on Monday in a statement”.
  private func tailEnd(from start: Int) -> Int? {
    // “said of”, “promised a …”: a verb with an object is no tag. Where the subject may follow its verb, it may be that.
    let isFree =
      grammar.has(.invertedSubject) || start == view.count || isMark(start)
      || !view.classes(start).isDisjoint(with: [.time, .adverb])
      || view.classes(start).contains(.preposition)
        && (clause.phrases.starting(at: start + 1, to: view.count).map(clause.subjects.isSpeakerLike)
          ?? view.classes(start + 1).contains(.time))
    guard isFree else { return nil }
    let limit = min(view.count, start + Self.longestTail)
    for i in start..<max(start, limit) {
      if view.isComma(i) || view.isDash(i) || view.isTerminal(i) || view.lower(i) == ";" { return i }
      if view.part(i) != nil || view.isColon(i) || grammar.complementisers.contains(view.lower(i)) {
        return nil
      }
    }
    return limit == view.count ? view.count : nil
  }

  /// Whether the words beside a tag belong to what is said: no adverbial of the narrator's (In Paris, she said), and
  /// nothing that he goes on with (she said, holding a lamp).
  private func isSpoken(_ stretch: Range<Int>) -> Bool {
    guard let first = stretch.first else { return false }
    let classes = view.classes(first)
    if view.lexicon.reporting.participleSuffixes.contains(where: { view.lower(first).hasSuffix($0) }),
      !view.isCapitalised(first)
    {
      return false
    }
    let isAdverbial =
      !classes.isDisjoint(with: [.preposition, .subordinator, .relative, .adverb, .time])
      && classes.isDisjoint(with: .determiner)
    return !isAdverbial || stretch.contains(where: isVerb) && !classes.contains(.subordinator)
  }

  // MARK: - Ends

  /// The first item of the narrator's clause.
  private func sentenceStart() -> Int {
    var start = view.afterDateline()
    while start < view.count, isMark(start) || view.classes(start).contains(.conjunction) { start += 1 }
    return start
  }

  /// A mark that can stand at a clause's end and does not belong to it.
  func isMark(_ i: Int) -> Bool {
    view.isComma(i) || view.isTerminal(i) || view.isColon(i) || view.isDash(i) || view.lower(i) == ";"
  }

  /// Where the clause that begins at `start` ends: with its sentence, before what the narrator reports next, or at the
  /// comma behind a relative clause.
  private func clauseEnd(from start: Int, of cue: CueMention, at index: Int) -> Int {
    let all = start..<max(start, view.count)
    var end = all.first { view.lower($0) == ";" } ?? all.upperBound
    if isInRelativeClause(cue), let comma = (start..<end).first(where: view.isComma) { end = comma }
    for later in clause.cues[(index + 1)...] where later.voice == .active && later.items.lowerBound > start {
      guard let cut = reportStart(of: later, behind: cue), cut > start, cut < end else { continue }
      return cut
    }
    return end
  }

  /// Owens, who said it was full, left.
  private func isInRelativeClause(_ cue: CueMention) -> Bool {
    guard let subject = cue.subject, subject.upperBound <= cue.items.lowerBound else { return false }
    return (subject.lowerBound..<cue.items.lowerBound).contains {
      view.classes($0).contains(.relative) && view.classes($0).isDisjoint(with: .determiner)
    }
  }

  /// Where a later report of the same sentence begins, with its conjunction: “…, while Diab claimed”, “… and accused
  /// him”, “…, adding”. nil for one inside the clause.
  private func reportStart(of later: CueMention, behind cue: CueMention) -> Int? {
    let verb = later.items.lowerBound
    if later.hasOwnSubject, let subject = later.subject {
      let joint = min(subject.lowerBound, verb) - 1
      let joins = !view.classes(joint).isDisjoint(with: [.conjunction, .subordinator])
      return joins && !grammar.complementisers.contains(view.lower(joint)) && view.isComma(joint - 1)
        ? joint - 1 : nil
    }
    guard later.subject == cue.subject else { return nil }
    if later.isGerund {
      return view.isComma(verb - 1) || view.classes(verb - 1).contains(.conjunction) ? verb - 1 : nil
    }
    let joint = clause.subjects.beforeAdverbial(verb - 1)
    return joint >= 0 && view.classes(joint).contains(.conjunction) ? joint : nil
  }
}
