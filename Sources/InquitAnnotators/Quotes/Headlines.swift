import InquitModel

/// Finds headings, and gives a quote in one the speaker of the body's quote in which its words recur.
struct Headlines {
  let analysis: QuoteAnalysis

  /// A longer line is a paragraph even without a full stop.
  private static let longestHeading = 16

  /// Whether a paragraph is a title or a subheading: short, and no sentence by its last mark.
  func isHeading(_ paragraph: Int) -> Bool {
    let words = analysis.text.paragraphs[paragraph].words
    guard analysis.text.paragraphs.count > 1, words.count <= Self.longestHeading, let last = words.last else {
      return false
    }
    let wordAtEnd = analysis.text.words[last].lower
    if [".", "!", "?", "…", ":", ",", ";"].contains(wordAtEnd) { return false }
    guard let utterance = outerUtterance(endingAt: last) else { return true }
    // A line that is a quote and nothing else may be a paragraph of the body.
    return !analysis.content(utterance.part).endsSentence
  }

  private func outerUtterance(endingAt word: Int) -> Utterance? {
    let end = analysis.text.words[word].range.upperBound
    return analysis.utterances.compactMap { $0 }.first { analysis.parts[$0.part].pair.range.upperBound == end }
  }

  /// The part of the body whose words contain all the words of `part`, in their order.
  func recurrence(of part: Int) -> Int? {
    let wanted = letters(of: part)
    guard wanted.count > 1 || wanted.first?.utf8.count ?? 0 > 6 else { return nil }
    for utterance in analysis.utterances.compactMap({ $0 })
    where utterance.part != part && !utterance.isHeadline && contains(letters(of: utterance.part), wanted) {
      return utterance.part
    }
    return nil
  }

  private func letters(of part: Int) -> [String] {
    analysis.parts[part].words.map { analysis.text.words[$0] }.filter { !$0.shape.isPunctuation }.map(\.lower)
  }

  private func contains(_ words: [String], _ run: [String]) -> Bool {
    guard !run.isEmpty, run.count <= words.count else { return false }
    return (0...words.count - run.count).contains { start in words[start..<start + run.count].elementsEqual(run) }
  }
}
