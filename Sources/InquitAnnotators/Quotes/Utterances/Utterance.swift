import InquitModel

/// A quoted part with what has been found out about it.
struct Utterance: Sendable {
  /// The index of its part.
  let part: Int
  /// The index of its passage, and its place there.
  let passage: Int
  let item: Int
  var kind: SpeechKind
  var kindEvidence: String
  var attribution: Attribution?
  var isHeadline = false
  /// The speaker of a headline's words, by their recurrence in the body.
  var inheritedFrom: Int?
  /// The utterance that this one goes on with: one quote of several parts.
  var continues: Int?

  var confidence: Double {
    switch kind {
    case .direct: attribution?.directConfidence ?? 0.7
    case .mixed: attribution?.mixedConfidence ?? 0.5
    case .indirect: 0.6
    case .notSpeech: 0.7
    }
  }
}
