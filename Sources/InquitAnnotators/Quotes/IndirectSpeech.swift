import InquitModel

/// A stretch of the narrator's words that reports somebody's.
struct IndirectQuote: Sendable {
  let range: ByteRange
  let attribution: Attribution
}

/// Finds indirect speech: a reporting verb with a clause, with or without “that”, and accusations.
///
/// Only the sentence's first reporting clause is taken, and only where it holds no quotation marks: there
/// the words in marks are annotated instead.
struct IndirectSpeech {
  let clause: ClauseAnalysis
  private var view: PassageView { clause.view }

  /// The shortest clause that reports speech, in words: “it would”.
  private static let shortest = 3

  func quotes() -> [IndirectQuote] {
    guard !view.passage.items.contains(where: { $0.part != nil }) else { return [] }
    for cue in clause.cues where cue.voice == .active && cue.subject != nil {
      if let quote = quote(of: cue) { return [quote] }
    }
    return []
  }

  private func quote(of cue: CueMention) -> IndirectQuote? {
    let pattern: (start: Int, rule: String, confidence: Double)?
    switch cue.cueClass {
    case .neutral, .claim: pattern = clauseStart(after: cue)
    case .accuse: pattern = accusation(after: cue)
    case .source: pattern = clauseAround(cue)
    case .deny, .manner, .weak, .evaluative: pattern = thatClause(after: cue.items.upperBound)
    }
    guard let pattern, let end = clauseEnd(from: pattern.start), end - pattern.start >= Self.shortest,
      let range = view.byteRange(pattern.start..<end)
    else { return nil }
    let attribution = Attribution(
      speaker: cue.subject.flatMap { view.wordRange($0) }, cue: view.wordRange(cue.items),
      cueClass: cue.cueClass,
      rule: pattern.rule, side: .before, directConfidence: pattern.confidence,
      mixedConfidence: pattern.confidence)
    return IndirectQuote(range: range, attribution: attribution)
  }

  private func thatClause(after start: Int) -> (start: Int, rule: String, confidence: Double)? {
    // “told reporters on Monday that …”: the addressee and the time may stand between.
    for i in start..<min(start + 9, view.count) {
      if view.isTerminal(i) || view.lower(i) == ";" { return nil }
      if view.classes(i).isSuperset(of: [.determiner, .subordinator]) { return (i + 1, "that-clause", 0.8) }
    }
    return nil
  }

  private func clauseStart(after cue: CueMention) -> (start: Int, rule: String, confidence: Double)? {
    let next = cue.items.upperBound
    if let that = thatClause(after: next) { return that }
    guard hasFiniteVerb(from: next), !view.isPunctuation(next),
      view.classes(next).isDisjoint(with: [.preposition, .infinitive])
    else { return nil }
    return (next, "bare-clause", 0.6)
  }

  private func hasFiniteVerb(from start: Int) -> Bool {
    guard let subject = clause.phrases.starting(at: start, to: view.count) else { return false }
    let verb = subject.upperBound
    return !view.classes(verb).isDisjoint(with: [.auxiliary, .verb]) || view.cue(verb)?.isFinite ?? false
  }

  /// “accused Kyiv of attacking …”.
  private func accusation(after cue: CueMention) -> (start: Int, rule: String, confidence: Double)? {
    guard let target = clause.phrases.starting(at: cue.items.upperBound, to: view.count) else { return nil }
    guard
      (target.lowerBound..<min(target.upperBound + 1, view.count)).contains(where: { i in
        view.lexicon.complementPrepositions.contains(view.lower(i))
      })
    else { return nil }
    return (cue.items.upperBound, "accusation", 0.7)
  }

  /// “According to Ann, …”.
  private func clauseAround(_ cue: CueMention) -> (start: Int, rule: String, confidence: Double)? {
    guard let source = cue.subject, cue.items.lowerBound <= 1, view.isComma(source.upperBound) else {
      return nil
    }
    return (source.upperBound + 1, "according-to", 0.7)
  }

  /// The clause goes to the end of its sentence, without the full stop.
  private func clauseEnd(from start: Int) -> Int? {
    var end = view.count
    while end > start, view.isPunctuation(end - 1) { end -= 1 }
    return end > start ? end : nil
  }
}
