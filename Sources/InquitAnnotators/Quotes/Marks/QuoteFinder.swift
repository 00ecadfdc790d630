import InquitModel

/// Finds the quoted parts of a text, paragraph by paragraph.
struct QuoteFinder {
  let marks: QuotationMarks
  let lexicon: QuoteLexicon

  /// A stretch of a paragraph that is quoted.
  private struct Stretch {
    let pair: MarkPair
    /// What is spoken; nil for what stands in marks, which its content says.
    var spoken: Range<Int>?
    var continues = false
  }

  /// The parts in text order, an outer one before those inside it.
  func parts(in text: AnalysedText) -> [QuotedPart] {
    var result: [QuotedPart] = []
    let dialogue = DashDialogue(text: text, lexicon: lexicon)
    let spoken = dialogue.spokenParagraphs()
    var upcoming = text.paragraphs.first.map { marks.candidates(in: text.text, $0.range) } ?? []
    for (index, paragraph) in text.paragraphs.enumerated() {
      let candidates = upcoming
      let next = index + 1 < text.paragraphs.count ? text.paragraphs[index + 1] : nil
      upcoming = next.map { marks.candidates(in: text.text, $0.range) } ?? []
      let nextOpens =
        upcoming.first.map { $0.range.lowerBound == next?.range.lowerBound && !$0.family.isSingle } ?? false
      let pairs = QuotePairing.pairs(of: candidates, paragraph: paragraph.range, nextOpens: nextOpens)
      let dashed = spoken[index] ?? dialogue.spokenInside(paragraph)
      var stretches =
        pairs.map { Stretch(pair: $0) } + dashed.enumerated().map { stretch($1, at: $0, in: text) }
      // What has a dash in front holds what has marks.
      stretches.sort {
        ($0.pair.range.lowerBound, $1.pair.range.upperBound) < (
          $1.pair.range.lowerBound, $0.pair.range.upperBound
        )
      }
      append(stretches, paragraph: index, words: paragraph.words, of: text, to: &result)
    }
    return result
  }

  /// What is spoken without marks; the dash that opens the first stretch belongs to it.
  private func stretch(_ words: Range<Int>, at index: Int, in text: AnalysedText) -> Stretch {
    let content = index == 0 ? words.dropFirst() : words
    let pair = MarkPair(
      range: text.range(of: words), content: text.range(of: content), depth: 0, isClosed: true)
    return Stretch(pair: pair, spoken: content, continues: index > 0)
  }

  private func append(
    _ stretches: [Stretch], paragraph: Int, words: Range<Int>, of text: AnalysedText,
    to result: inout [QuotedPart]
  ) {
    var open: [Int] = []
    for stretch in stretches {
      let pair = stretch.pair
      while let last = open.last, result[last].pair.range.upperBound <= pair.range.lowerBound {
        open.removeLast()
      }
      let parent = open.last
      if let spoken = stretch.spoken {
        result.append(
          QuotedPart(
            pair: pair, paragraph: paragraph, words: spoken, parent: parent, continues: stretch.continues,
            isDialogue: true))
        open.append(result.count - 1)
        continue
      }
      let first = Self.firstWord(from: pair.content.lowerBound, in: text, words)
      let end = Self.firstWord(from: pair.content.upperBound, in: text, first..<words.upperBound)
      let parts = spokenParts(of: first..<end, in: text)
      guard parts.count > 1 else {
        result.append(QuotedPart(pair: pair, paragraph: paragraph, words: first..<end, parent: parent))
        open.append(result.count - 1)
        continue
      }
      for (i, part) in parts.enumerated() {
        let half = pair.part(text.range(of: part), isFirst: i == 0, isLast: i + 1 == parts.count)
        result.append(
          QuotedPart(pair: half, paragraph: paragraph, words: part, parent: parent, continues: i > 0))
      }
      // The first part on top: what lies in a later one comes after it.
      open += (result.count - parts.count..<result.count).reversed()
    }
  }

  /// The spoken parts of what stands in marks.
  private func spokenParts(of words: Range<Int>, in text: AnalysedText) -> [Range<Int>] {
    guard lexicon.reporting.has(.tagInsideMarks) || lexicon.reporting.has(.dashedTagInsideMarks) else {
      return [words]
    }
    return SpokenStretch(text: text, lexicon: lexicon, isDialogue: false).parts(of: words)
  }

  /// The first word of `words` that starts at `offset` or later.
  private static func firstWord(from offset: ByteOffset, in text: AnalysedText, _ words: Range<Int>) -> Int {
    words.partitioningIndex { text.words[$0].range.lowerBound >= offset }
  }
}
