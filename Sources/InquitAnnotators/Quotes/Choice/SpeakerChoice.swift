/// Chooses who speaks each quote of a passage, and whether it is speech at all: the patterns propose, the trained
/// scorer may veto, choose another candidate, or fill in where no pattern holds.
struct SpeakerChoice {
  struct Decision {
    var kind: SpeechKindRules.Decision
    var attribution: Attribution?
  }

  let clause: ClauseAnalysis
  private let rules: SpeechKindRules
  private let scorer: SpeakerScorer?

  /// How sure the scorer must be to overrule the patterns. Chosen on half of the training part of PolNeAR, whose
  /// texts may be measured with but not trained on.
  private enum Threshold {
    /// To take its speaker from a fragment.
    static let veto = 0.85
    /// To prefer another candidate.
    static let otherCandidate = 0.75
    /// To give a fragment a speaker that no pattern gives.
    static let filling = 0.55
  }

  /// The most that a pattern's answer can be trusted where the scorer gives it less than a share: how often it was right
  /// there, by the counts of `AttributionPattern`.
  private static let doubts: [(share: Double, confidence: Double)] = [(0.4, 0.67), (0.75, 0.81)]

  init(clause: ClauseAnalysis) {
    self.clause = clause
    rules = SpeechKindRules(clause: clause)
    scorer = clause.view.lexicon.speakerScorer
  }

  /// The decision for the quote at item `q`, which has this content.
  func decision(for q: Int, content: QuotedContent) -> Decision {
    guard let scorer else { return decision(q, content, byRules(q)) }
    let candidates = SpeakerCandidateFinder(clause: clause).candidates(of: q)
    let verdict = scorer.verdict(on: candidates, SpeakerFeatures(q, content: content, clause: clause))
    let first = candidates.firstIndex(where: \.isRulesChoice)
    let best = verdict.candidates.indices.max { verdict.candidates[$0] < verdict.candidates[$1] }
    guard let best else { return decision(q, content, nil) }
    guard let first else {
      let usual = decision(q, content, nil)
      guard usual.kind.kind == .notSpeech, verdict.candidates[best] > Threshold.filling else { return usual }
      return decision(q, content, attribution(candidates[best], confidence: verdict.candidates[best]))
    }
    let share = verdict.candidates[best] / (1 - verdict.nobody)
    let chosen =
      share > Threshold.otherCandidate && !haveOneSpeaker(candidates[best], candidates[first])
      ? attribution(candidates[best], confidence: share)
      : doubting(
        attribution(candidates[first].match, candidates[first].pattern), verdict.candidates[first])
    let result = decision(q, content, chosen)
    guard result.kind.kind == .mixed, verdict.nobody > Threshold.veto else { return result }
    return Decision(
      kind: SpeechKindRules.Decision(kind: .notSpeech, evidence: "the scorer takes it for no speech"),
      attribution: nil)
  }

  /// Who could speak a quote, with the scorer's shares where there is a scorer.
  struct Considered {
    let candidates: [(candidate: SpeakerCandidate, share: Double?)]
    let nobody: Double?
  }

  /// All who were considered for the quote at item `q`, for explanations.
  func considered(for q: Int, content: QuotedContent) -> Considered {
    guard clause.view.lexicon.hasSpeakerData else { return Considered(candidates: [], nobody: nil) }
    let candidates = SpeakerCandidateFinder(clause: clause).candidates(of: q)
    guard let scorer else { return Considered(candidates: candidates.map { ($0, nil) }, nobody: nil) }
    let verdict = scorer.verdict(on: candidates, SpeakerFeatures(q, content: content, clause: clause))
    return Considered(
      candidates: zip(candidates, verdict.candidates).map { ($0, $1) }, nobody: verdict.nobody)
  }

  /// Whether two candidates differ in the extent of the speaker's phrase at most; there the patterns know better.
  private func haveOneSpeaker(_ a: SpeakerCandidate, _ b: SpeakerCandidate) -> Bool {
    guard let a = a.match.speaker, let b = b.match.speaker else { return false }
    return a.overlaps(b)
  }

  private func decision(_ q: Int, _ content: QuotedContent, _ attribution: Attribution?) -> Decision {
    let kind = rules.kind(of: q, content: content, attribution: attribution)
    return Decision(kind: kind, attribution: kind.kind == .notSpeech ? nil : attribution)
  }

  private func byRules(_ q: Int) -> Attribution? {
    guard clause.view.lexicon.hasSpeakerData else { return nil }
    for pattern in AttributionPattern.all {
      if let match = pattern.match(q, clause) { return attribution(match, pattern) }
    }
    return nil
  }

  private func doubting(_ attribution: Attribution, _ share: Double) -> Attribution {
    guard let doubt = Self.doubts.first(where: { share < $0.share }) else { return attribution }
    var result = attribution
    result.directConfidence = min(result.directConfidence, doubt.confidence)
    result.mixedConfidence = min(result.mixedConfidence, doubt.confidence)
    return result
  }

  private func attribution(_ candidate: SpeakerCandidate, confidence: Double) -> Attribution {
    var attribution = attribution(candidate.match, candidate.pattern)
    attribution.directConfidence = confidence
    attribution.mixedConfidence = confidence
    return attribution
  }

  private func attribution(_ match: AttributionPattern.Match, _ pattern: AttributionPattern) -> Attribution {
    Attribution(
      speaker: match.speaker.flatMap { clause.view.wordRange($0) },
      cue: match.cue.flatMap { clause.view.wordRange($0) }, cueClass: match.cueClass, rule: pattern.rule,
      side: match.side, directConfidence: pattern.direct, mixedConfidence: pattern.mixed,
      isAdjacent: match.isAdjacent)
  }
}
