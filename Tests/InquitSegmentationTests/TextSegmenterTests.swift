import InquitModel
import InquitSegmentation
import InquitTestSupport
import Testing

@Suite struct TextSegmenterTests {
  private static func strings(_ ranges: [ByteRange], _ text: SourceText) -> [String] {
    ranges.map { text[$0] }
  }

  @Test func seedArticle() throws {
    let text = try SourceText(utf8: TestFiles.bytes("seeds/en/energy-ceasefire.txt"))
    let segments = TextSegmenter(language: "en").segments(of: text)
    #expect(segments.paragraphs.count == 25)
    #expect(segments.sentences.count == 28)
    #expect(Self.strings(segments.sentences, text).contains("'No buts, no conditions'"))
    #expect(Self.strings(segments.sentences, text).contains("“We will not go for it.”"))
  }

  @Test(arguments: TokenScheme.allCases)
  func emptyAndBlankTexts(scheme: TokenScheme) {
    for text in ["", " ", "\n\n", "\u{FEFF}", "\u{A0}\r\n\t"] as [SourceText] {
      let segments = TextSegmenter(language: "en", scheme: scheme).segments(of: text)
      #expect(segments == Segments(paragraphs: [], sentences: [], tokens: []))
    }
  }

  @Test func schemes() {
    let text: SourceText = "Don’t pay $5 (U.S.-led)."
    func tokens(_ scheme: TokenScheme) -> [String] {
      Self.strings(TextSegmenter(language: "en", scheme: scheme).segments(of: text).tokens, text)
    }
    #expect(tokens(.ud) == ["Do", "n’t", "pay", "$", "5", "(", "U.S.", "-", "led", ")", "."])
    #expect(tokens(.icu) == ["Don’t", "pay", "$", "5", "(", "U.S", ".", "-", "led", ")", "."])
    #expect(tokens(.whitespace) == ["Don’t", "pay", "$5", "(U.S.-led)."])
  }

  @Test(arguments: ["'", "’", "ʼ"])
  func contractionsAreCutWhicheverApostropheTheyHave(apostrophe: String) {
    let text = SourceText("D'you? Y'all.".replacing("'", with: apostrophe))
    let tokens = Self.strings(TextSegmenter(language: "en").segments(of: text).tokens, text)
    #expect(tokens.map { $0.replacing(apostrophe, with: "'") } == ["D'", "you", "?", "Y'", "all", "."])
  }

  @Test func wrappedLinesAreOneParagraph() {
    let text: SourceText = """
      It was the best of times, it was the worst of times, it was the age
      of wisdom, it was the age of foolishness, it was the epoch of belief.
      It was the epoch of incredulity, it was the season of Light, said Mr.
      Brown.

      CHAPTER II
      The Mail
      """
    let segments = TextSegmenter(language: "en").segments(of: text)
    #expect(segments.paragraphs.count == 3)
    #expect(
      Self.strings(segments.sentences, text).map { $0.prefix(6) } == ["It was", "It was", "CHAPTE", "The Ma"])
  }

  @Test func unknownLanguagesUseRootRules() {
    #expect(TextSegmenter(language: "xx").usesRootRules)
    #expect(TextSegmenter(language: "").usesRootRules)
    #expect(!TextSegmenter(language: "en-GB").usesRootRules)
    #expect(!TextSegmenter(language: "uk").usesRootRules)
  }

  /// Tokens and sentences lie in order inside their text, at character boundaries, and tokens leave out
  /// nothing but white space.
  private static func expectCovered(_ text: SourceText, language: String) {
    let segments = TextSegmenter(language: language).segments(of: text)
    var position: ByteOffset = 0
    for token in segments.tokens {
      #expect(position <= token.lowerBound && token.lowerBound < token.upperBound)
      #expect(text.isScalarBoundary(token.lowerBound) && text.isScalarBoundary(token.upperBound))
      let gap = text[position..<token.lowerBound].unicodeScalars
      #expect(
        gap.allSatisfy {
          $0.properties.isWhitespace || $0.value <= 0x20 || $0 == "\u{200B}" || $0 == "\u{FEFF}"
        })
      position = token.upperBound
    }
    #expect(segments.sentences.allSatisfy { s in segments.paragraphs.contains { $0.encloses(s) } })
    #expect(segments.tokens.allSatisfy { t in segments.sentences.contains { $0.encloses(t) } })
  }

  @Test(arguments: ["en", "de", "fr", "ru", "ja", "th", "xx"])
  func randomTextsAreCovered(language: String) {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      Self.expectCovered(SourceText(generator.text(length: 60)), language: language)
    }
  }

  /// What the rules for tokens speak of, in every order.
  private static let pieces = [
    " ", " ", " ", "\n", "\r\n", "\n\n", "a", "B", "Ab", "é", "Ж", "ж", "漢", "ไทย", ".", "..", "...", "…",
    "?", "!",
    "aa.Bb", "éé.Éé", "z. B.", "i. d. R.", "p. ex.", "т. е.", "m.", "Mr.", "U.S.", "etc.", "「", "」", "。", "“",
    "”",
    "\"", "(", ")", "[", "]", "[1]", "’", "'", "n't", "it's", "-", "—", "/", "b/c", "w/o", "3", "3,4", "$",
    "US$", "@a",
    "#b", "http://x.y/", "a.com", "g..in", "&amp;", "&#39;", ":D", ":3", "😀", "👩‍👩‍👧", "\u{300}", "\u{200B}",
    "\u{FEFF}", "\u{A0}", "\u{2028}", "\0", "\u{1F1E6}",
  ]

  @Test(arguments: ["en", "de", "fr", "ru", "ja", "th", "xx"])
  func textsOfPiecesAreCovered(language: String) {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<1500 {
      let count = Int.random(in: 0...20, using: &generator)
      let pieces = (0..<count).map { _ in Self.pieces.randomElement(using: &generator)! }
      Self.expectCovered(SourceText(pieces.joined()), language: language)
    }
  }

  /// Texts on which a segmenter that looks back or ahead without bound takes hours.
  @Test(
    arguments: [
      "[1] ", "[a b] ", "\" ", "a.", ".1", "(a", ") ", "@a.", "http://", "a'", "&a;", "1-", "😀", "aa.Bb",
      "A, ",
    ])
  func longRunsTakeLinearTime(piece: String) {
    let segmenter = TextSegmenter(language: "en")
    #expect(
      takesLinearTime(2_500) { count in
        _ = segmenter.segments(of: SourceText(String(repeating: piece, count: count)))
      })
  }

  /// Paragraphs of all styles, longer than a stretch; and the same as a line without end.
  private static let longTexts = ["\r\n\r\n", " "].map { lineEnd in
    let paragraphs = [
      "It rained. Ann Lee left for Rome on Monday, and nobody knew why she had not said a word to anyone before.",
      "HEADING", "hi all. see you soon :) where are you", "“We left,” he said. “Then we came back.”",
    ]
    return SourceText(
      String(repeating: paragraphs.joined(separator: lineEnd) + lineEnd, count: 1_300_000 / 220))
  }

  private static func stretchEnd(_ bytes: [UInt8], isWhole: Bool) -> Int? {
    TextSegmenter.stretchEnd(in: bytes.span, isWhole: isWhole)
  }

  @Test(arguments: longTexts)
  func stretchesHaveTheSegmentsOfTheWhole(text: SourceText) throws {
    let segmenter = TextSegmenter(language: "en")
    var sentences: [ByteRange] = []
    var start = 0
    var stretches = 0
    while start < text.bytes.count {
      let rest = Array(text.bytes[start...])
      let end = try #require(Self.stretchEnd(rest, isWhole: true))
      let known = Array(rest.prefix(end + 100_000))
      #expect(Self.stretchEnd(known, isWhole: known.count == rest.count) == end)
      let stretch = try SourceText(utf8: Array(rest[..<end]))
      for sentence in segmenter.segments(of: stretch).sentences {
        sentences.append(ByteRange(start + sentence.lowerBound.value, start + sentence.upperBound.value))
      }
      start += end
      stretches += 1
    }
    #expect(stretches > 1)
    #expect(sentences == segmenter.segments(of: text).sentences)
  }

  @Test(arguments: ["", "One.", "One.\n\nTwo."])
  func theStretchOfAShortTextIsAllOfIt(text: String) {
    #expect(Self.stretchEnd(Array(text.utf8), isWhole: true) == text.utf8.count)
    #expect(Self.stretchEnd(Array(text.utf8), isWhole: false) == nil)
  }

  @Test(arguments: ["a", "é", "。"])
  func aLineWithoutEndIsCutBetweenCharacters(character: String) {
    let text = SourceText(String(repeating: character, count: 1_200_000))
    let segments = TextSegmenter(language: "en").segments(of: text)
    #expect(segments.paragraphs.count == (text.bytes.count + (1 << 20) - 1) / (1 << 20))
    #expect(segments.paragraphs.allSatisfy { text.isScalarBoundary($0.upperBound) })
  }
}
