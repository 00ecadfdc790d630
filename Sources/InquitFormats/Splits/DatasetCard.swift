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
  /// How many documents name each licence.
  private var licences: [String: Int] = [:]
  private var segmenters: Set<SegmenterInfo> = []

  /// Statistics of parts with these names and files.
  public init(parts: [(name: String, file: String)]) {
    self.parts = parts.map { Part(name: $0.name, file: $0.file) }
  }

  /// Counts a document. Its labels are counted as they are in the file, where that holds less of it: `written`.
  public mutating func add(_ document: Document, written: Document? = nil, toPart part: Int) {
    parts[part].documents += 1
    parts[part].tokens += document.tokens?.count ?? 0
    for annotation in (written ?? document).annotations {
      parts[part].labels[annotation.label, default: 0] += 1
    }
    if let language = document.language { languages.insert(language) }
    for key in ["licence", "license"] {
      if let licence = document.metadata[key]?.stringValue {
        licences[licence, default: 0] += 1
        break
      }
    }
    if let segmenter = document.segmenter { segmenters.insert(segmenter) }
  }

  /// Every label, sorted by its bytes.
  public var labels: [Label] {
    Set(parts.flatMap(\.labels.keys)).sorted {
      $0.rawValue.utf8.lexicographicallyPrecedes($1.rawValue.utf8)
    }
  }

  /// The licence of all documents; nil where they have several, or some have none.
  var licence: String? {
    licences.count == 1 && licences.values.first == total ? licences.keys.first : nil
  }

  /// The languages as the hub and schema.org name them, without regions and scripts.
  var languageCodes: [String] {
    Set(languages.compactMap { $0.split(separator: "-").first.map { $0.lowercased() } }).sorted()
  }

  // MARK: Card

  /// The card (`README.md`): the YAML header that the Hugging Face hub reads, then tables for people.
  /// `guidelines` says which guidelines the labels follow, as in "version 1 of Inquit's guidelines"; `companion` names
  /// the numbers of tags, where they are numbers.
  public func card(
    title: String, format: Format, losses: LossReport, division: String, guidelines: String? = nil,
    companion: Companion? = nil
  ) -> String {
    """
    ---
    \(header(format, ClassNames(companion.map { [$0] } ?? [])))---

    # \(title)

    \(total) documents, exported with Inquit as `\(format.id)`: \(format.summary).

    \(division)

    ## Labels

    \(guidelines.map { "As \($0) has them.\n\n" } ?? "")\(labelTable)
    ## What the format could not hold

    \(lossTable(losses))
    """ + licenceSection + segmentation
  }

  private var total: Int { parts.reduce(0) { $0 + $1.documents } }

  /// Endings of files that the hub's loader takes; it would stop at others.
  private static let loadableEndings = [".jsonl", ".json", ".csv", ".tsv", ".txt", ".xml"]

  private func header(_ format: Format, _ classes: ClassNames) -> String {
    var lines: [String] = []
    let languages = languageCodes
    if !languages.isEmpty { lines += ["language:"] + languages.map { "- \(Self.yaml($0))" } }
    if let licence {
      let identifier = Self.identifier(licence)
      // Names that the hub does not know are no values for its key.
      lines +=
        Self.isKnownToHub(identifier)
        ? ["license: \(Self.yaml(identifier))"]
        : ["license: other", "license_name: \(Self.yaml(identifier))"]
    } else if !licences.isEmpty {
      lines.append("license: other")
    }
    lines += ["task_categories:", "- token-classification", "tags:", "- inquit"]
    let loadable = parts.filter { part in Self.loadableEndings.contains { part.file.hasSuffix($0) } }
    if !loadable.isEmpty { lines += ["configs:", "- config_name: default", "  data_files:"] }
    // The hub's loader stops at an empty file.
    for part in loadable where part.documents > 0 {
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
    licence.lowercased().split(separator: " ").joined(separator: "-")
  }

  /// Whether the hub lists a licence: those of Creative Commons, and the usual ones of software and data.
  private static func isKnownToHub(_ identifier: String) -> Bool {
    let creativeCommons = identifier.split(separator: "-")
    if creativeCommons.first == "cc", creativeCommons.count > 1 {
      return creativeCommons.last?.allSatisfy { $0.isNumber || $0 == "." } == true
        || creativeCommons.count == 2
    }
    return [
      "cc0-1.0", "mit", "apache-2.0", "odbl", "odc-by", "pddl", "gpl-3.0", "lgpl-3.0", "agpl-3.0",
      "bsd-3-clause",
      "mpl-2.0", "unlicense", "gfdl", "etalab-2.0", "openrail",
    ].contains(identifier)
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
      let name = label.rawValue.replacing("|", with: "\\|")
      rows.append("| `\(name)` | \(counts.joined(separator: " | ")) |")
    }
    return rows.map { $0 + "\n" }.joined()
  }

  private func lossTable(_ losses: LossReport) -> String {
    if losses.isEmpty { return "Nothing was lost.\n" }
    let rows = losses.entries.map { "| \($0.count) | \($0.kind.summary) |\n" }
    return "| count | what |\n|---:|---|\n" + rows.joined()
  }

  private var licenceSection: String {
    if licences.isEmpty { return "\n## Licence\n\nThe documents name none.\n" }
    let named = licences.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { "- \($0.key): \($0.value) of \(total) documents\n" }
    return "\n## Licence\n\n\(named.joined())"
  }

  private var segmentation: String {
    guard !segmenters.isEmpty else { return "" }
    let names = segmenters.map { "scheme `\($0.tokens)`, ICU \($0.icu), Unicode \($0.unicode)" }.sorted()
    return "\n## Segmentation\n\nTokens and sentences: \(names.joined(separator: "; ")).\n"
  }
}
