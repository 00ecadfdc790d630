import InquitModel

/// Finds the quoted parts of a text, paragraph by paragraph.
struct QuoteFinder {
  let marks: QuotationMarks
  let lexicon: QuoteLexicon

  /// The parts in text order, an outer one before those inside it.
  func parts(in text: AnalysedText) -> [QuotedPart] {
    var result: [QuotedPart] = []
    let dialogue = DashDialogue(text: text, lexicon: lexicon).spokenParagraphs()
    var upcoming = text.paragraphs.first.map { marks.candidates(in: text.text, $0.range) } ?? []
    for (index, paragraph) in text.paragraphs.enumerated() {
      let candidates = upcoming
      let next = index + 1 < text.paragraphs.count ? text.paragraphs[index + 1] : nil
      upcoming = next.map { marks.candidates(in: text.text, $0.range) } ?? []
      let nextOpens =
        upcoming.first.map { $0.range.lowerBound == next?.range.lowerBound && !$0.family.isSingle } ?? false
      if let spoken = dialogue[index], candidates.isEmpty {
        append(spoken, paragraph: index, of: text, to: &result)
        continue
      }
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
      let spoken = spokenParts(of: first..<end, in: text)
      guard spoken.count > 1 else {
        result.append(QuotedPart(pair: pair, paragraph: paragraph, words: first..<end, parent: open.last))
        open.append(result.count - 1)
        continue
      }
      for (i, part) in spoken.enumerated() {
        let half = pair.part(text.range(of: part), isFirst: i == 0, isLast: i + 1 == spoken.count)
        result.append(
          QuotedPart(pair: half, paragraph: paragraph, words: part, parent: open.last, continues: i > 0))
      }
      // The first part on top: what lies in a later one comes after it.
      open += (result.count - spoken.count..<result.count).reversed()
    }
  }

  /// The spoken parts of what stands in marks.
  private func spokenParts(of words: Range<Int>, in text: AnalysedText) -> [Range<Int>] {
    guard lexicon.reporting.has(.tagInsideMarks) || lexicon.reporting.has(.dashedTagInsideMarks) else {
      return [words]
    }
    return SpokenStretch(text: text, lexicon: lexicon, isDialogue: false).parts(of: words)
  }

  /// Adds a spoken paragraph that has no marks but its dash.
  private func append(
    _ spoken: [Range<Int>], paragraph: Int, of text: AnalysedText, to result: inout [QuotedPart]
  ) {
    for (i, words) in spoken.enumerated() {
      let range = text.range(of: words)
      let content = i == 0 ? words.dropFirst() : words
      let pair = MarkPair(range: range, content: text.range(of: content), depth: 0, isClosed: true)
      result.append(
        QuotedPart(
          pair: pair, paragraph: paragraph, words: content, parent: nil, continues: i > 0, isDialogue: true))
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
