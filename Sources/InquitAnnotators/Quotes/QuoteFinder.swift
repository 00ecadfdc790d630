import InquitModel

/// Finds the quoted parts of a text, paragraph by paragraph.
struct QuoteFinder {
  let marks: QuotationMarks

  /// The parts in text order, an outer one before those inside it.
  func parts(in text: AnalysedText) -> [QuotedPart] {
    var result: [QuotedPart] = []
    var upcoming = text.paragraphs.first.map { marks.candidates(in: text.text, $0.range) } ?? []
    for (index, paragraph) in text.paragraphs.enumerated() {
      let candidates = upcoming
      let next = index + 1 < text.paragraphs.count ? text.paragraphs[index + 1] : nil
      upcoming = next.map { marks.candidates(in: text.text, $0.range) } ?? []
      let nextOpens =
        upcoming.first.map { $0.range.lowerBound == next?.range.lowerBound && !$0.family.isSingle } ?? false
      let pairs = QuotePairing.pairs(of: candidates, paragraph: paragraph.range, nextOpens: nextOpens)
      append(pairs, paragraph: index, words: paragraph.words, of: text, to: &result)
    }
    return result
  }

  private func append(
    _ pairs: [MarkPair], paragraph: Int, words: Range<Int>, of text: AnalysedText,
    to result: inout [QuotedPart]
  ) {
    var open: [Int] = []
    for pair in pairs {
      while let last = open.last, result[last].pair.range.upperBound <= pair.range.lowerBound {
        open.removeLast()
      }
      let first = Self.firstWord(from: pair.content.lowerBound, in: text, words)
      let end = Self.firstWord(from: pair.content.upperBound, in: text, first..<words.upperBound)
      result.append(QuotedPart(pair: pair, paragraph: paragraph, words: first..<end, parent: open.last))
      open.append(result.count - 1)
    }
  }

  /// The first word of `words` that starts at `offset` or later.
  private static func firstWord(from offset: ByteOffset, in text: AnalysedText, _ words: Range<Int>) -> Int {
    var low = words.lowerBound
    var high = words.upperBound
    while low < high {
      let middle = (low + high) / 2
      if text.words[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
