import InquitModel
import InquitTagger
import InquitTestSupport
import Testing

/// A language whose names are `Mr` with a capitalised word, and the single words `Ulm` and `Rom`.
enum ToyLanguage {
  static let tags = TagSet(kind: .spans, names: ["location", "person"])

  static func example(_ seed: UInt64) -> (text: TaggerText, spans: [TokenSpan]) {
    var random = SeededGenerator(seed: seed)
    var sentences: [[String]] = []
    var spans: [TokenSpan] = []
    var count = 0
    for _ in 0..<8 {
      var words: [String] = []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let start = count + words.count
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
          words += ["Mr", ["Otto", "Emil", "Ulm"].randomElement(using: &random)!]
          spans.append(TokenSpan(tokens: start..<start + 2, label: .person))
        case 1:
          words.append(["Ulm", "Rom"].randomElement(using: &random)!)
          spans.append(TokenSpan(tokens: start..<start + 1, label: .location))
        default: words.append(["went", "to", "by", "Then"].randomElement(using: &random)!)
        }
      }
      count += words.count
      sentences.append(words)
    }
    return (TaggerText(sentences: sentences), spans)
  }

  static func examples(_ seeds: Range<UInt64>) -> [TrainingExample] {
    seeds.map { seed in
      let (text, spans) = example(seed)
      var skipped = 0
      return TrainingExample(text: text, spans: spans, tagSet: tags, skipped: &skipped)
    }
  }

  static let description = TaggerTrainer.Description(
    language: "en", trainingData: ["a toy"], licence: "CC0-1.0")

  static func model(_ change: (inout TaggerTrainer.Options) -> Void = { _ in }) async -> [UInt8] {
    var options = TaggerTrainer.Options()
    options.epochs = 4
    change(&options)
    let trainer = TaggerTrainer(tags: tags, templates: FeatureTemplate.names, options: options)
    return await trainer.train(on: examples(1..<25), description)
  }
}

@Suite struct TaggerTrainerTests {
  @Test(arguments: [1, 3])
  func learnsAToyLanguageExactly(shards: Int) async throws {
    let model = await ToyLanguage.model { $0.shards = shards }
    let tagger = try NameTagger(TaggerModel(ModelBytes(model)))
    for seed in UInt64(100)..<110 {
      let (text, spans) = ToyLanguage.example(seed)
      #expect(tagger.spans(in: text).map(\.tokens) == spans.map(\.tokens))
      #expect(tagger.spans(in: text).map(\.label) == spans.map(\.label))
    }
  }

  @Test func theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() async {
    let one = await ToyLanguage.model { ($0.shards, $0.threads) = (2, 1) }
    let two = await ToyLanguage.model { ($0.shards, $0.threads) = (2, 2) }
    let other = await ToyLanguage.model { ($0.shards, $0.seed) = (2, 9) }
    #expect(one == two)
    #expect(one != other)
  }

  @Test func aModelLearntWithoutSomeFeaturesKnowsTheLanguageToo() async throws {
    let bytes = await ToyLanguage.model { $0.dropout = 0.2 }
    #expect(bytes == (await ToyLanguage.model { $0.dropout = 0.2 }))
    #expect(bytes != (await ToyLanguage.model()))
    let tagger = try NameTagger(TaggerModel(ModelBytes(bytes)))
    for seed in UInt64(100)..<105 {
      let (text, spans) = ToyLanguage.example(seed)
      #expect(tagger.spans(in: text).map(\.tokens) == spans.map(\.tokens))
    }
  }

  @Test func rowsCanBeLimited() async throws {
    let limited = try TaggerModel(ModelBytes(await ToyLanguage.model { $0.maximumRows = 40 }))
    #expect(limited.rowCount == 40)
  }

  @Test func noExamplesMakeAModelThatFindsNothing() async throws {
    let trainer = TaggerTrainer(tags: ToyLanguage.tags, templates: FeatureTemplate.names)
    let model = try TaggerModel(ModelBytes(await trainer.train(on: [], ToyLanguage.description)))
    #expect(try NameTagger(model).spans(in: ToyLanguage.example(1).text).isEmpty)
  }

  /// What a span may not do: overlap, cross sentences, be empty, carry a label that is not learnt.
  @Test func spansThatCannotBeLearntAreCounted() {
    let text = TaggerText(sentences: [["a", "b", "c"], ["d"]])
    var skipped = 0
    let example = TrainingExample(
      text: text,
      spans: [
        TokenSpan(tokens: 0..<2, label: .person), TokenSpan(tokens: 1..<2, label: .person),
        TokenSpan(tokens: 2..<4, label: .person), TokenSpan(tokens: 2..<2, label: .person),
        TokenSpan(tokens: 3..<4, label: .quote), TokenSpan(tokens: 3..<4, label: .location),
      ], tagSet: ToyLanguage.tags, skipped: &skipped)
    #expect(skipped == 4)
    #expect(example.tags == [5, 7, 0, 4])
  }
}

@Suite struct BaseModelTests {
  /// A base that knows the language makes up for too few examples, also under other labels beside its own.
  @Test func trainingStartsFromTheBase() async throws {
    let base = try TaggerModel(ModelBytes(await ToyLanguage.model()))
    let tags = TagSet(kind: .spans, names: ["product", "person", "location"])
    let trainer = TaggerTrainer(tags: tags, templates: FeatureTemplate.names)
    let bytes = await trainer.train(on: [], base: base, ToyLanguage.description)
    let tagger = try NameTagger(TaggerModel(ModelBytes(bytes)))
    #expect(tagger.labels == ["product", "person", "location"])
    for seed in UInt64(100)..<105 {
      let (text, spans) = ToyLanguage.example(seed)
      #expect(tagger.spans(in: text).map(\.tokens) == spans.map(\.tokens))
      #expect(tagger.spans(in: text).map(\.label) == spans.map(\.label))
    }
  }

  /// A base that is wrong about everything: few examples leave it as it is, many put it right.
  @Test func whatTheBaseSaysGivesWayToManyExamples() async throws {
    let exchanged = TagSet(kind: .spans, names: ["person", "location"])
    let wrong = ToyLanguage.examples(1..<25).map { TrainingExample(text: $0.text, tags: $0.tags) }
    let base = try TaggerModel(
      ModelBytes(
        await TaggerTrainer(tags: exchanged, templates: FeatureTemplate.names, options: .project)
          .train(on: wrong, ToyLanguage.description)))
    let trainer = TaggerTrainer(tags: ToyLanguage.tags, templates: FeatureTemplate.names, options: .project)
    func shareRight(after examples: Range<UInt64>) async throws -> Double {
      let bytes = await trainer.train(on: ToyLanguage.examples(examples), base: base, ToyLanguage.description)
      let held = trainer.measure(try TaggerModel(ModelBytes(bytes)), on: ToyLanguage.examples(200..<210))
      return held.counts.reduce(0) { $0 + $1.f1 } / 2
    }
    #expect(try await shareRight(after: 100..<101) < 0.2)
    #expect(try await shareRight(after: 100..<150) > 0.97)
  }

  @Test func trainingStopsWhenWhatIsHeldOutGetsNoBetter() async throws {
    var options = TaggerTrainer.Options()
    options.epochs = 50
    let trainer = TaggerTrainer(tags: ToyLanguage.tags, templates: FeatureTemplate.names, options: options)
    let (model, epochs) = await trainer.train(
      on: ToyLanguage.examples(1..<25), heldOut: ToyLanguage.examples(30..<34), ToyLanguage.description)
    #expect(epochs < 10)
    options.epochs = epochs
    let same = TaggerTrainer(tags: ToyLanguage.tags, templates: FeatureTemplate.names, options: options)
    #expect(await same.train(on: ToyLanguage.examples(1..<25), ToyLanguage.description) == model)
  }

  @Test func crossValidationTagsEveryExampleOnce() async throws {
    let trainer = TaggerTrainer(tags: ToyLanguage.tags, templates: FeatureTemplate.names)
    let examples = ToyLanguage.examples(1..<25)
    let folds = try await trainer.crossValidate(examples, folds: 3, ToyLanguage.description)
    let expected = (UInt64(1)..<25).reduce(0) { $0 + ToyLanguage.example($1).spans.count }
    #expect(folds.counts.reduce(0) { $0 + $1.expected } == expected)
    #expect(folds.counts.allSatisfy { $0.f1 > 0.97 })
    #expect(!folds.calibration.steps.isEmpty)
  }
}
