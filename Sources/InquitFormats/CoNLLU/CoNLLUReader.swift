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
  private var builder: CoNLLUBuilder
  /// The line with which the document starts that is being read.
  private var firstLine = 1
  private var documents = 0
  private var isAtEnd = false
  /// What the document at hand was segmented with, if it says so.
  private var segmenter: SegmenterInfo?
  /// The id that the last `# newdoc` gave, empty when it gave none.
  private var id = ""
  private var hasMark = false
  private(set) var losses = LossReport()

  init(_ source: ByteSource, _ options: ReadOptions) {
    lines = LineReader(source)
    builder = CoNLLUBuilder(entityFields: entityFields)
    self.options = options
  }

  mutating func next() throws -> ReadDocument? {
    if isAtEnd { return nil }
    while let line = try nextLine() {
      if line.allSatisfy({ $0 == " " || $0 == "\t" }) {
        builder.endSentence()
      } else if line.hasPrefix("#") {
        guard let mark = comment(line) else { continue }
        builder.endSentence()
        let isFirst = !hasMark && builder.isEmpty
        hasMark = true
        let read = isFirst ? nil : finished()
        id = mark
        firstLine = lines.lineNumber
        if let read { return read }
      } else {
        do { try addRow(line) } catch {
          builder.sentence.markFaulty()
          throw error
        }
      }
    }
    isAtEnd = true
    builder.endSentence()
    return builder.isEmpty && !hasMark ? nil : finished()
  }

  private mutating func nextLine() throws -> String? {
    do { return try lines.nextText() } catch {
      builder.sentence.markFaulty()
      throw error
    }
  }

  /// Takes a comment in; the id of the document that it starts (empty when it has none), or nil.
  private mutating func comment(_ line: String) -> String? {
    let pieces = line.dropFirst().split(separator: "=", maxSplits: 1).map { $0.trimmingBlanks() }
    let name = pieces.first ?? ""
    let value = pieces.count > 1 ? pieces[1] : ""
    switch name {
    case "newdoc": return ""
    case "newdoc id": return value
    case "newpar", "newpar id": builder.startParagraph()
    case "segmenter": segmenter = CoNLLUSegmenter.read(value)
    case "global.columns": columns = value.split(separator: " ").map(String.init)
    case "global.Entity":
      entityFields = value.split(separator: "-").map(String.init)
      builder.entityFields = entityFields
    default: break
    }
    return nil
  }

  private mutating func finished() -> ReadDocument {
    documents += 1
    let fallback = hasMark ? "\(options.defaultID)-\(documents)" : options.defaultID
    defer { segmenter = nil }
    var read = builder.document(
      id: id.isEmpty ? fallback : id, language: options.language, firstLine: firstLine, &losses)
    read.document.segmenter = segmenter
    builder = CoNLLUBuilder(entityFields: entityFields)
    return read
  }

  private mutating func addRow(_ line: String) throws(ReadError) {
    let number = lines.lineNumber
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == columns.count else {
      throw ReadError(
        line: number, columns: fields.count, "where there should be \(columns.count)",
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
    builder.sentence.append(try CoNLLUBuilder.Row(id: id, form: form, details, line: number))
  }
}
