import InquitModel

/// What a tagger reads: the tokens of a text, grouped in sentences, and what word lists say about them.
///
/// Nothing of the text is copied: tokens are byte ranges.
public struct TaggerText: Sendable {
  let bytes: [UInt8]
  let tokens: [ByteRange]
  /// Indexes into `tokens`, in order and not overlapping; a token outside all of them gets no tag.
  public let sentences: [Range<Int>]
  /// For each token the lists that it is on, one bit a list; empty when there are no lists.
  let flags: [UInt32]

  public var tokenCount: Int { tokens.count }

  /// The tokens of `text`, which must lie inside it. `sentences` are ranges of token indexes. What a bit of
  /// `flags` means is settled between whoever trains a model and whoever uses it.
  public init(text: SourceText, tokens: [ByteRange], sentences: [Range<Int>], flags: [UInt32] = []) {
    precondition(flags.isEmpty || flags.count == tokens.count, "one set of flags a token")
    bytes = text.bytes
    self.tokens = tokens
    self.sentences = sentences
    self.flags = flags
  }

  /// Sentences of ready-made words, joined by spaces.
  public init(sentences words: [[String]]) {
    var bytes: [UInt8] = []
    var tokens: [ByteRange] = []
    var sentences: [Range<Int>] = []
    for sentence in words {
      let first = tokens.count
      for word in sentence {
        let start = bytes.count
        bytes += word.utf8
        tokens.append(ByteRange(start, bytes.count))
        bytes.append(UInt8(ascii: " "))
      }
      sentences.append(first..<tokens.count)
    }
    self.bytes = bytes
    self.tokens = tokens
    self.sentences = sentences
    flags = []
  }
}
