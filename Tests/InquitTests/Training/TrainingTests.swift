import Inquit
import InquitTagger
import InquitTestSupport
import Testing

@Suite struct TrainingTests {
  private func document(_ marked: String, _ variant: TextVariant = .plain) throws -> Document {
    variant.apply(to: try MarkedTextReader.document(marked))
  }

  private func analysed(_ text: SourceText) -> AnalysedText {
    AnalysedText(text: text, language: "en", segments: TextSegmenter(language: "en").segments(of: text))
  }

  /// Products are nothing that the built-in data know.
  private static let marked = [
    "They sell the [product|Zorblat 9] in Oslo.", "The [product|Zorblat 7] is cheap.",
    "Ann Lee bought a [product|Zorblat 4] here.", "She likes the [product|Zorblat 3], he said.",
    "In Rome the [product|Zorblat 2] is sold out.", "It rained in Rome.",
  ]

  static func model() async throws -> TaggerModel {
    var set = TrainingSet(labels: ["product"], language: "en")
    for (i, text) in (marked + marked).enumerated() {
      set.add(TextVariant.allCases[i % 3].apply(to: try MarkedTextReader.document(text)))
    }
    #expect(set.spanCounts == [10] && set.skipped == 0)
    let trainer = TaggerTrainer(tags: set.tags, templates: FeatureTemplate.names)
    let bytes = await trainer.train(
      on: set.examples, .init(language: "en", trainingData: ["a test"], licence: "CC0-1.0"))
    return try TaggerModel(ModelBytes(bytes))
  }

  /// Otherwise a model would be trained on what another model has learnt from the same texts.
  @Test func whatTheBuiltInTaggerDecidesIsNoHint() throws {
    let text = analysed("It was Brighid Mosgei who beat Ababel Moreva and Dejene Tolsa in oslo.")
    let judged = NameAnnotator(language: "en").names(in: text)
    #expect(judged.contains { $0.rule == "tagger" }, "the text has no name that the rules leave open")
    let alone = NameAnnotator(language: "en", tagger: nil).names(in: text)
    #expect(judged != alone)
    let tagger = try #require(NameTagger.builtin(language: "en"))
    #expect(
      tagger.spans(in: TaggerText(text, names: judged)) == tagger.spans(in: TaggerText(text, names: alone)))
  }

  @Test func whatPeopleMarkedIsFoundInOtherText() async throws {
    let annotator = try ModelAnnotator(try await Self.model(), name: "products")
    #expect(annotator.labels == ["product"])
    for variant in TextVariant.allCases {
      let expected = try document("He said the [product|Zorblat 8] is cheap.\nAnn sells it in Rome.", variant)
      let text = analysed(expected.text)
      let layer = annotator.layer(for: text, names: NameAnnotator(language: "en").names(in: text))
      #expect(layer.annotations.map(\.ranges) == expected.annotations.map(\.ranges))
      #expect(layer.annotations.first?.provenance.producer == "inquit/model/products")
      #expect(layer.annotations.first?.provenance.status == .suggested)
    }
  }

  @Test func onlySettledSpansAreLearnt() throws {
    let mixed = try document(
      "[product :status=accepted|A] [product :status=rejected|B] [product :status=suggested|C] [product|Dee-X]s"
    )
    var set = TrainingSet(labels: ["product"], language: "en")
    set.add(mixed)
    #expect(set.spanCounts == [1])
    #expect(set.unjudged == 1)
    #expect(set.skipped == 1, "Dee-X ends inside a word")
    var all = TrainingSet(labels: ["product"], language: "en")
    all.add(mixed, includesSuggestions: true)
    #expect(all.spanCounts == [2])
  }

  @Test(arguments: TextVariant.allCases)
  func listedNamesAreFoundLongestFirst(_ variant: TextVariant) throws {
    let list = "# ours\nYork\tlocation\r\nNew York Post\torganisation\nNew York\tlocation\n"
    let names = try ProjectNames(list) { text in
      let words = analysed(SourceText(text)).words
      return words.map(\.text)
    }
    #expect(names.count == 3)
    let expected = try document(
      "The [organisation|New York Post] of [location|New York], not new york or [location|York].", variant)
    let layer = names.layer(for: analysed(expected.text))
    #expect(layer.annotations.map(\.label) == expected.annotations.map(\.label))
    #expect(layer.annotations.map(\.ranges) == expected.annotations.map(\.ranges))
  }

  @Test func aBadListSaysWhere() {
    func error(_ list: String) -> ProjectNames.ParseError? {
      do {
        _ = try ProjectNames(list) { $0.split(separator: " ").map(String.init) }
        return nil
      } catch { return error }
    }
    #expect(error("Ann\tperson\nBo\n")?.line == 2)
    #expect(error("\tperson\n")?.message == "the name is empty")
    #expect(error("Ann\tperson\n\nAnn\tlocation")?.line == 3)
    #expect(error("Ann\tperson\nAnn\tperson\n") == nil)
    #expect(error("Ann\t \n")?.message == "a line should be a name, a TAB and a label")
    #expect(error("Ann\tperson\tx\n")?.line == 1)
    #expect(error("\u{FEFF} \r\n#\n# a\tcomment\r\n#note\n") == nil)
  }

  @Test func blanksAroundNamesAndLabelsDoNotCount() throws {
    let names = try ProjectNames("\u{FEFF} Ann  Lee \tperson \r\n#MeToo\torganisation\n  \n", language: "en")
    #expect(names.count == 2)
    #expect(names.labels == ["person", "organisation"])
    let text = analysed("Ann Lee joined #MeToo.")
    #expect(names.layer(for: text).annotations.map { text.text[$0.ranges[0]] } == ["Ann Lee", "#MeToo"])
  }

  /// Whatever is collected is read back as it was.
  @Test func collectedNamesAreReadBack() throws {
    var collection = NameCollection()
    collection.add(
      try document(
        "[organisation|#MeToo] met [person|Ann\nLee] and [person|O’Hara  Jr.] in [location|N’Djamena]."))
    let names = try ProjectNames(collection.list, language: "en")
    #expect(names.count == 4)
  }
}
