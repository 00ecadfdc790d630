import InquitModel

/// Decides where the sentences of a paragraph end.
///
/// Every gap between two tokens where a sentence might end (after . ! ? … : an abbreviation, a smiley, a line
/// end; where ICU sees a boundary) is judged by rules; what rules leave open is judged by the scorer.
struct SentenceSplitter: Sendable {
  let rules: SegmentationRules

  /// Appends the index of the token after each sentence of the paragraph, the last being `tokens.count`.
  /// `text` is the profile of what comes before the paragraph, which is added to it.
  func appendEnds(
    of tokens: Span<Token>, in bytes: Span<UInt8>, text: inout TextProfile, to ends: inout [Int]
  ) {
    let profile = ParagraphProfile(tokens, text: &text)
    forEachGap(of: tokens, profile) { gap in
      let breaks = breaks(at: gap, in: tokens, bytes, profile)
      if breaks { ends.append(gap.next) }
      return breaks
    }
    if !tokens.isEmpty { ends.append(tokens.count) }
  }

  /// Calls `breaks` for every gap, which says whether a sentence ends there.
  @inline(__always)
  func forEachGap(of tokens: Span<Token>, _ profile: ParagraphProfile, breaks: (Gap) -> Bool) {
    let smallStarts = rules.isLexical && profile.hasSmallStarts
    var start = 0
    var opened = 0
    var block = 1
    while block < tokens.count {
      var places = Gap.places(in: tokens, from: block, smallStarts: smallStarts)
      while places != 0 {
        let next = block + places.trailingZeroBitCount
        places &= places - 1
        opened += Gap.opening(tokens, next - 1)
        let gap = Gap(tokens, before: next, sentenceStart: start, opened: opened, smallStarts: smallStarts)
        if let gap, breaks(gap) {
          start = next
          opened = 0
        }
      }
      block += UInt64.bitWidth
    }
  }

  private func breaks(
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

  /// Nil where no sentence can end. `smallStarts` says whether one may start with a small letter after one
  /// without a mark.
  init?(_ tokens: Span<Token>, before next: Int, sentenceStart: Int, opened: Int, smallStarts: Bool) {
    // Closing marks belong to what they close.
    if Self.closes(tokens, next) { return nil }
    var last = next - 1
    let first = max(sentenceStart, last - Self.longestClosing)
    while last - 3 >= first, Self.isReference(tokens, from: last - 2) { last -= 3 }
    while last > first, Self.canClose(tokens[last]) { last -= 1 }
    let mark = Self.mark(of: tokens[last])
    let isMarked = mark != .none
    guard
      isMarked
        || Self.unmarkedBit(
          tokens[next - 1].traits, before: tokens[next].traits, smallStarts: smallStarts ? 1 : 0) == 1
    else { return nil }
    self.next = next
    self.last = last
    self.mark = mark
    isClosed = last < next - 1
    self.sentenceStart = sentenceStart
    self.opened = UInt64(max(0, min(3, opened)))
  }

  /// Marks that may end a sentence, or close what has one inside.
  private static let marks: TokenTraits = [
    .hasTerminator, .hasPoint, .hasColon, .isEllipsis, .isEmoticon, .isAbbreviation, .hasClosingBracket,
    .hasQuotationMark, .hasApostrophe,
  ]

  /// The places worth a further look among the 64 from `first` on, which is not 0, as bits: a place is before
  /// the token of its number. At all others there is no gap, and nothing opens before them.
  ///
  /// Most places are between two small words. Bits are found without branches, which nothing could foresee.
  static func places(in tokens: Span<Token>, from first: Int, smallStarts: Bool) -> UInt64 {
    let marksOrOpening = marks.union(.hasOpeningBracket)
    var places: UInt64 = 0
    var last = tokens[first - 1].traits
    for i in 0..<min(UInt64.bitWidth, tokens.count - first) {
      let next = tokens[first + i].traits
      let isWorth =
        last.bit(ofAny: marksOrOpening) | unmarkedBit(last, before: next, smallStarts: smallStarts ? 1 : 0)
      places |= isWorth &<< UInt64(truncatingIfNeeded: i)
      last = next
    }
    return places
  }

  /// A reference in square brackets: [19].
  static func isReference(_ tokens: Span<Token>, from start: Int) -> Bool {
    start + 2 < tokens.count && tokens[start].traits.contains(.hasOpeningBracket)
      && TokenShape(tokens[start + 1]) == .digits && tokens[start + 2].traits.contains(.hasClosingBracket)
  }

  /// 1 if a sentence without a final mark may end between two tokens, else 0: in front of a capital, a digit or a
  /// sign, but not after a comma or the like.
  @inline(__always)
  private static func unmarkedBit(
    _ last: TokenTraits, before next: TokenTraits, smallStarts: UInt64
  ) -> UInt64 {
    let isSpaced = next.bit(ofAny: .spaceBefore)
    let isSmall = next.bit(ofAny: .hasLower) & ~next.bit(ofAny: .startsUpper) & ~smallStarts
    let goesOn = isSmall | last.bit(ofAny: [.hasComma, .hasOpeningBracket, .hasDash])
    return next.bit(ofAny: .startsSentenceForICU) | isSpaced & ~goesOn | ~isSpaced
      & next.bit(ofAny: .isEmoticon)
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
