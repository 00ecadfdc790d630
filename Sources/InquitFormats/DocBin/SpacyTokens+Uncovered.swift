import InquitModel

extension SpacyTokens {
  /// Makes tokens of text that no token covers: in spaCy everything is a token. Sentences are what they then are.
  static func cover(_ document: inout Document, _ losses: inout LossReport) {
    var tokens: [ByteRange] = []
    var firstUncovered: ByteRange?
    var position: ByteOffset = 0
    for range in (document.tokens ?? []) + [document.text.endOffset..<document.text.endOffset] {
      let words = Self.words(of: document.text, in: position..<max(position, range.lowerBound))
      firstUncovered = firstUncovered ?? words.first
      tokens += words
      if !range.isEmpty { tokens.append(range) }
      position = range.upperBound
    }
    guard let firstUncovered else { return }
    losses.note(.tokens, in: document.id, "“\(document.text[firstUncovered])” is none, and becomes one")
    document.tokens = tokens
    guard let sentences = document.sentences else { return }
    document.sentences = TokenGrid(tokens).sentences(sentences).map {
      tokens[$0.lowerBound].lowerBound..<tokens[$0.upperBound - 1].upperBound
    }
    if document.sentences != sentences {
      losses.note(.sentences, in: document.id, "“\(document.text[firstUncovered])” was in none")
    }
  }

  /// What stands between white space.
  private static func words(of text: SourceText, in range: ByteRange) -> [ByteRange] {
    var words: [ByteRange] = []
    var start: ByteOffset?
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = text.scalar(at: offset)
      if scalar.properties.isWhitespace {
        if let begun = start { words.append(begun..<offset) }
        start = nil
      } else if start == nil {
        start = offset
      }
      offset = offset.advanced(by: length)
    }
    if let start { words.append(start..<range.upperBound) }
    return words
  }
}
