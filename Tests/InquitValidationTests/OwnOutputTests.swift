import Inquit
import InquitModel
import InquitTestSupport
import InquitValidation
import Testing

/// The tool's own annotators obey the schema and the rules.
@Suite struct OwnOutputTests {
  @Test func annotatedSeedArticleHasNoErrors() throws {
    let text = try SourceText(utf8: try TestFiles.bytes("seeds/en/energy-ceasefire.txt"))
    var options = Pipeline.Options()
    options.labels.formUnion([.person, .organisation])
    let document = Pipeline(options: options).annotate(Document(id: "seed", language: "en", text: text))
    let read = ReadDocument(document: document, place: FilePlace(line: 1))
    let errors = Linter(schema: builtInSchema).findings(in: [read]).filter { $0.level == .error }
    #expect(errors.isEmpty, "\(errors.map { "\($0.code) \($0.message)" })")
  }
}
