import InquitFormats
import InquitModel

extension DocumentStream {
  /// Prints what `transform` makes of every document.
  func print(
    as form: OutputForm, to output: OutputOptions,
    _ transform: @escaping @Sendable (Document) throws -> Document = { $0 }
  ) async throws {
    guard let printer = DocumentPrinter(form: form, console: console, output: output) else {
      let page = try ExportTarget(format: .html, options: WriteOptions(), output: output)
      try await forEach(transform) { document, _ in try page.write(document) }
      try page.finish()
      return
    }
    try await write(to: output.sink(fileExtension: form.fileExtension)) {
      try printer.bytes(for: transform($0))
    }
  }
}

/// Turns documents one by one into the bytes of an output form.
private struct DocumentPrinter: Sendable {
  private enum Form {
    case jsonl, marked, view, table, why
  }

  private let form: Form
  private let view: DocumentView

  /// nil for a form in which documents do not stand alone.
  init?(form: OutputForm, console: ConsoleOptions, output: OutputOptions) {
    switch form {
    case .jsonl: self.form = .jsonl
    case .marked: self.form = .marked
    case .view: self.form = .view
    case .table: self.form = .table
    case .why: self.form = .why
    case .html: return nil
    }
    view = DocumentView(console: console, output: output)
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
