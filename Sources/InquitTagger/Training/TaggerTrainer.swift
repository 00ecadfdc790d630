import InquitModel

/// Trains models: an averaged perceptron over hashed features.
///
/// The sentences are dealt to a fixed number of shards. Each shard passes over its own from common weights,
/// then the shards' weights are averaged and the next pass begins (iterative parameter mixing, McDonald et al.
/// 2010). So the shards run on as many cores as there are, and the result depends on the seed only.
public struct TaggerTrainer: Sendable {
  public struct Options: Sendable {
    public var epochs = 12
    /// A feature that occurs more rarely is ignored.
    public var minimumCount = 3
    /// By how much the right tags should win, in changes of a weight by 1.
    public var margin: Float = 32
    /// The same where no span is. A smaller margin there finds more spans, and more wrong ones: most tokens
    /// are outside, so with equal margins a model is too shy with text unlike its training text (Mohit et al.
    /// 2012).
    public var outsideMargin: Float = 8
    /// The share of features that a sentence is learnt without, other ones at each pass: what a model knows of
    /// a word it then learns from its neighbours and form, too, which serves unlike text (Søgaard 2013).
    public var dropout = 0.0
    /// Rows that the finished model may have; the weakest are dropped. nil for no limit.
    public var maximumRows: Int?
    public var seed: UInt64 = 1
    /// Changes the result: each further shard uses one more core, and learns a little less from a pass.
    public var shards = 1
    /// How many shards run at once. Does not change the result.
    public var threads = 2

    /// The share of a base model's weights that training starts from: at less than all of it, what the examples
    /// teach outweighs sooner what they contradict.
    public var baseShare: Float = 0.7
    /// How many sentences the base weighs in the average when it knows all labels, so that a handful of examples
    /// does not make it worse, and thousands leave nothing of it that they contradict.
    public var baseSentences = 150

    public init() {}

    /// What suits the documents of a project, of which there are tens rather than thousands.
    public static var project: Options {
      var options = Options()
      options.minimumCount = 2
      options.dropout = 0.1
      return options
    }
  }

  public let tags: TagSet
  public let templates: [FeatureTemplate]
  public var options: Options

  public init(tags: TagSet, templates: [FeatureTemplate], options: Options = Options()) {
    self.tags = tags
    self.templates = templates
    self.options = options
  }

  /// What a model says of itself.
  public struct Description: Sendable {
    public var language: String
    public var trainingData: [String]
    public var licence: String

    public init(language: String, trainingData: [String], licence: String) {
      self.language = language
      self.trainingData = trainingData
      self.licence = licence
    }
  }

  /// A model file learnt from `examples`. After each pass `progress` is told how many tokens got a wrong tag
  /// in it. Without examples the model gives every token the first tag. With a `base`, which must have been
  /// trained with the same templates, its weights are where training starts, for the tags of the same name.
  public func train(
    on examples: [TrainingExample], base: TaggerModel? = nil, _ description: Description,
    calibration: Calibration = .none,
    progress: @Sendable (_ epoch: Int, _ mistakes: Int) -> Void = { _, _ in }
  ) async -> [UInt8] {
    await train(
      on: examples, heldOut: [], base: base, description, calibration: calibration, progress: progress
    ).model
  }

  /// The same, stopping early: after each pass the model so far tags the examples `heldOut`, and when three
  /// passes in a row have not improved it, the best one is returned, with the number of its passes. Without
  /// anything held out, all passes are made.
  public func train(
    on examples: [TrainingExample], heldOut: [TrainingExample], base: TaggerModel? = nil,
    _ description: Description, calibration: Calibration = .none,
    progress: @Sendable (_ epoch: Int, _ mistakes: Int) -> Void = { _, _ in }
  ) async -> (model: [UInt8], epochs: Int) {
    let extractor = FeatureExtractor(templates, language: description.language)
    var counts = FeatureCounts()
    EncodedSentences.forEachToken(examples, extractor) { _, _, features in
      for feature in features { counts.add(feature) }
    }
    let index = FeatureIndex(counts.keys(atLeast: options.minimumCount, and: base?.keys ?? []))
    let data = EncodedSentences(examples, extractor, index)
    let start = PerceptronShard(tags: tags, index: index, base: base, share: options.baseShare)
    var stopping = EarlyStopping(EncodedSentences(heldOut, extractor, index), tags)
    // A base would outvote what few examples say of a label that is new to it.
    let knowsAll = base.map { Set($0.header.tags.names).isSuperset(of: tags.names) } ?? false
    let learnt = await learn(
      data, from: start, baseSentences: knowsAll ? max(options.baseSentences, 0) : 0, &stopping, progress)
    let model = Quantiser(
      keys: index.keys, weights: learnt.weights, transitions: learnt.transitions, tags: tags
    )
    .modelFile(templates: templates, description, calibration, options)
    return (model, learnt.epochs)
  }

  private func learn(
    _ data: EncodedSentences, from start: PerceptronShard, baseSentences: Int,
    _ stopping: inout EarlyStopping, _ progress: @Sendable (Int, Int) -> Void
  ) async -> LearntWeights {
    guard !data.sentences.isEmpty else {
      return LearntWeights(weights: start.weights, transitions: start.transitions, epochs: 0)
    }
    var random = SplitMix64(seed: options.seed)
    let shardCount = min(max(options.shards, 1), data.sentences.count)
    var shards = Array(repeating: start, count: shardCount)
    let epochs = max(options.epochs, 1)
    var averages = Averages(startingFrom: start, steps: Float(baseSentences * epochs))
    for epoch in 1...epochs {
      let orders = (0..<shardCount).map { shard in
        Array(stride(from: shard, to: data.sentences.count, by: shardCount)).shuffled(using: &random)
      }
      shards = await pass(shards, over: data, orders)
      for shard in shards { averages.add(shard) }
      mix(&shards)
      progress(epoch, shards.reduce(0) { $0 + $1.mistakes })
      if let best = stopping.best(after: averages, epoch: epoch) { return best }
    }
    return stopping.best ?? averages.learnt(epochs: epochs)
  }

  /// Lets every shard pass over its sentences once, at most `threads` at a time.
  private func pass(
    _ shards: [PerceptronShard], over data: EncodedSentences, _ orders: [[Int]]
  ) async -> [PerceptronShard] {
    await withTaskGroup(of: (Int, PerceptronShard).self) { group in
      var results = shards
      for (i, shard) in shards.enumerated() {
        if i >= max(options.threads, 1), let (j, done) = await group.next() { results[j] = done }
        group.addTask {
          var copy = shard
          copy.train(
            on: data, order: orders[i],
            PerceptronShard.Manner(
              margin: options.margin,
              firstTagMargin: tags.kind == .spans ? options.outsideMargin : options.margin,
              dropout: FeatureDropout(share: options.dropout)))
          return (i, copy)
        }
      }
      for await (j, done) in group { results[j] = done }
      return results
    }
  }

  /// Gives every shard the mean of all shards' weights.
  private func mix(_ shards: inout [PerceptronShard]) {
    guard shards.count > 1 else { return }
    let share = 1 / Float(shards.count)
    var weights = shards[0].weights
    var transitions = shards[0].transitions
    for shard in shards.dropFirst() {
      for i in weights.indices { weights[i] += shard.weights[i] }
      for i in transitions.indices { transitions[i] += shard.transitions[i] }
    }
    for i in weights.indices { weights[i] *= share }
    for i in transitions.indices { transitions[i] *= share }
    for i in shards.indices {
      shards[i].weights = weights
      shards[i].transitions = transitions
    }
  }
}
