import ArgumentParser
import Inquit
import InquitModel
import InquitValidation

struct GuidelinesNew: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Start a folder of guidelines: a schema, and a page for each label with examples that run.",
    usage: "inquit guidelines new <folder> [--label <labels> ...] [options]",
    discussion: """
      For the labels of Inquit's own guidelines the schema says what it says there; other labels start with nothing \
      but their name. 'inquit guidelines check' agrees with the new pages at once.

      Examples:
        inquit guidelines new Guidelines/
        inquit guidelines new Guidelines/ --label person,disease --label drug
      """)

  @Argument(help: ArgumentHelp("The folder to make; it must not hold any files yet.", valueName: "folder"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      "The labels, with commas between them: person, organisation and location by default.",
      valueName: "labels"))
  var label: [String] = []

  @OptionGroup var console: ConsoleOptions

  private static let usualLabels: [Label] = [.person, .organisation, .location]

  func run() async throws {
    let labels = label.flatMap { $0.split(separator: ",").map(String.init) }
    if let wrong = labels.first(where: { !GuidelinesScaffold.isName($0) }) {
      throw Diagnostic("'\(wrong)' cannot be a label", help: "a label has letters, digits, - and _")
    }
    let isNew = FileSystem.kind(of: folder) == nil
    if !isNew {
      guard try FileSystem.files(below: folder).isEmpty else {
        throw Diagnostic(file: folder, "there are files in this folder", help: "name a new folder")
      }
    }
    let scaffold = GuidelinesScaffold(
      labels: labels.isEmpty ? Self.usualLabels : labels.map { Label($0) }, known: .builtin)
    try FileSystem.makeFolder(folder)
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    for (name, content) in scaffold.files {
      let file = try OutputFile(prefix + name, force: false)
      try file.write(Array(content.utf8))
      try file.commit()
    }
    console.summarise(summary(of: scaffold, in: prefix))
  }

  private func summary(of scaffold: GuidelinesScaffold, in folder: String) -> String {
    let pages = scaffold.schema.labels.map { "\($0.label).md" }.joined(separator: ", ")
    let added = scaffold.added.map { "\($0)" }.joined(separator: ", ")
    return "wrote \(folder) with schema.conf, README.md and \(pages)"
      + (added.isEmpty ? "" : " (\(added) because others need it)")
      + "; 'inquit guidelines check \(Shell.quoted(folder))' runs the examples"
  }
}
