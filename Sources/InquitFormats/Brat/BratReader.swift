import InquitModel

/// Reads an `.ann` file and the text beside it.
///
/// A document keeps the file it was read from (`BratFile.key`) unless its annotations alone say the same, so that
/// what nobody changes is written again as it was: ids, order, comments, events.
struct BratReader: DocumentReader {
  private var lines: LineReader
  private let options: ReadOptions
  private var isDone = false
  /// What the file cannot be read for, in the order of its lines.
  private var faults: ArraySlice<ReadError> = []
  /// The document, to be given after the faults.
  private var read: ReadDocument?
  private(set) var losses = LossReport()

  init(_ source: ByteSource, _ options: ReadOptions) {
    lines = LineReader(source)
    self.options = options
  }

  mutating func next() throws -> ReadDocument? {
    if !isDone {
      isDone = true
      try readFile()
    }
    if let fault = faults.popFirst() { throw fault }
    defer { read = nil }
    return read
  }

  private mutating func readFile() throws {
    let text = try options.textBeside()
    var file = BratFile()
    while let bytes = try lines.next() {
      do throws(ReadError) {
        file.lines.append(BratFile.Line(try ReadError.checkUTF8(bytes, firstLine: lines.lineNumber)))
      } catch {
        faults.append(error)
        // Nothing of it can be kept but its number.
        file.lines.append(BratFile.Line([]))
      }
    }
    file.hasByteOrderMark = lines.source.hadByteOrderMark
    file.endsWithLineEnd = lines.endedWithLineEnd
    var decoder = BratDecoder(text, options)
    decoder.decode(file.lines, &losses)
    var read = decoder.read
    if !Self.isPlain(file, read.document) {
      read.document.unknownKeys[BratFile.key] = .string(String(decoding: file.bytes, as: UTF8.self))
    }
    self.read = read
    faults = (faults + decoder.errors).sorted { $0.line < $1.line }[...]
  }

  /// Whether the file holds annotations alone, as the writer writes them, so that it need not be kept.
  private static func isPlain(_ file: BratFile, _ document: Document) -> Bool {
    guard file.lines.allSatisfy({ $0.parsed?.kind == .text }) else { return false }
    var revision = BratRevision(of: document)
    return revision.bytes() == file.bytes
  }
}
