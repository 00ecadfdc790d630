import InquitModel

/// Counts documents and annotations of a dataset's parts, for its card.
public struct DatasetStatistics: Sendable {
  public struct Part: Sendable {
    public let name: String
    /// The file's name.
    public let file: String
    public fileprivate(set) var documents = 0
    public fileprivate(set) var tokens = 0
    public fileprivate(set) var labels: [Label: Int] = [:]
  }

  public private(set) var parts: [Part]
  private(set) var languages: Set<String> = []
  private(set) var licences: Set<String> = []
  private var segmenters: Set<SegmenterInfo> = []

  /// Statistics of parts with these names and files.
  public init(parts: [(name: String, file: String)]) {
    self.parts = parts.map { Part(name: $0.name, file: $0.file) }
  }

  public mutating func add(_ document: Document, toPart part: Int) {
    parts[part].documents += 1
    parts[part].tokens += document.tokens?.count ?? 0
    for annotation in document.annotations { parts[part].labels[annotation.label, default: 0] += 1 }
    if let language = document.language { languages.insert(language) }
    for key in ["licence", "license"] {
      if let licence = document.metadata[key]?.stringValue { licences.insert(licence) }
    }
    if let segmenter = document.segmenter { segmenters.insert(segmenter) }
  }

  /// Every label, sorted by its bytes.
  public var labels: [Label] {
    Set(parts.flatMap(\.labels.keys)).sorted {
      $0.rawValue.utf8.lexicographicallyPrecedes($1.rawValue.utf8)
    }
  }

  // MARK: Card

  /// The card (`README.md`): the YAML header that the Hugging Face hub reads, then tables for people.
  /// `companion` names the numbers of tags, where they are numbers.
  public func card(
    title: String, format: Format, losses: LossReport, division: String, companion: Companion? = nil
  ) -> String {
    """
    ---
    \(header(format, ClassNames(companion.map { [$0] } ?? [])))---

    # \(title)

    \(total) documents, exported with Inquit as `\(format.id)`: \(format.summary).

    \(division)

    ## Labels

    \(labelTable)
    ## What the format could not hold

    \(lossTable(losses))
    """ + segmentation
  }

  private var total: Int { parts.reduce(0) { $0 + $1.documents } }

  private func header(_ format: Format, _ classes: ClassNames) -> String {
    var lines: [String] = []
    if !languages.isEmpty { lines += ["language:"] + languages.sorted().map { "- \(Self.yaml($0))" } }
    if licences.count == 1, let licence = licences.first {
      lines.append("license: \(Self.identifier(licence))")
    }
    lines += ["task_categories:", "- token-classification", "tags:", "- inquit", "configs:"]
    lines += ["- config_name: default", "  data_files:"]
    // The hub's loader stops at an empty file.
    for part in parts where part.documents > 0 {
      lines += [
        "  - split: \(part.name == "dev" ? "validation" : part.name)", "    path: \(Self.yaml(part.file))",
      ]
    }
    if format.writtenCompanion != nil {
      lines += ["dataset_info:", "  features:"]
      for column in format.columns { lines += Self.feature(column, classes.names(of: column.name)) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// A column as the hub types it; numbers with `names` are classes.
  private static func feature(_ column: Format.Column, _ names: [String]?) -> [String] {
    let type = column.type == .integer ? "int64" : "string"
    let name = "  - name: \(column.name)"
    guard let names, column.type == .integer else {
      return [name, "    \(column.isList ? "sequence" : "dtype"): \(type)"]
    }
    return [name, "    sequence:", "      class_label:", "        names:"]
      + names.enumerated().map { "          '\($0)': \(yaml($1))" }
  }

  /// The hub knows licences as `cc-by-2.5`.
  private static func identifier(_ licence: String) -> String {
    yaml(licence.lowercased().split(separator: " ").joined(separator: "-"))
  }

  private static func yaml(_ string: String) -> String {
    var json = JSONWriter()
    json.string(string)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private var labelTable: String {
    let names = parts.map(\.name)
    var rows = ["| | \(names.joined(separator: " | ")) |", "|---|" + names.map { _ in "---:|" }.joined()]
    rows.append("| documents | \(parts.map { "\($0.documents)" }.joined(separator: " | ")) |")
    if parts.contains(where: { $0.tokens > 0 }) {
      rows.append("| tokens | \(parts.map { "\($0.tokens)" }.joined(separator: " | ")) |")
    }
    for label in labels {
      let counts = parts.map { "\($0.labels[label, default: 0])" }
      rows.append("| `\(label.rawValue)` | \(counts.joined(separator: " | ")) |")
    }
    return rows.map { $0 + "\n" }.joined()
  }

  private func lossTable(_ losses: LossReport) -> String {
    if losses.isEmpty { return "Nothing was lost.\n" }
    let rows = losses.entries.map { "| \($0.count) | \($0.kind.summary) |\n" }
    return "| count | what |\n|---:|---|\n" + rows.joined()
  }

  private var segmentation: String {
    guard !segmenters.isEmpty else { return "" }
    let names = segmenters.map { "scheme `\($0.tokens)`, ICU \($0.icu), Unicode \($0.unicode)" }.sorted()
    return "\n## Segmentation\n\nTokens and sentences: \(names.joined(separator: "; ")).\n"
  }
}
