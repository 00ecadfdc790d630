import InquitAnnotators
import InquitModel
import Testing

/// Checks the numbers of marked text, with all their attributes.
func checkNumbers(
  _ marked: String, language: String = "en", attributes: Set<String>? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let annotator = NumberAnnotator(language: language)
  let expectation = AnnotatorExpectation(labels: [.number], attributes: attributes, language: language) {
    annotator.layer(for: $0)
  }
  try expectation.check(marked, sourceLocation: sourceLocation)
}
