import InquitFormats
import InquitModel

extension DocumentStream {
  /// Prints what `transform` makes of every document. Any order but that of the inputs holds all documents
  /// in memory.
  func print(
    as form: OutputForm, to output: OutputOptions, order: DocumentOrder = .input,
    _ transform: @escaping @Sendable (Document) throws -> Document = { $0 }
  ) async throws {
    switch form {
    case .printed(let form): try await print(form, to: output, order: order, transform)
    case .exported(let format): try await export(to: format, output, order: order, transform)
    }
  }

  private func print(
    _ form: PrintedForm, to output: OutputOptions, order: DocumentOrder,
    _ transform: @escaping @Sendable (Document) throws -> Document
  ) async throws {
    let printer = DocumentPrinter(form: form, console: console, output: output)
    let sink = try output.sink(fileExtension: form.fileExtension)
    if order == .input {
      try await write(to: sink) { try printer.bytes(transform($0)) }
    } else {
      try await forEach(in: order, transform) { try sink.write(printer.bytes($0), from: $1) }
      try sink.finish()
    }
  }

  /// Writes the documents in a format, and says what it cannot hold.
  private func export(
    to format: Format, _ output: OutputOptions, order: DocumentOrder,
    _ transform: @escaping @Sendable (Document) throws -> Document
  ) async throws {
    let target = try ExportTarget(format: format, options: .withGazetteer, output: output)
    try await forEach(in: order, transform) { document, _ in try target.write(document) }
    try target.finish()
    LossOptions.printTable(of: target.losses, title: "what \(format.id) cannot hold", console)
  }

  private func forEach(
    in order: DocumentOrder, _ transform: @escaping @Sendable (Document) throws -> Document,
    consume: (Document, Input) throws -> Void
  ) async throws {
    if order == .input { return try await forEach(transform, consume: consume) }
    var results: [(document: Document, input: Input)] = []
    try await forEach(transform) { results.append(($0, $1)) }
    for result in order.sorted(results, by: \.document) { try consume(result.document, result.input) }
  }
}

/// Turns documents one by one into the bytes of an output form.
private struct DocumentPrinter: Sendable {
  let bytes: @Sendable (Document) -> [UInt8]

  init(form: PrintedForm, console: ConsoleOptions, output: OutputOptions) {
    let view = DocumentView(console: console, output: output)
    bytes =
      switch form {
      case .jsonl:
        { document in
          var writer = NativeWriter()
          return writer.line(for: document)
        }
      case .marked: { Array(MarkedTextWriter.string(for: $0).utf8) }
      case .view: { Array((view.text(of: $0) + "\n").utf8) }
      case .table: { Array((view.heading(of: $0) + view.tables(of: $0) + "\n").utf8) }
      case .why: { Array((view.heading(of: $0) + view.evidence(of: $0) + "\n").utf8) }
      }
  }
}
