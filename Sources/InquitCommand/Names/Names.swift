import ArgumentParser
import Inquit
import InquitModel

struct Names: ToolCommand {
  static let configuration = CommandConfiguration(
    abstract: "Collect the names in reviewed documents into a list.",
    usage: "inquit names <file|folder|-> ... [options]",
    discussion: """
      Writes the names that people made or accepted, each in a line with a TAB and its label: a list for \
      'annotate --names'. A name that was given several labels is left out, with a warning.

      Examples:
        inquit names reviewed.jsonl --output our-names.txt
        inquit names reviewed.jsonl --labels person,product
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @Option(
    help: ArgumentHelp(
      "The labels of names, with commas between; person,organisation,location by default.",
      valueName: "labels"),
    transform: LabelList.set)
  var labels: Set<Label>?

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    if output.isFolder { throw ValidationError("--output must be a file: there is one list") }
  }

  func run() async throws {
    let file = try output.file()
    let empty = labels.map { NameCollection(labels: $0) } ?? NameCollection()
    var names = empty
    try await DocumentStream(input: input, jobs: jobs, console: console).forEach { document in
      var one = empty
      one.add(document)
      return one
    } consume: { one, _ in
      names += one
    }
    if !console.quiet {
      for name in names.ambiguous {
        console.diagnostics.print(
          Diagnostic(severity: .warning, "'\(name)' was given several labels and is left out"))
      }
    }
    let bytes = Array(names.list.utf8)
    if let file {
      try file.write(bytes)
      try file.commit()
    } else {
      try StandardOutput.shared.write(bytes)
    }
  }
}
