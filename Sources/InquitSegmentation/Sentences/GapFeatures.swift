import InquitModel

/// What the scorer knows of a gap. Every feature is a number below `SentenceScorer.featureCount`; the templates
/// and their numbers are in the trained weights, so a change here wants new ones.
struct GapFeatures {
  private let gap: Gap
  private let mark: UInt64
  private let next: Token
  /// The last word, before a mark that is a token of its own.
  private let word: Token?
  private let wordIndex: Int
  private let nextShape: UInt64
  private let wordShape: UInt64
  /// 1 for a frequent small word, 2 for a day or month, else 0.
  private let nextKind: UInt64
  /// Whether the last word is a frequent small word.
  private let wordKind: UInt64
  private let profile: ParagraphProfile

  @inline(__always)
  init(
    _ gap: Gap, _ tokens: Span<Token>, _ profile: ParagraphProfile, _ rules: borrowing SegmentationRules
  ) {
    self.gap = gap
    self.profile = profile
    mark = gap.mark.rawValue
    next = tokens[gap.next]
    wordIndex = gap.hasMarkToken ? gap.last - 1 : gap.last
    word = wordIndex >= gap.sentenceStart ? tokens[wordIndex] : nil
    nextShape = TokenShape(next).rawValue
    wordShape = word.map { TokenShape($0).rawValue } ?? 0
    nextKind = Self.kind(of: next, rules)
    if let word { wordKind = rules.stopWords.contains(word.hash) ? 1 : 0 } else { wordKind = 0 }
  }

  @inline(__always)
  private static func kind(of next: Token, _ rules: borrowing SegmentationRules) -> UInt64 {
    if rules.stopWords.contains(next.hash) { return 1 }
    return rules.calendarWords.contains(next.hash) ? 2 : 0
  }

  /// Calls `body` with the features that tell most, which are enough for most gaps.
  @inline(__always)
  func forEachOfFirst(isLexical: Bool, _ body: (Int) -> Void) {
    Self.forEachOfFirst(
      mark: mark, next, shape: nextShape, kind: nextKind, wordShape: wordShape, wordKind: wordKind, body)
    if isLexical {
      Self.forEachOfFirstWords(mark: mark, next, shape: nextShape, word: word?.hash.value ?? 0, body)
    }
  }

  /// The same for two plain words (`TokenBits.plain`) without a mark between them, where the scorer knows words. Most
  /// gaps are such, and of most of them nothing else needs to be known.
  @inline(__always)
  static func forEachOfFirst(
    between word: Token, and next: Token, _ rules: borrowing SegmentationRules, _ body: (Int) -> Void
  ) {
    let mark = Gap.Mark.none.rawValue
    let nextShape = TokenShape(ofPlain: next).rawValue
    forEachOfFirst(
      mark: mark, next, shape: nextShape, kind: kind(of: next, rules),
      wordShape: TokenShape(ofPlain: word).rawValue, wordKind: rules.stopWords.contains(word.hash) ? 1 : 0,
      body)
    forEachOfFirstWords(mark: mark, next, shape: nextShape, word: word.hash.value, body)
  }

  @inline(__always)
  private static func forEachOfFirst(
    mark: UInt64, _ next: Token, shape: UInt64, kind: UInt64, wordShape: UInt64, wordKind: UInt64,
    _ body: (Int) -> Void
  ) {
    let isSpaced = next.traits.bit(ofAny: .spaceBefore)
    let isStartForICU = next.traits.bit(ofAny: .startsSentenceForICU)
    body(index(1, mark << 9 | shape << 3 | kind << 1 | isSpaced, wordShape << 2 | wordKind))
    body(index(7, mark << 1 | isStartForICU, shape))
  }

  @inline(__always)
  private static func forEachOfFirstWords(
    mark: UInt64, _ next: Token, shape: UInt64, word: UInt64, _ body: (Int) -> Void
  ) {
    body(index(32, mark, next.hash.value))
    body(index(37, mark << 8 | shape, word))
  }

  /// Calls `body` with all others.
  @inline(__always)
  func forEachOfRest(in tokens: Span<Token>, _ bytes: Span<UInt8>, isLexical: Bool, _ body: (Int) -> Void) {
    forEachShape(in: tokens, body)
    if isLexical { forEachWord(in: tokens, bytes, body) }
  }

  /// A number for a template and what it is filled with.
  @inline(__always)
  private static func index(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) -> Int {
    var x = (template &* 0x9E37_79B9_7F4A_7C15) ^ (a &* 0xBF58_476D_1CE4_E5B9) ^ (b &* 0x94D0_49BB_1331_11EB)
    x ^= x >> 29
    x = x &* 0x9FB2_1C65_1E98_DF25
    return Int(truncatingIfNeeded: x >> 46)
  }

  @inline(__always)
  private func forEachShape(in tokens: Span<Token>, _ body: (Int) -> Void) {
    let nextClass = nextShape << 2 | nextKind
    let wordClass = wordShape << 2 | wordKind
    let bothClasses = nextClass << 12 | wordClass
    let markLength = gap.hasMarkToken ? UInt64(min(5, tokens[gap.last].count)) : 0
    let closing = gap.isClosed ? 1 + TokenShape(tokens[gap.next - 1]).rawValue : 0
    let length = Self.bucket(gap.next - gap.sentenceStart)
    let rest = Self.bucket(tokens.count - gap.next)
    let distance = gap.toMark.map(Self.bucket) ?? 12
    // The shape of the token after the next.
    let following = gap.next + 1 < tokens.count ? TokenShape(tokens[gap.next + 1]).rawValue : 0
    body(Self.index(2, mark << 8 | closing, nextClass))
    body(Self.index(3, mark << 8 | markLength, nextShape))
    body(Self.index(4, mark << 8 | length, nextClass))
    body(Self.index(5, mark << 8 | rest, TokenShape(tokens[tokens.count - 1]).rawValue))
    body(Self.index(6, mark << 8 | UInt64(min(6, word?.count ?? 0)), wordShape << 6 | nextShape))
    body(Self.index(8, mark << 8 | gap.opened, nextShape))
    if wordIndex > gap.sentenceStart {
      body(Self.index(9, mark << 8 | TokenShape(tokens[wordIndex - 1]).rawValue, wordShape << 6 | nextShape))
    }
    body(Self.index(10, mark << 8 | profile.capitals, nextClass))
    body(Self.index(11, mark << 8 | profile.capitals, bothClasses))
    body(Self.index(12, mark << 8 | length, bothClasses))
    body(Self.index(13, mark << 8 | following, bothClasses))
    body(Self.index(14, mark << 8 | profile.marks, nextShape << 4 | nextKind << 2 | wordKind))
    body(Self.index(15, mark << 8 | distance, nextClass))
    body(Self.index(16, mark << 8 | distance, length << 12 | nextClass))
    body(Self.index(17, mark << 8 | profile.style, nextClass))
    body(Self.index(18, mark << 8 | profile.style, bothClasses))
    body(Self.index(19, mark << 8 | profile.style, profile.smallStarts << 8 | profile.marks))
  }

  @inline(__always)
  private func forEachWord(in tokens: Span<Token>, _ bytes: Span<UInt8>, _ body: (Int) -> Void) {
    let context = mark << 8 | nextShape
    let nextEnd = Self.lastCharacters(of: next, bytes)
    body(Self.index(33, context, Self.firstCharacters(of: next, bytes)))
    body(Self.index(34, context, nextEnd))
    body(Self.index(35, tokens[gap.last].hash.value, nextShape))
    body(Self.index(36, word?.hash.value ?? 0, next.hash.value))
    if let word {
      let wordEnd = Self.lastCharacters(of: word, bytes)
      body(Self.index(38, context, wordEnd))
      body(Self.index(39, context << 1 | nextKind, wordEnd))
      body(Self.index(40, mark &+ wordEnd, nextEnd))
    }
    if gap.next + 1 < tokens.count {
      body(Self.index(41, context, tokens[gap.next + 1].hash.value))
      body(Self.index(42, context, Self.lastCharacters(of: tokens[gap.next + 1], bytes)))
    }
    if wordIndex > gap.sentenceStart { body(Self.index(43, context, tokens[wordIndex - 1].hash.value)) }
  }

  /// How many characters the ends of words have that features name: most inflections fit in.
  private static let affixLength = 3

  private static func lastCharacters(of token: Token, _ bytes: Span<UInt8>) -> UInt64 {
    if let hash = asciiHash(bytes, max(token.start, token.end - affixLength)..<token.end) { return hash }
    var start = token.end
    var count = 0
    while start > token.start, count < affixLength {
      start -= 1
      if bytes[start] & 0xC0 != 0x80 { count += 1 }
    }
    return hash(bytes, start..<token.end)
  }

  private static func firstCharacters(of token: Token, _ bytes: Span<UInt8>) -> UInt64 {
    if let hash = asciiHash(bytes, token.start..<min(token.end, token.start + affixLength)) { return hash }
    var end = token.start
    var count = 0
    while end < token.end {
      if bytes[end] & 0xC0 != 0x80 { count += 1 }
      if count > affixLength { break }
      end += 1
    }
    return hash(bytes, token.start..<end)
  }

  /// The hash of a few bytes, if all are ASCII.
  @inline(__always)
  private static func asciiHash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64? {
    let block =
      eightBytes(bytes, at: range.lowerBound) & (1 &<< UInt64(truncatingIfNeeded: 8 &* range.count) &- 1)
    guard block & 0x8080_8080_8080_8080 == 0 else { return nil }
    return WordHash(first: block | LetterBlock.smallBits, second: 0, count: range.count).value
  }

  /// Case is left aside where that costs nothing.
  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hasher = WordHasher()
    for i in range { hasher.add(lowerCaseASCII: bytes[i] < 0x80 ? bytes[i] | 0x20 : bytes[i]) }
    return hasher.hash.value
  }

  /// A count as a small number: exact up to 6, then by size.
  private static func bucket(_ count: Int) -> UInt64 {
    switch count {
    case ..<7: UInt64(max(0, count))
    case ..<10: 7
    case ..<15: 8
    case ..<25: 9
    case ..<50: 10
    default: 11
    }
  }
}
