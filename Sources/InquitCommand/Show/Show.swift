import ArgumentParser
import InquitModel

struct Show: ToolCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show documents to people: text in colours, tables of what was found.",
    usage: "inquit show <file|folder|-> ... [options]",
    discussion: """
      Annotates nothing: what the file says is shown. Without a terminal, the text is marked text: \
      [speaker#s1|Ann] said [quote#q1 by=s1|“Hi.”]

      Examples:
        inquit show news.jsonl
        inquit annotate article.txt | inquit show -
        inquit show news.jsonl --color always | less -R
        inquit show news.jsonl --to marked
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @Option(
    help: ArgumentHelp(
      "How to show it: view (by default), table, why, jsonl, marked, or any format that export writes.",
      valueName: "form"),
    transform: OutputForm.argument)
  var to = OutputForm.printed(.view)

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var unreadable: FaultOptions
  @OptionGroup var console: ConsoleOptions

  func run() async throws {
    let faults = unreadable.log(console)
    try await DocumentStream(input: input, jobs: jobs, console: console, faults: faults)
      .print(as: to, to: output)
    try faults.finish()
  }
}
