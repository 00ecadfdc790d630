import InquitAnnotators
import InquitModel
import InquitTestSupport
import Testing

/// The guideline pages of quotes: the annotator finds what each block of marked text shows.
@Suite struct QuoteGuidelineTests {
  @Test(arguments: try ["quote", "speaker", "cue"].flatMap(examples(of:)))
  func example(marked: String) throws {
    // A page shows only the attributes that it is about.
    let attributes = Set(["kind", "type", "entity"].filter { marked.contains("\($0)=") })
    var options = QuoteAnnotator.Options()
    options.includesIndirect = marked.contains("kind=indirect")
    let annotator = QuoteAnnotator(language: "en", options: options)
    let expectation = AnnotatorExpectation(
      labels: [.quote, .speaker, .cue], attributes: attributes, relations: [.saidBy, .cuedBy]
    ) { annotator.layer(for: $0, names: NameAnnotator(language: "en").names(in: $0)) }
    try expectation.check(marked)
  }

  private static func examples(of page: String) throws -> [String] {
    let text = String(decoding: try TestFiles.bytes("Guidelines/\(page).md"), as: UTF8.self)
    return text.split(separator: "\n```marked\n").dropFirst().compactMap { block in
      block.split(separator: "\n```").first.map(String.init)
    }
  }
}
