import InquitModel

/// Finds in the texts what the answers quote. Answers may come from a model: one that is no JSON leaves its
/// text without annotations, and what had to be guessed is noted among the losses.
enum ChatDecoder {
  /// Every text of a user is a document; the answer after it holds its annotations.
  static func documents(_ record: JSONFields, _ losses: inout LossReport) throws(ReadError) -> [ReadDocument]
  {
    var documents: [ReadDocument] = []
    for turn in try ChatTurn.turns(of: record) {
      if turn.isAnswer {
        guard let last = documents.popLast() else {
          throw turn.message.fault("\(turn.message.path)an answer stands here, and no text before it")
        }
        documents.append(try annotated(last, with: turn, &losses))
      } else {
        let id = documents.isEmpty ? record.defaultID : "\(record.defaultID).\(documents.count + 1)"
        let document = Document(id: id, language: record.options.language, text: SourceText(turn.content))
        documents.append(ReadDocument(document: document, place: record.place))
      }
    }
    guard !documents.isEmpty else { throw record.fault("messages should hold one of a user") }
    return documents
  }

  static func annotated(
    _ read: ReadDocument, with turn: ChatTurn, _ losses: inout LossReport
  ) throws(ReadError) -> ReadDocument {
    let message = turn.message
    guard let object = answer(in: turn.content) else {
      losses.note(.other, in: read.document.id, "an answer without annotations: \(turn.content)")
      return read
    }
    // What stands in a string has the place of the string.
    let place = message.places.place(at: turn.path)
    let fields = JSONFields(
      object: object, path: "\(turn.path).", places: JSONPlaces(all: place), number: message.number,
      options: message.options)
    var aligner = ChatAligner(read.document)
    for key in listKeys {
      for annotation in try fields.objects(key) { try aligner.add(annotation) }
    }
    for relation in try fields.objects("relations") { try aligner.addRelation(relation) }
    for guess in aligner.guesses { losses.note(.other, in: read.document.id, guess) }
    let known = read.annotationPlaces
    return ReadDocument(
      document: aligner.document, place: read.place,
      annotationPlaces: known
        + Array(repeating: place, count: aligner.document.annotations.count - known.count),
      relationPlaces: aligner.document.relations.map { _ in place }, faults: read.faults + aligner.faults)
  }

  /// Where answers list what was found: in ours, and in those that others ask for.
  private static let listKeys = ["annotations", "entities", "spans"]

  /// The object with such a list in an answer that may have words or a fence of code around it; a list alone is
  /// one of annotations. nil when there is none.
  private static func answer(in content: String) -> JSONObject? {
    switch try? JSONParser.parse(json(in: content)) {
    case .object(let object)?:
      return listKeys.contains { object[$0] != nil } || object["relations"] != nil ? object : nil
    case .array(let values)?: return [listKeys[0]: .array(values)]
    default: return nil
    }
  }

  private static func json(in answer: String) -> [UInt8] {
    let bytes = Array(answer.utf8)
    let brackets = [(UInt8(ascii: "{"), UInt8(ascii: "}")), (UInt8(ascii: "["), UInt8(ascii: "]"))]
    let first = bytes.firstIndex { byte in brackets.contains { $0.0 == byte } }
    guard let first, let closing = brackets.first(where: { $0.0 == bytes[first] })?.1,
      let last = bytes.lastIndex(of: closing), first < last
    else { return [] }
    return Array(bytes[first...last])
  }
}

/// Turns quotations into ranges.
private struct ChatAligner {
  private(set) var document: Document
  private(set) var faults: [OffsetFault] = []
  private(set) var guesses: [String] = []
  private var quotations: QuotationFinder

  init(_ document: Document) {
    self.document = document
    quotations = QuotationFinder(document.text)
  }

  mutating func add(_ fields: JSONFields) throws(ReadError) {
    let id = try fields.optionalID("id") ?? CountedID.id(document.annotations.count)
    let parts = fields.value("parts") == nil ? [fields] : try fields.objects("parts")
    var ranges: [ByteRange] = []
    for part in parts {
      if let range = try range(part, annotation: id) { ranges.append(range) }
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    document.annotations.append(
      Annotation(
        id: id, label: Label(try fields.string(fields.value("label") == nil ? "type" : "label")),
        ranges: ranges,
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
    let (ranges, areSpelledOtherwise) = quotations.ranges(of: quoted)
    if areSpelledOtherwise { guesses.append("“\(quoted)” stands there spelled otherwise") }
    guard let last = ranges.last else {
      faults.append(
        quotations.notFound(quoted, path: part.path + "text", annotation: annotation, place: part.place))
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
