import InquitModel

/// Builds a document from the elements of one `TEI`.
struct TEIDecoder {
  private let language: String?
  private var text = TEIText()
  private var header = TEIHeader()
  private var standOff = TEIStandOff()
  private var frames: [Frame] = []
  private var isSpeechInterrupted = false
  private var annotations: [Annotation] = []
  private var places: [FilePlace] = []
  /// What an annotation's elements point to, to be resolved when all is known.
  private var references: [Int: (who: String?, ana: String?)] = [:]
  /// The annotation that the element with an id is a part of.
  private var annotationOf: [String: Int] = [:]
  /// The annotation that the element with an id, still to come, goes on with.
  private var announced: [String: Int] = [:]
  /// The annotation of the last element of a name that said it was an initial part.
  private var initials: [String: Int] = [:]
  /// The text of elements with an id that are no annotations, for stand-off ones.
  private var rangeOf: [String: ByteRange] = [:]
  private var leftOut: [String: Int] = [:]
  private var relations: [Relation] = []
  private var known: Set<Relation> = []

  /// An element that is open.
  private struct Frame {
    let name: String
    var id: String?
    /// The annotation that it is (a part of).
    var annotation: Int?
    /// Where its text starts; nil until there is some.
    var start: ByteOffset?
    var isPreserving = false
    /// Where its content goes.
    var zone: Zone
    /// For a speech the index of its speaker's annotation.
    var speaker: Int?
  }

  private enum Zone { case none, header, standOff, text, leftOut }

  init(language: String?) { self.language = language }

  private var zone: Zone { frames.last?.zone ?? .none }

  // MARK: Elements

  mutating func start(_ element: XMLElement, line: Int, _ losses: inout LossReport) {
    var frame = Frame(
      name: element.name, id: element["xml:id"], isPreserving: frames.last?.isPreserving ?? false, zone: zone)
    switch zone {
    case .none: frame.zone = Self.zone(of: element.name)
    case .header: header.start(element)
    case .standOff: standOff.start(element, line: line)
    case .text where isLeftOut(element.name):
      frame.zone = .leftOut
      leftOut[element.name, default: 0] += 1
    case .text, .leftOut: break
    }
    if frame.zone == .text { startText(element, &frame, line) }
    frames.append(frame)
  }

  private static func zone(of name: String) -> Zone {
    switch name {
    case "teiHeader": .header
    case "standOff", "spanGrp": .standOff
    case "text": .text
    default: .none
    }
  }

  /// `corr` and its like are left out only where they stand beside what the text has.
  private func isLeftOut(_ name: String) -> Bool {
    guard TEIElement.leftOut.contains(name) else { return false }
    let isChoice = ["corr", "reg", "expan"].contains(name)
    return !isChoice || frames.last?.name == "choice"
  }

  private mutating func startText(_ element: XMLElement, _ frame: inout Frame, _ line: Int) {
    if let space = element["xml:space"] { frame.isPreserving = space == "preserve" }
    if let block = TEIElement.blocks[element.name], !frame.isPreserving {
      if element.name != "lb" || element["break"] != "no" { text.breakLine(block) }
    }
    if element.name == "g", let scalar = Self.glyph(element["n"]) { addText(scalar, isPreserving: true) }
    if let id = element["xml:id"], let index = announced[id] ?? part(of: element) {
      frame.annotation = index
      annotationOf[id] = index
    } else if let index = part(of: element) {
      frame.annotation = index
    } else if let meaning = TEIElement.meaning(of: element) {
      frame.annotation = add(element, meaning, line)
    }
    if let index = frame.annotation {
      if let next = Self.pointers(element["next"]).first { announced[next] = index }
      if element["part"] == "I" { initials[element.name] = index }
    }
    if element.name == "speaker" || element.name == "stage" { interruptSpeech() }
    if element.name == "speaker", let speech = frames.lastIndex(where: { $0.name == "sp" }) {
      frames[speech].speaker = frame.annotation
    }
  }

  /// The annotation that an element says it is a further part of.
  private func part(of element: XMLElement) -> Int? {
    if let previous = Self.pointers(element["prev"]).first { return annotationOf[previous] }
    return element["part"] == "M" || element["part"] == "F" ? initials[element.name] : nil
  }

  private mutating func add(
    _ element: XMLElement, _ meaning: (label: Label, attributes: JSONObject), _ line: Int
  ) -> Int {
    let index = annotations.count
    var attributes = meaning.attributes
    // Where feature structures say what the attributes are, the element only repeats them.
    if element["ana"] == nil {
      for member in TEIElement.attributes(of: element).members { attributes[member.key] = member.value }
    }
    annotations.append(
      Annotation(id: element["xml:id"] ?? "", label: meaning.label, ranges: [], attributes: attributes))
    places.append(FilePlace(line: line))
    if let id = element["xml:id"] { annotationOf[id] = index }
    references[index] = (element["who"], element["ana"])
    return index
  }

  mutating func end(_ name: String) {
    guard let frame = frames.popLast() else { return }
    switch frame.zone {
    case .header: header.end(name)
    case .standOff: standOff.end(name)
    case .text:
      if let start = frame.start {
        let range = start..<text.end
        if let index = frame.annotation { cover(range, index) }
        if let id = frame.id { rangeOf[id] = range }
      }
      if let speaker = frame.speaker, let speech = frame.annotation {
        standOff.addSpeech(speech, by: speaker)
      }
      if name != "lb", let block = TEIElement.blocks[name], !frame.isPreserving { text.breakLine(block) }
    case .none, .leftOut: break
    }
  }

  private mutating func cover(_ range: ByteRange, _ index: Int) {
    guard !range.isEmpty else { return }
    if let last = annotations[index].ranges.last, last.upperBound >= range.lowerBound {
      annotations[index].ranges[annotations[index].ranges.count - 1] =
        min(last.lowerBound, range.lowerBound)..<max(last.upperBound, range.upperBound)
    } else {
      annotations[index].ranges.append(range)
    }
  }

  /// The name of the speaker and directions are no part of a speech.
  private mutating func interruptSpeech() {
    guard let speech = frames.lastIndex(where: { $0.name == "sp" }), let index = frames[speech].annotation
    else {
      return
    }
    if let start = frames[speech].start { cover(start..<text.end, index) }
    frames[speech].start = nil
    isSpeechInterrupted = true
  }

  // MARK: Text

  mutating func add(_ bytes: [UInt8]) {
    switch zone {
    case .header: header.add(bytes)
    case .standOff: standOff.add(bytes)
    case .text: addText(bytes, isPreserving: frames.last?.isPreserving ?? false)
    case .none, .leftOut: break
    }
  }

  private mutating func addText(_ bytes: [UInt8], isPreserving: Bool) {
    guard let start = text.add(bytes, isPreserving: isPreserving) else { return }
    let interruption = frames.lastIndex { $0.name == "speaker" || $0.name == "stage" }
    for i in frames.indices.reversed() where frames[i].zone == .text {
      if frames[i].name == "sp", let interruption, interruption > i { continue }
      if frames[i].start == nil {
        frames[i].start = start
      } else if !isSpeechInterrupted {
        // What is around an element that has begun has begun, too.
        break
      }
    }
    if interruption == nil { isSpeechInterrupted = false }
  }

  /// `U+0001`.
  private static func glyph(_ number: String?) -> [UInt8]? {
    guard let number, number.hasPrefix("U+") else { return nil }
    return UInt32(number.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map { Array(String($0).utf8) }
  }

  /// The ids in `#a #b`.
  static func pointers(_ attribute: String?) -> [String] {
    (attribute ?? "").utf8.split { $0 <= 0x20 }.map { pointer in
      String(
        decoding: Array(pointer.first == UInt8(ascii: "#") ? pointer.dropFirst() : pointer), as: UTF8.self)
    }
  }

  // MARK: Document

  mutating func document(fallbackID: String, place: FilePlace, _ losses: inout LossReport) -> ReadDocument {
    let id = header.id ?? fallbackID
    for (name, count) in leftOut.sorted(by: { $0.key < $1.key }) {
      losses.note(.other, in: id, "\(count) × <\(name)>")
    }
    var document = Document(id: id, language: language ?? header.language, text: SourceText(text.string))
    if let title = header.title, !title.isEmpty, title != header.id {
      document.metadata["title"] = .string(title)
    }
    nameAnnotations()
    resolveReferences()
    for standing in standOff.annotations { add(standing, &losses, in: id) }
    for speech in standOff.speeches { relate(.saidBy, speech.speech, speech.speaker) }
    for relation in standOff.relations {
      for source in Self.pointers(relation.active) {
        for target in Self.pointers(relation.passive) {
          guard let source = annotationOf[source], let target = annotationOf[target] else {
            losses.note(.relations, in: id, "\(relation.name) \(source) → \(target)")
            continue
          }
          relate(RelationLabel(relation.name), source, target)
        }
      }
    }
    for annotation in annotations where annotation.ranges.isEmpty {
      losses.note(.emptyAnnotations, in: id, "\(annotation.label) \(annotation.id)")
    }
    let kept = annotations.indices.filter { !annotations[$0].ranges.isEmpty }
    document.annotations = kept.map { annotations[$0] }
    let ids = Set(document.annotations.map(\.id))
    document.relations = relations.filter { ids.contains($0.source) && ids.contains($0.target) }
    return ReadDocument(document: document, place: place, annotationPlaces: kept.map { places[$0] })
  }

  private mutating func relate(_ label: RelationLabel, _ source: Int, _ target: Int) {
    let relation = Relation(label: label, source: annotations[source].id, target: annotations[target].id)
    if known.insert(relation).inserted { relations.append(relation) }
  }

  /// Gives ids to the annotations whose elements have none.
  private mutating func nameAnnotations() {
    var taken = Set(annotations.map(\.id))
    var number = 0
    for i in annotations.indices where annotations[i].id.isEmpty {
      repeat { number += 1 } while !taken.insert(CountedID.id(number - 1)).inserted
      annotations[i].id = CountedID.id(number - 1)
    }
  }

  private mutating func resolveReferences() {
    for index in annotations.indices {
      guard let (who, ana) = references[index] else { continue }
      for pointer in Self.pointers(ana) {
        if let features = standOff.features[pointer] {
          for member in features.members { annotations[index].attributes[member.key] = member.value }
        } else {
          annotations[index].attributes["ana"] = .string(pointer)
        }
      }
      var names: [String] = []
      for pointer in Self.pointers(who) {
        if let speaker = annotationOf[pointer] {
          relate(.saidBy, index, speaker)
        } else {
          names.append(header.names[pointer] ?? pointer)
        }
      }
      if !names.isEmpty { annotations[index].attributes["who"] = .string(names.joined(separator: "; ")) }
    }
  }

  /// A stand-off annotation on elements of the text.
  private mutating func add(_ standing: TEIStandOff.Standing, _ losses: inout LossReport, in id: String) {
    let ranges = standing.targets.compactMap { rangeOf[$0] }.sorted { $0.lowerBound < $1.lowerBound }
    guard !ranges.isEmpty else {
      losses.note(.annotations, in: id, "\(standing.label) on \(standing.targets.joined(separator: " "))")
      return
    }
    let index = annotations.count
    let name = standing.id ?? "span-\(index + 1)"
    annotations.append(Annotation(id: name, label: Label(standing.label), ranges: []))
    places.append(FilePlace(line: standing.line))
    if standing.isHull, let first = ranges.first, let last = ranges.last {
      cover(first.lowerBound..<max(first.upperBound, last.upperBound), index)
    } else {
      for range in ranges { cover(text.bridged(range, to: annotations[index].ranges.last), index) }
    }
    if let id = standing.id { annotationOf[id] = index }
  }
}
