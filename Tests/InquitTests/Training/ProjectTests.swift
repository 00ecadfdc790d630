import Inquit
import InquitTestSupport
import Testing

/// What a project brings along: its model, its names.
@Suite struct ProjectTests {
  private func pipeline(
    names list: String = "", labels: Set<Label>, _ change: (inout Pipeline.Options) -> Void = { _ in }
  ) throws -> Pipeline {
    var options = Pipeline.Options()
    options.labels = labels
    options.names = try ProjectNames(list) { $0.split(separator: " ").map(String.init) }
    change(&options)
    return Pipeline(options: options)
  }

  /// Label and words of every annotation, in text order.
  private func spans(_ document: Document) -> [String] {
    document.annotations.sorted { $0.ranges[0].lowerBound < $1.ranges[0].lowerBound }
      .map { "\($0.label): \(document.text[$0.ranges[0]])" }
  }

  private func annotate(_ text: String, _ variant: TextVariant, by pipeline: Pipeline) -> Document {
    pipeline.annotate(variant.apply(to: Document(id: "a", language: "en", text: SourceText(text))))
  }

  @Test(arguments: TextVariant.allCases)
  func listedNamesTakeThePlaceOfOthers(_ variant: TextVariant) throws {
    let text = "Paris Hilton flew from Rome to Oslo."
    let plain = annotate(text, variant, by: try pipeline(labels: [.location, .person]))
    #expect(spans(plain).contains("location: Rome"))
    let listed = annotate(
      text, variant,
      by: try pipeline(names: "Paris\tlocation\nRome to Oslo\tproduct\n", labels: [.location, .person]))
    #expect(spans(listed) == ["location: Paris", "product: Rome to Oslo"])
    #expect(listed.annotations.allSatisfy { $0.provenance.confidence == 1 })
  }

  @Test(arguments: TextVariant.allCases)
  func aListedNameKeepsWhatWasFoundOfIt(_ variant: TextVariant) throws {
    let text = "They flew to Oslo."
    let plain = annotate(text, variant, by: try pipeline(labels: [.location])).annotations
    let listed = annotate(text, variant, by: try pipeline(names: "Oslo\tlocation\n", labels: []))
      .annotations
    #expect(listed.map(\.ranges) == plain.map(\.ranges))
    #expect(listed.map(\.attributes) == plain.map(\.attributes))
    #expect(listed.map(\.provenance.rule) == ["listed"])
  }

  @Test(arguments: TextVariant.allCases)
  func aListedPersonCanSpeak(_ variant: TextVariant) throws {
    let text = "“It is late,” Zorblat the Ninth said."
    let document = annotate(
      text, variant, by: try pipeline(names: "Zorblat the Ninth\tperson\n", labels: [.quote, .speaker]))
    #expect(spans(document).contains("speaker: Zorblat the Ninth"))
  }

  @Test func namesInsideQuotesLeaveTheQuotes() throws {
    let pipeline = try pipeline(names: "Oslo\tlocation\n", labels: [.quote])
    let document = annotate("“I like Oslo,” Ann Lee said.", .plain, by: pipeline)
    #expect(spans(document) == ["quote: “I like Oslo,”", "location: Oslo"])
  }

  @Test(arguments: TextVariant.allCases)
  func theModelWinsOverTheBuiltInAnnotatorsAndTheListOverTheModel(_ variant: TextVariant) async throws {
    let model = try ModelAnnotator(try await TrainingTests.model(), name: "products")
    let text = "He said the Zorblat 8 is cheap in Rome."
    let found = annotate(text, variant, by: try pipeline(labels: [.location]) { $0.model = model })
    #expect(spans(found) == ["product: Zorblat 8", "location: Rome"])
    let listed = annotate(
      text, variant, by: try pipeline(names: "Zorblat\torganisation\n", labels: []) { $0.model = model })
    #expect(spans(listed) == ["organisation: Zorblat"])
  }

  @Test func annotatingTwiceChangesNothing() async throws {
    let model = try ModelAnnotator(try await TrainingTests.model(), name: "products")
    let pipeline = try pipeline(names: "Rome\tlocation\n", labels: Pipeline.defaultLabels) {
      $0.model = model
    }
    let once = annotate("He said the Zorblat 8 is cheap in Rome.", .plain, by: pipeline)
    #expect(pipeline.annotate(once) == once)
  }

  @Test(arguments: TextVariant.allCases)
  func settledNamesAreCollected(_ variant: TextVariant) throws {
    let document = variant.apply(
      to: try MarkedTextReader.document(
        """
        [person|Ann
        Lee] of [location|Oslo] and [location :status=accepted|Oslo], [person :status=suggested|Bo],
        [person :status=rejected|Cy], [product|Zorblat], [person|Georgia] in [location|Georgia]
        """))
    var names = NameCollection()
    names.add(document)
    #expect(names.list == "Ann Lee\tperson\nOslo\tlocation\n")
    #expect(names.ambiguous == ["Georgia"])
    var products = NameCollection(labels: ["product"])
    products.add(document)
    names += products
    #expect(names.list == "Ann Lee\tperson\nOslo\tlocation\nZorblat\tproduct\n")
  }

  @Test func theMostDoubtfulSuggestionCounts() throws {
    func confidence(_ marked: String) throws -> Double? {
      try MarkedTextReader.document(marked).leastConfidence
    }
    #expect(
      try confidence(
        "[cue :status=suggested :confidence=0.7|A] [cue :status=suggested :confidence=0.4|B] [cue :confidence=0.1|C]"
      ) == 0.4)
    #expect(try confidence("[cue :status=accepted :confidence=0.1|A] [cue :status=suggested|B]") == nil)
  }
}
