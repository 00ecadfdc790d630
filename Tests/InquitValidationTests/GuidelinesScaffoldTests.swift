import Inquit
import InquitModel
import InquitValidation
import Testing

@Suite struct GuidelinesScaffoldTests {
  /// Every choice among the known labels and another one gives pages that agree with their schema.
  @Test func everyChoiceOfLabelsAgrees() throws {
    let all = LabelSchema.builtin.labels.map(\.label) + ["my_label-2"]
    for bits in 1..<(1 << all.count) {
      let labels = all.indices.filter { bits >> $0 & 1 == 1 }.map { all[$0] }
      let scaffold = GuidelinesScaffold(labels: labels, known: .builtin)
      let files = scaffold.files
      let schema = try #require(files.first { $0.name == "schema.conf" }).content
      let linter = Linter(schema: try LabelSchema(parsing: schema))
      #expect(linter.schema == scaffold.schema)
      for file in files where file.name.hasSuffix(".md") {
        for example in try GuidelineExample.examples(in: file.content) {
          let documents = try MarkedTextReader.documents(in: Array(example.markup.utf8))
          let found = linter.disagreements(with: example, documents: documents)
          #expect(found.isEmpty, "\(labels) \(file.name): \(found.map(\.message)) in \(example.markup)")
        }
      }
    }
  }

  @Test func aSpeakerBringsQuotesAlong() {
    let scaffold = GuidelinesScaffold(labels: [.speaker], known: .builtin)
    #expect(scaffold.added == [.quote])
    #expect(scaffold.schema.relations.map(\.label) == [.saidBy, "same-as"])
  }

  @Test(arguments: [
    ("person", true), ("a-b_2", true), ("été", true), ("", false), ("a b", false), ("a/b", false),
  ])
  func names(name: String, isName: Bool) {
    #expect(GuidelinesScaffold.isName(name) == isName)
  }
}
