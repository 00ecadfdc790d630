import InquitModel

/// Reads JSON-MIN: tasks without `data`, the regions under the names of what made them. It has no relations, and
/// regions have no ids.
enum LabelStudioMinimum {
  /// What Label Studio says about its own work.
  private static let ownKeys: Set<String> = [
    "id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time",
  ]

  static func document(_ task: JSONFields) throws(ReadError) -> ReadDocument {
    let textKey = try textKey(task)
    let text = SourceText(try task.string(textKey))
    var resolver = RangeResolver(text, unit: .codePoints, options: task.options)
    let id = try task.optionalID("id") ?? task.defaultID
    var document = Document(id: id, language: task.options.language, text: text)
    var places: [FilePlace] = []
    for (key, value) in task.object.members.map({ ($0.key, $0.value) }) where key != textKey {
      guard isRegions(value) else {
        if !ownKeys.contains(key) { document.metadata[key] = value }
        continue
      }
      for region in try task.objects(key) {
        try LabelStudioDecoder.checkIsTextRegion(region, region)
        let stated = region.stated(try region.integer("start"), try region.integer("end"))
        let id = CountedID.id(document.annotations.count)
        let ranges = resolver.ranges([stated], text: try region.optionalString("text"), annotation: id)
        for label in try region.strings("labels") {
          document.annotations.append(
            Annotation(id: CountedID.id(document.annotations.count), label: Label(label), ranges: ranges))
          places.append(region.place)
        }
      }
    }
    return ReadDocument(
      document: document, place: task.place, annotationPlaces: places, faults: resolver.faults,
      repairs: resolver.repairs)
  }

  private static func isRegions(_ value: JSONValue) -> Bool {
    guard case .array(let items) = value, !items.isEmpty else { return false }
    return items.allSatisfy { item in
      if case .object(let object) = item { object["start"] != nil && object["labels"] != nil } else { false }
    }
  }

  /// `text`, or the only string, or the only one that has the first region's text in it.
  private static func textKey(_ task: JSONFields) throws(ReadError) -> String {
    if let key = task.options.textKey { return key }
    if case .string? = task.value("text") { return "text" }
    var strings = task.object.members.filter { $0.value.stringValue != nil && !ownKeys.contains($0.key) }
    if strings.count > 1, let quoted = firstRegionText(task) {
      strings.removeAll {
        Occurrences(of: quoted).ranges(in: SourceText($0.value.stringValue ?? "")).isEmpty
      }
    }
    guard strings.count == 1 else {
      throw task.fault(
        "a task has no data, and which of its keys holds the text is not clear",
        help: "name the key with --text-field, or export as JSON, not JSON-MIN")
    }
    return strings[0].key
  }

  private static func firstRegionText(_ task: JSONFields) -> String? {
    for member in task.object.members where isRegions(member.value) {
      guard case .array(let regions) = member.value, case .object(let first)? = regions.first else {
        continue
      }
      return first["text"]?.stringValue
    }
    return nil
  }
}
