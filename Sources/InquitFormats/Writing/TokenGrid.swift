import InquitModel

/// The tokens of a text, for formats that count in them.
struct TokenGrid {
  let tokens: [ByteRange]

  /// `tokens` in text order, not overlapping.
  init(_ tokens: [ByteRange]) { self.tokens = tokens }

  /// The tokens that share a character with `range`; nil when none does.
  func indexes(touching range: ByteRange) -> Range<Int>? {
    let first = tokens.partitioningIndex { $0.upperBound > range.lowerBound }
    let end = tokens.partitioningIndex { $0.lowerBound >= range.upperBound }
    return first < end ? first..<end : nil
  }

  /// `range` widened to whole tokens; nil when it touches none.
  func range(touching range: ByteRange) -> ByteRange? {
    indexes(touching: range).map { tokens[$0.lowerBound].lowerBound..<tokens[$0.upperBound - 1].upperBound }
  }

  /// The parts of an annotation widened to whole tokens; parts that meet in doing so are one.
  func ranges(touching parts: [ByteRange]) -> [ByteRange] {
    parts.compactMap { range(touching: $0) }.merged()
  }

  /// The tokens of each sentence, as indexes. Tokens outside of all sentences join the sentence before, or
  /// the first; without sentences all tokens are one sentence. No sentence is without tokens.
  func sentences(_ sentences: [ByteRange]?) -> [Range<Int>] {
    guard !tokens.isEmpty else { return [] }
    var starts = [0]
    for sentence in sentences ?? [] {
      let first = tokens.partitioningIndex { $0.lowerBound >= sentence.lowerBound }
      if first > starts[starts.count - 1], first < tokens.count { starts.append(first) }
    }
    return starts.indices.map { i in starts[i]..<(i + 1 < starts.count ? starts[i + 1] : tokens.count) }
  }
}
