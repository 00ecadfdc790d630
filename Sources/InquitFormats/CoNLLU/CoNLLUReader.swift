import InquitModel

/// Reads CoNLL-U and, where `# global.columns` is given, CoNLL-U Plus. A document starts at `# newdoc`.
struct CoNLLUReader: DocumentReader {
  private var lines: LineReader
  private let options: ReadOptions
  private static let standardColumns = [
    "ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC",
  ]
  private var columns = standardColumns
  /// The fields of an entity, as `# global.Entity` lists them.
  private var entityFields = ["eid", "etype"]
  private var documents = 0
  private var isAtEnd = false
  /// The id that the last `# newdoc` gave; the document it starts has not been read yet.
  private var nextID: String?
  private var hasMark = false
  private(set) var losses = LossReport()

  init(_ source: ByteSource, _ options: ReadOptions) {
    lines = LineReader(source)
    self.options = options
  }

  mutating func next() throws -> ReadDocument? {
    if isAtEnd { return nil }
    var builder = CoNLLUBuilder(entityFields: entityFields)
    var firstLine = lines.lineNumber + 1
    var id = nextID
    nextID = nil
    while let line = try lines.nextText() {
      if line.allSatisfy({ $0 == " " || $0 == "\t" }) {
        builder.endSentence()
      } else if line.hasPrefix("#") {
        if let mark = comment(line, &builder) {
          let isFirst = builder.isEmpty && !hasMark
          hasMark = true
          if isFirst {
            id = mark
            firstLine = lines.lineNumber
            continue
          }
          nextID = mark
          return finished(&builder, id, firstLine)
        }
      } else {
        try addRow(line, to: &builder)
      }
    }
    isAtEnd = true
    builder.endSentence()
    return builder.isEmpty && !hasMark ? nil : finished(&builder, id, firstLine)
  }

  /// Takes a comment in; the id of the document that it starts (empty when it has none), or nil.
  private mutating func comment(_ line: String, _ builder: inout CoNLLUBuilder) -> String? {
    let pieces = line.dropFirst().split(separator: "=", maxSplits: 1).map { $0.trimmingBlanks() }
    let name = pieces.first ?? ""
    let value = pieces.count > 1 ? pieces[1] : ""
    switch name {
    case "newdoc": return ""
    case "newdoc id": return value
    case "newpar", "newpar id": builder.startParagraph()
    case "global.columns": columns = value.split(separator: " ").map(String.init)
    case "global.Entity":
      entityFields = value.split(separator: "-").map(String.init)
      builder.entityFields = entityFields
    default: break
    }
    return nil
  }

  private mutating func finished(_ builder: inout CoNLLUBuilder, _ id: String?, _ firstLine: Int)
    -> ReadDocument
  {
    documents += 1
    let fallback = hasMark ? "\(options.defaultID)-\(documents)" : options.defaultID
    let name = id.flatMap { $0.isEmpty ? nil : $0 } ?? fallback
    let read = builder.document(id: name, language: options.language, firstLine: firstLine, &losses)
    return read
  }

  private mutating func addRow(_ line: String, to builder: inout CoNLLUBuilder) throws {
    let number = lines.lineNumber
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == columns.count else {
      throw ReadError(
        line: number, message: "\(fields.count) columns where there should be \(columns.count)",
        help: "columns are parted by single TABs")
    }
    func field(_ name: String) -> String? { columns.firstIndex(of: name).map { fields[$0] } }
    guard let id = field("ID"), let form = field("FORM") else {
      throw ReadError(line: number, message: "there are no columns ID and FORM")
    }
    let misc =
      (field("MISC") ?? "_") == "_" ? [] : (field("MISC") ?? "").split(separator: "|").map(String.init)
    var details = CoNLLUBuilder.Details(misc: misc)
    for (name, value) in zip(columns, fields) {
      if !Self.standardColumns.contains(name) {
        details.further.append((name, value))
      } else if !["ID", "FORM", "MISC"].contains(name), value != "_", value != "*" {
        builder.hasAnalyses = true
      }
    }
    try builder.add(id: id, form: form, details, line: number)
  }
}
