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

  /// The tokens of `text`, and spans that something else takes for names: rules, word lists, a gazetteer. A
  /// model that was trained with the same hints learns how far to trust them.
  /// `listed` are the names that lists 0 to 3 have under the tokens, whatever is meant by them.
  public init(
    text: SourceText, tokens: [ByteRange], sentences: [Range<Int>], hints: [TokenSpan],
    listed: [(tokens: Range<Int>, list: Int)] = []
  ) {
    var flags = Array(repeating: UInt32(0), count: tokens.count)
    for hint in hints where !hint.tokens.isEmpty {
      let slot = Self.hintLabels.firstIndex(of: hint.label) ?? Self.hintLabels.count
      let range = hint.tokens.clamped(to: flags.indices)
      for i in range {
        let position = (i == hint.tokens.lowerBound ? 1 : 0) + (i == hint.tokens.upperBound - 1 ? 2 : 0)
        flags[i] |= 1 << UInt32(4 * slot + position)
        flags[i] |= 1 << UInt32(16 + (hint.confidence < 0.5 ? 0 : hint.confidence < 0.8 ? 1 : 2))
      }
    }
    for span in listed where !span.tokens.isEmpty {
      for i in span.tokens.clamped(to: flags.indices) {
        let position = span.tokens.count == 1 ? 0 : i == span.tokens.lowerBound ? 1 : 2
        flags[i] |= 1 << UInt32(Self.firstListedBit + 3 * (span.list & 3) + position)
      }
    }
    self.init(text: text, tokens: tokens, sentences: sentences, flags: flags)
  }

  /// The flags from here on, three a list, tell what is listed; those below come from hints.
  static let firstListedBit = 20

  /// Labels whose hints are told apart; all others count as one more.
  private static let hintLabels: [Label] = [.location, .person, .organisation]

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
