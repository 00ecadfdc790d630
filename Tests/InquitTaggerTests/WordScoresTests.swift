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
      let table = AttributeTable(text, parts: text.sentences, usesDocument: true, &cache)
      scores.learn(text.sentences, table.words, cache)
      var attributes: [UInt64] = []
      for sentence in text.sentences {
        table.write(sentence, to: &attributes, cache)
        let tokens = 0..<sentence.count
        for token in tokens {
          var remembered = Array(repeating: WordScores.Group(), count: scores.groupCount)
          scores.set(&remembered, token: token, table.words.span.extracting(sentence))
          var features = FeatureRuns()
          model.extractor.appendContextFeatures(
            of: token, in: tokens, attributes.span, to: &features.features)
          features.endRun()
          model.extractor.appendFeatures(of: token, in: tokens, attributes.span, to: &features.features)
          features.endRun()
          model.findRows(&features)
          model.add(features, run: 0, to: &remembered, at: 0)
          var all = Array(repeating: WordScores.Group(), count: scores.groupCount)
          model.add(features, run: 1, to: &all, at: 0)
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

@Suite struct FeatureRunsTests {
  @Test func everyKeyHasItsRowAndNoOtherHasOne() async throws {
    let model = try TaggerModel(ModelBytes(await ToyLanguage.model()))
    let keys = Set(model.keys)
    var features = FeatureRuns()
    // Runs of keys, of none, and of neighbours of keys that are none.
    features.features = model.keys
    features.endRun()
    features.endRun()
    features.features += model.keys.map { $0 &+ 1 }.filter { !keys.contains($0) }
    features.endRun()
    model.findRows(&features)
    #expect(features.features == Array(0..<UInt32(model.rowCount)))
    #expect([features[0], features[1], features[2]].map(\.count) == [model.rowCount, 0, 0])
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
