/// A way in which a clause gives a quote its speaker. `Q` is the quote, `S` the speaker, `V` the cue.
///
/// The confidences are the shares that were right on hand-annotated US news, for a quote that is a whole
/// clause and for one that is woven into the narrator's.
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
    AttributionPattern(rule: "cue-before-quote", direct: 0.96, mixed: 0.85) { $1.adjacentCueBefore($0) },
    AttributionPattern(rule: "quote-according-to", direct: 0.98, mixed: 0.97) { $1.sourceAfter($0) },
    AttributionPattern(rule: "quote-cue-subject", direct: 0.98, mixed: 0.85) { $1.cueSubjectAfter($0) },
    AttributionPattern(rule: "quote-subject-cue", direct: 0.98, mixed: 0.8) { $1.subjectCueAfter($0) },
    AttributionPattern(rule: "subject-cue-quote", direct: 0.93, mixed: 0.82) { $1.cueBefore($0) },
    AttributionPattern(rule: "clause-final-cue", direct: 0.85, mixed: 0.8) { $1.trailingCue($0) },
    AttributionPattern(rule: "owner-noun-quote", direct: 0.75, mixed: 0.6) { $1.nounCueBefore($0) },
    AttributionPattern(rule: "colon", direct: 0.85, mixed: 0.6) { $1.colonBefore($0) },
    AttributionPattern(rule: "quote-subject-verb", direct: 0.8, mixed: 0.3) { $1.unknownVerbAfter($0) },
  ]
}
