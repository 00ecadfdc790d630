import InquitModel

extension Format {
  /// A row for each annotation, for spreadsheets and data frames, as comma-separated values (RFC 4180).
  public static let csv = makeSpanTable(id: "csv", separator: ",", "annotations as comma-separated values")
  /// A row for each annotation, columns parted by TABs.
  public static let tsv = makeSpanTable(id: "tsv", separator: "\t", "annotations as TAB-separated values")

  private static func makeSpanTable(id: String, separator: Unicode.Scalar, _ summary: String) -> Format {
    var format = Format(
      id: id, summary: summary, unit: .codePoints,
      capabilities: [
        .documentID, .annotations, .anyBoundaries, .nesting, .crossing, .parts, .annotationIDs, .attributes,
        .provenance,
        .rejected,
      ],
      writer: { _ in SpanTableWriter(separator: separator) })
    format.extensions = [id]
    format.columns = SpanTableWriter.columns.map { name in
      Column(name: name, type: ["part", "start", "end"].contains(name) ? .integer : .text)
    }
    return format
  }
}

/// Writes a table: a row a part, so that an interrupted quote has several rows of one id.
struct SpanTableWriter: DocumentWriter {
  let separator: Unicode.Scalar
  private var hasHeader = false

  init(separator: Unicode.Scalar) { self.separator = separator }

  static let columns = [
    "document", "id", "label", "part", "start", "end", "text", "attributes", "producer", "status",
    "confidence", "rule",
  ]

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    writeHeader(to: &output)
    let offsets = CodePointOffsets(document.text)
    for annotation in document.annotations {
      var attributes = JSONWriter()
      attributes.object(annotation.attributes)
      let provenance = annotation.provenance
      for (part, range) in annotation.ranges.enumerated() {
        let (start, end) = offsets.integers(range)
        writeRow(
          [
            document.id, annotation.id, annotation.label.rawValue, "\(part + 1)", "\(start)", "\(end)",
            document.text[range], String(decoding: attributes.bytes, as: UTF8.self),
            provenance.producer ?? "",
            provenance.status?.rawValue ?? "", provenance.confidence.map { "\($0)" } ?? "",
            provenance.rule ?? "",
          ], to: &output)
      }
    }
  }

  mutating func finish(to output: inout [UInt8]) { writeHeader(to: &output) }

  private mutating func writeHeader(to output: inout [UInt8]) {
    if hasHeader { return }
    hasHeader = true
    writeRow(Self.columns, to: &output)
  }

  private func writeRow(_ cells: [String], to output: inout [UInt8]) {
    for (i, cell) in cells.enumerated() {
      if i > 0 { output.append(contentsOf: String(separator).utf8) }
      output.append(contentsOf: quoted(cell).utf8)
    }
    output.append(UInt8(ascii: "\n"))
  }

  /// `cell` in quotation marks if it needs them. A mark with an accent on it is doubled too.
  private func quoted(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    guard scalars.contains(where: { ["\"", "\n", "\r", separator].contains($0) }) else { return cell }
    var result: String.UnicodeScalarView = "\"".unicodeScalars
    for scalar in scalars {
      if scalar == "\"" { result.append(scalar) }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }
}
