import InquitAnnotators
import InquitModel

/// What the name annotator should find.
enum NameExpectation {
  /// All three labels, the location's type and usage.
  static var names: AnnotatorExpectation {
    expectation([.person, .organisation, .location], ["type", "usage"])
  }
  /// Spans only.
  static var spans: AnnotatorExpectation { expectation([.person, .organisation, .location], []) }
  static var locations: AnnotatorExpectation { expectation([.location], ["type", "usage"]) }
  static var persons: AnnotatorExpectation { expectation([.person], []) }
  static var organisations: AnnotatorExpectation { expectation([.organisation], []) }

  static func expectation(
    _ labels: Set<Label>, _ attributes: Set<String>?, language: String = "en"
  ) -> AnnotatorExpectation {
    AnnotatorExpectation(labels: labels, attributes: attributes, language: language) { text in
      let annotator = NameAnnotator(language: text.language)
      return annotator.layer(of: annotator.names(in: text), in: text, labels: labels)
    }
  }
}
