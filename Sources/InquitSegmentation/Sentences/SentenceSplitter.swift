import InquitModel

/// Decides where the sentences of a paragraph end.
///
/// Every gap between two tokens where a sentence might end (after . ! ? … : an abbreviation, a smiley, a line
/// end; where ICU sees a boundary) is judged by rules; what rules leave open is judged by the scorer.
struct SentenceSplitter: Sendable {
  let rules: SegmentationRules

  /// Appends the index of the token after each sentence of the paragraph, the last being `tokens.count`.
  func appendEnds(of tokens: [Token], to ends: inout [Int]) {
    var start = 0
    for next in 1..<max(1, tokens.count) {
      guard let gap = Gap(tokens, before: next, sentenceStart: start) else { continue }
      if breaks(at: gap, in: tokens) {
        ends.append(next)
        start = next
      }
    }
    if !tokens.isEmpty { ends.append(tokens.count) }
  }

  private func breaks(at gap: Gap, in tokens: [Token]) -> Bool {
    switch SentenceRules.verdict(on: gap, in: tokens, rules) {
    case .ends: true
    case .goesOn: false
    case .open(let usually): usually
    }
  }
}

/// A place where a sentence might end.
struct Gap {
  enum Mark {
    /// ! ? 。 and a run with one of them.
    case terminator
    case point
    case ellipsis
    case abbreviation
    case colon
    case emoticon
    /// Only ICU, or a line end in the text, speaks for a boundary.
    case none
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

  /// Nil where no sentence can end.
  init?(_ tokens: [Token], before next: Int, sentenceStart: Int) {
    let following = tokens[next]
    // Closing marks belong to what they close.
    if Self.closes(following) { return nil }
    var last = next - 1
    while last > sentenceStart, Self.canClose(tokens[last]) { last -= 1 }
    let mark = Self.mark(of: tokens[last])
    guard
      mark != .none || following.traits.contains(.startsSentenceForICU)
        || following.traits.contains(.lineBefore)
    else { return nil }
    self.next = next
    self.last = last
    self.mark = mark
    isClosed = last < next - 1
    self.sentenceStart = sentenceStart
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

  /// A closing bracket, or a quotation mark that follows without a space.
  private static func closes(_ token: Token) -> Bool {
    if !token.traits.isDisjoint(with: .alphanumeric) { return false }
    if token.traits.contains(.hasClosingBracket) { return true }
    return canClose(token) && !token.traits.contains(.spaceBefore)
  }

  private static func canClose(_ token: Token) -> Bool {
    guard token.traits.isDisjoint(with: .alphanumeric) else { return false }
    return !token.traits.isDisjoint(with: [.hasClosingBracket, .hasQuotationMark, .hasApostrophe])
      && token.traits.isDisjoint(with: [.hasTerminator, .hasPoint, .isEmoticon])
  }
}
