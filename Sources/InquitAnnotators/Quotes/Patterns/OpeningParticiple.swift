/// The participle that opens a sentence, whose subject is the main clause's: “Calling the plan “a disgrace,” Holt left.”
struct OpeningParticiple {
  let clause: ClauseAnalysis
  private var view: PassageView { clause.view }

  /// How far behind a quote the main clause can begin, in items.
  private static let reach = 15

  /// The subject of the main clause and the participle, for the quote at item `q` between them.
  func match(around q: Int) -> AttributionPattern.Match? {
    // The first cues of the sentence alone: behind others none opens it.
    let first = clause.cues.prefix(2).filter { $0.isGerund && $0.items.upperBound <= q }
    guard !first.isEmpty else { return nil }
    let start = view.afterDateline()
    guard let cue = first.last(where: { opens($0, from: start) }),
      !(cue.items.upperBound..<q).contains(where: { view.isTerminal($0) || view.lower($0) == ";" }),
      let main = mainClause(behind: q), let subject = clause.phrases.starting(at: main, to: view.count),
      clause.subjects.isSpeakerLike(subject), subject.upperBound < view.count,
      !view.isPunctuation(subject.upperBound) || view.isComma(subject.upperBound)
    else { return nil }
    return AttributionPattern.Match(
      speaker: subject, cue: cue.items, cueClass: cue.cueClass, side: .before)
  }

  /// Whether nothing but a preposition, a conjunction or an adverb stands before the participle: “In calling …”.
  private func opens(_ cue: CueMention, from start: Int) -> Bool {
    guard start <= cue.items.lowerBound, cue.items.lowerBound - start <= 2 else { return false }
    return (start..<cue.items.lowerBound).allSatisfy {
      !view.classes($0).isDisjoint(with: [.preposition, .subordinator, .adverb])
    }
  }

  /// Where the main clause begins: behind the first comma from the quote on, inside its marks or outside.
  private func mainClause(behind q: Int) -> Int? {
    for i in q..<min(q + Self.reach, view.count) {
      if view.isComma(i) { return i + 1 }
      if view.part(i) != nil, view.wantsTag(i), !view.isComma(i + 1) { return i + 1 }
      if view.isTerminal(i) { return nil }
    }
    return nil
  }
}
