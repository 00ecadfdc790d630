import InquitModel

/// Finds in the texts what the answers quote. Answers may come from a model: one that is no JSON leaves its
/// text without annotations, and what had to be guessed is noted among the losses.
enum ChatDecoder {
  /// Every message of a user is a text; the assistant's message after it holds its annotations.
  static func documents(_ record: JSONFields, _ losses: inout LossReport) throws(ReadError) -> [ReadDocument]
  {
    var documents: [ReadDocument] = []
    for message in try record.objects("messages") {
      switch try message.string("role") {
      case "user":
        let id = documents.isEmpty ? record.defaultID : "\(record.defaultID).\(documents.count + 1)"
        let document = Document(
          id: id, language: record.options.language, text: SourceText(try content(message)))
        documents.append(ReadDocument(document: document, place: record.place))
      case "assistant":
        guard let last = documents.popLast() else {
          throw message.fault("\(message.path)role is assistant, and no user's message stands before it")
        }
        documents.append(try annotated(last, with: try content(message), message, &losses))
      default: break
      }
    }
    guard !documents.isEmpty else { throw record.fault("messages should hold one of a user") }
    return documents
  }

  /// A string, or a list of pieces of which some are text.
  private static func content(_ message: JSONFields) throws(ReadError) -> String {
    guard case .array? = message.value("content") else { return try message.optionalString("content") ?? "" }
    var content = ""
    for piece in try message.objects("content") { content += try piece.optionalString("text") ?? "" }
    return content
  }

  private static func annotated(
    _ read: ReadDocument, with answer: String, _ message: JSONFields, _ losses: inout LossReport
  ) throws(ReadError) -> ReadDocument {
    guard case .object(let object)? = try? JSONParser.parse(json(in: answer)) else {
      losses.note(.other, in: read.document.id, "an answer that is no JSON: \(answer)")
      return read
    }
    let fields = JSONFields(
      object: object, path: "\(message.path)content.", places: JSONPlaces(all: read.place),
      number: message.number,
      options: message.options)
    var aligner = ChatAligner(read.document)
    for annotation in try fields.objects("annotations") { try aligner.add(annotation) }
    for relation in try fields.objects("relations") { try aligner.addRelation(relation) }
    for guess in aligner.guesses { losses.note(.other, in: read.document.id, guess) }
    return ReadDocument(document: aligner.document, place: read.place, faults: aligner.faults)
  }

  /// The object in an answer that may have words or a fence of code around it.
  private static func json(in answer: String) -> [UInt8] {
    let bytes = Array(answer.utf8)
    guard let start = bytes.firstIndex(of: UInt8(ascii: "{")),
      let end = bytes.lastIndex(of: UInt8(ascii: "}")), start < end
    else { return [] }
    return Array(bytes[start...end])
  }
}

/// Turns quotations into ranges.
private struct ChatAligner {
  private(set) var document: Document
  private(set) var faults: [OffsetFault] = []
  private(set) var guesses: [String] = []
  /// Made when the first quotation is not found as it is.
  private var folded: FoldedText?

  init(_ document: Document) { self.document = document }

  mutating func add(_ fields: JSONFields) throws(ReadError) {
    let id = try fields.optionalID("id") ?? "a\(document.annotations.count + 1)"
    let parts = fields.value("parts") == nil ? [fields] : try fields.objects("parts")
    var ranges: [ByteRange] = []
    for part in parts {
      if let range = try range(part, annotation: id) { ranges.append(range) }
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    document.annotations.append(
      Annotation(
        id: id, label: Label(try fields.string("label")), ranges: ranges,
        attributes: try fields.optionalObject("attributes")?.object ?? [:]))
  }

  mutating func addRelation(_ fields: JSONFields) throws(ReadError) {
    guard let source = try fields.optionalID("source"), let target = try fields.optionalID("target") else {
      throw fields.fault("\(fields.path)source and target should name annotations")
    }
    document.relations.append(
      Relation(label: RelationLabel(try fields.string("label")), source: source, target: target))
  }

  private mutating func range(_ part: JSONFields, annotation: String) throws(ReadError) -> ByteRange? {
    let quoted = try part.string("text")
    let stated = try part.optionalInteger("occurrence")
    var ranges = Occurrences(of: quoted).ranges(in: document.text)
    if ranges.isEmpty {
      let folded = self.folded ?? FoldedText(document.text)
      self.folded = folded
      ranges = folded.ranges(of: quoted)
      if !ranges.isEmpty { guesses.append("“\(quoted)” stands there spelled otherwise") }
    }
    guard let last = ranges.last else {
      faults.append(
        .notFound(
          quoted, in: document.text, path: part.path + "text", annotation: annotation, place: part.place))
      return nil
    }
    guard let stated else {
      if ranges.count > 1 { guesses.append("“\(quoted)” stands \(ranges.count) times, the first was taken") }
      return ranges[0]
    }
    if stated >= 1, stated <= ranges.count { return ranges[stated - 1] }
    guesses.append("“\(quoted)” number \(stated) was asked for, and stands \(ranges.count) times")
    return stated < 1 ? ranges[0] : last
  }
}
