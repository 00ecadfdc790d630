import ArgumentParser
import Inquit
import InquitModel

struct Segment: ToolCommand {
  /// What can be printed.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    /// A sentence a line, line ends inside it as spaces, an empty line between paragraphs and documents.
    case sentences
    /// A sentence a line, its tokens with spaces between them.
    case tokens
    /// Native documents with the ranges.
    case jsonl
  }

  static let configuration = CommandConfiguration(
    abstract: "Cut text into sentences and tokens.",
    usage: "inquit segment <file|folder|-> ... [options]",
    discussion: """
      A document's language is the one it names, else --language, else a guess from its script and small \
      words. Where nothing is known of a language, the rules for all languages are used, with a notice.

      With --redo, documents that have sentences and tokens get new ones; all annotations stay as they are, \
      and every new sentence break inside one is reported (not inside quotes, which may hold several sentences).

      JSONL says in each document which token scheme, ICU and Unicode its segments come from. The plain lists \
      have no place for it, so it is said on standard error.

      Examples:
        inquit segment article.txt
        inquit segment article.txt --to tokens
        inquit segment news.txt --language de --to jsonl
        inquit segment news.jsonl --redo --output again.jsonl
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @OptionGroup var languages: LanguageOptions

  @Option(
    help: ArgumentHelp(
      "What tokens are: words in the sense of Universal Dependencies (ud), ICU's words (icu), or what stands between white space (whitespace).",
      valueName: "scheme"))
  var tokens = TokenScheme.ud

  @Option(help: ArgumentHelp("What to write.", valueName: "form"))
  var to = Form.sentences

  @Flag(help: "Segment documents anew that are segmented already.")
  var redo = false

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var unreadable: FaultOptions
  @OptionGroup var console: ConsoleOptions

  func run() async throws {
    let printer = SegmentPrinter(form: to)
    let segmenting = DocumentSegmenting(language: languages.language, scheme: tokens, redo: redo)
    let logs = TextLogs()
    let segmenters = SegmenterLog()
    let sink = try output.sink(fileExtension: to == .jsonl ? "jsonl" : "txt")
    // A line of JSONL holds a whole text; lists of sentences can be made stretch by stretch.
    let cutting = to == .jsonl ? nil : TextCutting(language: languages.language)
    let faults = unreadable.log(console)
    let stream = DocumentStream(input: input, jobs: jobs, console: console, cutting: cutting, faults: faults)
    try await stream.forEach { document in
      let segmented = segmenting.segmented(document)
      if let segmenter = segmented.segmenter {
        logs.add(segmented)
        if to != .jsonl { segmenters.add(segmenter) }
      }
      return (
        bytes: printer.bytes(for: segmented),
        breaks: DocumentSegmenting.newBreaks(in: segmented, before: document)
      )
    } consume: { result, input in
      console.tell(result.breaks.map { Diagnostic(severity: .warning, file: input.name, $0) })
      try sink.write(result.bytes, from: input)
    }
    try sink.finish()
    console.tell(logs.markup.notices + logs.languages.segmentationNotices + segmenters.notices)
    try faults.finish()
  }
}

extension TokenScheme: ExpressibleByArgument {}
