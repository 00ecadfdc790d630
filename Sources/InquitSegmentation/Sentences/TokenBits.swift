/// What up to 64 neighbouring tokens are: a bit a token, the first the lowest. What is asked of every token of a
/// text is so asked of all of them at once.
struct TokenBits: Sendable {
  /// Tokens with letters.
  private(set) var words: UInt64 = 0
  private(set) var startsUpper: UInt64 = 0
  /// Words without a capital at their start.
  private(set) var startsSmall: UInt64 = 0
  /// Marks that end sentences: terminators and points without letters.
  private(set) var endMarks: UInt64 = 0
  /// What may end a sentence, close what has one inside, or open something.
  private(set) var marks: UInt64 = 0
  /// Commas, dashes and the like, after which no sentence starts.
  private(set) var pauses: UInt64 = 0
  private(set) var spaceBefore: UInt64 = 0
  private(set) var startsSentenceForICU: UInt64 = 0
  private(set) var emoticons: UInt64 = 0
  /// Words and numbers that are nothing else.
  private(set) var plain: UInt64 = 0

  // The same of the token before each.
  private(set) var isAfterEndMark: UInt64 = 0
  private(set) var isAfterMark: UInt64 = 0
  private(set) var isAfterPause: UInt64 = 0
  private(set) var isAfterPlain: UInt64 = 0

  /// How many tokens one of these is about.
  static let count = UInt64.bitWidth

  /// Half of the tokens of a text are small words behind a space, which have just these traits.
  private static let mostCommon: TokenTraits = [.hasLower, .spaceBefore]
  private static let plainTraits: TokenTraits = [
    .hasUpper, .hasLower, .hasDigit, .startsUpper, .spaceBefore, .startsSentenceForICU,
  ]
  private static let otherTraits = TokenTraits(rawValue: ~plainTraits.rawValue)

  /// The bits of the tokens from `first` on; `previous` is those of the tokens before.
  init(_ tokens: Span<Token>, from first: Int, after previous: TokenBits?) {
    let count = min(Self.count, tokens.count - first)
    var common: UInt64 = 0
    for i in 0..<count {
      let isCommon: UInt64 = tokens[first + i].traits == Self.mostCommon ? 1 : 0
      common |= isCommon &<< UInt64(truncatingIfNeeded: i)
    }
    words = common
    startsSmall = common
    spaceBefore = common
    plain = common
    let all: UInt64 = ~0 &>> UInt64(truncatingIfNeeded: Self.count - count)
    var rest = ~common & all
    while rest != 0 {
      let i = rest.trailingZeroBitCount
      rest &= rest &- 1
      add(tokens[first + i].traits, at: UInt64(truncatingIfNeeded: i))
    }
    isAfterEndMark = (endMarks << 1 | (previous?.endMarks ?? 0) >> 63) & all
    isAfterMark = (marks << 1 | (previous?.marks ?? 0) >> 63) & all
    isAfterPause = (pauses << 1 | (previous?.pauses ?? 0) >> 63) & all
    isAfterPlain = (plain << 1 | (previous?.plain ?? 0) >> 63) & all
  }

  /// The places where a sentence might end, each before the token of its bit: where there is a mark, and where the
  /// next token may start a sentence after one without a mark, with a small letter if `smallStarts`. At all others
  /// nothing opens or closes.
  func gaps(smallStarts: Bool) -> UInt64 {
    let goesOn = isAfterPause | (smallStarts ? 0 : startsSmall)
    return isAfterMark | startsSentenceForICU | spaceBefore & ~goesOn | ~spaceBefore & emoticons
  }

  /// Sums without branches, which nothing could foresee.
  @inline(__always)
  private mutating func add(_ traits: TokenTraits, at i: UInt64) {
    let isWord = traits.bit(ofAny: .letters)
    let startsUpper = traits.bit(ofAny: .startsUpper)
    words |= isWord &<< i
    self.startsUpper |= startsUpper &<< i
    startsSmall |= (traits.bit(ofAny: .hasLower) & ~startsUpper) &<< i
    endMarks |= (traits.bit(ofAny: [.hasTerminator, .hasPoint]) & ~isWord) &<< i
    marks |= traits.bit(ofAny: Gap.marks) &<< i
    pauses |= traits.bit(ofAny: Gap.pauses) &<< i
    spaceBefore |= traits.bit(ofAny: .spaceBefore) &<< i
    startsSentenceForICU |= traits.bit(ofAny: .startsSentenceForICU) &<< i
    emoticons |= traits.bit(ofAny: .isEmoticon) &<< i
    plain |= (traits.bit(ofAny: .alphanumeric) & ~traits.bit(ofAny: Self.otherTraits)) &<< i
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
}
