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
    AttributionPattern(rule: "cue-before-quote", direct: 0.93, mixed: 0.89) {
      LeadingCue(clause: $1).adjacent(to: $0)
    },
    AttributionPattern(rule: "opening-participle", direct: 0.5, mixed: 0.86) {
      OpeningParticiple(clause: $1).match(around: $0)
    },
    AttributionPattern(rule: "quote-according-to", direct: 0.95, mixed: 0.91) {
      FollowingTag(clause: $1).source(after: $0)
    },
    AttributionPattern(rule: "quote-is-how", direct: 0.5, mixed: 0.5) {
      FollowingTag(clause: $1).manner(after: $0)
    },
    AttributionPattern(rule: "quote-cue-subject", direct: 0.98, mixed: 0.92) {
      FollowingTag(clause: $1).verbFirst(after: $0)
    },
    AttributionPattern(rule: "quote-subject-cue", direct: 0.98, mixed: 0.91) {
      FollowingTag(clause: $1).subjectFirst(after: $0)
    },
    AttributionPattern(rule: "quote-long-subject-cue", direct: 0.92, mixed: 0.5) {
      LongTag(clause: $1).match(after: $0)
    },
    AttributionPattern(rule: "quote-final-cue", direct: 0.5, mixed: 0.5) {
      FollowingTag(clause: $1).verbLast(after: $0)
    },
    AttributionPattern(rule: "quote-cue", direct: 0.5, mixed: 0.5) {
      FollowingTag(clause: $1).verbAlone(after: $0)
    },
    AttributionPattern(rule: "cue-subject-quote", direct: 0.75, mixed: 0.5) {
      LeadingCue(clause: $1).inverted(before: $0)
    },
    AttributionPattern(rule: "subject-cue-quote", direct: 0.91, mixed: 0.92) {
      LeadingCue(clause: $1).nearest(before: $0)
    },
    AttributionPattern(rule: "cue-quote", direct: 0.5, mixed: 0.5) {
      LeadingCue(clause: $1).withoutSubject(before: $0)
    },
    AttributionPattern(rule: "clause-final-cue", direct: 0.97, mixed: 0.9) {
      TrailingTag(clause: $1).match(after: $0)
    },
    AttributionPattern(rule: "owner-noun-quote", direct: 0.83, mixed: 0.83) {
      OwnedNoun(clause: $1).match(before: $0)
    },
    AttributionPattern(rule: "colon", direct: 0.85, mixed: 0.5) { ColonLead(clause: $1).match(before: $0) },
    AttributionPattern(rule: "signature", direct: 0.67, mixed: 0.5) {
      UnlistedTag(clause: $1).signature(after: $0)
    },
    AttributionPattern(rule: "quote-verb-subject", direct: 0.5, mixed: 0.5) {
      UnlistedTag(clause: $1).verbFirst(after: $0)
    },
    AttributionPattern(rule: "quote-subject-verb", direct: 0.75, mixed: 0.83) {
      UnlistedTag(clause: $1).subjectFirst(after: $0)
    },
  ]

  /// Any other cue with a subject near the quote: only the trained scorer takes it.
  static let nearbyCue = AttributionPattern(rule: "nearby-cue", direct: 0.5, mixed: 0.5) { _, _ in nil }
  /// `S V … Q` with a verb that the lexicon does not know: only the trained scorer takes it.
  static let unlistedVerb = AttributionPattern(rule: "unlisted-verb", direct: 0.5, mixed: 0.5) { _, _ in nil }
}
