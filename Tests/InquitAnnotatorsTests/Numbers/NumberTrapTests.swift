import InquitAnnotators
import InquitModel
import InquitSegmentation
import InquitTestSupport
import Testing

/// What looks like a number and is none.
@Suite struct NumberTrapTests {
  @Test(arguments: [
    "No one must go. This one, that one, the one. No buts, another, one another, a yes or a no.",
    "Article 5, Articles 5 and 6, section 2.1, No. 12, #12, page 7, Room 101, Interstate 75, the Falcon 9 rocket",
    "Covid-19, PM2.5, a Boeing 737, the Su-27, SARS-CoV-2, 2019-nCoV, MH370, a G20 summit, H1N1",
    "at 8:17 a.m. local time (0617 UTC), at 6 pm, at 10:30, at 10 o'clock",
    "Call +44 20 7946 0958 or +1-222-2222-2222 or 555-123-4567. It runs 24/7 since 9/11. Version 1.2.3 of 2020-01-31.",
    "thousands of people, hundreds, dozens, tens of thousands, a few hundred, several thousand, millions",
    "the 1970s, in her 40s, 3D printing",
    "on 24 September 2019, Tuesday, June 15, May 24 to 26, 24 and 25 September, the 15th of March",
    "at 619 Waddell Avenue and 10 Downing Street",
    "see note [3] and x² + y³",
    "a Boeing 777F, Section 14(2)(b), TOP songs, 200,0000 residents",
    "in the other half, in the quarter",
    "call (212) 555-0199 over 5G",
  ])
  func areNotAnnotated(text: String) throws {
    try checkNumbers(text.replacing("[", with: "\\[").replacing("]", with: "\\]"), attributes: [])
  }

  /// Whatever the text, the ranges lie in it between code points, in order, and nothing crashes.
  @Test func randomTexts() {
    var random = SeededGenerator(seed: 11)
    let parts = [
      "1", "12", "2018", "1,000", ".5", "-", "–", "%", "$", "€", " ", " ", "million", "half", "and", "a",
      "one",
      "twenty", "third", "between", "to", "from", "km", "/", ":", "½", "bn", "m", "years", "old", "(", ")",
      "²",
      "٣", "hundred", "point", "minus", "March", "dozen", "US", "\n", "'",
      "99999999999999999999999999999999999999999999",
    ]
    for _ in 0..<3000 {
      let string = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        parts.randomElement(using: &random)!
      }
      .joined(separator: Bool.random(using: &random) ? " " : "")
      for language in ["en", "de", "fr", "uk"] {
        let source = SourceText(string)
        let segments = TextSegmenter(language: language).segments(of: source)
        let text = AnalysedText(text: source, language: language, segments: segments)
        var end: ByteOffset = 0
        for annotation in NumberAnnotator(language: language).layer(for: text).annotations {
          let range = annotation.ranges[0]
          #expect(range.lowerBound >= end && !range.isEmpty, "\(string)")
          #expect(source.isScalarBoundary(range.lowerBound) && source.isScalarBoundary(range.upperBound))
          end = range.upperBound
        }
      }
    }
  }
}
