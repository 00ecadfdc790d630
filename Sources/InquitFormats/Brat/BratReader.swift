import InquitModel

/// Reads an `.ann` file. References may point forward, so lines are sorted by kind first.
struct BratReader: DocumentReader {
  private var lines: LineReader
  private let options: ReadOptions
  private var isDone = false
  private(set) var losses = LossReport()

  init(_ source: ByteSource, _ options: ReadOptions) {
    lines = LineReader(source)
    self.options = options
  }

  mutating func next() throws -> ReadDocument? {
    if isDone { return nil }
    isDone = true
    let text = try options.textBeside()
    var decoder = BratDecoder(text, options)
    while let line = try lines.nextText() {
      if line.isEmpty { continue }
      if let parsed = BratLine(line) {
        decoder.items.append((parsed, lines.lineNumber))
      } else {
        // A line end of the text that leaked into the column of the text.
        losses.note(.other, in: options.defaultID, "line \(lines.lineNumber): \(line)")
      }
    }
    return try decoder.document(&losses)
  }
}

/// Builds the document from the lines.
struct BratDecoder {
  var items: [(line: BratLine, number: Int)] = []
  private let options: ReadOptions
  private var document: Document
  private var resolver: RangeResolver
  private var places: [FilePlace] = []
  private var relationPlaces: [FilePlace] = []
  /// Indexes of annotations by id; an event's id stands for its trigger.
  private var indexes: [String: Int] = [:]
  private var relationIndexes: [String: Int] = [:]

  init(_ text: SourceText, _ options: ReadOptions) {
    self.options = options
    document = Document(id: options.defaultID, language: options.language, text: text)
    resolver = RangeResolver(text, unit: .codePoints, options: options)
  }

  mutating func document(_ losses: inout LossReport) throws(ReadError) -> ReadDocument {
    for (line, number) in items where line.kind == "T" { try addAnnotation(line, number) }
    for (line, number) in items where line.kind == "E" { try addEvent(line, number) }
    for (line, number) in items {
      switch line.kind {
      case "R": try addRelation(line, number)
      case "E": try addArguments(line, number)
      case "*": try addEquivalence(line, number)
      default: break
      }
    }
    for (line, number) in items where "AMN#".contains(line.kind) {
      if !addDetail(line) {
        losses.note(.other, in: document.id, "line \(number): \(line.id) is about nothing known")
      }
    }
    return ReadDocument(
      document: document, place: FilePlace(line: 1), annotationPlaces: places, relationPlaces: relationPlaces,
      faults: resolver.faults)
  }

  private func fault(_ number: Int, _ message: String) -> ReadError {
    ReadError(line: number, message: message)
  }

  // MARK: Annotations

  private mutating func addAnnotation(_ line: BratLine, _ number: Int) throws(ReadError) {
    let fragments = line.body.dropFirst().joined(separator: " ").split(separator: ";")
    var stated: [RangeResolver.Stated] = []
    for fragment in fragments {
      let ends = fragment.split(separator: " ").map { Int($0) }
      guard ends.count == 2, let start = ends[0], let end = ends[1] else {
        throw fault(number, "\(line.id) should have a label and “start end”, with ; between fragments")
      }
      stated.append(
        RangeResolver.Stated(start: start, end: end, path: line.id, place: FilePlace(line: number)))
    }
    guard !stated.isEmpty else { throw fault(number, "\(line.id) has no range") }
    guard indexes.updateValue(document.annotations.count, forKey: line.id) == nil else {
      throw fault(number, "the id \(line.id) is used twice")
    }
    var ranges = resolver.ranges(stated, text: line.text, separator: " ", annotation: line.id) {
      Self.plain($0) == Self.plain($1)
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    document.annotations.append(
      Annotation(id: line.id, label: Label(line.body[0]), ranges: joinedAtLineEnds(ranges)))
    places.append(FilePlace(line: number))
  }

  /// The covered text as brat writes it, line ends being blanks; some tools write ` [...] ` between parts.
  private static func plain(_ text: String) -> [UInt8] {
    var bytes = Array(text.replacing(" [...] ", with: " ").utf8)
    for i in bytes.indices where bytes[i] == 0x0A || bytes[i] == 0x0D || bytes[i] == 0x09 { bytes[i] = 0x20 }
    while bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }

  /// brat cuts an annotation at line ends; what is apart by line ends only is one part.
  private func joinedAtLineEnds(_ ranges: [ByteRange]) -> [ByteRange] {
    var result: [ByteRange] = []
    for range in ranges {
      if let last = result.last, last.upperBound <= range.lowerBound,
        document.text.bytes(in: last.upperBound..<range.lowerBound).allSatisfy({ $0 == 0x0A || $0 == 0x0D })
      {
        result[result.count - 1] = last.lowerBound..<range.upperBound
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// An event is its trigger; its arguments are relations from it.
  private mutating func addEvent(_ line: BratLine, _ number: Int) throws(ReadError) {
    let trigger = line.body[0].split(separator: ":", maxSplits: 1)
    guard trigger.count == 2, let index = indexes[String(trigger[1])] else {
      throw fault(number, "\(line.id) should start with TYPE:TRIGGER")
    }
    indexes[line.id] = index
  }

  private mutating func addArguments(_ line: BratLine, _ number: Int) throws(ReadError) {
    guard let source = indexes[line.id] else { return }
    for argument in line.body.dropFirst() {
      let pieces = argument.split(separator: ":", maxSplits: 1).map(String.init)
      guard pieces.count == 2, let target = indexes[pieces[1]] else {
        throw fault(number, "\(line.id) has the argument “\(argument)”, which names nothing")
      }
      add(RelationLabel(pieces[0]), from: source, to: target, number)
    }
  }

  // MARK: Relations

  private mutating func addRelation(_ line: BratLine, _ number: Int) throws(ReadError) {
    let ends = line.body.dropFirst().map {
      $0.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
    }
    guard ends.count == 2, let source = indexes[ends[0]], let target = indexes[ends[1]] else {
      throw fault(number, "\(line.id) should name two annotations, as in Arg1:T1 Arg2:T2")
    }
    relationIndexes[line.id] = document.relations.count
    add(RelationLabel(line.body[0]), from: source, to: target, number)
  }

  private mutating func add(_ label: RelationLabel, from source: Int, to target: Int, _ number: Int) {
    document.relations.append(
      Relation(label: label, source: document.annotations[source].id, target: document.annotations[target].id)
    )
    relationPlaces.append(FilePlace(line: number))
  }

  private mutating func addEquivalence(_ line: BratLine, _ number: Int) throws(ReadError) {
    let members = line.body.dropFirst().compactMap { indexes[$0] }
    guard members.count == line.body.count - 1, let first = members.first else {
      throw fault(number, "an equivalence names what is not there")
    }
    for member in members.dropFirst() { add(RelationLabel(line.body[0]), from: member, to: first, number) }
  }

  // MARK: Attributes and notes

  /// Whether the line is about something that is there.
  private mutating func addDetail(_ line: BratLine) -> Bool {
    guard line.body.count >= 2 else { return false }
    let target = line.body[1]
    if line.kind == "#", line.body[0] == BratNote.type, let text = line.text {
      return addOwnNote(text, about: target)
    }
    guard let index = indexes[target] else { return false }
    switch line.kind {
    case "A", "M":
      let value = line.body.count > 2 ? JSONValue.string(line.body[2...].joined(separator: " ")) : true
      document.annotations[index].attributes[line.body[0]] = value
    case "N":
      document.annotations[index].attributes[line.body[0]] = .string(
        line.body.dropFirst(2).joined(separator: " "))
    default:
      let notes = [document.annotations[index].attributes[line.body[0]]?.stringValue, line.text ?? ""]
      document.annotations[index].attributes[line.body[0]] = .string(
        notes.compactMap { $0 }.joined(separator: "\n"))
    }
    return true
  }

  private mutating func addOwnNote(_ text: String, about target: String) -> Bool {
    guard case .object(let object)? = try? JSONParser.parse(Array(text.utf8)) else { return false }
    var attributes = JSONObject()
    if case .object(let stated)? = object["attributes"] { attributes = stated }
    let provenance = Provenance(json: object)
    if let index = indexes[target] {
      for member in attributes.members { document.annotations[index].attributes[member.key] = member.value }
      document.annotations[index].provenance = provenance
    } else if let index = relationIndexes[target] {
      document.relations[index].attributes = attributes
      document.relations[index].provenance = provenance
    } else {
      return false
    }
    return true
  }
}

extension Provenance {
  /// From the keys that the native format uses; values of other types are left out.
  init(json: JSONObject) {
    self.init(
      producer: json["producer"]?.stringValue,
      status: json["status"]?.stringValue.flatMap { Status(rawValue: $0) }, rule: json["rule"]?.stringValue)
    if case .number(let spelling)? = json["confidence"] { confidence = Double(spelling) }
  }

  /// With the keys that the native format uses.
  var json: JSONObject {
    var object = JSONObject()
    if let producer { object["producer"] = .string(producer) }
    if let status { object["status"] = .string(status.rawValue) }
    if let confidence { object["confidence"] = .number("\(confidence)") }
    if let rule { object["rule"] = .string(rule) }
    return object
  }
}
