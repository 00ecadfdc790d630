import InquitModel

/// Reads documents in the native format, a line at a time.
public struct NativeReader: Sendable {
  /// The key that holds the text, for lines that are not Inquit's own.
  public var textKey: String

  public init(textKey: String = "text") { self.textKey = textKey }

  /// The document on one line (without its LF). `number` is the line's, from 1; a document without an `id`
  /// is named after it. Throws `ReadError` when the line is not JSON or not a document.
  public func document(onLine bytes: [UInt8], number: Int) throws(ReadError) -> ReadDocument {
    let value: JSONValue
    do {
      value = try JSONParser.parse(bytes)
    } catch {
      let column = bytes[..<min(error.offset, bytes.count)].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
      throw ReadError(
        line: number, column: column, message: error.message,
        help: "a line of JSONL holds one whole JSON object")
    }
    guard case .object(let object) = value else {
      throw ReadError(line: number, message: "a line of JSONL should be a JSON object")
    }
    return try DocumentDecoder(line: number).document(object, textKey: textKey)
  }
}

/// Turns one JSON object into a document.
private struct DocumentDecoder {
  let line: Int

  func fault(_ message: String, help: String? = nil) -> ReadError {
    ReadError(line: line, message: message, help: help)
  }

  func document(_ object: JSONObject, textKey: String) throws(ReadError) -> ReadDocument {
    if let version = object["inquit"], version != .number("\(NativeWriter.version)") {
      throw fault("this version of the format is not known", help: "use a newer Inquit")
    }
    guard let textValue = object[textKey] else {
      throw fault("no key \"\(textKey)\"", help: "name the key that holds the text with --text-field")
    }
    guard case .string(let string) = textValue else { throw fault("\"\(textKey)\" should be a string") }
    let text = SourceText(string)
    let map = OffsetMap<UTF32>(text)
    var faults: [OffsetFault] = []

    var document = Document(id: try self.string(object, "id") ?? "line-\(line)", text: text)
    document.language = try self.string(object, "language")
    if let metadata = try self.object(object, "metadata") { document.metadata = metadata }
    if let segmenter = try self.object(object, "segmenter") {
      document.segmenter = SegmenterInfo(
        tokens: try self.string(segmenter, "tokens") ?? "", icu: try self.string(segmenter, "icu") ?? "",
        unicode: try self.string(segmenter, "unicode") ?? "")
    }
    for layer in ["sentences", "tokens"] {
      guard let value = object[layer], value != .null else { continue }
      let ranges = try self.ranges(value, path: layer, annotation: nil, map, &faults)
      if layer == "sentences" { document.sentences = ranges } else { document.tokens = ranges }
    }
    for (i, value) in try array(object, "annotations").enumerated() {
      document.annotations.append(try annotation(value, "annotations[\(i)]", text, map, &faults))
    }
    for (i, value) in try array(object, "relations").enumerated() {
      document.relations.append(try relation(value, "relations[\(i)]"))
    }
    let known: Set<String> = [
      "inquit", "id", "language", textKey, "metadata", "segmenter", "sentences", "tokens", "annotations",
      "relations",
    ]
    document.unknownKeys = JSONObject(object.members.filter { !known.contains($0.key) })
    return ReadDocument(
      document: document, place: FilePlace(line: line),
      annotationPlaces: document.annotations.map { _ in FilePlace(line: line) },
      relationPlaces: document.relations.map { _ in FilePlace(line: line) }, faults: faults)
  }

  private func annotation(
    _ value: JSONValue, _ path: String, _ text: SourceText, _ map: OffsetMap<UTF32>,
    _ faults: inout [OffsetFault]
  ) throws(ReadError) -> Annotation {
    guard case .object(let object) = value else { throw fault("\(path) should be an object") }
    guard let id = try string(object, "id") else { throw fault("\(path) has no id") }
    guard let label = try string(object, "label") else { throw fault("\(path) has no label") }
    guard let rangesValue = object["ranges"] else { throw fault("\(path) has no ranges") }
    let before = faults.count
    let ranges = try self.ranges(rangesValue, path: path + ".ranges", annotation: id, map, &faults)
    var annotation = Annotation(id: id, label: Label(label), ranges: ranges)
    if let stated = try string(object, "text"), faults.count == before {
      let covered = annotation.coveredText(in: text)
      if !sameBytes(stated, covered), let first = ranges.first, let scalars = map.range(of: first) {
        faults.append(
          OffsetFault(
            problem: .textMismatch, path: path, annotation: id, place: FilePlace(line: line),
            start: scalars.lowerBound.value, end: scalars.upperBound.value, unit: UTF32.unitName,
            textLength: map.endOffset.value, statedText: stated, coveredText: covered))
      }
    }
    annotation.attributes = try self.object(object, "attributes") ?? [:]
    annotation.provenance = try provenance(object, path)
    let known: Set<String> = [
      "id", "label", "ranges", "text", "attributes", "producer", "status", "confidence", "rule",
    ]
    annotation.unknownKeys = JSONObject(object.members.filter { !known.contains($0.key) })
    return annotation
  }

  private func relation(_ value: JSONValue, _ path: String) throws(ReadError) -> Relation {
    guard case .object(let object) = value else { throw fault("\(path) should be an object") }
    guard let label = try string(object, "label"), let source = try string(object, "source"),
      let target = try string(object, "target")
    else { throw fault("\(path) needs label, source and target") }
    let known: Set<String> = [
      "label", "source", "target", "attributes", "producer", "status", "confidence", "rule",
    ]
    return Relation(
      label: RelationLabel(label), source: source, target: target,
      attributes: try self.object(object, "attributes") ?? [:], provenance: try provenance(object, path),
      unknownKeys: JSONObject(object.members.filter { !known.contains($0.key) }))
  }

  private func provenance(_ object: JSONObject, _ path: String) throws(ReadError) -> Provenance {
    var provenance = Provenance(
      producer: try string(object, "producer"), rule: try string(object, "rule"))
    if let status = try string(object, "status") {
      guard let known = Provenance.Status(rawValue: status) else {
        throw fault(
          "\(path) has the unknown status \"\(status)\"",
          help: "a status is suggested, accepted or rejected")
      }
      provenance.status = known
    }
    if let confidence = object["confidence"], confidence != .null {
      guard case .number(let spelling) = confidence, let value = Double(spelling) else {
        throw fault("\(path) has a confidence that is not a number")
      }
      provenance.confidence = value
    }
    return provenance
  }

  /// The ranges of a list; a range that does not fit the text becomes a fault and is left out.
  private func ranges(
    _ value: JSONValue, path: String, annotation: String?, _ map: OffsetMap<UTF32>,
    _ faults: inout [OffsetFault]
  ) throws(ReadError) -> [ByteRange] {
    guard case .array(let items) = value else { throw fault("\(path) should be a list of [start, end]") }
    var ranges: [ByteRange] = []
    ranges.reserveCapacity(items.count)
    for (i, item) in items.enumerated() {
      guard case .array(let pair) = item, pair.count == 2, case .number(let a) = pair[0],
        case .number(let b) = pair[1], let start = Int(a), let end = Int(b)
      else { throw fault("\(path)[\(i)] should be [start, end] in whole numbers") }
      let problem: OffsetFault.Problem
      if start > end {
        problem = .reversed
      } else if start < 0 || end > map.endOffset.value {
        problem = .outOfBounds
      } else if let range = map.byteRange(of: ScalarRange(start, end)) {
        ranges.append(range)
        continue
      } else {
        problem = .splitsCodePoint
      }
      faults.append(
        OffsetFault(
          problem: problem, path: "\(path)[\(i)]", annotation: annotation, place: FilePlace(line: line),
          start: start, end: end, unit: UTF32.unitName, textLength: map.endOffset.value))
    }
    return ranges
  }

  private func string(_ object: JSONObject, _ key: String) throws(ReadError) -> String? {
    switch object[key] {
    case nil, .null?: return nil
    case .string(let s)?: return s
    default: throw fault("\"\(key)\" should be a string")
    }
  }

  private func object(_ object: JSONObject, _ key: String) throws(ReadError) -> JSONObject? {
    switch object[key] {
    case nil, .null?: return nil
    case .object(let o)?: return o
    default: throw fault("\"\(key)\" should be an object")
    }
  }

  private func array(_ object: JSONObject, _ key: String) throws(ReadError) -> [JSONValue] {
    switch object[key] {
    case nil, .null?: return []
    case .array(let a)?: return a
    default: throw fault("\"\(key)\" should be a list")
    }
  }
}
