/// The cue that stands before a quote: `S V Q`.
struct LeadingCue {
  typealias Match = AttributionPattern.Match

  let clause: ClauseAnalysis
  private var view: PassageView { clause.view }
  private var cues: [CueMention] { clause.cues }

  /// How far before the quote the cue can stand, in items.
  private static let reach = 120
  /// The same for a verb without a subject.
  private static let subjectlessReach = 25

  /// `S V , Q`, with nothing but a comma, a colon or “that” between cue and quote.
  func adjacent(to q: Int) -> Match? {
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
    guard view.lexicon.reporting.agentPrepositions.contains(view.lower(q + 1)),
      let cue = cues.last(where: { $0.items.upperBound <= q && $0.voice == .passive && $0.subject == nil }),
      !(cue.items.upperBound..<q).contains(where: { view.part($0) != nil }),
      let agent = clause.phrases.starting(at: q + 2, to: view.count)
    else { return nil }
    return Match(speaker: agent, cue: cue.items, cueClass: cue.cueClass, side: .before)
  }

  /// `V S , Q`: “Said Ann Holt, who lives there, “…””.
  func inverted(before q: Int) -> Match? {
    guard q > 2, view.isComma(q - 1) || view.isColon(q - 1), let form = view.cue(0), form.isFinite,
      form.particle == nil, clause.canInvert(form.cueClass), form.cueClass != .weak,
      let subject = clause.phrases.starting(at: 1, to: q), view.isCapitalised(subject.lowerBound),
      subject.upperBound == q - 1 || view.isComma(subject.upperBound)
    else { return nil }
    return Match(speaker: subject, cue: 0..<1, cueClass: form.cueClass, side: .before, isAdjacent: true)
  }

  private func hasReportingCue(before cue: CueMention) -> Bool {
    cues.contains { $0.items.upperBound <= cue.items.lowerBound && $0.cueClass != .weak && $0.subject != nil }
  }

  /// `S V … Q`: the nearest cue before the quote in its sentence.
  func nearest(before q: Int) -> Match? {
    if let passive = passiveBefore(q) { return passive }
    let reaching = cues(reaching: q)
    // “Rubio said he had begun …”: an everyday verb rather says what is reported than who reports.
    guard
      let cue = opening(reaching) ?? coordinated(reaching) ?? reaching.first(where: { $0.cueClass != .weak })
        ?? reaching.first
    else { return nil }
    // “his warning that they would go “to the back””: so does a noun with its owner.
    if cue.cueClass == .weak, let noun = OwnedNoun(clause: clause).match(before: q)?.cue,
      noun.lowerBound < cue.items.lowerBound
    {
      return nil
    }
    return Match(speaker: cue.subject, cue: cue.items, cueClass: cue.cueClass, side: .before)
  }

  /// dénonce « … » et parle de « … »: an everyday verb behind another quote has a quote of its own. Where a scorer was
  /// trained, that is left to it.
  private func coordinated(_ reaching: [CueMention]) -> CueMention? {
    guard view.lexicon.speakerScorer == nil, let nearest = reaching.first,
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
  private func cues(reaching q: Int) -> [CueMention] {
    var result: [CueMention] = []
    var end = q
    var depth = 0
    for cue in cues.reversed() where cue.items.upperBound <= q {
      guard q - cue.items.upperBound <= Self.reach else { break }
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

  /// « Et d’ajouter : « … » »: an infinitive that goes on with whoever spoke before.
  private func infinitive(before q: Int) -> Match? {
    guard view.isColon(q - 1), view.classes(0).contains(.conjunction), q > 3,
      view.lexicon.reporting.complementPrepositions.contains(view.lower(1)),
      view.lexicon.cueLemmas.contains(view.lower(2))
    else { return nil }
    return Match(speaker: nil, cue: 2..<3, cueClass: .neutral, side: .before, isAdjacent: true)
  }

  /// `V … Q`, in a language whose verbs need no subject.
  func withoutSubject(before q: Int) -> Match? {
    if let infinitive = infinitive(before: q) { return infinitive }
    guard view.lexicon.reporting.has(.omittedSubject),
      let cue = cues.last(where: {
        $0.items.upperBound <= q && $0.subject == nil && $0.voice == .active && $0.cueClass != .weak
      }), q - cue.items.upperBound <= Self.subjectlessReach
    else { return nil }
    let between = cue.items.upperBound..<q
    guard !between.contains(where: { view.part($0) != nil || view.isTerminal($0) || view.lower($0) == ";" })
    else { return nil }
    return Match(
      speaker: nil, cue: cue.items, cueClass: cue.cueClass, side: .before,
      isAdjacent: between.allSatisfy { view.isComma($0) || view.isColon($0) })
  }
}
