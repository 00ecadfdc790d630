import InquitModel
import InquitTagger
import InquitTestSupport
import Testing

@Suite struct PartOfSpeechTaggerTests {
  private func tags(_ words: String) throws -> String {
    let tagger = try #require(PartOfSpeechTagger.builtin(language: "en"))
    return tagger.tags(of: TaggerText(sentences: [words.split(separator: " ").map(String.init)]))
      .map(\.tag).joined(separator: " ")
  }

  @Test func tagsAnEnglishSentence() throws {
    #expect(
      try tags("The president said on Monday that he would not go .")
        == "DET NOUN VERB ADP PROPN SCONJ PRON AUX PART VERB PUNCT")
  }

  /// Typographic quotation marks and apostrophes read as the typewriter's.
  @Test func knowsTypographicMarks() throws {
    #expect(try tags("“ I do n’t know , ” she said .") == tags("\" I do n't know , \" she said ."))
  }

  @Test func regionsUseTheirLanguage() {
    #expect(PartOfSpeechTagger.builtin(language: "en-GB") != nil)
    #expect(PartOfSpeechTagger.builtin(language: "xx") == nil)
  }

  @Test func anEmptyTextHasNoTags() throws {
    let tagger = try #require(PartOfSpeechTagger.builtin(language: "en"))
    #expect(tagger.tags(of: TaggerText(sentences: [])) == [])
    #expect(tagger.tags(of: TaggerText(sentences: [[], ["Go"], []])) == [.verb])
  }

  /// Tokens outside all sentences are not tagged, and tokens may be empty or in any script.
  @Test func everyTextGetsATagAToken() throws {
    let tagger = try #require(PartOfSpeechTagger.builtin(language: "en"))
    var random = SeededGenerator(seed: 3)
    for _ in 0..<50 {
      let words = (0..<8).map { _ in random.text(length: 6) }
      #expect(tagger.tags(of: TaggerText(sentences: [words])).count == 8)
    }
    let text = SourceText("One two")
    let tokens = [ByteRange(0, 3), ByteRange(4, 7)]
    #expect(
      tagger.tags(of: TaggerText(text: text, tokens: tokens, sentences: [0..<1])) == [.numeral, .other])
  }

  @Test func theBuiltinModelSaysWhatItIs() throws {
    let header = try #require(PartOfSpeechTagger.builtin(language: "en")).model.header
    #expect(header.licence == "CC-BY-SA-4.0")
    #expect(header.tags.names == PartOfSpeech.tagNames)
    #expect(header.trainingData.contains { $0.contains("EWT") })
  }
}
