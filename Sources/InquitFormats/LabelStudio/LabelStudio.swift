import InquitModel

extension Format {
  /// Label Studio's JSON: a list of tasks, their text under `data`, labelled regions and relations between.
  public static let labelStudio = Self.makeLabelStudio()

  private static func makeLabelStudio() -> Format {
    var format = Format(
      id: "label-studio", summary: "Label Studio's JSON: tasks with annotations and predictions",
      unit: .codePoints,
      capabilities: [
        .text, .documentID, .metadata, .annotations, .anyBoundaries, .nesting, .crossing, .annotationIDs,
        .attributes, .relations,
      ],
      recognise: { sample in
        for key in ["annotations", "predictions", "completions"] where sample.has("data", key + "[].result") {
          return .certain("its records have \"data\" and results under \"\(key)\"")
        }
        // JSON-MIN: the regions stand in the task, under the name of what made them.
        return sample.has("annotation_id") && sample.keyPaths.contains { $0.hasSuffix("[].labels") }
          ? .certain("its records have \"annotation_id\" and lists of regions with labels") : nil
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

/// Ids of regions, which Label Studio wants unique over all tasks: the id of the document stands before that of the
/// annotation.
enum LabelStudioRegion {
  static func id(_ annotation: String, inTask task: String) -> String { "\(task)-\(annotation)" }

  /// How many bytes of the ids in `results` are the task's; 0 where not all of them start so, as those that Label
  /// Studio makes itself.
  static func prefixLength(inTask task: String, _ results: [JSONFields]) throws(ReadError) -> Int {
    let prefix = id("", inTask: task).utf8
    for result in results where result.value("id") != nil {
      guard try result.optionalID("id")?.utf8.starts(with: prefix) == true else { return 0 }
    }
    return prefix.count
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
    func region(_ id: String) -> JSONValue { .string(LabelStudioRegion.id(id, inTask: document.id)) }
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
