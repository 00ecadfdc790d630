import InquitModel

/// Puts a text together from tokens, for formats that keep no text.
struct TokenTextBuilder {
  private var bytes: [UInt8] = []
  private(set) var tokens: [ByteRange] = []
  private(set) var sentences: [ByteRange] = []
  /// The index of the first token of the sentence that is being built.
  private(set) var sentenceStart = 0
  /// What stands between the last token and the next.
  private var gap = ""

  /// Appends a token and what follows it, should another follow.
  mutating func append(_ token: String, gap next: String = " ") {
    bytes.append(contentsOf: gap.utf8)
    let start = bytes.count
    bytes.append(contentsOf: token.utf8)
    tokens.append(ByteRange(start, bytes.count))
    gap = next
  }

  /// Ends the sentence after the last token; nothing when it has none. `gap` stands before the next one; nil
  /// leaves what the last token said.
  mutating func endSentence(gap next: String? = "\n") {
    guard sentenceStart < tokens.count else { return }
    sentences.append(tokens[sentenceStart].lowerBound..<tokens[tokens.count - 1].upperBound)
    sentenceStart = tokens.count
    if let next { gap = next }
  }

  /// Puts `next` before the token that comes next, whatever the last one said.
  mutating func changeGap(to next: String) { gap = next }

  /// The bytes of a run of tokens, which must not be empty.
  func range(of run: Range<Int>) -> ByteRange {
    tokens[run.lowerBound].lowerBound..<tokens[run.upperBound - 1].upperBound
  }

  var isEmpty: Bool { tokens.isEmpty }

  /// Whether the text of a document is the one that is put together from its tokens as a file spells them, a sentence a
  /// line.
  static func rebuilds(_ document: Document, spelling: (String) -> String = { $0 }) -> Bool {
    let grid = TokenGrid(document.tokens ?? [])
    var builder = TokenTextBuilder()
    for sentence in grid.sentences(document.sentences) {
      for token in grid.tokens[sentence] { builder.append(spelling(document.text[token])) }
      builder.endSentence()
    }
    return builder.bytes.elementsEqual(document.text.bytes)
  }

  /// Whether the tokens make sentences: false in formats in which nobody said where one ends.
  func document(id: String, language: String?, hasSentences: Bool = true, trailingGap: Bool = false)
    -> Document
  {
    Document(
      id: id, language: language,
      text: SourceText(String(decoding: trailingGap ? bytes + Array(gap.utf8) : bytes, as: UTF8.self)),
      sentences: hasSentences ? sentences : nil, tokens: tokens)
  }
}
