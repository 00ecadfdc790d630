import InquitModel

extension Format {
  /// Inquit's own format: JSONL, a document a line, offsets in code points. `inquit.schema.json` describes it.
  public static let native = Self.makeNative()

  private static func makeNative() -> Format {
    var format = Format(
      id: "native", summary: "Inquit's own JSONL, a document a line; nothing is lost", unit: .codePoints,
      capabilities: .everything,
      recognise: { sample in
        if sample.has("inquit") { return .certain("its first record has the key \"inquit\"") }
        if sample.has("annotations[].ranges") { return .likely("its annotations have ranges") }
        if sample.has("text") { return .possible("it is JSON with the key \"text\"") }
        return nil
      },
      reader: { source, options in
        var source = source
        return try isArray(&source)
          ? NativeArrayReader(source, options) : NativeDocumentReader(source, options)
      },
      writer: { _ in NativeDocumentWriter() })
    format.makeEditor = { NativeEditor($0) }
    format.aliases = ["jsonl", "inquit"]
    format.extensions = ["jsonl", "ndjson"]
    format.columns = [Column(name: "id"), Column(name: "text")]
    return format
  }
}

extension Format {
  /// Whether a file of records is one JSON array, and no JSONL.
  package static func isArray(_ source: inout ByteSource) throws -> Bool {
    isArray(startingWith: try source.peek(Detection.sampleLength).bytes)
  }

  /// The same by the first bytes of a file.
  package static func isArray(startingWith bytes: [UInt8]) -> Bool {
    bytes.first { $0 > 0x20 } == UInt8(ascii: "[")
  }
}

/// Reads native JSONL, a line at a time.
struct NativeDocumentReader: DocumentReader {
  private var lines: LineReader
  private let reader: NativeReader
  private let options: ReadOptions
  private(set) var losses = LossReport()

  init(_ source: ByteSource, _ options: ReadOptions) {
    lines = LineReader(source)
    reader = NativeReader(options: options)
    self.options = options
  }

  mutating func next() throws -> ReadDocument? {
    while let line = try lines.next() {
      if lines.lineNumber == 1, lines.source.hadByteOrderMark {
        losses.note(.byteOrderMark, in: options.defaultID, "U+FEFF")
      }
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      return try reader.document(onLine: line, number: lines.lineNumber)
    }
    return nil
  }
}

/// Writes native JSONL.
struct NativeDocumentWriter: DocumentWriter {
  private var writer = NativeWriter()

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    writer.append(document, to: &output)
  }
}
