import InquitModel
import Testing

/// The helper itself: it passes what agrees and fails what does not.
@Suite struct AnnotatorExpectationTests {
  /// Labels every word of ASCII letters, and relates the first to the last.
  private let words = AnnotatorExpectation(labels: ["word"], attributes: ["length"]) { text in
    var layer = Layer()
    for (i, word) in text.words.enumerated()
    where word.shape.contains(.hasLetter) && word.text.utf8.allSatisfy({ $0 < 0x80 }) {
      layer.annotations.append(
        Annotation(
          id: "w\(i)", label: "word", ranges: [word.range],
          attributes: ["length": .string("\(word.text.utf8.count)"), "text": .string(word.text)]))
    }
    if let first = layer.annotations.first, let last = layer.annotations.last {
      layer.relations.append(Relation(label: "ends-at", source: first.id, target: last.id))
    }
    return layer
  }

  @Test func agreementPasses() throws {
    try words.check("[word#a length=3 @ends-at=b|One],\n[note|\\[[word#b length=5|three]\\]].")
  }

  @Test(arguments: [
    "[word#a length=3 @ends-at=b|On]e, [word#b length=3|two].",
    "[word#a length=3 @ends-at=b|One], [word#b length=4|two].",
    "[word#a length=3 @ends-at=a|One], [word#b length=3|two].",
    "[word#a length=3|One], [word#b length=3|two].",
    "[word#a length=3 @ends-at=a|One], two.",
  ])
  func aDifferenceIsReported(marked: String) {
    withKnownIssue { try words.check(marked) }
  }

  @Test func whatIsNotComparedDoesNotMatter() throws {
    var words = words
    words.attributes = []
    words.relations = []
    try words.check("[word#x length=9|One], [word#y|two].")
  }
}
