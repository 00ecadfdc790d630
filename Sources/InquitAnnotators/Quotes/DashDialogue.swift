import InquitModel

/// Finds speech that a dash opens at the start of a paragraph, and nothing closes: — Je pars, dit-il.
///
/// A dash also opens the items of a list. So the paragraph must hold a tag, or stand beside one that does.
struct DashDialogue {
  let text: AnalysedText
  let lexicon: QuoteLexicon

  /// By paragraph, in order: the words that are spoken, in their parts. Paragraphs of the narrator's are left out.
  func spokenParagraphs() -> [Int: [Range<Int>]] {
    guard !lexicon.reporting.dialogueDashes.isEmpty else { return [:] }
    let stretch = SpokenStretch(text: text, lexicon: lexicon, isDialogue: true)
    var found: [Int: [Range<Int>]] = [:]
    var tagged: Set<Int> = []
    for (index, paragraph) in text.paragraphs.enumerated() where startsWithDash(paragraph) {
      let content = paragraph.words.dropFirst()
      let parts = stretch.parts(of: content)
      guard let first = parts.first else { continue }
      if parts != [content] { tagged.insert(index) }
      // The dash is the mark that opens the quote.
      found[index] = [paragraph.words.lowerBound..<first.upperBound] + parts.dropFirst()
    }
    return found.filter { index, _ in
      tagged.contains(index) || tagged.contains(index - 1) || tagged.contains(index + 1)
    }
  }

  private func startsWithDash(_ paragraph: AnalysedText.Paragraph) -> Bool {
    guard let first = paragraph.words.first, paragraph.words.count > 1 else { return false }
    return lexicon.reporting.dialogueDashes.contains(text.words[first].lower)
      && !text.words[first + 1].shape.isPunctuation
      || lexicon.reporting.dialogueDashes.contains(text.words[first].lower)
        && ["¿", "¡", "…"].contains(text.words[first + 1].lower)
  }
}
