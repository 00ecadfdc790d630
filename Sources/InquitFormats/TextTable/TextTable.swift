import InquitModel

extension Format {
  /// A table of texts as comma-separated values (RFC 4180), or parted by TABs or semicolons: a row a document, columns
  /// known by their names in the first row. What `csv` and `tsv` write is another thing: a row an annotation.
  public static let textTable = Self.makeTextTable()

  private static func makeTextTable() -> Format {
    var format = Format(
      id: "text-table", summary: "texts as CSV or TSV, a row a document, read with --from csv or tsv",
      unit: .none, capabilities: [.text, .documentID, .language, .metadata],
      recognise: TextTable.recognition(of:),
      reader: { source, options in try TextTableReader(source, options) })
    format.aliases = ["csv", "tsv"]
    format.extensions = ["csv", "tsv", "tab"]
    return format
  }
}

enum TextTable {
  /// What the column of the texts is called when nobody says otherwise.
  static let textColumn = "text"

  /// What parts the cells of the first row, outside of quotation marks: a TAB if there is one, or else a comma, or else
  /// a semicolon, which Excel writes where the comma is the decimal sign; nil where the row is one cell.
  static func separator(startingWith sample: [UInt8]) -> UInt8? {
    "\t,;".utf8.first { sample.contains($0) && cells(ofFirstRow: sample, $0).count > 1 }
  }

  static func recognition(of sample: Sample) -> Recognition? {
    // Columns of tokens are often called .tsv, too.
    if !sample.hasExtension("csv"), ColumnLayout(sampling: sample.lines) != nil { return nil }
    let first = sample.bytes.first { $0 > 0x20 }
    guard let first, !"{[".utf8.contains(first) else { return nil }
    if namesTextColumn(sample.bytes) { return .likely("its first row names a column “\(textColumn)”") }
    return sample.hasExtension(of: .textTable) ? .likely("its name says that it is a table") : nil
  }

  private static func namesTextColumn(_ sample: [UInt8]) -> Bool {
    // Every file is asked, and few have the name at all, so the rows of the others are not read.
    guard !Occurrences(of: textColumn).ranges(in: sample).isEmpty,
      let separator = separator(startingWith: sample)
    else { return false }
    let names = cells(ofFirstRow: sample, separator)
    // Behind a comma in a sentence stands a blank.
    return names.contains(Array(textColumn.utf8)) && !names.contains { $0.first == UInt8(ascii: " ") }
  }

  private static func cells(ofFirstRow sample: [UInt8], _ separator: UInt8?) -> [[UInt8]] {
    var rows = TableRowReader(LineReader(ByteSource(bytes: sample)), separator: separator)
    return (try? rows.next())?.cells ?? []
  }
}
