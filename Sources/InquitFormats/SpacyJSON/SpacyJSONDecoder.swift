import InquitModel

/// Reads all shapes of spaCy's JSON: the nested one of version 2, `Doc.to_json()`, pairs of a text and its
/// entities, and lists of such pairs under `annotations`, as annotation pages on the web write them.
enum SpacyJSONDecoder {
  static func documents(_ record: JSONFields, _ losses: inout LossReport) throws(ReadError) -> [ReadDocument]
  {
    if record.value("paragraphs") != nil { return try paragraphs(record, &losses) }
    guard record.value("text") == nil, record.value("annotations") != nil else {
      return [try document(record, id: nil, &losses)]
    }
    var documents: [ReadDocument] = []
    for (i, value) in try record.array("annotations").enumerated() where value != .null {
      guard let object = JSONRecord.object(ofPair: value) else {
        throw record.fault("annotations[\(i)] should be a text and an object of entities")
      }
      let fields = try record.fields(.object(object), "annotations[\(i)]")
      documents.append(try document(fields, id: "\(record.options.defaultID)-\(i + 1)", &losses))
    }
    return documents
  }

  // MARK: Offsets

  /// A text with ranges in code points.
  private static func document(_ record: JSONFields, id: String?, _ losses: inout LossReport)
    throws(ReadError) -> ReadDocument
  {
    let text = SourceText(try record.string(record.options.textKey ?? "text"))
    let id = try record.optionalID("id") ?? id ?? record.defaultID
    var document = Document(id: id, language: record.options.language, text: text)
    var resolver = RangeResolver(text, unit: .codePoints, options: record.options)
    document.sentences = try segments("sents", record, &resolver)
    document.tokens = try segments("tokens", record, &resolver)
    var spans: [(stated: RangeResolver.Stated, label: String)] = []
    for key in ["ents", "entities"] {
      for (i, value) in try record.array(key).enumerated() {
        spans.append(try span(value, "\(record.path)\(key)[\(i)]", record, &losses))
      }
    }
    if let groups = try record.optionalObject("spans") {
      for name in groups.object.members.map(\.key) {
        for (i, value) in try groups.array(name).enumerated() {
          spans.append(try span(value, "\(groups.path)\(name)[\(i)]", record, &losses))
        }
      }
    }
    // A span may be in several groups, and an entity too.
    var known: Set<LabelledTokens> = []
    var places: [FilePlace] = []
    for (stated, label) in spans
    where stated.start > stated.end
      || known.insert(LabelledTokens(tokens: stated.start..<stated.end, label: label)).inserted
    {
      let id = CountedID.id(document.annotations.count)
      let range = resolver.range(stated, annotation: id)
      document.annotations.append(Annotation(id: id, label: Label(label), ranges: range.map { [$0] } ?? []))
      places.append(stated.place)
    }
    let textKey = record.options.textKey ?? "text"
    record.noteOthers(
      besides: [textKey, "id", "ents", "entities", "sents", "tokens", "spans"], in: document.id, &losses)
    if let token = try record.objects("tokens").first {
      token.noteOthers(besides: ["id", "start", "end"], in: document.id, &losses)
    }
    return ReadDocument(
      document: document, place: record.place, annotationPlaces: places, faults: resolver.faults,
      repairs: resolver.repairs)
  }

  private static func segments(_ key: String, _ record: JSONFields, _ resolver: inout RangeResolver)
    throws(ReadError) -> [ByteRange]?
  {
    guard record.value(key) != nil else { return nil }
    var ranges: [ByteRange] = []
    for segment in try record.objects(key) {
      let stated = segment.stated(try segment.integer("start"), try segment.integer("end"))
      if let range = resolver.range(stated) { ranges.append(range) }
    }
    return ranges
  }

  /// `[0, 5, "PER"]` with a knowledge base's id or without, or an object.
  private static func span(
    _ value: JSONValue, _ path: String, _ record: JSONFields, _ losses: inout LossReport
  ) throws(ReadError) -> (RangeResolver.Stated, String) {
    func noteLink() { losses.note(.other, in: record.defaultID, "\(path).kb_id") }
    if case .array(let items) = value {
      guard items.count >= 3, let start = JSONFields.integer(items[0]),
        let end = JSONFields.integer(items[1]),
        let label = items[2].stringValue
      else { throw record.fault("\(path) should be [start, end, label]") }
      if items.count > 3, !items[3].saysNothing { noteLink() }
      return (record.stated(start, end, path), label)
    }
    let fields = try record.fields(value, path)
    if fields.value("kb_id")?.saysNothing == false { noteLink() }
    let stated = fields.stated(try fields.integer("start"), try fields.integer("end"), path)
    return (stated, try fields.optionalString("label") ?? "entity")
  }

  // MARK: Version 2

  /// A document for each paragraph, for each has a text of its own.
  private static func paragraphs(_ record: JSONFields, _ losses: inout LossReport)
    throws(ReadError) -> [ReadDocument]
  {
    let id = try record.optionalID("id") ?? record.defaultID
    let paragraphs = try record.objects("paragraphs")
    var documents: [ReadDocument] = []
    for (i, paragraph) in paragraphs.enumerated() {
      let id = paragraphs.count > 1 ? "\(id)-\(i + 1)" : id
      documents.append(try self.paragraph(paragraph, id: id, &losses))
    }
    return documents
  }

  private static func paragraph(_ paragraph: JSONFields, id: String, _ losses: inout LossReport)
    throws(ReadError) -> ReadDocument
  {
    var rows: [(orth: String, ner: String, hasSpace: Bool)] = []
    var paths: [String] = []
    var starts: Set<Int> = []
    var isAnalysed = false
    for sentence in try paragraph.objects("sentences") {
      starts.insert(rows.count)
      for token in try sentence.objects("tokens") {
        let hasSpace = token.value("space") != .bool(false)
        rows.append((try token.string("orth"), try token.optionalString("ner") ?? "-", hasSpace))
        paths.append(token.path)
        if token.value("tag") ?? token.value("pos") ?? token.value("dep") != nil { isAnalysed = true }
      }
    }
    if isAnalysed { losses.note(.other, in: id, "parts of speech, dependencies") }
    if let cats = paragraph.value("cats"), cats != .array([]) { losses.note(.other, in: id, "cats") }
    // Without tokens, entities may be ranges of the text.
    if rows.isEmpty, let raw = paragraph.value("raw"), paragraph.value("entities") != nil {
      let object = JSONObject([
        JSONObject.Member(key: "text", value: raw),
        JSONObject.Member(key: "entities", value: paragraph.value("entities") ?? .null),
      ])
      let fields = JSONFields(
        object: object, path: paragraph.path, places: paragraph.places, number: paragraph.number,
        options: paragraph.options)
      return try document(fields, id: id, &losses)
    }
    let (text, ranges) = try place(rows.map { ($0.orth, $0.hasSpace) }, paragraph)
    var document = Document(id: id, language: paragraph.options.language, text: text)
    let isBlank = ranges.map { range in
      text[range].unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
    document.sentences = sentences(ranges, isBlank, starts)
    document.annotations = try annotations(rows.map(\.ner), ranges, paragraph, id: id, &losses)
    // spaCy makes tokens of white space; here none are.
    document.tokens = zip(ranges, isBlank).filter { !$1 }.map(\.0)
    let pathOf = Dictionary(zip(ranges.map(\.lowerBound), paths)) { first, _ in first }
    let places = document.annotations.map { annotation in
      paragraph.places.place(at: annotation.hull.flatMap { pathOf[$0.lowerBound] } ?? paragraph.path)
    }
    return ReadDocument(document: document, place: paragraph.place, annotationPlaces: places)
  }

  /// The tokens in the paragraph's text; without one, in a text made of them.
  private static func place(_ tokens: [(orth: String, hasSpace: Bool)], _ paragraph: JSONFields)
    throws(ReadError) -> (SourceText, [ByteRange])
  {
    guard let raw = try paragraph.optionalString("raw") else {
      var builder = TokenTextBuilder()
      for token in tokens { builder.append(token.orth, gap: token.hasSpace ? " " : "") }
      return (builder.document(id: "", language: nil).text, builder.tokens)
    }
    let text = SourceText(raw)
    var ranges: [ByteRange] = []
    var position = 0
    for (i, token) in tokens.enumerated() {
      let spellings = treebankSpellings[token.orth, default: [token.orth]].map { Array($0.utf8) }
      func spelling() -> [UInt8]? { spellings.first { text.bytes[position...].starts(with: $0) } }
      while position < text.bytes.count, spelling() == nil, text.bytes[position] <= 0x20 { position += 1 }
      guard !token.orth.isEmpty, let orth = spelling() else {
        throw paragraph.fault("\(paragraph.path)raw has no “\(token.orth)” where its token \(i) should stand")
      }
      ranges.append(ByteRange(position, position + orth.count))
      position += orth.count
    }
    return (text, ranges)
  }

  /// What the Penn Treebank's spellings of marks may stand for in the text.
  private static let treebankSpellings = [
    "``": ["``", "\"", "“", "''"], "''": ["''", "\"", "”"], "`": ["`", "‘", "'"],
    "-LRB-": ["-LRB-", "("], "-RRB-": ["-RRB-", ")"], "-LSB-": ["-LSB-", "["], "-RSB-": ["-RSB-", "]"],
    "-LCB-": ["-LCB-", "{"], "-RCB-": ["-RCB-", "}"],
  ]

  private static func sentences(_ tokens: [ByteRange], _ isBlank: [Bool], _ starts: Set<Int>) -> [ByteRange] {
    var sentences: [ByteRange] = []
    var begins = true
    for (i, token) in tokens.enumerated() {
      if starts.contains(i) { begins = true }
      if isBlank[i] { continue }
      if let last = sentences.last, !begins {
        sentences[sentences.count - 1] = last.lowerBound..<token.upperBound
      } else {
        sentences.append(token)
      }
      begins = false
    }
    return sentences
  }

  /// `-` says that nobody looked; a document cannot tell that from `O`.
  private static func annotations(
    _ tags: [String], _ ranges: [ByteRange], _ paragraph: JSONFields, id: String, _ losses: inout LossReport
  ) throws(ReadError) -> [Annotation] {
    var read: [Tag] = []
    for (i, spelling) in tags.enumerated() {
      guard let tag = spelling == "-" || spelling.isEmpty ? .outside : Tag(spelling) else {
        throw paragraph.fault("the ner of token \(i), “\(spelling)”, is no tag")
      }
      read.append(tag)
    }
    if tags.contains("-"), tags.contains(where: { $0 != "-" }) {
      losses.note(.other, in: id, "tokens whose entities are missing")
    }
    try TagScheme.bilou.check(read, repairs: paragraph.options.repairsTags, document: id, &losses) { _ in
      paragraph.place
    }
    return TagScheme.bilou.spans(read).enumerated().map { i, span in
      Annotation(
        id: CountedID.id(i), label: Label(span.label.isEmpty ? "entity" : span.label),
        ranges: [ranges[span.tokens.lowerBound].lowerBound..<ranges[span.tokens.upperBound - 1].upperBound])
    }
  }
}
