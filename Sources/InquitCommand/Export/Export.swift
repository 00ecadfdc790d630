import ArgumentParser
import Inquit
import InquitFormats
import InquitModel

struct Export: ToolCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write documents in another format, and say what it cannot hold.",
    usage: "inquit export <file|folder|-> ... --to <format> [options]",
    discussion: """
      'inquit formats' lists the formats and what each can hold. What a format cannot hold is counted in a \
      table on standard error. Documents without tokens are segmented where the format is made of tokens.

      Examples:
        inquit export news.jsonl --to conll --labels location,person > news.conll
        inquit export news.jsonl --to html --output news.html
        inquit export news.jsonl --to doccano --strict --allow tokens
        inquit export news.jsonl --to hf --split 80/10/10 --output dataset/
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @Option(
    help: ArgumentHelp("The format to write.", valueName: "format"),
    completion: .list(Format.all.filter(\.isWritable).map(\.id)), transform: FormatName.writable)
  var to: Format

  @Option(
    help: ArgumentHelp("Write annotations with these labels only, with commas between.", valueName: "labels"),
    transform: LabelList.set)
  var labels: Set<Label>?

  @Option(
    help: ArgumentHelp(
      "Where a format has no annotations in several parts: split makes an annotation of each part, hull one of all, first keeps the first.",
      valueName: "way"))
  var parts = WriteOptions.Parts.split

  @Option(help: ArgumentHelp("Which annotation stays where a format has no nesting.", valueName: "which"))
  var nesting = WriteOptions.Nesting.outer

  @Option(
    help: ArgumentHelp("How tokens are tagged: iob1, iob2, ioe1, ioe2, bioes, bilou.", valueName: "scheme"),
    completion: .list(TagScheme.allCases.map(\.rawValue)), transform: TagScheme.argument)
  var scheme = TagScheme.iob2

  @OptionGroup var unreadable: FaultOptions
  @OptionGroup(title: "Losses") var losses: LossOptions
  @OptionGroup(title: "Splits") var splits: SplitOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    if splits.split != nil, output.isStandardOutput {
      throw ValidationError("--split writes several files: name a folder with --output")
    }
  }

  func run() async throws {
    var options = WriteOptions.withGazetteer
    options.labels = labels
    options.parts = parts
    options.nesting = nesting
    options.scheme = scheme
    let faults = unreadable.log(console)
    let report: LossReport
    var met: Set<Label> = []
    if let plan = splits.plan() {
      report = try await SplitExport(command: self, plan: plan, options: options).run(faults, met: &met)
    } else {
      let target = try ExportTarget(format: to, options: options, output: output)
      try await documents(faults) { document, _ in
        met.formUnion(document.annotations.map(\.label))
        try target.write(document)
      }
      try target.finish()
      report = target.losses
    }
    if let labels, !console.quiet {
      for warning in LabelList.warnings(of: labels, met: met) { console.diagnostics.print(warning) }
    }
    try losses.finish(
      report, reading: faults.losses, title: "what \(to.id) cannot hold", format: to.id, console: console)
    try faults.finish()
  }

  /// Calls `consume` with each document, segmented if the format needs it.
  func documents(_ faults: FaultLog, _ consume: (Document, Input) throws -> Void) async throws {
    let segmenting = DocumentSegmenting(language: nil, scheme: .ud, redo: true)
    try await DocumentStream(input: input, jobs: jobs, console: console, faults: faults).forEach(
      { document in
        guard to.needsTokens, (document.tokens ?? []).isEmpty else { return document }
        var segmented = segmenting.segmented(document)
        // The language may be a guess, which is good enough to cut by and not to be written.
        segmented.language = document.language
        return segmented
      }, consume: consume)
  }
}

extension WriteOptions {
  /// Options with the coordinates of the built-in gazetteer.
  static var withGazetteer: WriteOptions {
    var options = WriteOptions()
    options.coordinatesOfCode = { code in
      Gazetteer.shared.coordinates(ofCode: code).map {
        Coordinates(latitude: $0.latitude, longitude: $0.longitude)
      }
    }
    return options
  }
}

extension WriteOptions.Parts: ExpressibleByArgument {}
extension WriteOptions.Nesting: ExpressibleByArgument {}

extension TagScheme {
  /// The scheme that an argument names, under any of its usual names.
  static func argument(_ name: String) throws -> TagScheme {
    guard let scheme = TagScheme(named: name) else {
      throw ValidationError(
        "no scheme is called '\(name)'; known are iob1, iob2, ioe1, ioe2, bioes and bilou")
    }
    return scheme
  }
}

/// Formats in arguments.
enum FormatName {
  /// The format that can be written; `others` are what the argument could name besides.
  static func writable(_ name: String, besides others: [String]) throws -> Format {
    try format(name, "written", besides: others) { $0.isWritable }
  }

  static func writable(_ name: String) throws -> Format { try writable(name, besides: []) }

  static func readable(_ name: String) throws -> Format {
    try format(name, "read") { $0.isReadable }
  }

  private static func format(
    _ name: String, _ verb: String, besides others: [String] = [], _ fits: (Format) -> Bool
  ) throws -> Format {
    guard let format = Format.named(name, preferring: fits) else {
      let known = Format.all.filter(fits).flatMap { [$0.id] + $0.aliases } + others
      let guess = nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
      throw ValidationError("no format is called '\(name)'; \(guess ?? "'inquit formats' lists them")")
    }
    guard fits(format) else { throw ValidationError("the format '\(format.id)' cannot be \(verb)") }
    return format
  }
}
