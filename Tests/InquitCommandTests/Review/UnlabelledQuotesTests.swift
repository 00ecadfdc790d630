import InquitFormats
import InquitModel
import InquitTestSupport
import Testing

@testable import InquitCommand

@Suite struct UnlabelledQuotesTests {
  @Test func whatNoQuoteTouches() throws {
    let document = try MarkedTextReader.document("Ann said, [quote|“Yes.”] Bob said, “No.” “Never,” he said.")
    for variant in TextVariant.allCases {
      let document = variant.apply(to: document)
      let found = UnlabelledQuotes.ranges(in: document).map { document.text[$0] }
      #expect(found == ["“No.”", "“Never,”"])
    }
  }

  /// Marks that nobody would set so, in every language: ranges lie in the text, and nothing ends the program.
  @Test(arguments: [
    nil, "en", "de", "fr", "es", "it", "pt", "uk", "ru", "pl", "cs", "fi", "sv", "nl", "ja", "zh", "th",
  ])
  func anyText(language: String?) {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "“", "”", "\"", "'", "’", "«", "»", "„", "‚", "‹", "›", "—", "–", "-", "「", "」", ":", ",", ".", "?",
      "…", "(",
      ")", "\n", "\n\n", "\r\n", " ", " ", "said", "sagte", "dijo", "a dit", "Ann", "Bo Lee", "he",
      "the minister",
      "according to", "7", "😀", "e\u{301}", "東京",
    ]
    for _ in 0..<60 {
      let words = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        pieces.randomElement(using: &random)! + (Bool.random(using: &random) ? " " : "")
      }
      let document = Document(id: "a", language: language, text: SourceText(words.joined()))
      for range in UnlabelledQuotes.ranges(in: document) {
        #expect(range.lowerBound < range.upperBound && range.upperBound <= document.text.endOffset)
      }
    }
  }
}
