import InquitModel

/// Reads tasks. Each annotator's answer is a document of its own; cancelled ones are left out, and
/// predictions are read where there are no annotations.
enum LabelStudioDecoder {
  static func documents(_ task: JSONFields, _ losses: inout LossReport) throws(ReadError) -> [ReadDocument] {
    guard let data = try task.optionalObject("data") else {
      return [try LabelStudioMinimum.document(task)]
    }
    let textKey = try textKey(data, of: task)
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
    let passedOver = isPrediction ? ["drafts"] : ["predictions", "drafts"]
    for key in passedOver where task.value(key)?.saysNothing == false { losses.note(.other, in: id, key) }
    guard !answers.isEmpty else { return [ReadDocument(document: base, place: task.place)] }
    var documents: [ReadDocument] = []
    for (i, answer) in answers.enumerated() {
      var read = try document(base, answer, &losses)
      if answers.count > 1 { read.document.id = "\(id)#\(i + 1)" }
      if answer.value("completed_by") != nil {
        losses.note(.provenance, in: read.document.id, "completed_by")
      }
      if isPrediction {
        for j in read.document.annotations.indices {
          read.document.annotations[j].provenance.producer = try answer.optionalString("model_version")
          read.document.annotations[j].provenance.status = .suggested
        }
      }
      documents.append(read)
    }
    return documents
  }

  /// `text` where there is one; else the only string, which is no text where regions are of an image.
  private static func textKey(_ data: JSONFields, of task: JSONFields) throws(ReadError) -> String {
    if let key = data.options.textKey { return key }
    if case .string? = data.value("text") { return "text" }
    if let type = try typeOfImageRegion(in: task) {
      throw task.fault(
        "the task is about no text: it has regions of type \(type)", help: "only texts can be read")
    }
    let strings = data.object.members.filter { $0.value.stringValue != nil && $0.key != "id" }
    guard strings.count == 1 else {
      throw data.fault("which key of data holds the text is not clear", help: "name it with --text-field")
    }
    return strings[0].key
  }

  /// The type of the first region that has a place on a picture or in a film; nil when there is none.
  private static func typeOfImageRegion(in task: JSONFields) throws(ReadError) -> String? {
    for key in ["annotations", "completions", "predictions"] {
      for answer in try task.objects(key) {
        for item in try answer.objects("result") {
          guard case .object(let value)? = item.value("value") else { continue }
          if ["x", "points", "vertices", "rle", "sequence"].contains(where: { value[$0] != nil }) {
            return try item.optionalString("type") ?? ""
          }
        }
      }
    }
    return nil
  }

  private static func document(_ base: Document, _ answer: JSONFields, _ losses: inout LossReport)
    throws(ReadError) -> ReadDocument
  {
    let results = try answer.objects("result")
    var reading = AnswerReading(
      base, options: answer.options,
      prefixLength: try LabelStudioRegion.prefixLength(inTask: base.id, results))
    for result in results {
      let type = try result.optionalString("type") ?? ""
      if type == "relation" {
        try reading.addRelation(result)
      } else if let value = try result.optionalObject("value"), value.value("start") != nil {
        try reading.addRegion(result, value, type: type)
      } else if let (name, answer) = try answerAboutText(result, type),
        reading.document.metadata[name] == nil
      {
        reading.document.metadata[name] = answer
      } else {
        losses.note(.other, in: base.id, "a result of type \(type)")
      }
    }
    return reading.read(at: answer.place)
  }

  /// One annotator's answer, as its results are read.
  private struct AnswerReading {
    var document: Document
    private var places: [FilePlace] = []
    private var relationPlaces: [FilePlace] = []
    private var resolver: RangeResolver
    /// The index of each annotation by its id; the first of those that share one.
    private var indexes: [String: Int] = [:]
    /// How many bytes of the regions' ids are the task's.
    private let prefixLength: Int

    init(_ base: Document, options: ReadOptions, prefixLength: Int) {
      document = base
      resolver = RangeResolver(base.text, unit: .codePoints, options: options)
      self.prefixLength = prefixLength
    }

    private func annotationID(_ region: String) -> String {
      String(Substring(region.utf8.dropFirst(prefixLength)))
    }

    func read(at place: FilePlace) -> ReadDocument {
      ReadDocument(
        document: document, place: place, annotationPlaces: places, relationPlaces: relationPlaces,
        faults: resolver.faults, repairs: resolver.repairs)
    }

    mutating func addRelation(_ result: JSONFields) throws(ReadError) {
      let labels = try result.strings("labels")
      let source = annotationID(try result.string("from_id"))
      let target = annotationID(try result.string("to_id"))
      let isReversed = try result.optionalString("direction") == "left"
      for label in labels.isEmpty ? ["related"] : labels {
        document.relations.append(
          Relation(
            label: RelationLabel(label), source: isReversed ? target : source,
            target: isReversed ? source : target))
        relationPlaces.append(result.place)
      }
    }

    /// A region, or what was chosen or written about one: results of one region share its id.
    mutating func addRegion(_ result: JSONFields, _ value: JSONFields, type: String) throws(ReadError) {
      let id = try result.optionalID("id").map(annotationID) ?? CountedID.id(document.annotations.count)
      if answerTypes.contains(type) {
        guard let i = indexes[id] else { return }
        document.annotations[i].attributes[try result.optionalString("from_name") ?? type] = chosen(
          value, type)
        return
      }
      try checkIsTextRegion(result, value)
      let stated = value.stated(try value.integer("start"), try value.integer("end"))
      let ranges = resolver.ranges([stated], text: try value.optionalString("text"), annotation: id)
      let labels = try value.strings(type.isEmpty ? "labels" : type)
      var annotation = Annotation(id: id, label: Label(labels.first ?? "entity"), ranges: ranges)
      annotation.attributes = try result.optionalObject("meta")?.optionalObject("attributes")?.object ?? [:]
      if case .number(let score)? = result.value("score") {
        annotation.provenance.confidence = Provenance.confidence(score)
      }
      append(annotation, at: result.place)
      // A region with several labels is several annotations here.
      for (i, label) in labels.dropFirst().enumerated() {
        annotation.id = "\(id).\(i + 2)"
        annotation.label = Label(label)
        append(annotation, at: result.place)
      }
    }

    private mutating func append(_ annotation: Annotation, at place: FilePlace) {
      if indexes[annotation.id] == nil { indexes[annotation.id] = document.annotations.count }
      document.annotations.append(annotation)
      places.append(place)
    }
  }

  /// Types of results that are answers, about a region or the whole text.
  private static let answerTypes: Set<String> = ["choices", "textarea", "rating", "number"]

  /// What was answered; a list of one is its item.
  private static func chosen(_ value: JSONFields, _ type: String) -> JSONValue {
    let chosen = value.value(type == "textarea" ? "text" : type) ?? .null
    if case .array(let list) = chosen, list.count == 1 { return list[0] }
    return chosen
  }

  /// An answer about the whole text, and the name of the question.
  private static func answerAboutText(_ item: JSONFields, _ type: String) throws(ReadError) -> (
    String, JSONValue
  )? {
    guard answerTypes.contains(type), let value = try item.optionalObject("value"),
      let name = try item.optionalString("from_name")
    else { return nil }
    return (name, chosen(value, type))
  }

  /// Throws for regions of web pages, dialogues and recordings, which count otherwise.
  static func checkIsTextRegion(_ item: JSONFields, _ value: JSONFields) throws(ReadError) {
    if case .string(let start)? = value.value("start") {
      throw value.fault(
        start.hasPrefix("/")
          ? "the region is one of HTML: “\(start)” counts inside an element of the page as a browser shows it"
          : "the region is one of a dialogue: “\(start)” is the number of a paragraph",
        help: "label the text itself with a Text tag in place of HyperText or Paragraphs")
    }
    if item.value("original_length") != nil || value.value("channel") != nil {
      throw value.fault("the region is one of a recording, in seconds", help: "only texts can be read")
    }
  }
}
