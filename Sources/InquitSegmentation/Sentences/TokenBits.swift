internal import CInquitBytes

/// What up to 64 neighbouring tokens are: a bit a token, the first the lowest. What is asked of every token of a
/// text is so asked of all of them at once.
struct TokenBits: Sendable {
  /// Tokens with letters.
  let words: UInt64
  let startsUpper: UInt64
  /// Words without a capital at their start.
  let startsSmall: UInt64
  /// Marks that end sentences: terminators and points without letters.
  let endMarks: UInt64
  /// The same, ellipses and emoticons, but none with digits: what a gap looks ahead for.
  let nextMarks: UInt64
  /// What may end a sentence, close what has one inside, or open something.
  let marks: UInt64
  /// Commas, dashes and the like, after which no sentence starts.
  let pauses: UInt64
  let spaceBefore: UInt64
  let startsSentenceForICU: UInt64
  let emoticons: UInt64
  /// Words and numbers that are nothing else.
  let plain: UInt64

  // The same of the token before each.
  let isAfterEndMark: UInt64
  let isAfterMark: UInt64
  let isAfterPause: UInt64
  let isAfterPlain: UInt64

  /// How many tokens one of these is about.
  static let count = UInt64.bitWidth

  private static let plainTraits: TokenTraits = [
    .hasUpper, .hasLower, .hasDigit, .startsUpper, .spaceBefore, .startsSentenceForICU,
  ]
  private static let otherTraits = TokenTraits(rawValue: ~plainTraits.rawValue)

  /// The bits of the tokens from `first` on; `previous` is those of the tokens before.
  init(_ tokens: Span<Token>, from first: Int, after previous: TokenBits?) {
    let count = min(Self.count, tokens.count - first)
    var traits = InlineArray<64, UInt32>(repeating: 0)
    // Without checks, since this is done for every token.
    for i in 0..<count { traits[unchecked: i] = tokens[unchecked: first &+ i].traits.rawValue }
    func any(_ mask: TokenTraits) -> UInt64 {
      traits.span.withUnsafeBufferPointer { iq_words_with(mask.rawValue, $0.baseAddress!, count) }
    }
    let alphanumeric = any(.alphanumeric)
    words = any(.letters)
    startsUpper = any(.startsUpper)
    startsSmall = any(.hasLower) & ~startsUpper
    endMarks = any([.hasTerminator, .hasPoint]) & ~words
    nextMarks = any([.hasTerminator, .hasPoint, .isEllipsis, .isEmoticon]) & ~alphanumeric
    marks = any(Gap.marks)
    pauses = any(Gap.pauses)
    spaceBefore = any(.spaceBefore)
    startsSentenceForICU = any(.startsSentenceForICU)
    emoticons = any(.isEmoticon)
    plain = alphanumeric & ~any(Self.otherTraits)
    let all: UInt64 = ~0 &>> UInt64(truncatingIfNeeded: Self.count - count)
    isAfterEndMark = (endMarks << 1 | (previous?.endMarks ?? 0) >> 63) & all
    isAfterMark = (marks << 1 | (previous?.marks ?? 0) >> 63) & all
    isAfterPause = (pauses << 1 | (previous?.pauses ?? 0) >> 63) & all
    isAfterPlain = (plain << 1 | (previous?.plain ?? 0) >> 63) & all
  }

  /// The places where a sentence might end, each before the token of its bit: where there is a mark, and where the
  /// next token may start a sentence after one without a mark (`Gap.mayEndUnmarked`). At all others nothing opens or
  /// closes.
  func gaps(_ starts: Gap.UnmarkedStarts) -> UInt64 {
    let goesOn =
      isAfterPause & ~(starts.contains(.afterPause) ? startsUpper : 0)
      | (starts.contains(.small) ? 0 : startsSmall)
    return isAfterMark | startsSentenceForICU | spaceBefore & ~goesOn | ~spaceBefore & emoticons
  }
}

/// The bits of a paragraph's tokens. It is to be used again for the next one.
struct TokenMap: Sendable {
  private(set) var blocks: [TokenBits] = []

  /// Reads the tokens of a paragraph in place of what was read before.
  mutating func read(_ tokens: Span<Token>) {
    blocks.removeAll(keepingCapacity: true)
    for first in stride(from: 0, to: tokens.count, by: TokenBits.count) {
      blocks.append(TokenBits(tokens, from: first, after: blocks.last))
    }
  }

  /// How many tokens there are from `start` on to the next mark, or how far has been looked; nil when there is none
  /// before `count`, where the tokens end.
  func distanceToMark(from start: Int, count: Int) -> Int? {
    let (block, offset) = (start / TokenBits.count, UInt64(start % TokenBits.count))
    let next = block + 1 < blocks.count ? blocks[block + 1].nextMarks : 0
    let marks = blocks[block].nextMarks >> offset | next << (64 - offset)
    let distance = min(marks.trailingZeroBitCount, Self.longestDistance, count - start)
    return start + distance == count ? nil : distance
  }

  /// Up to which a mark is looked for.
  private static let longestDistance = 40
}
