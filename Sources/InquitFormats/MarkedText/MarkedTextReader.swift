import InquitModel

/// Reads marked text.
public enum MarkedTextReader {
  /// The documents of a file. Throws `ReadError` for markup that is not well formed, or bytes that are not
  /// UTF-8.
  public static func documents(in bytes: [UInt8], defaultID: String = "text") throws(ReadError)
    -> [ReadDocument]
  {
    var reader = MarkedTextFileReader(ByteSource(bytes: bytes), defaultID: defaultID)
    var documents: [ReadDocument] = []
    do {
      while let document = try reader.next() { documents.append(document) }
      return documents
    } catch {
      throw error as? ReadError ?? ReadError(line: 1, message: "\(error)")
    }
  }

  /// The document that `string` marks up; for tests and examples.
  public static func document(_ string: String) throws(ReadError) -> Document {
    try documents(in: Array(string.utf8))[0].document
  }
}

/// Parses the markup of one document.
struct MarkedTextParser {
  let source: SourceText
  let places: PlaceIndex
  let end: Int
  var i: Int

  /// The text without its markup.
  var text: [UInt8] = []
  var annotations: [Annotation] = []
  var annotationPlaces: [FilePlace] = []
  var relations: [Relation] = []
  var relationPlaces: [FilePlace] = []
  /// Indexes into `annotations` of what is open, with the offset where it opened and its place.
  var open: [(annotation: Int, start: Int, at: Int)] = []
  var indexOfID: [String: Int] = [:]
  /// Annotations written without an id.
  var nameless: [Int] = []

  init(_ source: SourceText, _ places: PlaceIndex, _ range: Range<Int>) {
    self.source = source
    self.places = places
    i = range.lowerBound
    end = range.upperBound
  }

  private func fault(_ message: String, at offset: Int? = nil, help: String? = nil) -> ReadError {
    let place = self.place(offset ?? i)
    return ReadError(line: place.line, column: place.column, message: message, help: help)
  }

  private func place(_ offset: Int) -> FilePlace {
    places.place(of: offset)
  }

  private var current: UInt8? { i < end ? source.bytes[i] : nil }

  private mutating func take(_ c: UInt8) -> Bool {
    guard current == c else { return false }
    i += 1
    return true
  }

  mutating func headerFields() throws(ReadError) -> JSONObject {
    var fields = JSONObject()
    while true {
      while current == 0x20 || current == 0x09 || current == 0x0D { i += 1 }
      guard current != nil else { return fields }
      let name = word()
      let at = i
      let isJSON = take(UInt8(ascii: ":"))
      guard !name.isEmpty, take(UInt8(ascii: "=")) else {
        throw fault("a header line holds name=value, as in \(MarkedText.header) id=a1 language=en")
      }
      let value = try value()
      fields[name] = isJSON ? try json(value, name, at: at) : .string(value)
    }
  }

  mutating func document(id: String, header: JSONObject) throws(ReadError) -> ReadDocument {
    let start = i
    var lineStart = true
    while let c = current {
      let atLineStart = lineStart
      lineStart = c == UInt8(ascii: "\n")
      switch c {
      case UInt8(ascii: "["): try openAnnotation()
      case UInt8(ascii: "]"): try closeAnnotation()
      case UInt8(ascii: "\\"):
        i += 1
        guard let escaped = current,
          [UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\\")].contains(escaped)
            || (escaped == UInt8(ascii: "#") && atLineStart)
        else {
          throw fault(
            "a backslash escapes [ ] and \\ only", at: i - 1, help: "write \\\\ for a backslash of the text")
        }
        text.append(escaped)
        i += 1
      default:
        text.append(c)
        i += 1
      }
    }
    if let last = open.last { throw fault("this annotation is not closed by ]", at: last.at) }
    nameAnnotations()
    var document = Document(id: id, text: SourceText(validUTF8: text))
    document.language = header["language"]?.stringValue
    for member in header.members where member.key != "id" && member.key != "language" {
      document.metadata[member.key] = member.value
    }
    document.annotations = annotations
    document.relations = relations
    return ReadDocument(
      document: document, place: place(start), annotationPlaces: annotationPlaces,
      relationPlaces: relationPlaces)
  }

  private mutating func openAnnotation() throws(ReadError) {
    let at = i
    i += 1
    let label = word()
    guard !label.isEmpty else {
      throw fault("a label should follow [", help: "write \\[ for a bracket of the text")
    }
    var id: String?
    var isFurtherPart = false
    if take(UInt8(ascii: "#")) {
      let name = word()
      guard !name.isEmpty else { throw fault("an id should follow #") }
      id = name
      isFurtherPart = take(UInt8(ascii: "+"))
    }
    let index: Int
    if isFurtherPart {
      guard let known = indexOfID[id!] else {
        throw fault("a further part of \(id!), which has not been opened before", at: at)
      }
      guard annotations[known].label.rawValue == label else {
        throw fault("\(id!) is a \(annotations[known].label), not a \(label)", at: at)
      }
      index = known
    } else {
      index = annotations.count
      if let id {
        guard indexOfID.updateValue(index, forKey: id) == nil else {
          throw fault(
            "the id \(id) is used twice", at: at, help: "write #\(id)+ for a further part of one annotation")
        }
      } else {
        nameless.append(index)
      }
      annotations.append(Annotation(id: id ?? "", label: Label(label), ranges: []))
      annotationPlaces.append(place(at))
    }
    try items(of: index)
    guard take(UInt8(ascii: "|")) else {
      throw fault(
        "the covered text should follow a |, as in [\(label)|text]",
        help: "write \\[ for a bracket of the text")
    }
    open.append((index, text.count, at))
  }

  private mutating func closeAnnotation() throws(ReadError) {
    guard let (index, start, _) = open.popLast() else {
      throw fault("] closes nothing", help: "write \\] for a bracket of the text")
    }
    i += 1
    let part = ByteRange(start, text.count)
    if let last = annotations[index].ranges.last, last.upperBound == part.lowerBound {
      annotations[index].ranges[annotations[index].ranges.count - 1] = last.lowerBound..<part.upperBound
    } else {
      annotations[index].ranges.append(part)
    }
  }

  private mutating func items(of index: Int) throws(ReadError) {
    while current == 0x20 {
      while current == 0x20 { i += 1 }
      let at = i
      let kind = current
      if kind == UInt8(ascii: "@") || kind == UInt8(ascii: ":") { i += 1 }
      let name = word()
      guard !name.isEmpty else { throw fault("an attribute should stand here") }
      switch kind {
      case UInt8(ascii: "@"):
        addRelation(RelationLabel(name), from: index, to: try assignedValue(), at: at)
      case UInt8(ascii: ":"):
        try setProvenance(name, try assignedValue(), of: index, at: at)
      default:
        if let shorthand = MarkedText.shorthands.first(where: { $0.word == name }) {
          addRelation(shorthand.relation, from: index, to: try assignedValue(), at: at)
        } else if take(UInt8(ascii: "=")) {
          annotations[index].attributes[name] = .string(try value())
        } else if take(UInt8(ascii: ":")) {
          annotations[index].attributes[name] = try json(try assignedValue(), name, at: at)
        } else {
          annotations[index].attributes[name] = true
        }
      }
    }
  }

  private func json(_ spelling: String, _ name: String, at offset: Int) throws(ReadError) -> JSONValue {
    do {
      return try JSONParser.parse(Array(spelling.utf8))
    } catch {
      throw fault("\(name) is not JSON: \(error.message)", at: offset)
    }
  }

  private mutating func assignedValue() throws(ReadError) -> String {
    guard take(UInt8(ascii: "=")) else { throw fault("= and a value should stand here") }
    return try value()
  }

  /// Relations name the index of their source until all ids are known.
  private mutating func addRelation(
    _ label: RelationLabel, from index: Int, to target: String, at offset: Int
  ) {
    relations.append(Relation(label: label, source: "\(index)", target: target))
    relationPlaces.append(place(offset))
  }

  private mutating func setProvenance(_ name: String, _ value: String, of index: Int, at offset: Int)
    throws(ReadError)
  {
    switch name {
    case "producer": annotations[index].provenance.producer = value
    case "rule": annotations[index].provenance.rule = value
    case "status":
      guard let status = Provenance.Status(rawValue: value) else {
        throw fault("a status is suggested, accepted or rejected", at: offset)
      }
      annotations[index].provenance.status = status
    case "confidence":
      guard let confidence = Provenance.confidence(value) else {
        throw fault("a confidence is a number", at: offset)
      }
      annotations[index].provenance.confidence = confidence
    default: throw fault("the provenance has producer, status, confidence and rule", at: offset)
    }
  }

  /// Letters, digits, hyphens, underscores, points and all that is not ASCII.
  private mutating func word() -> String {
    let start = i
    while let c = current,
      c >= 0x80 || (c >= 0x30 && c <= 0x39) || (c | 0x20 >= 0x61 && c | 0x20 <= 0x7A)
        || c == UInt8(ascii: "-")
        || c == UInt8(ascii: "_") || c == UInt8(ascii: ".") || c == UInt8(ascii: "/")
    { i += 1 }
    return source[ByteRange(start, i)]
  }

  private mutating func value() throws(ReadError) -> String {
    guard take(UInt8(ascii: "\"")) else {
      let start = i
      while let c = current, c > 0x20, c != UInt8(ascii: "|"), c != UInt8(ascii: "["),
        c != UInt8(ascii: "]"), c != UInt8(ascii: "\"")
      { i += 1 }
      guard i > start else { throw fault("a value should stand here", help: "write \"\" for an empty value") }
      return source[ByteRange(start, i)]
    }
    var bytes: [UInt8] = []
    while let c = current {
      i += 1
      if c == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
      if c == UInt8(ascii: "\\") {
        guard let escaped = current, escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "\\") else {
          throw fault("inside \"…\" a backslash escapes \" and \\ only")
        }
        bytes.append(escaped)
        i += 1
      } else {
        bytes.append(c)
      }
    }
    throw fault("this value is not closed by \"")
  }

  /// Gives ids to the annotations that were written without, as in q1, q2, passing over those in use, and
  /// puts them into the relations.
  private mutating func nameAnnotations() {
    var next: [String: Int] = [:]
    for index in nameless {
      let prefix = String(annotations[index].label.rawValue.prefix(1))
      var number = next[prefix, default: 0]
      var id: String
      repeat {
        number += 1
        id = "\(prefix)\(number)"
      } while indexOfID[id] != nil
      next[prefix] = number
      indexOfID[id] = index
      annotations[index].id = id
    }
    for i in relations.indices { relations[i].source = annotations[Int(relations[i].source)!].id }
  }
}
