import InquitFormats
import InquitModel

/// Turns documents into the bytes of an output form.
struct DocumentPrinter: Sendable {
  let form: OutputForm
  private let view: DocumentView

  init(form: OutputForm, console: ConsoleOptions, output: OutputOptions) {
    self.form = form
    let isTerminal = output.isStandardOutput && Terminal.isTerminal(StandardStream.output)
    view = DocumentView(
      color: Terminal.usesColor(console.color, isTerminal: isTerminal),
      width: isTerminal ? Terminal.columns(of: StandardStream.output) : nil)
  }

  func bytes(for document: Document) -> [UInt8] {
    switch form {
    case .jsonl:
      var writer = NativeWriter()
      return writer.line(for: document)
    case .marked:
      return Array(MarkedTextWriter.string(for: document).utf8)
    case .view:
      return Array((view.text(of: document) + "\n").utf8)
    case .table:
      return Array((view.heading(of: document) + view.tables(of: document) + "\n").utf8)
    case .why:
      return Array((view.heading(of: document) + view.evidence(of: document) + "\n").utf8)
    }
  }
}
