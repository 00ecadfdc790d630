import InquitModel
import InquitTestSupport
import Testing

@testable import InquitSegmentation

/// Short cuts on the way to the sentences, beside the long way.
struct TokenBitsTests {
  private static let pieces = [
    "the", "in", "Paris", "President", "NATO", "I", "A", "iPhone", "2007", "G7", "7th", ".", ",", "?", ":",
    "...",
    "(", ")", "[", "1", "]", "“", "”", "\"", "-", ":)", "Mr.", "etc.", "é", "Ж", "漢", "。", "\n", "said", "He",
  ]

  /// Calls `body` with the tokens of texts of pieces in random order, some long enough for several blocks.
  private static func forEachParagraph(_ body: ([Token], Span<UInt8>, SegmentationRules) -> Void) {
    var generator = SeededGenerator(seed: 5)
    let rules = SegmentationRules.shared(language: "en")
    let breaker = WordAndSentenceBreaker.shared(locale: "en")
    var buffer = breaker.makeBuffer()
    for count in (0..<200).map({ $0 }) + [400, 700] {
      let words = (0..<count).map { _ in Self.pieces.randomElement(using: &generator)! }
      let joined = words.map { $0 + (Bool.random(using: &generator) ? " " : "") }.joined()
      let text = SourceText(joined)
      let bytes = text.bytes.span
      let content = trim(0..<bytes.count, bytes)
      var tokens: [Token] = []
      Tokenizer(rules: rules, breaker: breaker)
        .appendTokens(of: content, in: bytes, ByteMap(bytes), &buffer, to: &tokens)
      body(tokens, bytes, rules)
    }
  }

  @Test(arguments: [[], .small, .afterPause, [.small, .afterPause]] as [Gap.UnmarkedStarts])
  func gapsAreThoseOfEachPairOfTokens(starts: Gap.UnmarkedStarts) {
    Self.forEachParagraph { tokens, _, _ in
      var map = TokenMap()
      map.read(tokens.span)
      for i in tokens.indices.dropFirst() {
        let (last, next) = (tokens[i - 1].traits, tokens[i].traits)
        let bits = map.blocks[i / 64]
        let isUnmarked = Gap.mayEndUnmarked(last, before: next, starts)
        let expected = isUnmarked || !last.isDisjoint(with: Gap.marks)
        #expect(bits.gaps(starts) >> UInt64(i % 64) & 1 == (expected ? 1 : 0))
        #expect(
          bits.isAfterEndMark >> UInt64(i % 64) & 1 == map.blocks[(i - 1) / 64].endMarks
            >> UInt64((i - 1) % 64) & 1)
      }
    }
  }

  /// The next mark is as far as it is when one token after the other is looked at, forty at most.
  @Test func marksAheadAreThoseOfTheTokens() {
    let marks: TokenTraits = [.hasTerminator, .hasPoint, .isEllipsis, .isEmoticon]
    Self.forEachParagraph { tokens, _, _ in
      var map = TokenMap()
      map.read(tokens.span)
      for start in tokens.indices {
        let end = min(tokens.count, start + 40)
        let next = (start..<end).first {
          !tokens[$0].traits.isDisjoint(with: marks) && tokens[$0].traits.isDisjoint(with: .alphanumeric)
        }
        let expected = next ?? (end == tokens.count ? nil : end)
        #expect(map.distanceToMark(from: start, count: tokens.count) == expected.map { $0 - start })
      }
    }
  }

  /// To leave out clear gaps changes nothing.
  @Test func sentencesEndWhereTheLongWaySays() {
    Self.forEachParagraph { list, bytes, rules in
      let tokens = list.span
      let splitter = SentenceSplitter(rules: rules)
      var text = TextProfile()
      var map = TokenMap()
      var short: [Int] = []
      splitter.appendEnds(of: tokens, in: bytes, text: &text, map: &map, to: &short)
      var sameText = TextProfile()
      let profile = ParagraphProfile(tokens, map, text: &sameText)
      var long: [Int] = []
      splitter.forEachGap(of: tokens, map, profile) { _ in
        false
      } breaks: { gap in
        let breaks = splitter.breaks(at: gap, in: tokens, bytes, profile)
        if breaks { long.append(gap.next) }
        return breaks
      }
      if !tokens.isEmpty { long.append(tokens.count) }
      #expect(short == long)
    }
  }
}
