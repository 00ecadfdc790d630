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
        return try isNoJSONL(&source)
          ? NativeValueReader(source, options) : NativeDocumentReader(source, options)
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
  /// Whether a file of records is one JSON array, or has them indented over several lines, and is no JSONL.
  package static func isNoJSONL(_ source: inout ByteSource) throws -> Bool {
    isNoJSONL(startingWith: try source.peek(Detection.sampleLength).bytes)
  }

  /// The same by the first bytes of a file.
  package static func isNoJSONL(startingWith bytes: [UInt8]) -> Bool {
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }) else { return false }
    if bytes[first] == UInt8(ascii: "[") { return true }
    // A brace alone on its line opens a record that goes on; a line that was cut off is longer.
    let next = bytes[(first + 1)...].first { ![0x20, 0x09, 0x0D].contains($0) }
    return bytes[first] == UInt8(ascii: "{") && next == UInt8(ascii: "\n")
  }
}

extension Format {
  /// Where the records of a file of native documents lie, and on which lines they start: lines with their line ends, or
  /// the values of a file that is no JSONL, without those that cannot be told apart.
  package static func nativeRecords(in bytes: [UInt8]) -> [(range: Range<Int>, line: Int)] {
    if isNoJSONL(startingWith: bytes) { return values(in: bytes) }
    var records: [(range: Range<Int>, line: Int)] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      records.append((start..<end, records.count + 1))
      start = end
    }
    return records
  }

  private static func values(in bytes: [UInt8]) -> [(range: Range<Int>, line: Int)] {
    var values: [(range: Range<Int>, line: Int)] = []
    var reader = JSONRecordReader(ByteSource(bytes: bytes))
    while true {
      do {
        guard let value = try reader.next() else { return values }
        values.append((value.offset..<value.offset + value.bytes.count, value.start.line))
      } catch {
        continue
      }
    }
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
