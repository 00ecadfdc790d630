/// A way in which a clause gives a quote its speaker. `Q` is the quote, `S` the speaker, `V` the cue.
///
/// The confidences are (right + 1) / (all + 2) over hand-annotated news: 840 US campaign articles (the training part of
/// PolNeAR), 50 of Wikinews, and GUM's of Wikinews. Counted are quotes that have a speaker there, were taken for direct or
/// for mixed, and got theirs by the pattern with the scorer's agreement; right is a mention that touches the annotated one.
/// So a pattern that was not seen there has 0.5. The development of the patterns looked at half of these articles.
struct AttributionPattern: Sendable {
  let rule: String
  let direct: Double
  let mixed: Double
  /// The cue and speaker for the quote at an item, or nil where the pattern does not hold.
  let match: @Sendable (_ quote: Int, _ clause: ClauseAnalysis) -> Match?

  struct Match {
    var speaker: Range<Int>?
    var cue: Range<Int>?
    var cueClass: QuoteLexicon.CueClass?
    let side: Attribution.Side
    var isAdjacent = false
  }

  /// In the order in which they are tried.
  static let all: [AttributionPattern] = [
    AttributionPattern(rule: "cue-before-quote", direct: 0.93, mixed: 0.89) { $1.adjacentCueBefore($0) },
    AttributionPattern(rule: "opening-participle", direct: 0.5, mixed: 0.86) {
      OpeningParticiple(clause: $1).match(around: $0)
    },
    AttributionPattern(rule: "quote-according-to", direct: 0.95, mixed: 0.91) { $1.sourceAfter($0) },
    AttributionPattern(rule: "quote-is-how", direct: 0.5, mixed: 0.5) { $1.manner($0) },
    AttributionPattern(rule: "quote-cue-subject", direct: 0.98, mixed: 0.92) { $1.cueSubjectAfter($0) },
    AttributionPattern(rule: "quote-subject-cue", direct: 0.98, mixed: 0.91) { $1.subjectCueAfter($0) },
    AttributionPattern(rule: "quote-long-subject-cue", direct: 0.92, mixed: 0.5) { $1.longTagAfter($0) },
    AttributionPattern(rule: "quote-final-cue", direct: 0.5, mixed: 0.5) { $1.finalCueAfter($0) },
    AttributionPattern(rule: "quote-cue", direct: 0.5, mixed: 0.5) { $1.cueAfter($0) },
    AttributionPattern(rule: "cue-subject-quote", direct: 0.75, mixed: 0.5) { $1.invertedBefore($0) },
    AttributionPattern(rule: "subject-cue-quote", direct: 0.91, mixed: 0.92) { $1.cueBefore($0) },
    AttributionPattern(rule: "cue-quote", direct: 0.5, mixed: 0.5) { $1.cueWithoutSubjectBefore($0) },
    AttributionPattern(rule: "clause-final-cue", direct: 0.97, mixed: 0.9) { $1.trailingCue($0) },
    AttributionPattern(rule: "owner-noun-quote", direct: 0.83, mixed: 0.83) { $1.nounCueBefore($0) },
    AttributionPattern(rule: "colon", direct: 0.85, mixed: 0.5) { $1.colonBefore($0) },
    AttributionPattern(rule: "signature", direct: 0.67, mixed: 0.5) { $1.signatureAfter($0) },
    AttributionPattern(rule: "quote-verb-subject", direct: 0.5, mixed: 0.5) {
      $1.unknownVerbSubjectAfter($0)
    },
    AttributionPattern(rule: "quote-subject-verb", direct: 0.75, mixed: 0.83) { $1.unknownVerbAfter($0) },
  ]

  /// Any other cue with a subject near the quote: only the trained scorer takes it.
  static let nearbyCue = AttributionPattern(rule: "nearby-cue", direct: 0.5, mixed: 0.5) { _, _ in nil }
  /// `S V … Q` with a verb that the lexicon does not know: only the trained scorer takes it.
  static let unlistedVerb = AttributionPattern(rule: "unlisted-verb", direct: 0.5, mixed: 0.5) { _, _ in nil }
}
