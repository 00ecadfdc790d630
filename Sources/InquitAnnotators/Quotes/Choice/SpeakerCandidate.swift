/// Somebody who may have spoken a quote, with the words that may say so.
struct SpeakerCandidate {
  let match: AttributionPattern.Match
  /// The pattern that it fits.
  let pattern: AttributionPattern
  /// Whether the ordered table of patterns takes this one.
  let isRulesChoice: Bool
}

/// Lists who may have spoken a quote: what each pattern gives, every cue with a subject near the quote, and the
/// subjects of verbs that the lexicon does not know.
struct SpeakerCandidateFinder {
  let clause: ClauseAnalysis

  /// How many cues on each side are looked at, the nearest first.
  private static let mostBefore = 5
  private static let mostAfter = 2
  private static let mostUnlisted = 2

  /// The candidates for the quote at item `q`, the rules' choice first; none twice.
  func candidates(of q: Int) -> [SpeakerCandidate] {
    var result: [SpeakerCandidate] = []
    func add(_ match: AttributionPattern.Match?, _ pattern: AttributionPattern, isRulesChoice: Bool = false) {
      guard let match, match.speaker != nil,
        !result.contains(where: { $0.match.speaker == match.speaker && $0.match.cue == match.cue })
      else { return }
      result.append(SpeakerCandidate(match: match, pattern: pattern, isRulesChoice: isRulesChoice))
    }
    var isFirst = true
    for pattern in AttributionPattern.all {
      guard let match = pattern.match(q, clause) else { continue }
      add(match, pattern, isRulesChoice: isFirst)
      isFirst = false
    }
    let unlisted = clause.unlistedVerbs(before: q)
    // “its governor spoke of …; his deputy preferred “…””: a clause with a subject of its own is cut off from the one before.
    let cut = unlisted.first { _ in true }?.subject.flatMap { subject in
      (0..<subject.lowerBound).last { clause.view.lower($0) == ";" }
    }
    for cue in clause.cues.reversed().lazy.filter({ $0.items.upperBound <= q && $0.subject != nil })
      .prefix(Self.mostBefore) where cue.items.lowerBound > cut ?? -1
    {
      add(match(cue, side: .before), .nearbyCue)
    }
    for cue in clause.cues.lazy.filter({ $0.items.lowerBound > q && $0.hasOwnSubject && $0.subject != nil })
      .prefix(Self.mostAfter)
    {
      add(match(cue, side: .after), .nearbyCue)
    }
    for cue in unlisted.prefix(Self.mostUnlisted) {
      add(match(cue, side: .before), .unlistedVerb)
    }
    return result
  }

  private func match(_ cue: CueMention, side: Attribution.Side) -> AttributionPattern.Match {
    AttributionPattern.Match(
      speaker: cue.subject, cue: cue.items, cueClass: cue.cueClass, side: side, isAdjacent: false)
  }
}
