/// The rows of the sentence that is being read, in formats with a token a line. A sentence of which a row cannot be
/// read is left out as a whole: with a token missing it would be another sentence.
struct SentenceRows<Row> {
  private var rows: [Row] = []
  private var isFaulty = false

  var isEmpty: Bool { rows.isEmpty }
  var count: Int { rows.count }

  mutating func append(_ row: Row) {
    if !isFaulty { rows.append(row) }
  }

  /// Gives up the sentence.
  mutating func markFaulty() {
    isFaulty = true
    rows = []
  }

  /// The rows of the sentence, which ends here; none when it was given up.
  mutating func take() -> [Row] {
    defer {
      rows = []
      isFaulty = false
    }
    return rows
  }
}
