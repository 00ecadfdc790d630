import InquitModel

/// Decides where the sentences of a paragraph end.
///
/// Every gap between two tokens where a sentence might end (after . ! ? … : an abbreviation, a smiley, a line
/// end; where ICU sees a boundary) is judged by rules; what rules leave open is judged by the scorer.
struct SentenceSplitter: Sendable {
  let rules: SegmentationRules
  /// The scorer if it knows words, so that it decides between plain ones.
  private let lexicalScorer: SentenceScorer?

  init(rules: SegmentationRules) {
    self.rules = rules
    lexicalScorer = rules.isLexical ? rules.scorer : nil
  }

  /// Appends the index of the token after each sentence of the paragraph, the last being `tokens.count`.
  /// `text` is the profile of what comes before the paragraph, which is added to it; `map` is room to work in.
  func appendEnds(
    of tokens: Span<Token>, in bytes: Span<UInt8>, text: inout TextProfile, map: inout TokenMap,
    to ends: inout [Int]
  ) {
    map.read(tokens)
    let profile = ParagraphProfile(tokens, map, text: &text)
    forEachGap(of: tokens, map, profile) { next in
      lexicalScorer?.isClear(between: tokens[next - 1], and: tokens[next], rules) ?? false
    } breaks: { gap in
      let breaks = breaks(at: gap, in: tokens, bytes, profile)
      if breaks { ends.append(gap.next) }
      return breaks
    }
    if !tokens.isEmpty { ends.append(tokens.count) }
  }

  /// Calls `breaks` for every gap, which says whether a sentence ends there. Gaps between two plain words, of which
  /// `isClear` says that none does, are left out; it gets the index of the second word.
  @inline(__always)
  func forEachGap(
    of tokens: Span<Token>, _ map: TokenMap, _ profile: ParagraphProfile,
    isClear: (Int) -> Bool, breaks: (Gap) -> Bool
  ) {
    var starts: Gap.UnmarkedStarts = []
    if rules.isLexical { starts = profile.hasSmallStarts ? [.small, .afterPause] : .afterPause }
    var start = 0
    var opened = 0
    for block in map.blocks.indices {
      let bits = map.blocks[block]
      var places = bits.gaps(starts)
      // No sentence ends before the first token.
      if block == 0 { places &= ~1 }
      // Which gaps are clear nothing could foresee, so they are all found before anything depends on them.
      var plain = bits.plain & bits.isAfterPlain & places
      while plain != 0 {
        let place = plain.trailingZeroBitCount
        plain &= plain &- 1
        let clear: UInt64 = isClear(TokenBits.count &* block &+ place) ? 1 : 0
        places &= ~(clear &<< UInt64(truncatingIfNeeded: place))
      }
      while places != 0 {
        let next = TokenBits.count &* block &+ places.trailingZeroBitCount
        places &= places &- 1
        opened += Gap.opening(tokens, next - 1)
        let gap = Gap(
          tokens, before: next, sentenceStart: start, opened: opened, starts,
          toMark: map.distanceToMark(from: next, count: tokens.count))
        if let gap, breaks(gap) {
          start = next
          opened = 0
        }
      }
    }
  }

  /// Whether a sentence ends at a gap.
  func breaks(
    at gap: Gap, in tokens: Span<Token>, _ bytes: Span<UInt8>, _ profile: ParagraphProfile
  ) -> Bool {
    switch SentenceRules.verdict(on: gap, in: tokens, rules) {
    case .ends: return true
    case .goesOn: return false
    case .open(let usually): return rules.scorer?.ends(gap, in: tokens, bytes, profile, rules) ?? usually
    }
  }
}

/// A place where a sentence might end.
struct Gap {
  /// What the sentence would end with. The raw values are in the trained weights.
  enum Mark: UInt64 {
    /// ! ? 。 and a run with one of them.
    case terminator = 1
    case point = 2
    case ellipsis = 3
    case abbreviation = 4
    case colon = 5
    case emoticon = 6
    /// No mark: a sentence may have been left without one.
    case none = 7
  }

  /// The index of the token that the next sentence would start with.
  let next: Int
  /// The index of the token that the sentence would end with, closing marks left aside.
  let last: Int
  let mark: Mark
  /// Whether a closing quotation mark or bracket stands between mark and gap.
  let isClosed: Bool
  /// The index of the first token of the sentence.
  let sentenceStart: Int
  /// How many quotation marks and brackets the sentence has opened and not closed, at most 3.
  let opened: UInt64
  /// How many tokens there are from `next` to the following mark, or how far has been looked; nil for none in the
  /// paragraph.
  let toMark: Int?

  /// Whether the gap is behind a comma, a dash or the like.
  func followsPause(in tokens: Span<Token>) -> Bool {
    !tokens[next - 1].traits.isDisjoint(with: Self.pauses)
  }

  /// Whether the mark is a token of its own, so that the last word stands before it.
  var hasMarkToken: Bool {
    switch mark {
    case .terminator, .point, .ellipsis, .colon: true
    case .abbreviation, .emoticon, .none: false
    }
  }

  /// How many closing tokens are looked through for the mark before them; the bound keeps a text of
  /// nothing else from being read again at every gap.
  private static let longestClosing = 12

  /// Where a sentence may start after one without a mark, beside in front of a capital, a digit or a sign.
  struct UnmarkedStarts: OptionSet {
    let rawValue: UInt8
    /// In front of a small letter.
    static let small = Self(rawValue: 1 << 0)
    /// In front of a capital behind a comma or dash, if the sentence before is short: "Thanks, Ann".
    static let afterPause = Self(rawValue: 1 << 1)
  }

  /// Nil where no sentence can end.
  init?(
    _ tokens: Span<Token>, before next: Int, sentenceStart: Int, opened: Int, _ starts: UnmarkedStarts,
    toMark: Int?
  ) {
    // Closing marks belong to what they close.
    if Self.closes(tokens, next) { return nil }
    var last = next - 1
    let first = max(sentenceStart, last - Self.longestClosing)
    while last > first, let start = Self.remarkStart(tokens, endingAt: last), start > first {
      last = start - 1
    }
    while last > first, Self.canClose(tokens[last]) { last -= 1 }
    let mark = Self.mark(of: tokens[last])
    guard
      mark != .none
        || Self.mayEndUnmarked(
          tokens[next - 1].traits, before: tokens[next].traits,
          next - sentenceStart <= Self.longestWithPause ? starts : starts.subtracting(.afterPause))
    else { return nil }
    self.next = next
    self.last = last
    self.mark = mark
    isClosed = last < next - 1
    self.sentenceStart = sentenceStart
    self.opened = UInt64(max(0, min(3, opened)))
    self.toMark = toMark
  }

  /// Marks that may end a sentence, close what has one inside, or open something.
  static let marks: TokenTraits = [
    .hasTerminator, .hasPoint, .hasColon, .isEllipsis, .isEmoticon, .isAbbreviation, .hasClosingBracket,
    .hasQuotationMark, .hasApostrophe, .hasOpeningBracket,
  ]
  /// Marks after which hardly a sentence starts.
  static let pauses: TokenTraits = [.hasComma, .hasOpeningBracket, .hasDash]

  /// Whether a remark on what stands before it starts here: [19], [citation needed].
  static func startsRemark(_ tokens: Span<Token>, at start: Int) -> Bool {
    guard start + 2 < tokens.count, tokens[start].hash == openingBracket else { return false }
    return TokenShape(tokens[start + 1]) == .digits && tokens[start + 2].traits.contains(.hasClosingBracket)
      || tokens[start + 1].traits.startsSmall && !tokens[start + 2].traits.contains(.hasClosingBracket)
  }

  /// Where such a remark starts that ends with the token at `end`.
  private static func remarkStart(_ tokens: Span<Token>, endingAt end: Int) -> Int? {
    guard tokens[end].traits.contains(.hasClosingBracket) else { return nil }
    let first = max(0, end - longestRemark)
    return (first..<end).last { tokens[$0].traits.contains(.hasOpeningBracket) }
      .flatMap { startsRemark(tokens, at: $0) ? $0 : nil }
  }

  /// How many tokens there are at most before the bracket that ends a remark.
  private static let longestRemark = 6
  private static let openingBracket = WordHash("[")

  /// How many tokens a sentence has at most that ends with a comma or a dash.
  private static let longestWithPause = 6

  /// Whether a sentence without a final mark may end between two tokens. `TokenBits.gaps` says the same.
  static func mayEndUnmarked(
    _ last: TokenTraits, before next: TokenTraits, _ starts: UnmarkedStarts
  ) -> Bool {
    if next.contains(.startsSentenceForICU) { return true }
    guard next.contains(.spaceBefore) else { return next.contains(.isEmoticon) }
    if !last.isDisjoint(with: pauses) {
      return starts.contains(.afterPause) && next.contains(.startsUpper) && !last.contains(.hasOpeningBracket)
    }
    return starts.contains(.small) || !next.startsSmall
  }

  /// 1 for a token that opens a quotation or bracket, -1 for one that closes it, else 0. A quotation mark
  /// opens after a space and closes otherwise, but for spaced ones.
  static func opening(_ tokens: Span<Token>, _ index: Int) -> Int {
    let traits = tokens[index].traits
    let marks: TokenTraits = [.hasOpeningBracket, .hasClosingBracket, .hasQuotationMark]
    if traits.isDisjoint(with: marks) || !traits.isDisjoint(with: .alphanumeric) { return 0 }
    if traits.contains(.hasOpeningBracket) { return 1 }
    let opens =
      traits.contains(.hasQuotationMark) && traits.contains(.spaceBefore) && !isSpacedFinalMark(tokens, index)
    return opens ? 1 : -1
  }

  private static func mark(of token: Token) -> Mark {
    let traits = token.traits
    if traits.contains(.isEmoticon) { return .emoticon }
    if traits.contains(.isAbbreviation) { return .abbreviation }
    guard traits.isDisjoint(with: .alphanumeric) else { return .none }
    if traits.contains(.hasTerminator) { return .terminator }
    if traits.contains(.isEllipsis) { return .ellipsis }
    if traits.contains(.hasPoint) { return .point }
    return traits.contains(.hasColon) ? .colon : .none
  }

  /// Whether a token closes what stands before it: a closing bracket, a quotation mark without a space before
  /// it, or one of the closing shape with spaces on both sides, as in French.
  private static func closes(_ tokens: Span<Token>, _ index: Int) -> Bool {
    let token = tokens[index]
    if !token.traits.isDisjoint(with: .alphanumeric) { return false }
    if token.traits.contains(.hasClosingBracket) { return true }
    guard canClose(token) else { return false }
    return !token.traits.contains(.spaceBefore) || isSpacedFinalMark(tokens, index)
  }

  private static func isSpacedFinalMark(_ tokens: Span<Token>, _ index: Int) -> Bool {
    tokens[index].traits.contains(.isFinalMark)
      && (index + 1 == tokens.count || tokens[index + 1].traits.contains(.spaceBefore))
  }

  private static func canClose(_ token: Token) -> Bool {
    guard token.traits.isDisjoint(with: .alphanumeric) else { return false }
    return !token.traits.isDisjoint(with: [.hasClosingBracket, .hasQuotationMark, .hasApostrophe])
      && token.traits.isDisjoint(with: [.hasTerminator, .hasPoint, .isEmoticon, .hasOpeningBracket])
  }
}
