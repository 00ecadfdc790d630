import InquitAnnotators
import InquitModel
import InquitSegmentation
import InquitTestSupport
import Testing

/// Texts made to have each of their words looked at again and again.
@Suite struct HostileNameTests {
  /// Rows of names that would take hours if each name were the start of a look at the rest.
  @Test(
    arguments: [
      ("en", "Paris "), ("en", "Zorblat "), ("en", "SKATE "), ("en", "Kenya, "), ("en", "Kenya and "),
      ("en", "the Dnipro "), ("en", "A-7 "), ("en", "the M25 "), ("en", "the city of Bath "), ("en", "Lake "),
      ("en", "Hall of "), ("en", "Ministry of "), ("en", "Reading, Nice, "), ("en", "talks with Iran "),
      ("en", "al-"), ("en", "J. "), ("fr", "lac de la "), ("fr", "Paris, qui "), ("pl", "Krakowie "),
      ("ru", "Оренбургской области "), ("de", "Stadt "),
    ])
  func longRowsTakeLinearTime(language: String, piece: String) {
    let segmenter = TextSegmenter(language: language)
    let annotator = NameAnnotator(language: language, tagger: nil)
    let isLinear = takesLinearTime(250) { length in
      let source = SourceText(String(repeating: piece, count: length))
      let text = AnalysedText(text: source, language: language, segments: segmenter.segments(of: source))
      for name in annotator.names(in: text) { #expect(!name.words.isEmpty) }
    }
    #expect(isLinear)
  }
}
