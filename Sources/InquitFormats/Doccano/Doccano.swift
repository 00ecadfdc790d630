import InquitModel

extension Format {
  /// doccano's JSONL for sequence labelling: a list of `[start, end, label]`.
  public static let doccano = Self.makeDoccano(hasRelations: false)
  /// doccano's JSONL for relation extraction: entities with ids, and relations between them.
  public static let doccanoRelations = Self.makeDoccano(hasRelations: true)

  private static func makeDoccano(hasRelations: Bool) -> Format {
    let shared: Capabilities = [
      .text, .documentID, .metadata, .annotations, .anyBoundaries, .nesting, .crossing,
    ]
    var format = Format(
      id: hasRelations ? "doccano-relations" : "doccano",
      summary: hasRelations
        ? "doccano's JSONL with entities and relations" : "doccano's JSONL with [start, end, label]",
      unit: .codePoints, capabilities: hasRelations ? shared.union(.relations) : shared,
      recognise: { sample in
        if hasRelations {
          if sample.has("text", "entities[].start_offset") {
            return .certain("its entities have the key \"start_offset\"")
          }
          return sample.has("text", "entities", "relations") && !sample.has("inquit")
            ? .likely("its records have a \"text\", \"entities\" and \"relations\"") : nil
        }
        return DoccanoDecoder.recognition(of: sample)
      },
      reader: { source, options in JSONDocumentReader(source, options, decode: DoccanoDecoder.documents) },
      writer: { _ in DoccanoWriter(hasRelations: hasRelations) })
    format.makeEditor = { JSONSpanEditor($0) }
    format.extensions = ["jsonl"]
    format.columns = [Column(name: "id"), Column(name: "text")]
    return format
  }
}

/// Reads both shapes, under all the keys that versions of doccano have used.
enum DoccanoDecoder {
  private static let labelKeys = ["label", "labels", "annotations", "entities", "data"]
  /// The ends of an entity that is an object, by doccano and by hand.
  private static let endKeys = [("start_offset", "end_offset"), ("start", "end")]
  /// What a document holds of an entity, and what doccano keeps about its own work.
  private static let entityKeys: Set<String> = [
    "id", "label", "start_offset", "end_offset", "start", "end", "text",
    "prob", "user", "document", "example", "manual", "uuid", "created_at", "updated_at",
  ]

  static func recognition(of sample: Sample) -> Recognition? {
    guard let textKey = ["text", "data"].first(where: { sample.has($0) }), !sample.has("inquit") else {
      return nil
    }
    if let key = labelKeys.first(where: { sample.has($0 + "[][]") }) {
      return .likely("its records have a \"\(textKey)\" and lists under \"\(key)\"")
    }
    for key in labelKeys {
      for (start, _) in endKeys where sample.has("\(key)[].\(start)", "\(key)[].label") {
        return .likely("its records have a \"\(textKey)\", and \"\(start)\" and \"label\" under \"\(key)\"")
      }
    }
    // The first text of a file may have no labels, or one for the whole of it.
    if sample.has("annotations", "annotation_approver") {
      return .certain("its records have the key \"annotation_approver\"")
    }
    return ["label", "labels"].first { sample.has($0) }.map {
      .likely("its records have a \"\(textKey)\" and \"\($0)\"")
    }
  }

  static func documents(_ record: JSONFields, _ losses: inout LossReport) throws(ReadError) -> [ReadDocument]
  {
    let textKey = record.options.textKey ?? (record.value("text") == nil ? "data" : "text")
    guard record.value(textKey) != nil else {
      throw record.fault(
        "the record has no text", help: "it stands under text, or name the key with --text-field")
    }
    let text = SourceText(try record.string(textKey))
    var resolver = RangeResolver(text, unit: .codePoints, options: record.options)
    var document = Document(
      id: try record.optionalID("id") ?? record.defaultID, language: record.options.language, text: text)
    let labelKey = labelKeys.first {
      if $0 != textKey, case .array(let values)? = record.value($0) { Self.areSpans(values) } else { false }
    }
    var places: [FilePlace] = []
    if let labelKey {
      for (i, value) in try record.array(labelKey).enumerated() {
        places.append(record.places.place(at: "\(labelKey)[\(i)]"))
        document.annotations.append(
          try annotation(value, at: i, "\(labelKey)[\(i)]", record, &resolver))
        if case .object = value {
          try record.fields(value, "\(labelKey)[\(i)]").noteOthers(
            besides: entityKeys, in: document.id, &losses)
        }
      }
    }
    var relationPlaces: [FilePlace] = []
    for relation in try record.objects("relations") {
      relationPlaces.append(relation.place)
      relation.noteOthers(besides: ["id", "from_id", "to_id", "type"], in: document.id, &losses)
      guard let source = try relation.optionalID("from_id"), let target = try relation.optionalID("to_id")
      else {
        throw relation.fault("\(relation.path)from_id and to_id should name entities")
      }
      document.relations.append(
        Relation(
          label: RelationLabel(try relation.string("type")), source: DoccanoID.id(source),
          target: DoccanoID.id(target)))
    }
    document.metadata = record.rest(without: ["id", textKey, "relations", labelKey ?? ""])
    return [
      ReadDocument(
        document: document, place: record.place, annotationPlaces: places, relationPlaces: relationPlaces,
        faults: resolver.faults, repairs: resolver.repairs)
    ]
  }

  /// Labels and answers of a whole text are strings, or objects without a place; they stay with the metadata.
  private static func areSpans(_ values: [JSONValue]) -> Bool {
    values.allSatisfy { value in
      switch value {
      case .array: true
      case .object(let object): endKeys.contains { object[$0.0] != nil || object[$0.1] != nil }
      default: false
      }
    }
  }

  /// `[0, 5, "PER"]`, or an object with `start_offset` and `end_offset`.
  private static func annotation(
    _ value: JSONValue, at index: Int, _ path: String, _ record: JSONFields, _ resolver: inout RangeResolver
  ) throws(ReadError) -> Annotation {
    let id: String
    let label: String
    let stated: RangeResolver.Stated
    if case .array(let items) = value {
      guard items.count == 3, let start = JSONFields.integer(items[0]),
        let end = JSONFields.integer(items[1]),
        let name = items[2].stringValue
      else { throw record.fault("\(path) should be [start, end, label]") }
      id = CountedID.id(index)
      label = name
      stated = record.stated(start, end, path)
    } else {
      let fields = try record.fields(value, path)
      // Versions that export numbers for labels keep their names elsewhere.
      guard let name = try fields.optionalID("label") else {
        throw fields.fault("\(fields.path)label should be a string")
      }
      label = name
      id = try fields.optionalID("id").map(DoccanoID.id) ?? CountedID.id(index)
      let (start, end) = endKeys.first { fields.value($0.0) != nil } ?? endKeys[0]
      stated = fields.stated(try fields.integer(start), try fields.integer(end), path)
    }
    let range = resolver.range(stated, annotation: id)
    return Annotation(id: id, label: Label(label), ranges: range.map { [$0] } ?? [])
  }
}

/// The ids of entities, which are numbers in doccano: the entity 17 is the annotation `a17`.
private enum DoccanoID {
  static func id(_ number: String) -> String { "a\(number)" }

  /// nil for an id that no entity has.
  static func number(_ id: String) -> Int? {
    guard id.utf8.first == UInt8(ascii: "a"), let number = Int(String(id.unicodeScalars.dropFirst())),
      number >= 0, sameBytes(Self.id("\(number)"), id)
    else { return nil }
    return number
  }
}

struct DoccanoWriter: DocumentWriter {
  let hasRelations: Bool
  /// How many entities and relations have been written, whose ids are unique in the file.
  private var entities = 0
  private var relations = 0

  private static let ownKeys: Set<String> = [
    "id", "text", "label", "labels", "data", "annotations", "entities", "relations",
  ]

  init(hasRelations: Bool) { self.hasRelations = hasRelations }

  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    // Metadata become columns of the record, beside doccano's own.
    let kept = document.metadata.members.filter { !Self.ownKeys.contains($0.key) }
    guard kept.count < document.metadata.members.count else { return }
    losses.note(.metadata, in: document.id, "keys that doccano uses itself")
    document.metadata = JSONObject(kept)
  }

  func rereadIDs(of document: Document) -> [String] {
    hasRelations
      ? numbers(of: document).map { DoccanoID.id("\($0)") } : document.annotations.indices.map(CountedID.id)
  }

  /// The numbers of the annotations: those that their ids stand for, which doccano wants unique in a record; else the
  /// next ones.
  private func numbers(of document: Document) -> [Int] {
    let known = document.annotations.compactMap { DoccanoID.number($0.id) }
    if Set(known).count == document.annotations.count { return known }
    return document.annotations.indices.map { entities + $0 + 1 }
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    let offsets = CodePointOffsets(document.text)
    var record: JSONObject = ["id": .string(document.id), "text": .string(document.text.description)]
    let spans = document.annotations.compactMap { annotation in
      annotation.ranges.first.map { (annotation, offsets.numbers($0)) }
    }
    if hasRelations {
      let numbers = numbers(of: document)
      entities += spans.count
      record["entities"] = .array(
        zip(spans, numbers).map { span, number in
          [
            "id": .number("\(number)"), "label": .string(span.0.label.rawValue), "start_offset": span.1.start,
            "end_offset": span.1.end,
          ]
        })
      let byID = Dictionary(zip(spans.map(\.0.id), numbers)) { first, _ in first }
      record["relations"] = .array(document.relations.compactMap { relation(of: $0, byID) })
    } else {
      record["label"] = .array(spans.map { .array([$1.start, $1.end, .string($0.label.rawValue)]) })
    }
    JSONObject(record.members + document.metadata.members).writeLine(to: &output)
  }

  private mutating func relation(of relation: Relation, _ numbers: [String: Int]) -> JSONValue? {
    guard let source = numbers[relation.source], let target = numbers[relation.target] else { return nil }
    relations += 1
    return [
      "id": .number("\(relations)"), "from_id": .number("\(source)"), "to_id": .number("\(target)"),
      "type": .string(relation.label.rawValue),
    ]
  }
}
