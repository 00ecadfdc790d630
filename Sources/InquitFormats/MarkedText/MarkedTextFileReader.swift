import InquitModel

/// Reads the documents of a file one by one: each from its header to the next, or all where there is no header.
struct MarkedTextFileReader: DocumentReader {
  private var lines: LineReader
  private let defaultID: String
  /// The header of the document that is next, once it has been read, and its line.
  private var header: (line: [UInt8], number: Int)?
  private var documents = 0
  private var isAtStart = true
  private(set) var losses = LossReport()

  init(_ source: ByteSource, defaultID: String) {
    lines = LineReader(source)
    self.defaultID = defaultID
  }

  /// The next document. After an error the next call goes on with the next header.
  mutating func next() throws -> ReadDocument? {
    let isAtStart = self.isAtStart
    let header = self.header
    (self.isAtStart, self.header) = (false, nil)
    var piece = header?.line ?? []
    var isEmpty = header == nil
    while self.header == nil, let line = try lines.next() {
      if line.starts(with: MarkedText.header.utf8) {
        self.header = (line, lines.lineNumber)
      } else {
        if !isEmpty { piece.append(UInt8(ascii: "\n")) }
        isEmpty = false
        piece += line
      }
    }
    if isAtStart, lines.source.hadByteOrderMark { losses.note(.byteOrderMark, in: defaultID, "U+FEFF") }
    if let header {
      documents += 1
      return try document(in: piece, header: header)
    }
    guard isAtStart else { return nil }
    guard self.header == nil else {
      if isEmpty { return try next() }
      throw ReadError(line: 1, message: "text before the first \(MarkedText.header) line")
    }
    // Without a header all characters count, a line end at the end, too.
    if !isEmpty, lines.endedWithLineEnd { piece.append(UInt8(ascii: "\n")) }
    return try document(in: piece, header: nil)
  }

  private func document(
    in piece: [UInt8], header: (line: [UInt8], number: Int)?
  ) throws(ReadError) -> ReadDocument {
    let line = header?.number ?? 1
    let source = SourceText(validUTF8: try ReadError.checkUTF8(piece, firstLine: line))
    let places = PlaceIndex(piece, start: FilePlace(line: line, column: 1))
    guard let header else {
      var parser = MarkedTextParser(source, places, 0..<piece.count)
      return try parser.document(id: defaultID, header: JSONObject())
    }
    let end = header.line.count
    var headerParser = MarkedTextParser(source, places, MarkedText.header.utf8.count..<end)
    let fields = try headerParser.headerFields()
    var parser = MarkedTextParser(source, places, min(end + 1, piece.count)..<piece.count)
    return try parser.document(id: fields["id"]?.stringValue ?? "\(defaultID)-\(documents)", header: fields)
  }
}
