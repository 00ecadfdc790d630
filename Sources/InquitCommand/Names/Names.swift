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
    console.tell(Self.warnings(of: names))
    let bytes = Array(names.list.utf8)
    if let file {
      try file.write(bytes)
      try file.commit()
    } else {
      try StandardOutput.shared.write(bytes)
    }
  }

  private static func warnings(of names: NameCollection) -> [Diagnostic] {
    if names.list.isEmpty, names.ambiguous.isEmpty {
      return [
        Diagnostic(
          severity: .warning, "no document has a name that a person made or accepted",
          help: names.unjudged == 0
            ? nil : "\(names.unjudged) are merely suggested: judge them with 'inquit review'")
      ]
    }
    return names.ambiguous.map {
      Diagnostic(severity: .warning, "'\($0)' was given several labels and is left out")
    }
  }
}
