import InquitModel

/// Reads a table of texts. Besides text, id and language, columns are metadata; empty cells say nothing.
struct TextTableReader: DocumentReader {
  private var rows: TableRowReader
  private let options: ReadOptions
  /// nil for a file without rows.
  private let header: TextTableHeader?
  /// How many rows came, without the header.
  private var count = 0
  private(set) var losses = LossReport()

  /// How much of a file is looked at to find out its separator.
  private static let sampleLength = 1 << 16

  /// Throws `ReadError` when the first row does not tell which column holds the texts.
  init(_ source: ByteSource, _ options: ReadOptions) throws {
    var source = source
    let separator = TextTable.separator(startingWith: try source.peek(Self.sampleLength).bytes)
    rows = TableRowReader(LineReader(source), separator: separator)
    self.options = options
    header = try rows.next().map { row throws(ReadError) in try TextTableHeader(row, options) }
    if rows.hadByteOrderMark { losses.note(.byteOrderMark, in: options.defaultID, "U+FEFF") }
  }

  mutating func next() throws -> ReadDocument? {
    guard let header else { return nil }
    count += 1
    guard let row = try rows.next(names: header.names) else { return nil }
    guard row.cells.count == header.names.count else {
      throw ReadError(
        line: row.line, columns: row.cells.count, "where the first row names \(header.names.count)",
        help: "a cell that holds the separator or a line end stands in quotation marks")
    }
    func cell(_ column: Int) -> String? {
      row.cells[column].isEmpty ? nil : String(decoding: row.cells[column], as: UTF8.self)
    }
    let metadata = header.others.compactMap { column in
      cell(column).map { JSONObject.Member(key: header.names[column], value: .string($0)) }
    }
    let document = Document(
      id: header.id.flatMap(cell) ?? "\(options.defaultID)-\(count)",
      language: header.language.flatMap(cell) ?? options.language,
      text: SourceText(validUTF8: row.cells[header.text]), metadata: JSONObject(metadata))
    return ReadDocument(document: document, place: FilePlace(line: row.line))
  }
}

/// The first row of a table of texts: which column holds what.
private struct TextTableHeader {
  /// Of all columns; one that the row leaves empty is called after its number.
  let names: [String]
  let text: Int
  let id: Int?
  let language: Int?
  /// The columns that are metadata.
  let others: [Int]

  /// Throws `ReadError` when the row does not tell which column holds the texts, and which name is whose.
  init(_ row: TableRow, _ options: ReadOptions) throws(ReadError) {
    let names = row.cells.enumerated().map { i, cell in
      let name = String(decoding: cell, as: UTF8.self).trimmingBlanks()
      return name.isEmpty ? "column \(i + 1)" : name
    }
    try Self.check(names, line: row.line)
    func column(_ wanted: String) -> Int? {
      names.firstIndex { sameBytes($0, wanted) }
        ?? names.firstIndex { $0.lowercased() == wanted.lowercased() }
    }
    let wanted = options.textKey ?? TextTable.textColumn
    guard let text = column(wanted) else {
      throw ReadError(
        line: row.line, message: "no column “\(Self.shortened(wanted))” in the first row",
        help: "name the column that holds the text with --text-field: one of \(Self.listed(names))")
    }
    let id = column("id").flatMap { $0 == text ? nil : $0 }
    let language = (column("language") ?? column("lang")).flatMap { $0 == text ? nil : $0 }
    self.names = names
    self.text = text
    self.id = id
    self.language = language
    others = names.indices.filter { ![text, id, language].contains($0) }
  }

  /// Throws for names that show that the rows are annotations or end with CR alone, and for one that occurs twice.
  private static func check(_ names: [String], line: Int) throws(ReadError) {
    // Those that every export has had.
    if SpanTableWriter.columns.prefix(7).allSatisfy(names.contains) {
      throw ReadError(
        line: line, message: "the rows are annotations, as 'inquit export' writes them, and no texts",
        help: "read the documents that were exported: their texts are not whole here")
    }
    if names.contains(where: { $0.unicodeScalars.contains("\r") && !$0.unicodeScalars.contains("\n") }) {
      throw ReadError(
        line: line, message: "the lines end with carriage returns alone",
        help: "convert the line ends, as with: tr '\\r' '\\n'")
    }
    var known: Set<[UInt8]> = []
    if let twice = names.first(where: { !known.insert(Array($0.utf8)).inserted }) {
      throw ReadError(
        line: line, message: "two columns are called “\(shortened(twice))”",
        help: "give every column a name of its own")
    }
  }

  /// The first of the names: without a header they are pieces of texts, and may be many.
  private static func listed(_ names: [String]) -> String {
    let most = 20
    return names.prefix(most).map(shortened).joined(separator: ", ") + (names.count > most ? ", …" : "")
  }

  private static func shortened(_ name: String) -> String {
    let most = 40
    let scalars = name.unicodeScalars
    return scalars.count > most ? String(scalars.prefix(most)) + "…" : name
  }
}
