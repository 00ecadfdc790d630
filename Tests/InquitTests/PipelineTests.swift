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

  @Test func guessesALanguageThatNobodyNames() {
    let text: SourceText = "Er ist nicht nach Hause gegangen, und das ist gut so."
    #expect(Pipeline().annotate(Document(id: "a", text: text)).language == "de")
    #expect(Pipeline().annotate(Document(id: "a", language: "nl", text: text)).language == "nl")
    #expect(Pipeline().annotate(Document(id: "a", text: "12")).language == "en")
    var options = Pipeline.Options()
    options.defaultLanguage = "fr"
    #expect(Pipeline(options: options).annotate(Document(id: "a", text: text)).language == "fr")
  }

  @Test func knowsWhatItDoesNotKnow() {
    let pipeline = Pipeline()
    #expect(pipeline.support(for: "en-GB") == LanguageSupport(hasSegmentation: true, hasSpeakers: true))
    #expect(pipeline.support(for: "ja") == LanguageSupport(hasSegmentation: true, hasSpeakers: false))
    #expect(pipeline.support(for: "tlh") == LanguageSupport(hasSegmentation: false, hasSpeakers: false))
  }

  @Test(arguments: [TokenScheme.icu, .whitespace])
  func annotationsDoNotDependOnTheTokensOfTheOutput(_ scheme: TokenScheme) {
    var options = Pipeline.Options()
    options.tokens = scheme
    let document = Document(id: "a", text: "“We don’t pay $2.5,” Ann Lee said.")
    let usual = Pipeline().annotate(document)
    let other = Pipeline(options: options).annotate(document)
    #expect(other.annotations == usual.annotations)
    #expect(other.segmenter?.tokens == scheme.rawValue)
    #expect(other.tokens != usual.tokens)
    #expect(Pipeline().annotate(other) == other)
  }

  @Test func suggestsOnlyWantedLabels() {
    var options = Pipeline.Options()
    options.labels = [.number]
    let document = Pipeline(options: options).annotate(article)
    #expect(document.annotations.allSatisfy { $0.label == .number })
  }
}
