import InquitAnnotators
import InquitFormats
import InquitModel
import InquitSegmentation
import InquitTestSupport
import Testing

/// How many of the places in written articles are found, by language, and how often their usage and type is right.
///
/// `Gold/LANG.txt` holds articles in marked text, written for this project and annotated by the guidelines before the
/// tool saw them; the rules were then developed on all but the last of each file (in English all but the last two).
/// The English ones have no types.
@Suite struct PlaceGoldTests {
  /// Shares that must be reached.
  struct Minimum: Sendable, CustomTestStringConvertible {
    let language: String
    /// Exact spans, as F1.
    let spans: Double
    /// Of the places found, those of the right type.
    let type: Double
    /// Of the places found, those of the right usage.
    let usage: Double

    var testDescription: String { language }
  }

  static let minima = [
    Minimum(language: "de", spans: 0.96, type: 0.95, usage: 0.93),
    Minimum(language: "en", spans: 0.95, type: 1, usage: 0.9),
    Minimum(language: "es", spans: 0.96, type: 0.97, usage: 0.93),
    Minimum(language: "fr", spans: 0.94, type: 0.97, usage: 0.93),
    Minimum(language: "it", spans: 0.95, type: 0.93, usage: 0.93),
    Minimum(language: "nl", spans: 0.95, type: 0.95, usage: 0.93),
    Minimum(language: "pl", spans: 0.95, type: 0.95, usage: 0.93),
    Minimum(language: "pt", spans: 0.95, type: 0.95, usage: 0.93),
    Minimum(language: "ru", spans: 0.96, type: 0.97, usage: 0.95),
    Minimum(language: "uk", spans: 0.96, type: 0.97, usage: 0.95),
  ]

  @Test(arguments: minima, TextVariant.allCases)
  func enoughIsRight(minimum: Minimum, variant: TextVariant) throws {
    let path = "Tests/InquitAnnotatorsTests/Names/Gold/\(minimum.language).txt"
    let annotator = NameAnnotator(language: minimum.language)
    let segmenter = TextSegmenter(language: minimum.language)
    var score = Score()
    for read in try MarkedTextReader.documents(in: TestFiles.bytes(path)) {
      let gold = variant.apply(to: read.document)
      let text = AnalysedText(
        text: gold.text, language: minimum.language, segments: segmenter.segments(of: gold.text))
      let layer = annotator.layer(of: annotator.names(in: text), in: text, labels: [.location])
      score.add(gold: gold.annotations, found: layer.annotations)
    }
    #expect(score.spans >= minimum.spans)
    #expect(score.share(of: score.types) >= minimum.type)
    #expect(score.share(of: score.usages) >= minimum.usage)
  }

  /// Counts of places in the gold, found, in both, and of the latter those with the right attributes.
  private struct Score {
    var gold = 0
    var found = 0
    var both = 0
    var types = 0
    var usages = 0

    var spans: Double { 2 * Double(both) / Double(gold + found) }

    func share(of right: Int) -> Double { Double(right) / Double(both) }

    mutating func add(gold expected: [Annotation], found places: [Annotation]) {
      let byRange = Dictionary(uniqueKeysWithValues: places.map { ($0.ranges[0], $0) })
      gold += expected.count
      found += places.count
      for annotation in expected {
        guard let place = byRange[annotation.ranges[0]] else { continue }
        both += 1
        if isRight("type", annotation, place) { types += 1 }
        if isRight("usage", annotation, place) { usages += 1 }
      }
    }

    private func isRight(_ attribute: String, _ gold: Annotation, _ found: Annotation) -> Bool {
      gold.attributes[attribute].map { $0 == found.attributes[attribute] } ?? true
    }
  }
}
