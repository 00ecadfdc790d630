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
        builder.sentenceText = nil
      } else if line.hasPrefix("#") {
        guard let mark = try comment(line) else { continue }
        builder.endSentence()
        let isFirst = !hasMark && builder.isEmpty
        hasMark = true
        let read = isFirst ? nil : finished()
        id = mark
        firstLine = lines.lineNumber
        if let read { return read }
      } else {
        do { try addRow(line) } catch {
          builder.giveUpSentence()
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
      builder.giveUpSentence()
      throw error
    }
  }

  /// Takes a comment in; the id of the document that it starts (empty when it has none), or nil.
  private mutating func comment(_ line: String) throws(ReadError) -> String? {
    let pieces = line.dropFirst().split(separator: "=", maxSplits: 1).map { $0.trimmingBlanks() }
    let name = pieces.first ?? ""
    let value = pieces.count > 1 ? pieces[1] : ""
    switch name {
    case "newdoc": return ""
    case "newdoc id": return value
    case "newpar", "newpar id":
      builder.startParagraph()
      if !value.isEmpty { builder.comment = builder.comment ?? name }
    case "text": builder.sentenceText = value
    case "segmenter": segmenter = CoNLLUSegmenter.read(value)
    case "global.columns":
      columns = value.split(separator: " ").map { Self.column(named: String($0)) }
      guard columns.contains("FORM") else {
        isAtEnd = true
        throw ReadError(line: lines.lineNumber, message: "there is no column FORM")
      }
    case "global.Entity":
      entityFields = value.split(separator: "-").map(String.init)
      builder.entityFields = entityFields
    case _ where name.hasPrefix("meta::"): builder.metadata[String(name.dropFirst(6))] = .string(value)
    case "sent_id" where isNumbered(value): break
    default: builder.comment = builder.comment ?? name
    }
    return nil
  }

  /// Whether a sentence's id is its document's with a number.
  private func isNumbered(_ sentenceID: String) -> Bool {
    sentenceID.utf8.starts(with: "\(id)-".utf8)
      && sentenceID.utf8.dropFirst(id.utf8.count + 1).allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// The name of a column, those of CoNLL-U in capitals.
  private static func column(named name: String) -> String {
    standardColumns.contains(name.uppercased()) ? name.uppercased() : name
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
        help: columns == Self.standardColumns && fields.count > 10
          ? "further columns make it CoNLL-U Plus, whose first line names them: # global.columns = ID FORM …"
          : "columns are parted by single TABs")
    }
    func field(_ name: String) -> String? { columns.firstIndex(of: name).map { fields[$0] } }
    let form = field("FORM") ?? ""
    let id = field("ID") ?? "\(builder.sentence.count + 1)"
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
    try builder.append(try CoNLLUBuilder.Row(id: id, form: form, details, line: number))
  }
}
