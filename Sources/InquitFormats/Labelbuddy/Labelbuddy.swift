import InquitModel

extension Format {
  /// labelbuddy's JSON or JSONL (Dockès et al.): documents with their annotations, counted in code points.
  public static let labelbuddy = Self.makeLabelbuddy()

  private static func makeLabelbuddy() -> Format {
    var format = Format(
      id: "labelbuddy", summary: "labelbuddy's JSONL; attributes are in extra_data", unit: .codePoints,
      capabilities: [
        .text, .documentID, .metadata, .annotations, .anyBoundaries, .nesting, .crossing, .attributes,
      ],
      recognise: { sample in
        if sample.has("utf8_text_md5_checksum") {
          return .certain("its records have the key \"utf8_text_md5_checksum\"")
        }
        return sample.has("annotations[].start_char", "annotations[].label_name")
          ? .certain("its annotations have the keys \"start_char\" and \"label_name\"") : nil
      },
      reader: { source, options in JSONDocumentReader(source, options, decode: LabelbuddyDecoder.documents) },
      writer: { _ in LabelbuddyWriter() })
    format.makeEditor = { JSONSpanEditor($0) }
    format.extensions = ["jsonl", "json"]
    return format
  }
}

/// Keys of records that versions of labelbuddy write.
private enum LabelbuddyKey {
  static let id = "id"
  static let extraData = "extra_data"
  static let metadata = ["metadata", "meta"]
}

enum LabelbuddyDecoder {
  static func documents(_ record: JSONFields, _ losses: inout LossReport) throws(ReadError) -> [ReadDocument]
  {
    let textKey = record.options.textKey ?? "text"
    guard record.value(textKey) != nil else {
      throw record.fault(
        "the record has no text", help: "export from labelbuddy with the documents' text included")
    }
    let text = SourceText(try record.string(textKey))
    var metadata = JSONObject()
    for key in LabelbuddyKey.metadata {
      if let object = try record.optionalObject(key) { metadata = object.object }
    }
    let stated = try record.optionalID(LabelbuddyKey.id) ?? Self.id(in: metadata)
    metadata[LabelbuddyKey.id] = nil
    var document = Document(
      id: stated ?? record.defaultID, language: record.options.language, text: text, metadata: metadata)
    var resolver = RangeResolver(text, unit: .codePoints, options: record.options)
    var places: [FilePlace] = []
    let key = record.value("annotations") == nil ? "labels" : "annotations"
    for (i, value) in try record.array(key).enumerated() {
      places.append(record.places.place(at: "\(key)[\(i)]"))
      document.annotations.append(
        try annotation(value, "\(key)[\(i)]", id: CountedID.id(i), record, &resolver))
    }
    for key in ["display_title", "list_title", "short_title", "long_title"] {
      if let title = try record.optionalString(key), !title.isEmpty {
        losses.note(.other, in: document.id, "\(key): \(title)")
      }
    }
    return [
      ReadDocument(
        document: document, place: record.place, annotationPlaces: places, faults: resolver.faults,
        repairs: resolver.repairs)
    ]
  }

  private static func id(in metadata: JSONObject) -> String? {
    switch metadata[LabelbuddyKey.id] {
    case .string(let string): string
    case .number(let spelling): spelling
    default: nil
    }
  }

  /// An object, or in versions before 1.0 `[start, end, label]` with the extra data behind.
  private static func annotation(
    _ value: JSONValue, _ path: String, id: String, _ record: JSONFields, _ resolver: inout RangeResolver
  ) throws(ReadError) -> Annotation {
    let label: String
    var extra: String?
    let stated: RangeResolver.Stated
    if case .array(let items) = value {
      guard items.count >= 3, let start = JSONFields.integer(items[0]),
        let end = JSONFields.integer(items[1]), let name = items[2].stringValue
      else { throw record.fault("\(path) should be [start, end, label]") }
      label = name
      extra = items.count > 3 ? items[3].stringValue : nil
      stated = record.stated(start, end, path)
    } else {
      let fields = try record.fields(value, path)
      label = try fields.string(fields.value("label_name") == nil ? "label" : "label_name")
      extra = try fields.optionalString(LabelbuddyKey.extraData)
      stated = fields.stated(try fields.integer("start_char"), try fields.integer("end_char"), path)
    }
    let range = resolver.range(stated, annotation: id)
    return Annotation(
      id: id, label: Label(label), ranges: range.map { [$0] } ?? [], attributes: attributes(extra ?? ""))
  }

  /// Extra data are free text; where they are a JSON object, its members are the attributes.
  private static func attributes(_ extra: String) -> JSONObject {
    if extra.isEmpty { return [:] }
    if extra.utf8.first == UInt8(ascii: "{"),
      case .object(let object)? = try? JSONParser.parse(Array(extra.utf8))
    {
      return object
    }
    return [LabelbuddyKey.extraData: .string(extra)]
  }
}

struct LabelbuddyWriter: DocumentWriter {
  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    // The id is kept among the metadata, for labelbuddy knows documents by their text.
    guard document.metadata[LabelbuddyKey.id] != nil else { return }
    losses.note(.metadata, in: document.id, "the key \"id\"")
    document.metadata[LabelbuddyKey.id] = nil
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    let offsets = CodePointOffsets(document.text)
    let annotations = document.annotations.compactMap { annotation -> JSONValue? in
      guard let range = annotation.ranges.first else { return nil }
      let (start, end) = offsets.numbers(range)
      return [
        "start_char": start, "end_char": end, "label_name": .string(annotation.label.rawValue),
        LabelbuddyKey.extraData: .string(Self.spelled(annotation.attributes)),
      ]
    }
    var metadata: JSONObject = [LabelbuddyKey.id: .string(document.id)]
    for member in document.metadata.members { metadata[member.key] = member.value }
    let record: JSONObject = [
      "text": .string(document.text.description), "metadata": .object(metadata),
      "annotations": .array(annotations),
    ]
    record.writeLine(to: &output)
  }

  private static func spelled(_ attributes: JSONObject) -> String {
    if attributes.isEmpty { return "" }
    var json = JSONWriter()
    json.object(attributes)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
