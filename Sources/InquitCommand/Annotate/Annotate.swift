import ArgumentParser
import Inquit
import InquitModel

struct Annotate: ToolCommand {
  static let configuration = CommandConfiguration(
    abstract: "Segment documents and suggest annotations.",
    usage: "inquit annotate <file|folder|-> ... [options]",
    discussion: """
      Finds sentences, tokens, quotes with their speakers and cues, locations and numbers. What a person has \
      accepted or rejected stays as it is, and so does what others have made; older suggestions of Inquit's \
      are made anew. A document's language is the one it names, else --language, else a guess from its script \
      and small words, else English. With --sort uncertain all documents are held in memory.

      Examples:
        inquit annotate article.txt
        inquit annotate news/ --output news.jsonl
        inquit annotate article.txt --to view
        inquit annotate article.txt --why
        inquit annotate news/ --to geojson --output places.geojson
        inquit annotate news/ --to brat --output project/
        inquit annotate news.jsonl --model products.model --sort uncertain
        cat raw.jsonl | inquit annotate - --text-field body > news.jsonl
        inquit annotate articles.csv --text-field body --output news.jsonl
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @OptionGroup var languages: LanguageOptions

  @Option(
    help: ArgumentHelp(
      "How the tokens in the output are cut, as in segment; what is found does not depend on it.",
      valueName: "scheme"))
  var tokens: TokenScheme?

  @Option(
    help: ArgumentHelp(
      "The labels to suggest, with commas between: quote, speaker, cue, location, number (these by default), person, organisation.",
      valueName: "labels"),
    transform: LabelList.suggestible)
  var labels: Set<Label>?

  @OptionGroup(title: "Project") var project: ProjectOptions

  @Flag(help: "Suggest indirect speech, too, as quotes of the kind indirect: she said that …")
  var indirect = false

  @Option(
    help: ArgumentHelp(
      "What to write: jsonl (by default), marked, view, table, why, or any format that export writes.",
      valueName: "form"),
    transform: OutputForm.argument)
  var to = OutputForm.printed(.jsonl)

  @Option(help: ArgumentHelp("Which documents to write first.", valueName: "order"))
  var sort = DocumentOrder.input

  @Flag(help: "Print for every suggestion what found it, instead of the documents.")
  var why = false

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var unreadable: FaultOptions
  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    if sort != .input, why { throw ValidationError("--sort does not go with --why; --to why does") }
    if sort != .input, output.isFolder {
      throw ValidationError("--sort does not go with a folder, whose files have no order")
    }
  }

  func run() async throws {
    var options = Pipeline.Options()
    options.defaultLanguage = languages.language
    options.tokens = tokens
    options.includesIndirect = indirect
    if let labels { options.labels = labels }
    try project.add(to: &options, console)
    let pipeline = Pipeline(options: options)
    let faults = unreadable.log(console)
    let stream = DocumentStream(input: input, jobs: jobs, console: console, faults: faults)
    let logs = TextLogs()
    if why {
      try await explain(stream, pipeline, logs)
    } else {
      try await stream.print(as: to, to: output, order: sort) { try Self.annotate($0, pipeline, logs) }
    }
    console.tell(logs.markup.notices + logs.languages.annotationNotices(of: pipeline))
    try faults.finish()
  }

  private static func annotate(
    _ document: Document, _ pipeline: Pipeline, _ logs: TextLogs
  ) throws(Diagnostic) -> Document {
    try checkLength(of: document)
    let annotated = pipeline.annotate(document)
    logs.add(annotated)
    return annotated
  }

  /// Prints the evidence of each suggestion, and how the quotes came about.
  private func explain(
    _ stream: DocumentStream, _ pipeline: Pipeline, _ logs: TextLogs
  ) async throws {
    let view = DocumentView(console: console, output: output)
    try await stream.write(to: output.sink(fileExtension: PrintedForm.why.fileExtension)) { document in
      let annotated = try Self.annotate(document, pipeline, logs)
      var text = view.heading(of: annotated) + view.evidence(of: annotated)
      let explanations = pipeline.explanations(of: document)
      if !explanations.isEmpty { text += "\n" }
      for line in explanations.flatMap({ $0.description.split(separator: "\n") }) {
        text += DisplayWidth.printable(String(line)) + "\n"
      }
      return Array((text + "\n").utf8)
    }
  }

  /// A longer text is no article, and its annotation would take a hundred times its size in memory.
  private static let longestText = 10_000_000

  private static func checkLength(of document: Document) throws(Diagnostic) {
    let length = document.text.bytes.count
    guard length > longestText else { return }
    throw Diagnostic(
      "the document '\(document.id)' has \(length / 1_000_000) MB of text; at most 10 can be annotated at once",
      help: "split it into documents, as in a line of JSONL for each article")
  }
}
