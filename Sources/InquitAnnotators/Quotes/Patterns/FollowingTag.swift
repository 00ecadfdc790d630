/// The tag behind a quote: `Q , V S`, `Q , S V`, `Q , according to S`.
struct FollowingTag {
  typealias Match = AttributionPattern.Match

  let clause: ClauseAnalysis
  private var view: PassageView { clause.view }
  private var cues: [CueMention] { clause.cues }
  private var phrases: NounPhraseFinder { clause.phrases }
  private var subjects: SubjectFinder { clause.subjects }

  /// How far behind the quote the cue can stand, in items.
  private static let reach = 25

  /// `Q , according to S`.
  func source(after q: Int) -> Match? {
    let start = clause.tagStart(behind: q)
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
  func verbFirst(after q: Int) -> Match? {
    guard let tag = invertedTag(after: q) else { return nil }
    guard let subject = tag.pronoun ?? subjects.phrase(behindVerbAt: tag.cue.upperBound - 1) else {
      return nil
    }
    return Match(
      speaker: subjects.nameBehindTitle(subject) ?? subject, cue: tag.cue, cueClass: tag.cueClass,
      side: .after, isAdjacent: true)
  }

  /// `Q , V`, in a language whose verbs need no subject.
  func verbAlone(after q: Int) -> Match? {
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
    var i = clause.tagStart(behind: q)
    var hasAuxiliary = false
    var isReflexive = false
    var pronoun: Range<Int>?
    let (inverts, hasObjects) = (
      view.lexicon.reporting.has(.invertedSubject), view.lexicon.reporting.has(.preverbalObject)
    )
    while i < view.count {
      let classes = view.classes(i)
      if !classes.isDisjoint(with: [.adverb, .have]) || isReflexive && classes.contains(.be) {
        hasAuxiliary = hasAuxiliary || classes.contains(.have) || classes.contains(.be)
      } else if hasAuxiliary, inverts, classes.contains(.subjectPronoun) {
        pronoun = i..<i + 1
      } else if view.lexicon.reporting.reflexives.contains(view.lower(i)) {
        isReflexive = true
      } else if !hasObjects || !classes.contains(.objectPronoun) {
        break
      }
      i += 1
    }
    // « … », a dit Holt: a participle behind its auxiliary.
    guard let form = view.cue(i), form.isFinite || hasAuxiliary && form.isParticiple, !view.isCapitalised(i),
      clause.canInvert(form.cueClass), form.cueClass != .evaluative || view.wantsTag(q) || view.isDash(q + 1)
    else { return nil }
    return InvertedTag(
      cue: i..<i + (form.particle == nil ? 1 : 2), cueClass: form.cueClass, pronoun: pronoun)
  }

  /// `S … Q V`: hatte von „…“ gesprochen; wie Holt „…“ nannte.
  func verbLast(after q: Int) -> Match? {
    guard view.lexicon.reporting.has(.finalParticiple),
      let verb = (q + 1..<min(q + 4, view.count)).first(where: { view.cue($0) != nil }),
      let form = view.cue(verb), !(q + 1..<verb).contains(where: { view.isPunctuation($0) }),
      let subject = subjects.subject(ofFinalVerbBefore: q, form: form)
    else { return nil }
    return Match(
      speaker: subject, cue: verb..<verb + 1, cueClass: form.cueClass, side: .before, isAdjacent: false)
  }

  /// `Q , S V`.
  func subjectFirst(after q: Int) -> Match? {
    let start = clause.tagStart(behind: q)
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

  private func isLeadingWord(_ i: Int) -> Bool {
    view.isComma(i) || !view.classes(i).isDisjoint(with: [.adverb, .time])
      || view.lexicon.reporting.quotedAsWords.contains(view.lower(i))
  }

  private func isTitleBefore(_ subject: Range<Int>, from start: Int) -> Bool {
    guard subject.lowerBound - 1 > start, view.isComma(subject.lowerBound - 1) else { return false }
    return phrases.ending(at: subject.lowerBound - 2, from: start)?.lowerBound == start
  }

  /// `Q is how S V it`.
  func manner(after q: Int) -> Match? {
    guard view.classes(q + 1).contains(.be),
      view.lexicon.reporting.mannerRelatives.contains(view.lower(q + 2)),
      let cue = cues.first(where: {
        $0.items.lowerBound > q + 2 && $0.voice == .active && $0.hasOwnSubject
      }), cue.items.lowerBound - q <= Self.reach, let subject = cue.subject, subject.lowerBound > q + 2
    else { return nil }
    return Match(speaker: subject, cue: cue.items, cueClass: cue.cueClass, side: .after, isAdjacent: true)
  }
}
