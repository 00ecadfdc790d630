import Inquit
import InquitModel
import Testing

@Suite struct SuggestionLearnerTests {
  /// Articles about ships, whose names no rule knows.
  private func articles(_ count: Int, label: Label?) -> [Document] {
    let ships = ["Aurora", "Borealis", "Corvina", "Delfina"]
    return (0..<count).map { i in
      var text = ""
      var annotations: [Annotation] = []
      for j in 0..<6 {
        text += "On Monday the trawler "
        let start = text.utf8.count
        text += ships[(i + j) % ships.count]
        if let label {
          annotations.append(
            Annotation(
              id: "v\(j)", label: label, ranges: [ByteRange(start, text.utf8.count)],
              provenance: Provenance(producer: "human", status: .accepted)))
        }
        text += " left the harbour with ten men.\n"
      }
      return Document(id: "a\(i)", language: "en", text: SourceText(text), annotations: annotations)
    }
  }

  private func found(_ label: Label, by annotate: (Document) -> Document, in text: String) -> [String] {
    let document = annotate(Document(id: "x", language: "en", text: SourceText(text)))
    return document.annotations.filter { $0.label == label }.map { $0.coveredText(in: document.text) }
  }

  @Test func aLabelThatNoRuleKnowsIsLearnt() async {
    let learner = SuggestionLearner(options: Pipeline.Options())
    let outcome = await learner.learn(from: articles(4, label: "vessel"))
    #expect(outcome.modelLabels == ["vessel"])
    let text = "On Tuesday the trawler Esmeralda left the harbour with six men."
    #expect(found("vessel", by: outcome.annotate, in: text) == ["Esmeralda"])
    #expect(found("vessel", by: Pipeline().annotate, in: text) == [])
  }

  @Test func namesAreLearntFromOneDocument() async {
    let learner = SuggestionLearner(options: Pipeline.Options())
    let outcome = await learner.learn(from: articles(1, label: .organisation))
    #expect(outcome.nameCount == 4)
    #expect(outcome.modelLabels.isEmpty)
    #expect(found(.organisation, by: outcome.annotate, in: "Nobody saw Corvina again.") == ["Corvina"])
  }

  @Test func whatBelongsToANameComesAlong() async throws {
    func place(_ id: String, _ type: JSONValue, usage: JSONValue) -> Document {
      let range = ByteRange(3, 10)
      return Document(
        id: id, language: "en", text: "In Velmora it rains.",
        annotations: [
          Annotation(
            id: "l1", label: .location, ranges: [range], attributes: ["type": type, "usage": usage],
            provenance: Provenance(producer: "human", status: .accepted))
        ])
    }
    func found(_ finished: [Document]) async -> JSONObject? {
      let outcome = await SuggestionLearner(options: Pipeline.Options()).learn(from: finished)
      let next = Document(id: "x", language: "en", text: "They saw Velmora at noon.")
      return outcome.annotate(next).annotations.first { $0.label == .location }?.attributes
    }
    let region = try #require(await found([place("a", "region", usage: "metonymic")]))
    #expect(region["type"] == "region")
    #expect(region["usage"] != "metonymic", "the use is the mention's")
    let both = try #require(
      await found([place("a", "region", usage: "literal"), place("b", "water", usage: "literal")]))
    #expect(both["type"] == "other", "nobody knows which")
  }

  /// What the rules find, they go on to find: a model as good as they are takes nobody's place.
  @Test func nothingIsLearntWhereThePipelineIsRight() async {
    let learner = SuggestionLearner(options: Pipeline.Options())
    let pipeline = Pipeline()
    let text = "“It rains,” Ann Lee said in Paris. She flew from Berlin to Rome with 12 men."
    let documents = (0..<6).map {
      pipeline.annotate(Document(id: "\($0)", language: "en", text: SourceText(text)))
    }
    #expect(await learner.learn(from: documents).modelLabels.isEmpty)
  }

  @Test func withoutDocumentsThePipelineIsAsItWas() async {
    let outcome = await SuggestionLearner(options: Pipeline.Options()).learn(from: [])
    #expect(outcome.nameCount == 0)
    let document = Document(id: "x", language: "en", text: "“It rains,” Ann Lee said in Paris.")
    #expect(outcome.annotate(document) == Pipeline().annotate(document))
  }
}
