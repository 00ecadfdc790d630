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

  /// Hints from outside tell what unknown words are.
  @Test func hintsAreHeard() throws {
    let tagger = try #require(NameTagger.builtin(language: "en"))
    func labels(hint: Label?) -> [Label] {
      [
        "Near %Qwtzuiop were trees .", "It was %Xyrbor who came .", "They like %Brzok a lot .",
        "The old %Plughov is here .", "He wrote about %Grunz in May .", "%Fnord had it .",
      ]
      .flatMap { sentence in
        let words = sentence.split(separator: " ")
        let name = words.firstIndex { $0.hasPrefix("%") } ?? 0
        let text = SourceText(sentence.split(separator: "%").joined())
        var tokens: [ByteRange] = []
        var start = 0
        for word in words {
          let length = word.utf8.count - (word.hasPrefix("%") ? 1 : 0)
          tokens.append(ByteRange(start, start + length))
          start += length + 1
        }
        let hints = hint.map { [TokenSpan(tokens: name..<name + 1, label: $0, confidence: 0.9)] } ?? []
        return tagger.spans(
          in: TaggerText(text: text, tokens: tokens, sentences: [0..<tokens.count], hints: hints)
        ).map(\.label)
      }
    }
    for label: Label in [.person, .location, .organisation] {
      #expect(labels(hint: label).count { $0 == label } > labels(hint: nil).count { $0 == label })
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
