import InquitModel

extension Format {
  /// Prodigy's JSONL, as its recipes for spans and relations make and take it.
  public static let prodigy = Self.makeProdigy()

  private static func makeProdigy() -> Format {
    var format = Format(
      id: "prodigy", summary: "Prodigy's JSONL; rejected and ignored answers are not taken for gold",
      unit: .codePoints,
      capabilities: [
        .text, .documentID, .metadata, .tokens, .annotations, .anyBoundaries, .nesting, .crossing, .relations,
      ],
      recognise: { sample in
        if sample.has("text", "_input_hash") { return .certain("its records have the key \"_input_hash\"") }
        if sample.has("text", "spans[].token_end") { return .certain("its spans have the key \"token_end\"") }
        if sample.has("text", "spans[].start", "spans[].label") {
          return .likely("its spans have the keys \"start\" and \"label\"")
        }
        return sample.has("text", "answer")
          ? .likely("its records have the keys \"text\" and \"answer\"") : nil
      },
      reader: { source, options in ProdigyReader(source, options) },
      writer: { _ in ProdigyWriter() })
    format.makeEditor = { JSONSpanEditor($0) }
    format.extensions = ["jsonl"]
    format.columns = [Column(name: "id"), Column(name: "text")]
    return format
  }
}

/// Reads Prodigy's rows. Rows of one text that follow each other are answers about the same task, each about
/// one span, and are read as one document.
struct ProdigyReader: DocumentReader {
  private var rows: JSONDocumentReader
  private var waiting: ReadDocument?

  init(_ source: ByteSource, _ options: ReadOptions) {
    rows = JSONDocumentReader(source, options, decode: ProdigyDecoder.documents)
  }

  var losses: LossReport { rows.losses }

  mutating func next() throws -> ReadDocument? {
    var current = waiting
    waiting = nil
    while let row = try rows.next() {
      guard let before = current else {
        current = row
        continue
      }
      guard let hash = ProdigyDecoder.inputHash(before.document),
        hash == ProdigyDecoder.inputHash(row.document),
        before.document.text == row.document.text
      else {
        waiting = row
        break
      }
      current = merged(before, row)
    }
    guard var document = current else { return nil }
    document.document.unknownKeys[ProdigyDecoder.hashKey] = nil
    return document
  }

  private func merged(_ a: ReadDocument, _ b: ReadDocument) -> ReadDocument {
    var result = a
    for (i, annotation) in b.document.annotations.enumerated()
    where !result.document.annotations.contains(where: {
      $0.ranges == annotation.ranges && $0.label == annotation.label
    }) {
      var added = annotation
      added.id = CountedID.id(result.document.annotations.count)
      result.document.annotations.append(added)
      result.annotationPlaces.append(b.annotationPlaces[i])
    }
    result.faults += b.faults
    return result
  }
}

enum ProdigyDecoder {
  static let hashKey = "_input_hash"

  static func inputHash(_ document: Document) -> JSONValue? { document.unknownKeys[hashKey] }

  static func documents(_ record: JSONFields, _ losses: inout LossReport) throws(ReadError) -> [ReadDocument]
  {
    let id = try record.optionalID("id") ?? record.defaultID
    let textKey = record.options.textKey ?? "text"
    if record.value(textKey) == nil, let (key, _) = record.first(of: "image", "audio", "video") {
      throw record.fault("the task is about its \(key), and has no text", help: "only texts can be read")
    }
    let text = SourceText(try record.string(textKey))
    if let answer = try record.optionalString("answer"), answer != "accept" {
      losses.note(.notAccepted, in: id, "line \(record.place.line): \(answer)")
      return []
    }
    var resolver = RangeResolver(text, unit: .codePoints, options: record.options)
    var document = Document(id: id, language: record.options.language, text: text)
    document.metadata = try metadata(of: record, textKey)
    if let hash = record.value(hashKey) { document.unknownKeys[hashKey] = hash }
    if record.value("tokens") != nil {
      var tokens: [ByteRange] = []
      for token in try record.objects("tokens") {
        let stated = token.stated(try token.integer("start"), try token.integer("end"))
        if let range = resolver.range(stated) { tokens.append(range) }
      }
      document.tokens = tokens
    }
    noteSession(record, in: id, &losses)
    // A row that asks about one label says it once.
    let label = try? record.optionalString("label")
    var places: [FilePlace] = []
    for span in try record.objects("spans") {
      if let answer = try span.optionalString("answer"), answer != "accept" {
        losses.note(.notAccepted, in: id, "\(span.path.dropLast()): \(answer)")
        continue
      }
      places.append(span.place)
      span.noteOthers(besides: spanKeys, in: document.id, &losses)
      let id = CountedID.id(document.annotations.count)
      let stated = span.stated(try span.integer("start"), try span.integer("end"))
      let ranges = resolver.ranges([stated], text: try span.optionalString("text"), annotation: id)
      document.annotations.append(
        Annotation(
          id: id, label: Label(try span.optionalString("label") ?? label ?? "entity"),
          ranges: ranges))
    }
    var relationPlaces: [FilePlace] = []
    for relation in try record.objects("relations") {
      guard let source = try end("head", of: relation, &document, resolver),
        let target = try end("child", of: relation, &document, resolver)
      else {
        losses.note(.relations, in: id, "\(relation.path.dropLast()): there are no such tokens")
        continue
      }
      while places.count < document.annotations.count { places.append(relation.place) }
      document.relations.append(
        Relation(label: RelationLabel(try relation.string("label")), source: source, target: target))
      relationPlaces.append(relation.place)
    }
    return [
      ReadDocument(
        document: document, place: record.place, annotationPlaces: places, relationPlaces: relationPlaces,
        faults: resolver.faults, repairs: resolver.repairs)
    ]
  }

  private static let spanKeys: Set<String> = [
    "start", "end", "token_start", "token_end", "label", "text", "answer", "type", "id", "input_hash",
  ]

  /// What makes a task one of spans and relations, and stands elsewhere in a document.
  private static let taskKeys: Set<String> = ["id", "meta", "tokens", "spans", "relations", "answer"]

  /// The row's own, with what was decided about the whole text: a label of it, or the choice under `accept`.
  private static func metadata(of record: JSONFields, _ textKey: String) throws(ReadError) -> JSONObject {
    var metadata = try record.optionalObject("meta")?.object ?? [:]
    let hasSpans = (record.value("spans") ?? .array([])) != .array([])
    for member in record.object.members
    where !taskKeys.contains(member.key) && member.key != textKey && !member.key.hasPrefix("_")
      && !(hasSpans && member.key == "label") && metadata[member.key] == nil
    {
      metadata[member.key] = member.value
    }
    return metadata
  }

  /// Who answered, of what else Prodigy keeps about its work.
  private static func noteSession(_ record: JSONFields, in id: String, _ losses: inout LossReport) {
    guard let (key, value) = record.first(of: "_annotator_id", "_session_id") else { return }
    losses.note(.provenance, in: id, "\(key): \(value.stringValue ?? "")")
  }

  /// The span at one end: the one that the copy in the relation equals, or one that ends with the token that
  /// the relation names. The number is a token's, never a span's. A token without a span becomes an annotation, for
  /// relations have annotations at their ends.
  private static func end(
    _ key: String, of relation: JSONFields, _ document: inout Document, _ resolver: RangeResolver
  ) throws(ReadError) -> String? {
    let range: ByteRange
    if let span = try relation.optionalObject("\(key)_span") {
      guard let stated = resolver.byteRange(try span.integer("start"), try span.integer("end")) else {
        return nil
      }
      range = stated
      let label = try span.optionalString("label")
      let known = document.annotations.first {
        $0.ranges.first == range && (label == nil || $0.label.rawValue == label)
      }
      if let known { return known.id }
      if label != nil { return nil }
    } else {
      let token = try relation.integer(key)
      guard let tokens = document.tokens, tokens.indices.contains(token) else { return nil }
      range = tokens[token]
      let known = document.annotations.first { annotation in
        annotation.ranges.contains { $0.encloses(range) }
      }
      if let known { return known.id }
    }
    let id = CountedID.id(document.annotations.count)
    document.annotations.append(Annotation(id: id, label: "token", ranges: [range]))
    return id
  }
}

struct ProdigyWriter: DocumentWriter {
  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    guard !document.relations.isEmpty else { return }
    let grid = TokenGrid(document.tokens ?? [])
    let onTokens = Set(
      document.annotations.filter { $0.ranges.first.flatMap(grid.indexes) != nil }.map(\.id))
    let id = document.id
    document.relations.removeAll { relation in
      if onTokens.contains(relation.source), onTokens.contains(relation.target) { return false }
      losses.note(.relations, in: id, "\(relation.label): an end is on no token")
      return true
    }
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    let offsets = CodePointOffsets(document.text)
    let tokens = document.tokens
    let grid = TokenGrid(tokens ?? [])
    var spans: [String: JSONObject] = [:]
    let list = document.annotations.compactMap { annotation -> JSONValue? in
      guard let range = annotation.ranges.first else { return nil }
      let (start, end) = offsets.numbers(range)
      var span: JSONObject = ["start": start, "end": end]
      if let run = grid.indexes(touching: range) {
        span["token_start"] = .number("\(run.lowerBound)")
        span["token_end"] = .number("\(run.upperBound - 1)")
      }
      span["label"] = .string(annotation.label.rawValue)
      spans[annotation.id] = span
      return .object(span)
    }
    var record: JSONObject = ["text": .string(document.text.description), "id": .string(document.id)]
    if !document.metadata.isEmpty { record["meta"] = .object(document.metadata) }
    if let tokens {
      record["tokens"] = .array(tokens.indices.map { token(tokens, $0, document.text, offsets) })
    }
    record["spans"] = .array(list)
    if !document.relations.isEmpty {
      record["relations"] = .array(document.relations.compactMap { relation($0, spans) })
    }
    record["answer"] = "accept"
    record.writeLine(to: &output)
  }

  private func token(_ tokens: [ByteRange], _ i: Int, _ text: SourceText, _ offsets: CodePointOffsets)
    -> JSONValue
  {
    let (start, end) = offsets.numbers(tokens[i])
    let next = i + 1 < tokens.count ? tokens[i + 1].lowerBound : text.endOffset
    return [
      "text": .string(text[tokens[i]]), "start": start, "end": end, "id": .number("\(i)"),
      "ws": .bool(next > tokens[i].upperBound),
    ]
  }

  /// `head` and `child` are the last tokens of the spans.
  private func relation(_ relation: Relation, _ spans: [String: JSONObject]) -> JSONValue? {
    guard let head = spans[relation.source], let child = spans[relation.target], let from = head["token_end"],
      let to = child["token_end"]
    else { return nil }
    return [
      "head": from, "child": to, "head_span": .object(head), "child_span": .object(child),
      "label": .string(relation.label.rawValue),
    ]
  }
}
