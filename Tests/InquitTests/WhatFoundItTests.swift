import Inquit
import InquitFormats
import InquitTestSupport
import Testing

/// The page that says what the rules of suggestions mean.
@Suite struct WhatFoundItTests {
  static let languages = QuoteGoldTests.minima.map(\.language)

  @Test(arguments: languages) func everyRuleIsOnThePage(language: String) throws {
    let page = String(
      decoding: try TestFiles.bytes("Sources/Inquit/Inquit.docc/WhatFoundIt.md"), as: UTF8.self)
    var options = Pipeline.Options()
    options.includesIndirect = true
    options.labels = Set(Pipeline.allLabels)
    let pipeline = Pipeline(options: options)
    var rules: Set<String> = []
    for article in try MarkedTextReader.documents(
      in: TestFiles.bytes("Tests/InquitTests/Quotes/Gold/\(language).txt"))
    {
      let gold = article.document
      let document = pipeline.annotate(Document(id: gold.id, language: gold.language, text: gold.text))
      rules.formUnion(document.annotations.compactMap(\.provenance.rule))
      rules.formUnion(document.relations.compactMap(\.provenance.rule))
    }
    #expect(rules.count > 10)
    let missing = rules.filter { !page.contains("`\($0)`") }.sorted()
    #expect(missing == [])
  }
}
