/// What of a text bears on its quotes, so that nothing is tagged or taken apart in vain.
///
/// Who speaks a quote is told in its paragraph, or by the last sentence of the paragraph before: a passage with a
/// quote, the one before it in its paragraph, and the last one of the paragraph before are all that patterns look at.
struct QuoteScope: Sendable {
  /// Indexes of sentences, in order.
  private(set) var sentences: [Int] = []
  /// By paragraph.
  private var holdsSentences: [Bool]

  /// All of a text.
  init(_ text: AnalysedText) {
    sentences = Array(text.sentences.indices)
    holdsSentences = Array(repeating: true, count: text.paragraphs.count)
  }

  /// What bears on `parts`, which are in text order.
  init(around parts: [QuotedPart], in text: AnalysedText) {
    holdsSentences = Array(repeating: false, count: text.paragraphs.count)
    var last = -1
    for part in parts where part.paragraph > last {
      if part.paragraph > last + 1 { add(Self.lastPassage(of: part.paragraph - 1, in: text)) }
      if part.paragraph > 0 { holdsSentences[part.paragraph - 1] = true }
      add(text.paragraphs[part.paragraph].sentences)
      holdsSentences[part.paragraph] = true
      last = part.paragraph
    }
  }

  /// Whether any sentence of a paragraph is in it.
  func contains(paragraph: Int) -> Bool { holdsSentences[paragraph] }

  private mutating func add(_ sentences: Range<Int>) { self.sentences += sentences }

  /// The last sentence of a paragraph without quotes, with those before it that end in a comma: there a passage goes on.
  private static func lastPassage(of paragraph: Int, in text: AnalysedText) -> Range<Int> {
    let sentences = text.paragraphs[paragraph].sentences
    var first = sentences.upperBound - 1
    while first > sentences.lowerBound, let word = text.sentences[first - 1].words.last,
      PunctuationMarks.commas.contains(text.words[word].lower)
    {
      first -= 1
    }
    return first..<sentences.upperBound
  }
}
