import InquitModel

extension Format {
  /// The text alone, every character of the file being text. One file is one document.
  public static let plainText = Self.makePlainText()

  private static func makePlainText() -> Format {
    var format = Format(
      id: "text", summary: "the text alone, a file a document", unit: .none, capabilities: [.text],
      recognise: { sample in
        if let invalid = firstInvalidUTF8(in: sample.bytes.span),
          sample.isWhole || invalid + 4 < sample.bytes.count
        {
          return nil
        }
        return .possible("it is text and no other format's marks are in it")
      },
      reader: { source, options in PlainTextReader(source, options) },
      writer: { _ in PlainTextWriter() })
    format.aliases = ["txt", "plain"]
    format.extensions = ["txt", "text"]
    format.layout = .fileEach
    return format
  }
}

struct PlainTextReader: DocumentReader {
  private var source: ByteSource
  private let options: ReadOptions
  private var isDone = false
  private(set) var losses = LossReport()

  init(_ source: ByteSource, _ options: ReadOptions) {
    self.source = source
    self.options = options
  }

  mutating func next() throws -> ReadDocument? {
    if isDone { return nil }
    isDone = true
    let bytes = try source.rest()
    if source.hadByteOrderMark { losses.note(.byteOrderMark, in: options.defaultID, "U+FEFF") }
    let text = SourceText(validUTF8: try ReadError.checkUTF8(bytes))
    return ReadDocument(
      document: Document(id: options.defaultID, language: options.language, text: text),
      place: FilePlace(line: 1, column: 1))
  }
}

struct PlainTextWriter: DocumentWriter {
  mutating func write(_ document: Document, to output: inout [UInt8]) {
    output.append(contentsOf: document.text.bytes)
  }
}
