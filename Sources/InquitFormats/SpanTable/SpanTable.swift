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
        .provenance, .rejected, .relations,
      ],
      writer: { options in SpanTableWriter(separator: separator, labels: options.labels) })
    format.extensions = [id]
    format.namesOthers = true
    format.columns = SpanTableWriter.columns.map { name in
      Column(name: name, type: ["part", "start", "end"].contains(name) ? .integer : .text)
    }
    return format
  }
}

/// Writes a table: a row a part, so that an interrupted quote has several rows of one id. Who said a quote stands in
/// its rows by name, so that nobody has to look up relations.
struct SpanTableWriter: DocumentWriter {
  let separator: Unicode.Scalar
  /// The labels whose annotations have rows; nil for all.
  let labels: Set<Label>?
  private var hasHeader = false

  init(separator: Unicode.Scalar, labels: Set<Label>? = nil) {
    self.separator = separator
    self.labels = labels
  }

  static let columns = [
    "document", "id", "label", "part", "start", "end", "text", "said_by", "attributes", "relations",
    "producer", "status", "confidence", "rule",
  ]

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    writeHeader(to: &output)
    let offsets = CodePointOffsets(document.text)
    let relations = Dictionary(grouping: document.relations, by: \.source)
    let byID = Dictionary(document.annotations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for annotation in document.annotations where labels?.contains(annotation.label) != false {
      let own = relations[annotation.id] ?? []
      let speakers = own.filter { $0.label == .saidBy }.compactMap { byID[$0.target] }
        .map { $0.entity ?? $0.coveredText(in: document.text) }
      let provenance = annotation.provenance
      for (part, range) in annotation.ranges.enumerated() {
        let (start, end) = offsets.integers(range)
        writeRow(
          [
            document.id, annotation.id, annotation.label.rawValue, "\(part + 1)", "\(start)", "\(end)",
            document.text[range], speakers.joined(separator: "; "), Self.json(annotation.attributes),
            Self.json(Self.targets(of: own)), provenance.producer ?? "", provenance.status?.rawValue ?? "",
            provenance.confidence.map { "\($0)" } ?? "", provenance.rule ?? "",
          ], to: &output)
      }
    }
  }

  /// Where relations lead: lists of ids by the relations' names.
  private static func targets(of relations: [Relation]) -> JSONObject {
    var labels: [RelationLabel] = []
    for relation in relations where !labels.contains(relation.label) { labels.append(relation.label) }
    return JSONObject(
      labels.map { label in
        let targets = relations.filter { $0.label == label }.map { JSONValue.string($0.target) }
        return JSONObject.Member(key: label.rawValue, value: .array(targets))
      })
  }

  private static func json(_ object: JSONObject) -> String {
    var json = JSONWriter()
    json.object(object)
    return String(decoding: json.bytes, as: UTF8.self)
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
