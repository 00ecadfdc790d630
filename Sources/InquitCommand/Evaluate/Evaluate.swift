import ArgumentParser
import Inquit
import InquitFormats
import InquitModel

struct Evaluate: ToolCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare predicted documents with gold ones.",
    usage: "inquit evaluate <gold> <predicted> [options]",
    discussion: """
      Documents are paired by their ids, or are one and one, and must have the same text. Spans are compared \
      in five ways: strict (range and label, as seqeval's strict mode), and nervaluate's strict, exact, partial and type. A part \
      of a quote counts as a span; what is rejected does not count. The interval is a bootstrap over documents.

      Gold metadata can leave things open: "optional" [{"id"}] names annotations that need not be found, \
      "accept" [{"id","start","end"}] other ends as right as theirs, "ignore" [{"start","end","label"}] places \
      where nothing of the label (* for any) counts; offsets are in code points.

      Examples:
        inquit evaluate gold.jsonl predicted.jsonl
        inquit annotate gold.jsonl | inquit evaluate gold.jsonl - --labels number
        inquit evaluate gold.jsonl predicted.jsonl --worst 5 --json
        inquit evaluate ann.jsonl bob.jsonl          how far two annotators agree
      """)

  @Argument(help: ArgumentHelp("The gold documents: a file or a folder.", valueName: "gold"))
  var gold: String

  @Argument(help: ArgumentHelp("The predicted documents: a file, a folder, or -.", valueName: "predicted"))
  var predicted: String

  @Option(
    help: ArgumentHelp("Compare these labels only, with commas between.", valueName: "labels"),
    transform: LabelList.set)
  var labels: Set<Label>?

  @Option(help: ArgumentHelp("How many of the worst documents to list.", valueName: "number"))
  var worst = 10

  @Option(
    help: ArgumentHelp("How often to draw documents for the interval; 0 for none.", valueName: "number"))
  var samples = 1000

  @Option(help: ArgumentHelp("What the drawing starts from.", valueName: "number"))
  var seed: UInt64 = 1

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    if worst < 0 { throw ValidationError("--worst must not be negative") }
    if samples < 0 { throw ValidationError("--samples must not be negative") }
    if gold == InputFile.standard, predicted == InputFile.standard {
      throw ValidationError("only one of the two can be standard input")
    }
  }

  func run() async throws {
    let goldDocuments = try documents(gold)
    var predictions: [String: Document] = [:]
    for document in try documents(predicted) { predictions[document.id] = document }
    var evaluation = Evaluation(labels: labels)
    var missing = 0
    var met: Set<String> = []
    // Files of one document each are often named differently, which names their documents differently.
    let only = goldDocuments.count == 1 && predictions.count == 1 ? predictions.values.first : nil
    for document in goldDocuments {
      if let prediction = predictions[document.id] ?? only {
        met.insert(prediction.id)
        guard prediction.text == document.text else {
          throw Diagnostic(
            file: predicted, "the text of \(document.id) is not the gold text",
            help: "offsets mean nothing in another text: annotate the gold file's own text")
        }
        evaluation.add(gold: document, predicted: prediction)
      } else {
        missing += 1
        evaluation.add(gold: document, predicted: Document(id: document.id, text: document.text))
      }
    }
    if missing == goldDocuments.count {
      throw Diagnostic(file: predicted, "no document has the id of a gold one")
    }
    if missing > 0 {
      console.tell([
        Diagnostic(
          severity: .warning, file: predicted,
          "\(missing) of \(goldDocuments.count) gold documents are not here: nothing was found in them")
      ])
    }
    if met.count < predictions.count {
      console.tell([
        Diagnostic(
          severity: .warning, file: predicted,
          "\(predictions.count - met.count) of \(predictions.count) documents are no gold ones, and count nowhere"
        )
      ])
    }
    if let labels {
      let all = (goldDocuments + predictions.values).flatMap(\.annotations).map(\.label)
      console.tell(LabelList.warnings(of: labels, met: Set(all)))
    }
    try print(EvaluationReport(evaluation: evaluation, worst: worst, samples: samples, seed: seed))
  }

  private func documents(_ path: String) throws -> [Document] {
    let input = try InputOptions.parse([path])
    // What a model tags is scored as conlleval scores it, which reads any tags.
    var records = try input.records(repairsTags: true, telling: console)
    let losses = FaultLog(skips: false, console: console)
    var documents: [Document] = []
    while let record = try records.next() {
      let contents = record.contents()
      losses.add(contents.losses)
      documents += try contents.soundDocuments()
    }
    var ids = Set<String>()
    for document in documents where !ids.insert(document.id).inserted {
      throw Diagnostic(
        file: path, "two documents have the id \(document.id)", help: "give them different ids")
    }
    losses.printLosses()
    return documents
  }

  private func print(_ report: EvaluationReport) throws {
    if json {
      var writer = JSONWriter()
      writer.object(report.json)
      try StandardOutput.shared.write(writer.bytes + [UInt8(ascii: "\n")])
      return
    }
    let isTerminal = Terminal.isTerminal(StandardStream.output)
    let color = Terminal.usesColor(console.color, isTerminal: isTerminal)
    let width = isTerminal ? Terminal.columns(of: StandardStream.output) : nil
    let text = report.tables.map { $0.text(color: color, width: width) }.filter { !$0.isEmpty }
    try StandardOutput.shared.write(text.joined(separator: "\n"))
  }
}
