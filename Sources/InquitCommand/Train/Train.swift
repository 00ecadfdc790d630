import ArgumentParser
import Inquit
import InquitModel
import InquitTagger
import Synchronization

struct Train: ToolCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train a model of spans from annotated documents.",
    usage: "inquit train <file|folder|-> ... --labels <labels> --output <model> [options]",
    discussion: """
      Learns from annotations that people made or accepted; what is merely suggested is left out, and text \
      without annotations is learnt to have none. The table tells how good a model is on documents that it has \
      not seen: fewer than 200 are dealt to five folds, and each is tagged by a model of the other four; of more, \
      a tenth is held out, which also says after how many passes to stop. The model that is written was trained \
      on all of them. The same documents and seed give the same bytes.

      Examples:
        inquit train news.jsonl --labels person,location --output names.model
        inquit train news.jsonl --labels person --base builtin -o names.model
        inquit train news.jsonl --labels product --licence CC0-1.0 -o p.model
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @Option(
    help: ArgumentHelp("The labels to learn, with commas between.", valueName: "labels"),
    transform: LabelList.parse)
  var labels: [Label]

  @Option(name: .shortAndLong, help: ArgumentHelp("The model to write.", valueName: "model"))
  var output: String

  @Flag(name: .shortAndLong, help: "Overwrite the model if it exists.")
  var force = false

  @Option(
    help: ArgumentHelp("A model to start from: a file, or builtin for the one inside.", valueName: "model"))
  var base: String?

  @Flag(help: "Learn from suggestions that nobody has judged, too.")
  var suggestions = false

  @Option(
    help: ArgumentHelp("The language of the documents.", valueName: "tag"), transform: LanguageTag.parse)
  var language = "en"

  @Option(
    help: ArgumentHelp(
      "How often to pass over the documents, at most; 12 by default.",
      valueName: "number"))
  var passes: Int?

  @Option(
    help: ArgumentHelp("What the drawing of documents and their order start from.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("The licence to note in the model.", valueName: "licence"))
  var licence = "not stated"

  @OptionGroup var jobs: JobOptions
  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    if let passes, passes < 1 { throw ValidationError("--passes must be at least 1") }
  }

  func run() async throws {
    let file = try OutputFile(output, force: force)
    let baseModel = try base.map(model)
    let set = try await trainingSet()
    let training = ModelTraining(
      set, base: baseModel, passes: passes, seed: seed, threads: jobs.count,
      TaggerTrainer.Description(
        language: language, trainingData: (baseModel?.header.trainingData ?? []) + input.inputs,
        licence: licence))
    let progress = Mutex(Progress("passes", console: console))
    let outcome = try await training.run { done, total in
      progress.withLock { $0.advance(to: done, of: total) }
    }
    progress.withLock { $0.finish() }
    if !console.quiet { try report(outcome, set) }
    try file.write(outcome.model)
    try file.commit()
  }

  private func model(_ name: String) throws(Diagnostic) -> TaggerModel {
    if name == "builtin" {
      guard let builtin = NameTagger.builtin(language: language) else {
        throw Diagnostic(
          "there is no model for the language '\(language)' inside", help: "train without --base")
      }
      return builtin.model
    }
    do {
      return try NameTagger(TaggerModel(ModelBytes(mapping: name))).model
    } catch {
      throw Diagnostic(file: name, "\(error)")
    }
  }

  private func trainingSet() async throws -> TrainingSet {
    var set = TrainingSet(labels: labels, language: language)
    try await DocumentStream(input: input, jobs: jobs, console: console).forEach({ $0 }) { document, _ in
      set.add(document, includesSuggestions: suggestions)
    }
    if let error = TrainingNotices.error(set) { throw error }
    console.tell(TrainingNotices.warnings(set, hasBase: base != nil))
    return set
  }

  /// How the held-out documents did, on standard error: standard output is for data.
  private func report(_ outcome: ModelTraining.Outcome, _ set: TrainingSet) throws {
    guard let validation = outcome.validation else { return }
    let count = set.examples.count
    let title =
      switch outcome.heldOut {
      case .documents(let held):
        "\(held) of \(count) documents, held out from a model of the others (passes: \(outcome.passes))"
      case .folds(let folds): "\(count) documents in \(folds) folds, each by a model of the others"
      case .nothing: ""
      }
    func column(_ title: String) -> Table.Column { .init(title: title, isRightAligned: true) }
    var table = Table(title, .init(title: "label"), column("P"), column("R"), column("F1"), column("spans"))
    for (name, counts) in zip(set.tags.names, validation.counts) {
      let shares = [counts.precision, counts.recall, counts.f1].map(Percent.text)
      table.rows.append([name] + shares + ["\(counts.expected)"])
    }
    let color = Terminal.usesColor(console.color, isTerminal: Terminal.isTerminal(StandardStream.error))
    StandardStream.writeToError(table.text(color: color, width: nil))
  }
}
