import InquitModel
import InquitTagger
import InquitTestSupport
import Testing

@Suite struct NameTaggerTests {
  private func names(_ sentences: String...) throws -> [String] {
    let tagger = try #require(NameTagger.builtin(language: "en"))
    let words = sentences.map { $0.split(separator: " ").map(String.init) }
    let all = words.flatMap { $0 }
    return tagger.spans(in: TaggerText(sentences: words)).map {
      "\($0.label): \(all[$0.tokens].joined(separator: " "))"
    }
  }

  @Test func findsNamesInAnEnglishSentence() throws {
    #expect(
      try names("President Joe Biden met Angela Merkel in Berlin on Monday .")
        == ["person: Joe Biden", "person: Angela Merkel", "location: Berlin"])
    #expect(try names("The Supreme Court in London rejected it .").first == "organisation: Supreme Court")
  }

  @Test func aSentenceWithoutNamesHasNone() throws {
    #expect(try names("It was a long day , and they went home .") == [])
    #expect(try names() == [])
  }

  @Test func confidencesAreProbabilities() throws {
    let tagger = try #require(NameTagger.builtin(language: "en"))
    let words = "Joe Biden went to Paris with Xyzzy Plugh of the Frobozz Company .".split(separator: " ")
    let spans = tagger.spans(in: TaggerText(sentences: [words.map(String.init)]))
    #expect(spans.count >= 3)
    #expect(spans.allSatisfy { (0...1).contains($0.confidence) })
    #expect(Set(spans.map(\.confidence)).count > 1)
  }

  /// Where only hints tell what unknown words are, a model learns to follow them, and finds nothing without.
  @Test func hintsAreHeard() async throws {
    func text(_ seed: UInt64, hint: Label?) -> (text: TaggerText, spans: [TokenSpan]) {
      var random = SeededGenerator(seed: seed)
      func word() -> String {
        String((0..<6).map { _ in "abdefgiklmnoprstu".randomElement(using: &random)! })
      }
      let words = ["the", word(), "of", word(), "is", word()]
      let bytes = SourceText(words.joined(separator: " "))
      var start = 0
      let tokens = words.map { word in
        defer { start += word.utf8.count + 1 }
        return ByteRange(start, start + word.utf8.count)
      }
      let name = [1, 3, 5].randomElement(using: &random)!
      let spans = hint.map { [TokenSpan(tokens: name..<name + 1, label: $0, confidence: 0.9)] } ?? []
      return (TaggerText(text: bytes, tokens: tokens, sentences: [0..<words.count], hints: spans), spans)
    }
    let labels: [Label?] = [.location, .person, nil]
    let tags = TagSet(kind: .spans, names: ["location", "person"])
    let examples = (UInt64(0)..<90).map { seed in
      let (text, spans) = text(seed, hint: labels[Int(seed % 3)])
      var skipped = 0
      return TrainingExample(text: text, spans: spans, tagSet: tags, skipped: &skipped)
    }
    let trainer = TaggerTrainer(tags: tags, templates: FeatureTemplate.names)
    let model = await trainer.train(on: examples, ToyLanguage.description)
    let tagger = try NameTagger(TaggerModel(ModelBytes(model)))
    for seed in UInt64(200)..<230 {
      let (text, spans) = text(seed, hint: labels[Int(seed % 3)])
      let found = tagger.spans(in: text)
      #expect(found.map(\.tokens) == spans.map(\.tokens))
      #expect(found.map(\.label) == spans.map(\.label))
    }
  }

  /// Whatever the tokens are, spans are in order, in one sentence, and do not overlap.
  @Test func spansAreLegal() throws {
    let tagger = try #require(NameTagger.builtin(language: "en"))
    var random = SeededGenerator(seed: 21)
    let known = ["Paris", "Joe", "Biden", "of", "the", "United", "Nations", "said", "Ministry", "-", "’s"]
    for _ in 0..<200 {
      let sentences = (0..<3).map { _ in
        (0..<Int.random(in: 0...9, using: &random)).map { _ in
          Bool.random(using: &random) ? random.text(length: 4) : known.randomElement(using: &random)!
        }
      }
      let text = TaggerText(sentences: sentences)
      var end = 0
      for span in tagger.spans(in: text) {
        #expect(span.tokens.lowerBound >= end && !span.tokens.isEmpty)
        #expect(
          text.sentences.contains {
            $0.lowerBound <= span.tokens.lowerBound && span.tokens.upperBound <= $0.upperBound
          })
        end = span.tokens.upperBound
      }
    }
  }
}
