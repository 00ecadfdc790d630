import ArgumentParser
import Inquit

/// The root command. Each subcommand is a line in its table, in the order of `--help`.
struct InquitTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inquit",
    abstract: "Annotate news, check label files, export training data.",
    discussion: """
      Examples:
        inquit annotate article.txt                 suggestions, as JSONL
        inquit annotate news/ --output news.jsonl   all documents of a folder

      '-' is standard input or output.
      Exit codes: 0 done; 1 findings or losses; 2 could not run.
      Shell completion: inquit --generate-completion-script bash|zsh|fish
      """,
    version: "inquit \(InquitVersion.current)",
    subcommands: [
      Annotate.self
    ])
}

/// A command that reads documents or prints: what all of them have in common.
protocol ToolCommand: AsyncParsableCommand {
  var console: ConsoleOptions { get }
}
