import InquitModel
import InquitTagger

/// The English model of persons, organisations and locations.
struct NameModel {
  static let tags = TagSet(kind: .spans, names: ["location", "organisation", "person"])
  private static let description = TaggerTrainer.Description(
    language: "en", trainingData: NameCorpus.all.map(\.title), licence: "CC-BY-SA-4.0")
  private static let trainer = TaggerTrainer(tags: tags, templates: FeatureTemplate.names, options: options)

  private static var options: TaggerTrainer.Options {
    var options = TaggerTrainer.Options()
    options.minimumCount = 2
    options.dropout = 0.1
    // Averaging over shards that learn apart for longer is worth half a point.
    options.shards = 3
    options.epochs = 20
    return options
  }

  /// By corpus, in the order of `NameCorpus.all`.
  private let examples: [[TrainingExample]]

  init(_ corpora: Corpora) throws {
    examples = try NameCorpus.all.map { corpus in
      var skipped = 0
      var misaligned = 0
      let examples = try corpus.documents(in: corpora).map { document in
        misaligned += document.misaligned
        return TrainingExample(
          text: document.text, spans: document.spans, tagSet: Self.tags, skipped: &skipped)
      }
      print(
        "\(corpus.title): \(examples.count) documents, \(skipped) nested and \(misaligned) misaligned names left out"
      )
      return examples
    }
  }

  /// How often the news count: a twelfth of the text, they would be outvoted where conventions differ.
  private static let newsRepetitions = 6

  /// Trains on everything. The confidences come from five folds of Wikinews, whose names are as the guidelines
  /// want them.
  func train() async throws -> [UInt8] {
    let news = examples[0]
    let others = Array(examples.dropFirst().joined())
    let folds = try await Self.trainer.crossValidate(
      news, repetitions: Self.newsRepetitions, alwaysWith: others, Self.description)
    report("Wikinews, five folds", folds)
    for held in NameCorpus.measured {
      let model = try TaggerModel(
        ModelBytes(await Self.trainer.train(on: Array(allBut(held).joined()), Self.description)))
      report(
        "\(NameCorpus.all[held].title), by a model that has not seen it",
        Self.trainer.measure(model, on: examples[held]))
    }
    let repeated = Array(repeatElement(news, count: Self.newsRepetitions).joined())
    return await Self.trainer.train(on: others + repeated, Self.description, calibration: folds.calibration)
  }

  /// Trains on everything but Wikinews: a base for measuring what corrected Wikinews articles teach.
  func trainWithoutNews() async -> [UInt8] {
    await Self.trainer.train(on: Array(allBut(0).joined()), Self.description)
  }

  private func allBut(_ corpus: Int) -> [[TrainingExample]] {
    examples.indices.filter { $0 != corpus }.map { examples[$0] }
  }

  private func report(_ title: String, _ result: CrossValidation) {
    func percent(_ share: Double) -> Double { (share * 1000).rounded() / 10 }
    print(title)
    for (label, counts) in zip(Self.tags.names, result.counts) {
      print("  \(label): P \(percent(counts.precision)) R \(percent(counts.recall)) F1 \(percent(counts.f1))")
    }
  }
}
