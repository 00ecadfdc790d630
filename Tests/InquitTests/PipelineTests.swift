import Inquit
import InquitTestSupport
import Testing

struct PipelineTests {
  private let article = Document(
    id: "a", text: "“We have 12 boats,” Ann Lee said on Monday.\nShe lives in Oslo, Norway.\n")

  @Test(arguments: TextVariant.allCases)
  func segmentsAndAnnotates(_ variant: TextVariant) {
    let document = Pipeline().annotate(variant.apply(to: article))
    #expect(document.language == "en")
    #expect(document.text == variant.apply(to: article).text)
    #expect(document.segmenter?.tokens == "ud")
    #expect(document.sentences?.isEmpty == false)
    #expect(document.tokens?.contains { document.text[$0] == "boats" } == true)
  }

  @Test func annotatingTwiceChangesNothing() {
    let pipeline = Pipeline()
    let once = pipeline.annotate(article)
    #expect(pipeline.annotate(once) == once)
  }

  @Test func emptyTextGetsNothing() {
    let document = Pipeline().annotate(Document(id: "empty", text: ""))
    #expect(document.annotations.isEmpty)
    #expect(document.sentences == [])
    #expect(document.tokens == [])
  }

  @Test func keepsTokensThatOthersMade() {
    var document = article
    document.tokens = [ByteRange(0, 5)]
    #expect(Pipeline().annotate(document).tokens == [ByteRange(0, 5)])
  }

  @Test func suggestsOnlyWantedLabels() {
    var options = Pipeline.Options()
    options.labels = [.number]
    let document = Pipeline(options: options).annotate(article)
    #expect(document.annotations.allSatisfy { $0.label == .number })
  }
}
