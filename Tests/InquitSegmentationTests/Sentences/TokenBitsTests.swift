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
  private static func forEachParagraph(_ body: (borrowing [Token], Span<UInt8>, SegmentationRules) -> Void) {
    var generator = SeededGenerator(seed: 5)
    let rules = SegmentationRules.shared(language: "en")
    var buffer = BoundaryBuffer()
    for count in (0..<200).map({ $0 }) + [400, 700] {
      let words = (0..<count).map { _ in Self.pieces.randomElement(using: &generator)! }
      let joined = words.map { $0 + (Bool.random(using: &generator) ? " " : "") }.joined()
      let text = SourceText(joined)
      let bytes = text.bytes.span
      let content = trim(0..<bytes.count, bytes)
      var tokens: [Token] = []
      WordAndSentenceBreaker.shared(locale: "en").find(
        bytes, from: content.lowerBound, to: content.upperBound, into: &buffer)
      Tokenizer(rules: rules).appendTokens(of: content, in: bytes, boundaries: buffer, to: &tokens)
      body(tokens, bytes, rules)
    }
  }

  @Test(arguments: [false, true])
  func gapsAreThoseOfEachPairOfTokens(smallStarts: Bool) {
    Self.forEachParagraph { tokens, _, _ in
      var map = TokenMap()
      map.read(tokens.span)
      for i in tokens.indices.dropFirst() {
        let (last, next) = (tokens[i - 1].traits, tokens[i].traits)
        let bits = map.blocks[i / 64]
        let isUnmarked = Gap.mayEndUnmarked(last, before: next, smallStarts: smallStarts)
        let expected = isUnmarked || !last.isDisjoint(with: Gap.marks)
        #expect(bits.gaps(smallStarts: smallStarts) >> UInt64(i % 64) & 1 == (expected ? 1 : 0))
        #expect(
          bits.isAfterEndMark >> UInt64(i % 64) & 1 == map.blocks[(i - 1) / 64].endMarks
            >> UInt64((i - 1) % 64) & 1)
      }
    }
  }

  @Test func plainTokensHaveTheShapeOfTheTable() {
    Self.forEachParagraph { tokens, _, _ in
      var map = TokenMap()
      map.read(tokens.span)
      for i in tokens.indices where map.blocks[i / 64].plain >> UInt64(i % 64) & 1 == 1 {
        #expect(TokenShape.rawValue(ofPlain: tokens[i]) == TokenShape(tokens[i]).rawValue)
      }
    }
  }

  /// A gap that is left out as clear is one where no sentence would end.
  @Test func noSentenceEndsInClearGaps() throws {
    var (clear, all) = (0, 0)
    Self.forEachParagraph { tokens, bytes, rules in
      guard let scorer = rules.scorer else { return }
      let tokens = tokens.span
      var text = TextProfile()
      var map = TokenMap()
      map.read(tokens)
      let profile = ParagraphProfile(tokens, map, text: &text)
      SentenceSplitter(rules: rules).forEachGap(of: tokens, map, profile) { _ in
        false
      } breaks: { gap in
        guard case .open = SentenceRules.verdict(on: gap, in: tokens, rules) else { return false }
        let ends = scorer.ends(gap, in: tokens, bytes, profile, rules)
        all += 1
        let isPlain = [gap.next, gap.next - 1].allSatisfy {
          map.blocks[$0 / 64].plain >> UInt64($0 % 64) & 1 == 1
        }
        if isPlain, scorer.isClear(between: tokens[gap.next - 1], and: tokens[gap.next], rules) {
          clear += 1
          #expect(!ends && gap.mark == .none)
        }
        return ends
      }
    }
    #expect(clear > 100 && clear < all)
  }
}
