import InquitTestSupport
import Testing

@testable import InquitTagger

@Suite struct WordScoresTests {
  /// What is remembered of words, with what their neighbourhood adds, is what all features add up to.
  @Test func rememberedScoresAreThoseOfAllFeatures() async throws {
    let model = try TaggerModel(ModelBytes(await ToyLanguage.model()))
    var cache = WordCache(lists: model.extractor.wordLists)
    var scores = WordScores(model)
    for seed in UInt64(100)..<105 {
      let text = ToyLanguage.example(seed).text
      let table = AttributeTable(text, usesDocument: true, &cache)
      scores.learn(table, cache)
      for sentence in text.sentences {
        for token in sentence {
          var remembered = Array(repeating: WordScores.Group(), count: scores.groupCount)
          scores.set(&remembered, token: token, in: sentence, table.words.span)
          var features: [UInt32] = []
          model.extractor.appendContextFeatures(of: token, in: sentence, table.values.span, to: &features)
          model.add(features, to: &remembered, at: 0)
          var all = Array(repeating: WordScores.Group(), count: scores.groupCount)
          features = []
          model.extractor.appendFeatures(of: token, in: sentence, table.values.span, to: &features)
          model.add(features, to: &all, at: 0)
          #expect(remembered == all)
        }
      }
    }
  }

  @Test func whatWasTaggedBeforeChangesNothing() async throws {
    let model = try TaggerModel(ModelBytes(await ToyLanguage.model()))
    let used = try NameTagger(model)
    for seed in UInt64(100)..<110 {
      let text = ToyLanguage.example(seed).text
      #expect(used.spans(in: text) == (try NameTagger(model).spans(in: text)))
    }
  }

  @Test func onlyTheWantedPartsAreTagged() async throws {
    let tagger = try NameTagger(TaggerModel(ModelBytes(await ToyLanguage.model())))
    let text = ToyLanguage.example(100).text
    let all = tagger.spans(in: text)
    for sentence in text.sentences {
      let inside = all.filter { sentence.contains($0.tokens.lowerBound) }
      #expect(tagger.spans(in: text, parts: [sentence]) == inside)
    }
    #expect(tagger.spans(in: text, parts: []).isEmpty)
  }
}

@Suite struct HashIndexTests {
  /// Hashes that fall on one slot, among others, in numbers that make it grow several times.
  @Test func hashesAreNumberedAsTheyCome() {
    var index = HashIndex()
    let hashes = (0..<500).map { UInt64($0) << 40 } + (1..<500).map { UInt64($0) }
    for (i, hash) in hashes.enumerated() { #expect(index.number(of: hash) == i) }
    for (i, hash) in hashes.enumerated() {
      #expect(index[hash] == i)
      #expect(index.number(of: hash) == i)
    }
    #expect(index.count == hashes.count)
    #expect(index[1 << 63] == nil)
  }
}
