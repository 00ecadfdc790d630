import Inquit
import InquitModel
import InquitTestSupport
import InquitValidation
import Testing

/// The tool's own annotators obey the schema and the rules.
@Suite struct OwnOutputTests {
  @Test func annotatedSeedArticleHasNoErrors() throws {
    expectNoErrors(in: try SourceText(utf8: try TestFiles.bytes("seeds/en/energy-ceasefire.txt")))
  }

  /// Each holds words that two annotators read differently.
  @Test(arguments: [
    "The city paid five to six million US dollars.",
    "The tank held 37 billion U.S. gallons.",
    "The thieves asked for 25 BTC.",
    "“We are fine,” said Ryan Cloutier of the Harvard–Smithsonian Center for Astrophysics.",
    "In Judge Miller's statement she said: “We go on.” “It is over,” Judge Miller's statement said.",
  ])
  func annotatorsThatDisagreeMakeNoErrors(text: String) {
    expectNoErrors(in: SourceText(text))
  }

  private func expectNoErrors(in text: SourceText) {
    var options = Pipeline.Options()
    options.labels.formUnion([.person, .organisation])
    let document = Pipeline(options: options).annotate(Document(id: "seed", language: "en", text: text))
    let read = ReadDocument(document: document, place: FilePlace(line: 1))
    let errors = Linter(schema: builtInSchema).findings(in: [read]).filter { $0.level == .error }
    #expect(errors.isEmpty, "\(errors.map { "\($0.code) \($0.message)" })")
  }
}
