import ArgumentParser
import Inquit
import InquitModel
import InquitTagger

struct Train: ToolCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train a model of spans from annotated documents.",
    usage: "inquit train <file|folder|-> ... --labels <labels> --output <model> [options]",
    discussion: """
      Learns from annotations that people made or accepted; what is merely suggested is left out, and text \
      without annotations is learnt to have none. The table tells how models trained on four fifths of the \
      documents do on the fifth; the model that is written was trained on all of them. The same documents and \
      seed give the same bytes.

      Examples:
        inquit train news.jsonl --labels person,organisation,location --output names.model
        inquit train news.jsonl --labels person,location --base builtin --output names.model
        inquit train news.jsonl --labels product --licence CC-BY-4.0 --output products.model
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
      "How often to pass over the documents; 12 by default, 3 with a base, which more would forget.",
      valueName: "number"))
  var passes: Int?

  @Option(help: ArgumentHelp("What the shuffling starts from.", valueName: "number"))
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
    let description = TaggerTrainer.Description(
      language: language, trainingData: (baseModel?.header.trainingData ?? []) + input.inputs,
      licence: licence)
    let trainer = TaggerTrainer(
      tags: set.tags, templates: baseModel?.header.templates ?? FeatureTemplate.names,
      options: options)
    var calibration = Calibration.none
    if set.examples.count > 1 {
      let folds = try await trainer.crossValidate(
        set.examples, folds: min(5, set.examples.count), base: baseModel, description)
      calibration = folds.calibration
      try report(folds, set)
    }
    let bytes = await trainer.train(on: set.examples, base: baseModel, description, calibration: calibration)
    try file.write(bytes)
    try file.commit()
  }

  private var options: TaggerTrainer.Options {
    var options = TaggerTrainer.Options()
    options.epochs = passes ?? (base == nil ? 12 : 3)
    options.minimumCount = 2
    options.seed = seed
    options.threads = jobs.count
    return options
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
    if set.spanCounts.allSatisfy({ $0 == 0 }) {
      throw Diagnostic(
        "no document has a settled annotation with \(labels.map { "'\($0)'" }.joined(separator: ", "))",
        help: set.unjudged > 0
          ? "\(set.unjudged) are merely suggested: judge them with 'inquit review', or add --suggestions"
          : "'inquit stats' lists the labels of a file")
    }
    if set.skipped > 0, !console.quiet {
      console.diagnostics.print(
        Diagnostic(
          severity: .warning,
          "\(set.skipped) spans were left out: they overlap others, cross sentences or end inside a word"))
    }
    return set
  }

  /// The table of the held-out documents, on standard error: standard output is for data.
  private func report(_ folds: CrossValidation, _ set: TrainingSet) throws {
    if console.quiet { return }
    func column(_ title: String) -> Table.Column { .init(title: title, isRightAligned: true) }
    var table = Table(
      "\(set.examples.count) documents, each by a model that has not seen it", .init(title: "label"),
      column("P"),
      column("R"), column("F1"), column("spans"))
    for (i, counts) in folds.counts.enumerated() {
      table.rows.append(
        [set.tags.names[i]] + [counts.precision, counts.recall, counts.f1].map(Percent.text) + [
          "\(counts.expected)"
        ])
    }
    let color = Terminal.usesColor(console.color, isTerminal: Terminal.isTerminal(StandardStream.error))
    StandardStream.writeToError(table.text(color: color, width: nil))
  }
}
