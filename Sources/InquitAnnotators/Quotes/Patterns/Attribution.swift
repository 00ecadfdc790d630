/// Who said a quote, by which words, and how that was found.
struct Attribution: Sendable {
  enum Side: Sendable {
    /// The tag stands before the quote, or behind it.
    case before, after
    /// The quote stands by itself and takes over the speaker of another one.
    case elsewhere
  }

  /// Indexes of the text's words; nil where nobody is named or no word reports.
  var speaker: Range<Int>?
  var cue: Range<Int>?
  var cueClass: QuoteLexicon.CueClass?
  let rule: String
  let side: Side
  var directConfidence: Double
  var mixedConfidence: Double
  /// Whether the cue stands right before the quote, with at most a comma or colon between.
  var isAdjacent = false
}
