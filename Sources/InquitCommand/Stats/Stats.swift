import ArgumentParser
import Inquit
import InquitFormats
import InquitModel

struct Stats: ToolCommand {
  static let configuration = CommandConfiguration(
    abstract: "Count what documents hold: labels, attributes, speakers.",
    usage: "inquit stats <file|folder|-> ... [options]",
    discussion: """
      What a person rejected counts as rejected only.

      Examples:
        inquit stats news.jsonl
        inquit annotate news/ | inquit stats -
        inquit stats news.jsonl --json
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @Option(help: ArgumentHelp("How many speakers to list.", valueName: "number"))
  var top = 20

  @Flag(help: "Print one JSON object, with all speakers.")
  var json = false

  @OptionGroup var jobs: JobOptions
  @OptionGroup var unreadable: FaultOptions
  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    if top < 0 { throw ValidationError("--top must not be negative") }
  }

  func run() async throws {
    var statistics = Statistics()
    let faults = unreadable.log(console)
    try await DocumentStream(input: input, jobs: jobs, console: console, faults: faults).forEach { document in
      var one = Statistics()
      one.add(document)
      return one
    } consume: { one, _ in
      statistics.add(one)
    }
    if json {
      var writer = JSONWriter()
      writer.object(statistics.json)
      try StandardOutput.shared.write(writer.bytes + [UInt8(ascii: "\n")])
    } else {
      try StandardOutput.shared.write(text(statistics))
    }
    try faults.finish()
  }

  private func text(_ statistics: Statistics) -> String {
    let isTerminal = Terminal.isTerminal(StandardStream.output)
    let color = Terminal.usesColor(console.color, isTerminal: isTerminal)
    let width = isTerminal ? Terminal.columns(of: StandardStream.output) : nil
    return StatisticsTables(statistics: statistics, top: top).all
      .map { $0.text(color: color, width: width) }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
