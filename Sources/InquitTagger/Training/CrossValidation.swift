/// How a kind of model does on text that it has not seen: every example is tagged by a model that was trained
/// on the others.
public struct CrossValidation: Sendable {
  /// Right, expected and found decisions for one label or tag.
  public struct Counts: Hashable, Sendable {
    public var right = 0
    /// In the examples.
    public var expected = 0
    /// By the models.
    public var found = 0

    public var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    public var recall: Double { expected == 0 ? 0 : Double(right) / Double(expected) }
    public var f1: Double { found + expected == 0 ? 0 : 2 * Double(right) / Double(found + expected) }
  }

  /// By the index of the label, or of the tag.
  public private(set) var counts: [Counts]
  /// The margin of each decision, and whether it was right.
  public private(set) var decisions: [(margin: Float, isRight: Bool)] = []

  /// A table that turns the margins into probabilities.
  public var calibration: Calibration { Calibration(margins: decisions) }

  init(tags: TagSet) {
    counts = Array(repeating: Counts(), count: tags.names.count)
  }

  mutating func add(_ example: TrainingExample, _ model: TaggerModel) {
    let tagSet = model.header.tags
    var tagger = Tagger(model)
    tagger.tag(example.text, parts: example.text.sentences, needsMargins: { _ in true }) {
      sentence, tags, margins in
      let expected = tagSet.decisions(example.tags[sentence])
      let found = tagSet.decisions(tags)
      for decision in expected { counts[decision.label].expected += 1 }
      for decision in found {
        let isRight = expected.contains { $0 == decision }
        counts[decision.label].found += 1
        if isRight { counts[decision.label].right += 1 }
        decisions.append((margins[decision.tokens].min() ?? 0, isRight))
      }
    }
  }
}

extension TagSet {
  /// What a sequence of tags decides: its spans, or each token's tag.
  func decisions(_ tags: some Collection<Int>) -> [(tokens: Range<Int>, label: Int)] {
    kind == .spans ? spans(tags) : tags.enumerated().map { ($0.offset..<$0.offset + 1, $0.element) }
  }
}

extension TaggerTrainer {
  /// How a model of the same tags does on examples that it should not have seen.
  public func measure(_ model: TaggerModel, on examples: [TrainingExample]) -> CrossValidation {
    var result = CrossValidation(tags: tags)
    for example in examples { result.add(example, model) }
    return result
  }

  /// Deals `examples` to `folds` and tags each fold by a model trained on the other folds, each example of
  /// them `repetitions` times, and on `others`. As many folds are trained at once as there are threads left by
  /// shards.
  public func crossValidate(
    _ examples: [TrainingExample], repetitions: Int = 1, alwaysWith others: [TrainingExample] = [],
    folds: Int = 5,
    base: TaggerModel? = nil, _ description: Description, progress: @escaping @Sendable () -> Void = {}
  ) async throws(TaggerModelError) -> CrossValidation {
    let folds = max(folds, 2)
    @Sendable func model(without fold: Int) async -> [UInt8] {
      let training = examples.indices.filter { $0 % folds != fold }.map { examples[$0] }
      let repeated = repeatElement(training, count: max(repetitions, 1)).joined()
      return await train(on: others + repeated, base: base, description) { _, _ in progress() }
    }
    let models = await withTaskGroup(of: (Int, [UInt8]).self) { group in
      var models = Array(repeating: [UInt8](), count: folds)
      for fold in 0..<folds {
        if fold >= options.threads / max(options.shards, 1), fold > 0, let (i, model) = await group.next() {
          models[i] = model
        }
        group.addTask { (fold, await model(without: fold)) }
      }
      for await (i, model) in group { models[i] = model }
      return models
    }
    var result = CrossValidation(tags: tags)
    for fold in 0..<folds {
      let model = try TaggerModel(ModelBytes(models[fold]))
      for i in examples.indices where i % folds == fold { result.add(examples[i], model) }
    }
    return result
  }
}
