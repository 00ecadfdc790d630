import InquitModel

extension Format {
  /// Label Studio's JSON: a list of tasks, their text under `data`, labelled regions and relations between.
  public static let labelStudio = Self.makeLabelStudio()

  private static func makeLabelStudio() -> Format {
    var format = Format(
      id: "label-studio", summary: "Label Studio's JSON: tasks with annotations and predictions",
      unit: .codePoints,
      capabilities: [
        .text, .documentID, .metadata, .annotations, .anyBoundaries, .nesting, .crossing, .attributes,
        .relations,
      ],
      recognise: { sample in
        for key in ["annotations", "predictions", "completions"] where sample.has("data", key + "[].result") {
          return .certain("its records have \"data\" and results under \"\(key)\"")
        }
        return nil
      },
      reader: { source, options in JSONDocumentReader(source, options, decode: LabelStudioDecoder.documents)
      },
      writer: { _ in LabelStudioWriter() })
    format.makeEditor = { JSONSpanEditor($0) }
    format.aliases = ["labelstudio", "ls"]
    format.extensions = ["json"]
    return format
  }
}

/// Reads tasks. Each annotator's answer is a document of its own; cancelled ones are left out, and
/// predictions are read where there are no annotations.
enum LabelStudioDecoder {
  static func documents(_ task: JSONFields, _ losses: inout LossReport) throws(ReadError) -> [ReadDocument] {
    guard let data = try task.optionalObject("data") else { throw task.fault("a task has no data") }
    let textKey = try textKey(data)
    let text = SourceText(try data.string(textKey))
    let taskID = try task.optionalID("id")
    let id = try data.optionalID("id") ?? taskID ?? task.defaultID
    var base = Document(id: id, language: task.options.language, text: text)
    base.metadata = data.rest(without: [textKey, "id"])
    var answers: [JSONFields] = []
    for answer in try task.objects(task.value("completions") == nil ? "annotations" : "completions") {
      if answer.value("was_cancelled") == .bool(true) {
        losses.note(.notAccepted, in: id, "\(answer.path.dropLast()): cancelled")
      } else {
        answers.append(answer)
      }
    }
    let isPrediction = answers.isEmpty
    if isPrediction { answers = try task.objects("predictions") }
    guard !answers.isEmpty else { return [ReadDocument(document: base, place: task.place)] }
    var documents: [ReadDocument] = []
    for (i, answer) in answers.enumerated() {
      var read = try document(base, answer, &losses)
      if answers.count > 1 { read.document.id = "\(id)#\(i + 1)" }
      if isPrediction {
        for j in read.document.annotations.indices {
          read.document.annotations[j].provenance = Provenance(
            producer: try answer.optionalString("model_version"), status: .suggested)
        }
      }
      documents.append(read)
    }
    return documents
  }

  /// `text` where there is one; else the only string.
  private static func textKey(_ data: JSONFields) throws(ReadError) -> String {
    if let key = data.options.textKey { return key }
    if case .string? = data.value("text") { return "text" }
    let strings = data.object.members.filter { $0.value.stringValue != nil && $0.key != "id" }
    guard strings.count == 1 else {
      throw data.fault("which key of data holds the text is not clear", help: "name it with --text-field")
    }
    return strings[0].key
  }

  private static func document(_ base: Document, _ answer: JSONFields, _ losses: inout LossReport)
    throws(ReadError) -> ReadDocument
  {
    var document = base
    var places: [FilePlace] = []
    var relationPlaces: [FilePlace] = []
    var resolver = RangeResolver(base.text, unit: .codePoints, options: answer.options)
    for item in try answer.objects("result") {
      let type = try item.optionalString("type") ?? ""
      if type == "relation" {
        let labels = try item.strings("labels")
        let source = try item.string("from_id")
        let target = try item.string("to_id")
        let isReversed = try item.optionalString("direction") == "left"
        for label in labels.isEmpty ? ["related"] : labels {
          document.relations.append(
            Relation(
              label: RelationLabel(label), source: isReversed ? target : source,
              target: isReversed ? source : target))
          relationPlaces.append(item.place)
        }
      } else if let value = try item.optionalObject("value"), value.value("start") != nil {
        try add(item, value, type, to: &document, &resolver)
        while places.count < document.annotations.count { places.append(item.place) }
      } else {
        losses.note(.other, in: base.id, "a result of type \(type)")
      }
    }
    return ReadDocument(
      document: document, place: answer.place, annotationPlaces: places, relationPlaces: relationPlaces,
      faults: resolver.faults)
  }

  /// A region, or what was chosen or written about one: results of one region share its id.
  private static func add(
    _ item: JSONFields, _ value: JSONFields, _ type: String, to document: inout Document,
    _ resolver: inout RangeResolver
  ) throws(ReadError) {
    let id = try item.optionalID("id") ?? "a\(document.annotations.count + 1)"
    if ["choices", "textarea", "rating", "number"].contains(type) {
      guard let i = document.annotations.firstIndex(where: { $0.id == id }) else { return }
      let name = try item.optionalString("from_name") ?? type
      let chosen = value.value(type == "textarea" ? "text" : type) ?? .null
      if case .array(let list) = chosen, list.count == 1 {
        document.annotations[i].attributes[name] = list[0]
      } else {
        document.annotations[i].attributes[name] = chosen
      }
      return
    }
    let stated = value.stated(try value.integer("start"), try value.integer("end"))
    let ranges = resolver.ranges([stated], text: try value.optionalString("text"), annotation: id)
    let labels = try value.strings(type.isEmpty ? "labels" : type)
    var annotation = Annotation(id: id, label: Label(labels.first ?? "entity"), ranges: ranges)
    annotation.attributes = try item.optionalObject("meta")?.optionalObject("attributes")?.object ?? [:]
    document.annotations.append(annotation)
    // A region with several labels is several annotations here.
    for (i, label) in labels.dropFirst().enumerated() {
      annotation.id = "\(id).\(i + 2)"
      annotation.label = Label(label)
      document.annotations.append(annotation)
    }
  }
}

struct LabelStudioWriter: DocumentWriter {
  private var array = JSONArrayWriter()
  private var tasks = 0

  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    let kept = document.metadata.members.filter { $0.key != "text" && $0.key != "id" }
    guard kept.count < document.metadata.members.count else { return }
    losses.note(.metadata, in: document.id, "keys that the task uses itself")
    document.metadata = JSONObject(kept)
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    tasks += 1
    let offsets = CodePointOffsets(document.text)
    // Region ids must be unique over all tasks.
    func region(_ id: String) -> JSONValue { .string("\(tasks)-\(id)") }
    var result = document.annotations.compactMap { annotation -> JSONValue? in
      guard let range = annotation.ranges.first else { return nil }
      let (start, end) = offsets.numbers(range)
      var item: JSONObject = [
        "id": region(annotation.id), "from_name": "label", "to_name": "text", "type": "labels",
        "origin": "manual",
        "value": [
          "start": start, "end": end, "text": .string(document.text[range]),
          "labels": .array([.string(annotation.label.rawValue)]),
        ],
      ]
      if !annotation.attributes.isEmpty { item["meta"] = ["attributes": .object(annotation.attributes)] }
      return .object(item)
    }
    result += document.relations.map { relation in
      [
        "type": "relation", "from_id": region(relation.source), "to_id": region(relation.target),
        "direction": "right", "labels": .array([.string(relation.label.rawValue)]),
      ]
    }
    let data = JSONObject(
      [
        JSONObject.Member(key: "text", value: .string(document.text.description)),
        JSONObject.Member(key: "id", value: .string(document.id)),
      ] + document.metadata.members)
    let answer: JSONValue = [
      "id": .number("\(tasks)"), "was_cancelled": false, "ground_truth": false, "result": .array(result),
    ]
    array.write(
      [
        "id": .number("\(tasks)"), "data": .object(data), "annotations": .array([answer]),
        "predictions": .array([]),
      ],
      to: &output)
  }

  mutating func finish(to output: inout [UInt8]) { array.finish(to: &output) }
}
