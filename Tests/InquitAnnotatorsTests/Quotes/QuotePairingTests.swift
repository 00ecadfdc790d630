import InquitAnnotators
import InquitFormats
import InquitModel
import InquitSegmentation
import InquitTestSupport
import Testing

/// Which marks make a quote.
@Suite struct QuotePairingTests {
  let quotes = AnnotatorExpectation(labels: [.quote], attributes: [], relations: []) {
    QuoteAnnotator(language: $0.language).layer(for: $0, names: [])
  }

  @Test(arguments: [
    // Glyphs that do not match each other, or curl the wrong way.
    "[quote|“We are late,\"] Holt said.",
    "[quote|\"We are late,”] Holt said.",
    "Holt said: [quote|”We are late.”]",
    "Holt said: [quote|“We are late.“]",
    "[quote|``We are late,''] Holt said.",
    // Apostrophes are no marks, whichever glyph they are.
    "[quote|'It's the teachers' room,'] Holt said.",
    "[quote|‘It’s the teachers’ room,’] Holt said.",
    "It was the teachers' room, and in the '90s it was Holt's.",
    // Inches and feet.
    "The 6'2\" sailor said: [quote|\"We are late.\"]",
    "A 12\" pipe burst.",
    // A mark that nothing answers does not swallow the next quote.
    "The 5\" gap was [quote|“a scandal”], Holt said.",
    // One inside the other.
    "[quote|“She told me [quote|‘we are late’] again,”] Holt said.",
    "[quote|“He wrote [quote|‘she called it [quote|“late”] again’] to us,”] Holt said.",
    // Nothing between the marks is no quote.
    "An empty \"\" here.",
  ])
  func marks(_ marked: String) throws {
    try quotes.check(marked)
  }

  @Test(arguments: [
    ("de", "[quote|„Wir sind spät dran“], sagte Holt."),
    ("de", "[quote|»Wir sind spät dran«], sagte Holt."),
    ("fr", "[quote|« Nous sommes en retard »], a dit Holt."),
    ("sv", "[quote|”Vi är sena”], sade Holt."),
    ("fi", "[quote|”Olemme myöhässä”], Holt sanoi."),
    ("pl", "[quote|„Jesteśmy spóźnieni”] – powiedział Holt."),
    ("uk", "[quote|«Ми запізнюємося»], – сказав Голт."),
    ("nl", "[quote|‘We zijn te laat’], zei Holt."),
    ("ja", "[quote|「遅れている」]とホルトは言った。"),
  ])
  func marksOfOtherLanguages(language: String, marked: String) throws {
    try quotes.check("#!inquit id=t language=\(language)\n" + marked)
  }

  @Test func aQuoteOverSeveralParagraphsIsOne() throws {
    try quotes.check(
      """
      [quote#q1|“We are late.]

      [quote#q1+|“We have been late for years.]

      [quote#q1+|“We will be late again,”] Holt said.
      """)
  }

  @Test func anOpenQuoteEndsWithItsParagraph() throws {
    try quotes.check("[quote|“We are late, all of us.]\n\nThe train left at noon.")
  }

  /// Sentences to break: each has one quote, whose words are the second element.
  static let sentences = [
    ("“We are late,” Holt said on Monday.", "We are late,"),
    ("The mayor’s office called it “a leap in the dark” after the vote.", "a leap in the dark"),
    (
      "Holt said: “It’s the teachers’ room, and it wasn’t ours in the ’90s.”",
      "It’s the teachers’ room, and it wasn’t ours in the ’90s."
    ),
    ("“Nobody asked us,” said Ann O’Neill, the union’s leader.", "Nobody asked us,"),
    ("The letter, which “was never sent,” lay in Holt’s drawer.", "was never sent,"),
    ("“Why now?” she asked. The ministers’ answer was short.", "Why now?"),
  ]

  /// Straight and odd glyphs must cost next to nothing.
  @Test func pairingSurvivesWrongGlyphs() {
    var generator = SeededGenerator(seed: 1)
    var right = 0
    let rounds = 50
    for _ in 0..<rounds {
      for (sentence, quoted) in Self.sentences {
        let text = sentence.unicodeScalars.map { c -> String in
          guard c == "“" || c == "”", Int.random(in: 0..<10, using: &generator) < 3 else { return String(c) }
          return ["\"", "“", "”"].randomElement(using: &generator) ?? "\""
        }.joined()
        if found(in: text).contains(where: { $0.contains(quoted) && $0.utf8.count <= quoted.utf8.count + 6 })
        {
          right += 1
        }
      }
    }
    #expect(Double(right) >= 0.99 * Double(rounds * Self.sentences.count))
  }

  @Test func lostMarksNeverCrash() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<300 {
      let text = Self.sentences.shuffled(using: &generator).prefix(3).map(\.0).joined(separator: " ")
      let kept = text.unicodeScalars.filter { c in
        !"“”‘’".unicodeScalars.contains(c) || Int.random(in: 0..<4, using: &generator) > 0
      }
      _ = found(in: String(String.UnicodeScalarView(kept)))
    }
  }

  @Test func randomTextsNeverCrash() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let pieces = [
        "“", "”", "\"", "'", "’", "said", "Holt", ",", ".", " ", "\n", ":", "(", ")", "according to", "🙂",
      ]
      let text = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? " " }.joined()
      for quote in found(in: text) { #expect(!quote.isEmpty) }
    }
  }

  /// A paragraph of thousands of marks takes no more than its share of time.
  @Test func thousandsOfMarksTakeLinearTime() {
    let isLinear = takesLinearTime(250) { length in
      let text = String(repeating: "“a” said he ‘b’ and \" c ", count: length)
      #expect(found(in: text).count > length)
    }
    #expect(isLinear)
  }

  private func found(in string: String) -> [String] {
    let source = SourceText(string)
    let segments = TextSegmenter(language: "en").segments(of: source)
    let text = AnalysedText(text: source, language: "en", segments: segments)
    return QuoteAnnotator(language: "en").layer(for: text, names: []).annotations
      .filter { $0.label == .quote }.map { $0.coveredText(in: source) }
  }
}
