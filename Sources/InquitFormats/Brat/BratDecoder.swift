import InquitModel

/// What a line of an `.ann` file says, by indexes into the annotations and relations of its document.
enum BratMeaning {
  /// It is no line of brat's, or about nothing known, or cannot be read.
  case nothing
  case annotation(Int)
  /// An event is its trigger, and its arguments are relations from it.
  case event(trigger: Int, arguments: [Int])
  case relation(Int)
  /// An equivalence is relations to its first member.
  case equivalence(relations: [Int])
  case attribute(BratSubject, key: String)
  /// Inquit's own note: provenance, and attributes with these keys.
  case ownNote(BratSubject, keys: [String])
}

/// What a detail is about.
enum BratSubject: Hashable {
  case annotation(Int)
  case relation(Int)
}

/// Builds the document from the lines. References may point forward, so lines are read by kind.
struct BratDecoder {
  private(set) var document: Document
  /// What each line says.
  private(set) var meanings: [BratMeaning] = []
  /// Lines that cannot be read, in no order.
  private(set) var errors: [ReadError] = []
  private var resolver: RangeResolver
  private var places: [FilePlace] = []
  private var relationPlaces: [FilePlace] = []
  /// Indexes of annotations by id; an event's id stands for its trigger.
  private var indexes: [String: Int] = [:]
  private var relationIndexes: [String: Int] = [:]

  init(_ text: SourceText, _ options: ReadOptions) {
    document = Document(id: options.defaultID, language: options.language, text: text)
    resolver = RangeResolver(text, unit: .codePoints, options: options)
  }

  /// What has been read.
  var read: ReadDocument {
    ReadDocument(
      document: document, place: FilePlace(line: 1), annotationPlaces: places, relationPlaces: relationPlaces,
      faults: resolver.faults, repairs: resolver.repairs)
  }

  mutating func decode(_ lines: [BratFile.Line], _ losses: inout LossReport) {
    meanings = lines.map { _ in .nothing }
    read(lines, [.text]) { (decoder, line, number) throws(ReadError) in try decoder.annotation(line, number) }
    read(lines, [.event]) { (decoder, line, number) throws(ReadError) in try decoder.trigger(line, number) }
    read(lines, [.relation, .event, .equivalence]) { (decoder, line, number) throws(ReadError) in
      switch line.kind {
      case .event: try decoder.event(line, number)
      case .relation: try decoder.relation(line, number)
      default: try decoder.equivalence(line, number)
      }
    }
    read(lines, [.attribute, .modification, .normalisation, .note]) { decoder, line, _ in decoder.detail(line)
    }
    for (i, line) in lines.enumerated() where !line.isBlank {
      // Such as a line end of the text that leaked into the column of the text.
      if line.parsed == nil { note(i, String(decoding: line.bytes, as: UTF8.self), &losses) }
      if let detail = line.parsed, detail.kind.isDetail, case .nothing = meanings[i] {
        note(i, "\(detail.id) is about nothing known", &losses)
      }
    }
  }

  private func note(_ index: Int, _ detail: String, _ losses: inout LossReport) {
    losses.note(.other, in: document.id, "line \(index + 1): \(detail)")
  }

  private typealias Meaning = (inout BratDecoder, BratLine, Int) throws(ReadError) -> BratMeaning

  private mutating func read(_ lines: [BratFile.Line], _ kinds: [BratLine.Kind], _ meaning: Meaning) {
    for (i, line) in lines.enumerated() {
      guard let line = line.parsed, kinds.contains(line.kind) else { continue }
      do throws(ReadError) { meanings[i] = try meaning(&self, line, i + 1) } catch { errors.append(error) }
    }
  }

  private func fault(_ number: Int, _ message: String) -> ReadError {
    ReadError(line: number, message: message)
  }

  // MARK: Annotations

  private mutating func annotation(_ line: BratLine, _ number: Int) throws(ReadError) -> BratMeaning {
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
    guard indexes[line.id] == nil else { throw fault(number, "the id \(line.id) is used twice") }
    indexes[line.id] = document.annotations.count
    var ranges = resolver.ranges(stated, text: line.text, separator: " ", annotation: line.id) {
      Self.plain($0) == Self.plain($1)
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    document.annotations.append(
      Annotation(id: line.id, label: Label(line.body[0]), ranges: joinedAtLineEnds(ranges)))
    places.append(FilePlace(line: number))
    return .annotation(document.annotations.count - 1)
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

  /// Lets the event's id stand for its trigger.
  private mutating func trigger(_ line: BratLine, _ number: Int) throws(ReadError) -> BratMeaning {
    let pieces = line.body[0].utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard pieces.count == 2, let index = indexes[String(Substring(pieces[1]))] else {
      throw fault(number, "\(line.id) should start with TYPE:TRIGGER")
    }
    guard indexes[line.id] == nil else { throw fault(number, "the id \(line.id) is used twice") }
    indexes[line.id] = index
    return .event(trigger: index, arguments: [])
  }

  private mutating func event(_ line: BratLine, _ number: Int) throws(ReadError) -> BratMeaning {
    // What is wrong with its trigger has been said.
    guard case .event(let trigger, _) = meanings[number - 1] else { return .nothing }
    var arguments: [(role: String, target: Int)] = []
    for argument in line.body.dropFirst() {
      let pieces = argument.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1).map {
        String(Substring($0))
      }
      guard pieces.count == 2, let target = indexes[pieces[1]] else {
        throw fault(number, "\(line.id) has the argument “\(argument)”, which names nothing")
      }
      arguments.append((pieces[0], target))
    }
    return .event(
      trigger: trigger,
      arguments: arguments.map { add(RelationLabel($0.role), from: trigger, to: $0.target, number) })
  }

  // MARK: Relations

  private mutating func relation(_ line: BratLine, _ number: Int) throws(ReadError) -> BratMeaning {
    let ends = line.body.dropFirst().map {
      $0.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1).last.map { String(Substring($0)) } ?? ""
    }
    guard ends.count == 2, let source = indexes[ends[0]], let target = indexes[ends[1]] else {
      throw fault(number, "\(line.id) should name two annotations, as in Arg1:T1 Arg2:T2")
    }
    let index = add(RelationLabel(line.body[0]), from: source, to: target, number)
    relationIndexes[line.id] = index
    return .relation(index)
  }

  /// Adds a relation and gives its index.
  private mutating func add(_ label: RelationLabel, from source: Int, to target: Int, _ number: Int) -> Int {
    document.relations.append(
      Relation(label: label, source: document.annotations[source].id, target: document.annotations[target].id)
    )
    relationPlaces.append(FilePlace(line: number))
    return document.relations.count - 1
  }

  private mutating func equivalence(_ line: BratLine, _ number: Int) throws(ReadError) -> BratMeaning {
    let members = line.body.dropFirst().compactMap { indexes[$0] }
    guard members.count == line.body.count - 1, let first = members.first else {
      throw fault(number, "an equivalence names what is not there")
    }
    return .equivalence(
      relations: members.dropFirst().map { add(RelationLabel(line.body[0]), from: $0, to: first, number) })
  }

  // MARK: Attributes and notes

  private mutating func detail(_ line: BratLine) -> BratMeaning {
    guard line.body.count >= 2, let subject = subject(line.body[1]) else { return .nothing }
    let key = line.body[0]
    switch line.kind {
    case .note:
      if key == BratNote.type, let text = line.text { return ownNote(text, about: subject) }
      let notes = [attributes(of: subject)[key]?.stringValue, line.text ?? ""]
      set(key, of: subject, to: .string(notes.compactMap { $0 }.joined(separator: "\n")))
    case .normalisation:
      set(key, of: subject, to: .string(line.body.dropFirst(2).joined(separator: " ")))
    default:
      set(key, of: subject, to: line.body.count > 2 ? .string(line.body[2...].joined(separator: " ")) : true)
    }
    return .attribute(subject, key: key)
  }

  private func subject(_ id: String) -> BratSubject? {
    indexes[id].map(BratSubject.annotation) ?? relationIndexes[id].map(BratSubject.relation)
  }

  private func attributes(of subject: BratSubject) -> JSONObject {
    switch subject {
    case .annotation(let index): document.annotations[index].attributes
    case .relation(let index): document.relations[index].attributes
    }
  }

  private mutating func set(_ key: String, of subject: BratSubject, to value: JSONValue) {
    switch subject {
    case .annotation(let index): document.annotations[index].attributes[key] = value
    case .relation(let index): document.relations[index].attributes[key] = value
    }
  }

  private mutating func ownNote(_ text: String, about subject: BratSubject) -> BratMeaning {
    guard case .object(let object)? = try? JSONParser.parse(Array(text.utf8)) else { return .nothing }
    var attributes = JSONObject()
    if case .object(let stated)? = object["attributes"] { attributes = stated }
    for member in attributes.members { set(member.key, of: subject, to: member.value) }
    let provenance = Provenance(json: object)
    switch subject {
    case .annotation(let index): document.annotations[index].provenance = provenance
    case .relation(let index): document.relations[index].provenance = provenance
    }
    return .ownNote(subject, keys: attributes.members.map(\.key))
  }
}

extension Provenance {
  /// From the keys that the native format uses; values of other types are left out.
  init(json: JSONObject) {
    self.init(
      producer: json["producer"]?.stringValue,
      status: json["status"]?.stringValue.flatMap { Status(rawValue: $0) }, rule: json["rule"]?.stringValue)
    if case .number(let spelling)? = json["confidence"] { confidence = Self.confidence(spelling) }
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
