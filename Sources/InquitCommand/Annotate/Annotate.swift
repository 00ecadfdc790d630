import ArgumentParser
import Inquit
import InquitModel

struct Annotate: ToolCommand {
  static let configuration = CommandConfiguration(
    abstract: "Segment documents and suggest annotations.",
    usage: "inquit annotate <file|folder|-> ... [options]",
    discussion: """
      Writes native JSONL: the document with its sentences, tokens, quotes, speakers, cues, locations and \
      numbers. What a person has accepted or rejected stays as it is; older suggestions are made anew.

      Examples:
        inquit annotate article.txt
        inquit annotate news/ --output news.jsonl
        inquit annotate article.txt --to marked
        cat raw.jsonl | inquit annotate - --text-field body > news.jsonl
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @Option(help: ArgumentHelp("The language of documents that name none, as in en.", valueName: "tag"))
  var language: String?

  @Option(help: "What to write: jsonl or marked.")
  var to = OutputForm.jsonl

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var console: ConsoleOptions

  func run() async throws {
    var options = Pipeline.Options()
    if let language { options.defaultLanguage = language }
    let pipeline = Pipeline(options: options)
    let form = to
    try await DocumentStream(input: input, jobs: jobs, console: console).write(
      to: output.sink(fileExtension: form.fileExtension)
    ) { form.bytes(for: pipeline.annotate($0)) }
  }
}
