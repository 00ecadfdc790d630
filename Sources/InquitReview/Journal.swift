import InquitFormats
import InquitModel

/// The journal of a review: JSONL that a person can read, an entry a line.
///
/// Ranges are counted in bytes here, unlike in the native format: a line can then be read without its document.
package enum Journal {
  /// The line of an entry, ended by LF.
  package static func line(for entry: JournalEntry, ids: [String]) -> [UInt8] {
    var json = JSONWriter()
    json.object(object(for: entry, ids: ids))
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// The entries of a journal. A last line without LF was being written when the program was killed and is
  /// left out: the change had not taken effect. Throws when any other line is damaged.
  package static func entries(in bytes: [UInt8]) throws(ReviewError) -> [JournalEntry] {
    var entries: [JournalEntry] = []
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    lines.removeLast()
    for (i, line) in lines.enumerated() {
      guard let value = try? JSONParser.parse(Array(line)), case .object(let object) = value,
        let entry = entry(from: object)
      else { throw ReviewError("line \(i + 1) of the journal is damaged") }
      entries.append(entry)
    }
    return entries
  }

  // MARK: Writing

  private static func object(for entry: JournalEntry, ids: [String]) -> JSONObject {
    switch entry {
    case .edit(let edit):
      [
        "edit": number(edit.number), "document": number(edit.document), "id": id(edit.document, ids),
        "command": .string(edit.command), "changes": changes(edit.changes),
      ]
    case .undo(let edit): ["undo": number(edit)]
    case .redo(let edit): ["redo": number(edit)]
    case .refresh(let document, let list):
      ["refresh": number(document), "id": id(document, ids), "changes": changes(list)]
    case .place(let document, let cursor): ["at": number(cursor.value), "document": number(document)]
    case .saving(let checksum): ["saving": .string(checksum)]
    }
  }

  private static func id(_ document: Int, _ ids: [String]) -> JSONValue {
    .string(ids.indices.contains(document) ? ids[document] : "")
  }

  private static func changes(_ changes: [Change]) -> JSONValue {
    .array(changes.map { .object(object(for: $0)) })
  }

  private static func number(_ value: Int) -> JSONValue { .number("\(value)") }

  private static func object(for change: Change) -> JSONObject {
    switch change {
    case .annotation(let index, let before, let after):
      [
        "annotation": number(index), "before": before.map { .object(object(for: $0)) } ?? .null,
        "after": after.map { .object(object(for: $0)) } ?? .null,
      ]
    case .relation(let index, let before, let after):
      [
        "relation": number(index), "before": before.map { .object(object(for: $0)) } ?? .null,
        "after": after.map { .object(object(for: $0)) } ?? .null,
      ]
    case .state(let before, let after):
      ["state": true, "before": .string(before.rawValue), "after": .string(after.rawValue)]
    }
  }

  private static func object(for annotation: Annotation) -> JSONObject {
    [
      "id": .string(annotation.id), "label": .string(annotation.label.rawValue),
      "bytes": .array(
        annotation.ranges.map { .array([number($0.lowerBound.value), number($0.upperBound.value)]) }),
      "attributes": .object(annotation.attributes),
      "provenance": .object(object(for: annotation.provenance)),
      "unknown": .object(annotation.unknownKeys),
    ]
  }

  private static func object(for relation: Relation) -> JSONObject {
    [
      "label": .string(relation.label.rawValue), "source": .string(relation.source),
      "target": .string(relation.target), "attributes": .object(relation.attributes),
      "provenance": .object(object(for: relation.provenance)), "unknown": .object(relation.unknownKeys),
    ]
  }

  private static func object(for provenance: Provenance) -> JSONObject {
    var object = JSONObject()
    object["producer"] = provenance.producer.map { .string($0) }
    object["status"] = provenance.status.map { .string($0.rawValue) }
    object["confidence"] = provenance.confidence.map { .number("\($0)") }
    object["rule"] = provenance.rule.map { .string($0) }
    return object
  }

  // MARK: Reading

  private static func entry(from object: JSONObject) -> JournalEntry? {
    if let edit = integer(object["edit"]), let document = integer(object["document"]),
      let command = object["command"]?.stringValue, let changes = changes(from: object)
    {
      return .edit(Edit(number: edit, document: document, command: command, changes: changes))
    }
    if let document = integer(object["refresh"]), let changes = changes(from: object) {
      return .refresh(document: document, changes: changes)
    }
    if let edit = integer(object["undo"]) { return .undo(edit) }
    if let edit = integer(object["redo"]) { return .redo(edit) }
    if let cursor = integer(object["at"]), let document = integer(object["document"]) {
      return .place(document: document, cursor: ByteOffset(cursor))
    }
    if let checksum = object["saving"]?.stringValue { return .saving(checksum: checksum) }
    return nil
  }

  private static func integer(_ value: JSONValue?) -> Int? {
    guard case .number(let spelling)? = value, let number = Int(spelling), number >= 0 else { return nil }
    return number
  }

  private static func changes(from object: JSONObject) -> [Change]? {
    guard case .array(let list)? = object["changes"] else { return nil }
    let changes = list.compactMap(change)
    return changes.count == list.count ? changes : nil
  }

  private static func change(from value: JSONValue) -> Change? {
    guard case .object(let object) = value, let before = object["before"], let after = object["after"] else {
      return nil
    }
    if let index = integer(object["annotation"]) {
      guard let before = optional(before, annotation), let after = optional(after, annotation) else {
        return nil
      }
      return .annotation(index: index, before: before, after: after)
    }
    if let index = integer(object["relation"]) {
      guard let before = optional(before, relation), let after = optional(after, relation) else { return nil }
      return .relation(index: index, before: before, after: after)
    }
    guard let before = before.stringValue.flatMap(ReviewState.init),
      let after = after.stringValue.flatMap(ReviewState.init)
    else { return nil }
    return .state(before: before, after: after)
  }

  /// `.some(nil)` for null, nil for what cannot be read.
  private static func optional<T>(_ value: JSONValue, _ read: (JSONObject) -> T?) -> T?? {
    switch value {
    case .null: .some(nil)
    case .object(let object): read(object).map { .some($0) }
    default: nil
    }
  }

  private static func annotation(from object: JSONObject) -> Annotation? {
    guard let id = object["id"]?.stringValue, let label = object["label"]?.stringValue,
      case .array(let pairs)? = object["bytes"], case .object(let attributes)? = object["attributes"],
      let provenance = provenance(from: object["provenance"]), case .object(let unknown)? = object["unknown"]
    else { return nil }
    var ranges: [ByteRange] = []
    for pair in pairs {
      guard case .array(let ends) = pair, ends.count == 2, let lower = integer(ends[0]),
        let upper = integer(ends[1]), lower <= upper
      else { return nil }
      ranges.append(ByteRange(lower, upper))
    }
    return Annotation(
      id: id, label: Label(label), ranges: ranges, attributes: attributes, provenance: provenance,
      unknownKeys: unknown)
  }

  private static func relation(from object: JSONObject) -> Relation? {
    guard let label = object["label"]?.stringValue, let source = object["source"]?.stringValue,
      let target = object["target"]?.stringValue, case .object(let attributes)? = object["attributes"],
      let provenance = provenance(from: object["provenance"]), case .object(let unknown)? = object["unknown"]
    else { return nil }
    return Relation(
      label: RelationLabel(label), source: source, target: target, attributes: attributes,
      provenance: provenance, unknownKeys: unknown)
  }

  private static func provenance(from value: JSONValue?) -> Provenance? {
    guard case .object(let object)? = value else { return nil }
    var provenance = Provenance(producer: object["producer"]?.stringValue, rule: object["rule"]?.stringValue)
    if let status = object["status"]?.stringValue {
      guard let known = Provenance.Status(rawValue: status) else { return nil }
      provenance.status = known
    }
    if case .number(let spelling)? = object["confidence"] {
      provenance.confidence = Provenance.confidence(spelling)
    }
    return provenance
  }
}
