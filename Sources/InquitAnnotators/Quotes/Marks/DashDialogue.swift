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
    for (index, paragraph) in text.paragraphs.enumerated() where startsWithDash(paragraph.words) {
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

  /// What is spoken in a paragraph that the narrator begins: …w Gołdapi. – Szkoda – mówi Wójcik.
  ///
  /// It begins with a sentence with a dash in front and must hold a tag.
  func spokenInside(_ paragraph: AnalysedText.Paragraph) -> [Range<Int>] {
    guard lexicon.reporting.has(.inlineDialogue) else { return [] }
    for sentence in paragraph.sentences.dropFirst() {
      let words = text.sentences[sentence].words.lowerBound..<paragraph.words.upperBound
      guard startsWithDash(words) else { continue }
      let content = words.dropFirst()
      let parts = SpokenStretch(text: text, lexicon: lexicon, isDialogue: true).parts(of: content)
      guard let first = parts.first, parts != [content] else { continue }
      return [words.lowerBound..<first.upperBound] + parts.dropFirst()
    }
    return []
  }

  private func startsWithDash(_ words: Range<Int>) -> Bool {
    guard let first = words.first, words.count > 1 else { return false }
    return lexicon.reporting.dialogueDashes.contains(text.words[first].lower)
      && !text.words[first + 1].shape.isPunctuation
      || lexicon.reporting.dialogueDashes.contains(text.words[first].lower)
        && ["¿", "¡", "…"].contains(text.words[first + 1].lower)
  }
}
