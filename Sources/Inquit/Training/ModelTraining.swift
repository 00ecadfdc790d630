import InquitModel
import InquitTagger
import Synchronization

/// The training of a model from a project's documents, with a measure of how good it is on text that it has not seen.
///
/// Few documents are dealt to five folds: each is tagged by a model of the other four, so that all of them are measured
/// on. Of many, a tenth is held out, which also says after how many passes to stop. In both cases the
/// model that comes out has learnt from all documents.
public struct ModelTraining: Sendable {
  /// From so many documents on, a tenth of them is enough to measure on, and five more trainings cost too much.
  public static let manyDocuments = 200
  /// From so many sentences on, two shards learn apart: one would use one core only.
  private static let manySentences = 4000
  private static let foldCount = 5

  /// What was held out from the models that were measured.
  public enum HeldOut: Hashable, Sendable {
    /// A single document cannot be held out from itself.
    case nothing
    /// Each document once.
    case folds(Int)
    /// So many of the documents, drawn by the seed.
    case documents(Int)
  }

  /// A trained model, and what is known of it.
  public struct Outcome: Sendable {
    /// The bytes of the model's file.
    public let model: [UInt8]
    public let heldOut: HeldOut
    /// How models did on what was held out from them; nil when nothing was.
    public let validation: CrossValidation?
    /// How often the model has seen the documents.
    public let passes: Int
  }

  private let examples: [TrainingExample]
  private let trainer: TaggerTrainer
  private let base: TaggerModel?
  private let description: TaggerTrainer.Description

  /// `base` is a model to start from. `passes` is how often the documents are passed over, at most.
  public init(
    _ set: TrainingSet, base: TaggerModel? = nil, passes: Int? = nil, seed: UInt64 = 1, threads: Int = 2,
    _ description: TaggerTrainer.Description
  ) {
    var options = TaggerTrainer.Options.project
    options.epochs = passes ?? options.epochs
    options.seed = seed
    options.threads = threads
    let sentences = set.examples.reduce(0) { $0 + $1.text.sentences.count }
    options.shards = sentences >= Self.manySentences ? 2 : 1
    examples = set.examples
    trainer = TaggerTrainer(
      tags: set.tags, templates: base?.header.templates ?? FeatureTemplate.names, options: options)
    self.base = base
    self.description = description
  }

  /// Trains. After each pass over the documents, `progress` is told how many passes are done, and how many there
  /// will be at most. The same documents in the same order and the same seed give the same outcome, whatever
  /// the number of threads.
  public func run(
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws(TaggerModelError) -> Outcome {
    if examples.count >= Self.manyDocuments { return try await holdingOutTenth(progress) }
    let folds = examples.count > 1 ? min(Self.foldCount, examples.count) : 0
    let count = PassCount(total: (folds + 1) * trainer.options.epochs, progress)
    var validation: CrossValidation?
    if folds > 0 {
      validation = try await trainer.crossValidate(examples, folds: folds, base: base, description) {
        count.advance()
      }
    }
    let model = await trainer.train(
      on: examples, base: base, description,
      calibration: validation?.calibration ?? base?.header.calibration ?? .none
    ) { _, _ in count.advance() }
    return Outcome(
      model: model, heldOut: folds > 0 ? .folds(folds) : .nothing, validation: validation,
      passes: trainer.options.epochs)
  }

  private func holdingOutTenth(
    _ progress: @escaping @Sendable (Int, Int) -> Void
  ) async throws(TaggerModelError) -> Outcome {
    var random = SplitMix64(seed: trainer.options.seed)
    let order = examples.indices.shuffled(using: &random)
    let heldOut = order.prefix(examples.count / 10).sorted().map { examples[$0] }
    let training = order.dropFirst(heldOut.count).sorted().map { examples[$0] }
    let count = PassCount(total: 2 * trainer.options.epochs, progress)
    let (held, passes) = await trainer.train(on: training, heldOut: heldOut, base: base, description) {
      _, _ in
      count.advance()
    }
    let validation = trainer.measure(try TaggerModel(ModelBytes(held)), on: heldOut)
    var last = trainer
    last.options.epochs = passes
    count.goOn(for: passes)
    let model = await last.train(
      on: examples, base: base, description, calibration: validation.calibration
    ) { _, _ in count.advance() }
    return Outcome(
      model: model, heldOut: .documents(heldOut.count), validation: validation, passes: passes)
  }
}

/// Counts the passes of several trainings at once.
private final class PassCount: Sendable {
  private let state: Mutex<(done: Int, total: Int)>
  private let report: @Sendable (Int, Int) -> Void

  init(total: Int, _ report: @escaping @Sendable (Int, Int) -> Void) {
    state = Mutex((0, total))
    self.report = report
  }

  func advance() {
    state.withLock {
      $0.done += 1
      report($0.done, $0.total)
    }
  }

  /// What was left of the total is not needed: so many passes are still to come.
  func goOn(for passes: Int) { state.withLock { $0.total = $0.done + passes } }
}
