import ArgumentParser
import InquitValidation

struct Validate: ToolCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check label files and say what is wrong, and where.",
    usage: "inquit validate <file|folder|-> ... [options]",
    discussion: """
      Files are checked one by one and against each other: those whose names say train, dev or test are taken for \
      the splits of one data set.

      Examples:
        inquit validate news.jsonl
        inquit validate data/ --select OFF,SPN --output-format concise
        inquit validate train.jsonl test.jsonl --ignore missing-unit
        inquit validate data/ --output-format sarif > findings.sarif
        inquit validate news.jsonl --diff            what --fix would change
        inquit validate data/ --suspicious 20        the likeliest errors
        inquit validate data/ --suspicious 20 --model builtin
        inquit explain SPN003

      Exit codes: 0 clean; 1 errors or warnings; 2 could not run.
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Rules") var rules: SelectionOptions

  @Option(help: ArgumentHelp("How to print.", valueName: "form"))
  var outputFormat = FindingForm.full

  @Option(help: ArgumentHelp("Print this many findings at most.", valueName: "number"))
  var maxFindings: Int?

  @Option(
    help: ArgumentHelp(
      "Print this many of the likeliest errors only: what nearly all of the data labels in another way.",
      valueName: "number"))
  var suspicious: Int?

  @Option(
    help: ArgumentHelp(
      "With --suspicious: rank what this model sees otherwise, too; a file made by 'inquit train', or builtin.",
      valueName: "model"))
  var model: String?

  @Flag(help: "Print how often each rule found something, instead of the findings.")
  var statistics = false

  @Option(help: ArgumentHelp("Leave out the findings that this file lists.", valueName: "file"))
  var baseline: String?

  @Option(help: ArgumentHelp("List all findings in this file, to leave them out later.", valueName: "file"))
  var writeBaseline: String?

  @Flag(help: "Make the fixes that are certain, and report what is left.")
  var fix = false

  @Flag(help: "Make also the fixes that a person should look at.")
  var unsafeFixes = false

  @Flag(
    help:
      "Print what --fix, or --unsafe-fixes, would change; change nothing. Exit with 1 if there is something.")
  var diff = false

  @Flag(help: "Exit with 0 also when there are findings.")
  var exitZero = false

  @OptionGroup var jobs: JobOptions
  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    if let maxFindings, maxFindings < 0 { throw ValidationError("--max-findings must not be negative") }
    if model != nil, suspicious == nil { throw ValidationError("--model goes with --suspicious") }
    if let suspicious, suspicious < 1 { throw ValidationError("--suspicious must be at least 1") }
  }

  func run() async throws {
    let (selection, linter) = try rules.resolved()
    if fix || unsafeFixes || diff {
      let run = FixRun(
        inputs: try input.files(telling: console), format: input.from, linter: linter, selection: selection,
        textKey: input.textField,
        includesUnsafe: unsafeFixes, isDry: diff, diagnostics: console.quiet ? nil : console.diagnostics)
      let result = try run.run()
      if diff {
        if result.changes > 0 { throw ExitCode.findings }
        return
      }
      let (changes, files) = (result.changes, result.files)
      console.summarise(
        "fixed \(counted(changes, "finding")) in \(counted(files, "file"))")
    }
    var output = FindingOutput(
      form: outputFormat, selection: selection,
      color: Terminal.usesColor(console.color, isTerminal: Terminal.isTerminal(StandardStream.output)),
      limit: maxFindings, isStatistics: statistics, baseline: try baseline.map(Self.read))
    try output.start()
    var ranking = SuspicionRanking()
    let run = ValidationRun(
      input: input, jobs: jobs, console: console, linter: linter, predictor: try model.map(Predictor.init))
    let counts = try await run.run { finding in
      if suspicious == nil { try output.add(finding) } else { ranking.add(finding) }
    }
    for finding in ranking.first(suspicious ?? 0) { try output.add(finding) }
    try output.finish()
    if let writeBaseline {
      let file = try OutputFile(writeBaseline, force: true)
      try file.write(Array(output.all.text.utf8))
      try file.commit()
    }
    console.summarise(output.summary(of: counts))
    if output.failures > 0, !exitZero, writeBaseline == nil { throw ExitCode.findings }
  }

  private static func read(_ path: String) throws -> Baseline {
    do {
      return try Baseline(parsing: try TextFile.text(of: path))
    } catch let error as ConfigurationError {
      throw Diagnostic(file: path, line: error.line, error.message, help: error.help)
    }
  }
}
