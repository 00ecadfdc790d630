import ArgumentParser
import Inquit
import InquitModel

/// The root command. Each subcommand is a line in its table, in the order of `--help`.
struct InquitTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inquit",
    abstract: "Annotate news, check label files, export training data.",
    discussion: """
      Examples:
        inquit annotate article.txt                 suggestions, as JSONL
        inquit annotate news/ --output news.jsonl   all documents of a folder
        inquit annotate article.txt | inquit show - the same, for people
        inquit validate news.jsonl                  what is wrong with a label file

      '-' is standard input or output.
      Exit codes: 0 done; 1 findings or losses; 2 could not run.
      Shell completion: inquit --generate-completion-script bash|zsh|fish
      """,
    version: "inquit \(InquitVersion.current)",
    subcommands: [
      Annotate.self,
      Segment.self,
      Show.self,
      Review.self,
      ShowJournal.self,
      Validate.self,
      Explain.self,
      Rules.self,
      Guidelines.self,
      Import.self,
      Export.self,
      Formats.self,
      Stats.self,
      Evaluate.self,
      Train.self,
      Names.self,
      Doctor.self,
    ])

  /// Throws when the first of `arguments`, or the one after `help`, is to be a command and is none. For
  /// argument-parser the one is an argument too many, and the other a wish for the help of all.
  static func checkCommandName(_ arguments: [String]) throws(Diagnostic) {
    let asked = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    guard let name = asked.first, !name.hasPrefix("-") else { return }
    let known =
      configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() } + ["help"]
    if known.contains(name) { return }
    let guess = nearestName(to: name, among: known).map { "did you mean 'inquit \($0)'?" }
    throw Diagnostic(
      "no command is called '\(name)'", help: guess ?? "'inquit --help' lists the commands")
  }
}

/// A command that reads documents or prints: what all of them have in common.
protocol ToolCommand: AsyncParsableCommand {
  var console: ConsoleOptions { get }
}
