import InquitModel

/// Annotations and relations.
extension NativeDecoder {
  /// The keys of annotations and relations.
  private enum Key: UInt16 {
    case id, label, ranges, text, attributes, producer, status, confidence, rule, source, target
  }

  /// Which keys an object has had so far.
  private struct KeySet {
    private var bits: UInt16 = 0

    mutating func insert(_ key: Key, at start: Int, in scanner: JSONScanner) throws(JSONError) {
      let bit: UInt16 = 1 << key.rawValue
      guard bits & bit == 0 else { throw scanner.fault("the key \"\(key)\" occurs twice", at: start) }
      bits |= bit
    }

    func contains(_ key: Key) -> Bool { bits & (1 << key.rawValue) != 0 }
  }

  /// The keys in the order in which they are written here. A reader that expects them in it needs to compare a
  /// key with one name, mostly; in any other order they are read all the same.
  private struct KeyOrder {
    private let keys: [Key]
    private let written: [WrittenKey]
    private var expected = 0

    private init(_ keys: [(key: Key, name: StaticString)]) {
      self.keys = keys.map(\.key)
      written = keys.map { WrittenKey($0.name) }
    }

    static let annotation = KeyOrder([
      (.id, "id"), (.label, "label"), (.ranges, "ranges"), (.text, "text"), (.attributes, "attributes"),
      (.producer, "producer"), (.status, "status"), (.confidence, "confidence"), (.rule, "rule"),
    ])
    static let relation = KeyOrder([
      (.label, "label"), (.source, "source"), (.target, "target"), (.attributes, "attributes"),
      (.producer, "producer"), (.status, "status"), (.confidence, "confidence"), (.rule, "rule"),
    ])

    /// Passes over the key that stands here, if it is the next one of these or one behind it.
    mutating func next(in scanner: inout JSONScanner) -> Key? {
      guard let i = scanner.takeKey(of: written, from: expected) else { return nil }
      expected = i + 1
      return keys[i]
    }

    /// Which of these a key is, in whatever order and spelling; nil for none.
    func key(_ place: JSONScanner.Key, in scanner: JSONScanner) -> Key? {
      written.firstIndex { scanner.matches(place, $0.name) }.map { keys[$0] }
    }
  }

  /// The members of one annotation or relation, as they are read.
  private struct ItemMembers {
    private var order: KeyOrder
    private(set) var keys = KeySet()
    private var furtherKeys = SeenKeys()
    /// Those of other keys.
    private(set) var further: [JSONObject.Member] = []
    private var isFirst = true

    init(_ order: KeyOrder) { self.order = order }

    /// Steps to the value of the next key that is known, keeping the members of others; nil past the object's end.
    mutating func nextKey(in scanner: inout JSONScanner) throws(JSONError) -> Key? {
      while try scanner.nextMember(isFirst: &isFirst) {
        let start = scanner.position
        if let key = order.next(in: &scanner) {
          try keys.insert(key, at: start, in: scanner)
          return key
        }
        let place = try scanner.key()
        if let key = order.key(place, in: scanner) {
          try keys.insert(key, at: start, in: scanner)
          return key
        }
        let name = scanner.name(of: place)
        try furtherKeys.insert(name, at: place, in: scanner)
        further.append(JSONObject.Member(key: name, value: try scanner.value()))
      }
      return nil
    }
  }

  // MARK: Annotations

  mutating func annotations() throws(JSONError) {
    if try scanner.takeNull() { return }
    guard scanner.current == UInt8(ascii: "[") else {
      throw scanner.fault("\"annotations\" should be a list")
    }
    try scanner.open(UInt8(ascii: "["))
    // Of some that are written with all that Inquit says of them.
    let expected = (scanner.bytes.count - scanner.position) / 256
    document.annotations.reserveCapacity(expected)
    annotationPlaces.reserveCapacity(expected)
    var isFirst = true
    while try scanner.nextElement(isFirst: &isFirst) {
      annotationPlaces.append(place(at: scanner.position))
      document.annotations.append(try annotation(document.annotations.count))
    }
  }

  private mutating func annotation(_ index: Int) throws(JSONError) -> Annotation {
    let start = scanner.position
    guard scanner.current == UInt8(ascii: "{") else {
      throw scanner.fault("annotations[\(index)] should be an object")
    }
    try scanner.open(UInt8(ascii: "{"))
    var annotation = Annotation(id: "", label: "", ranges: [])
    var pair: Pair?
    var pairs: [Pair] = []
    /// The range, once it is known to cover the stated text.
    var range: ByteRange?
    /// Where the covered text stands, as the file repeats it.
    var textStart: Int?
    var members = ItemMembers(.annotation)
    while let key = try members.nextKey(in: &scanner) {
      switch key {
      case .id: annotation.id = try required("id", isUnique: true, "annotations[\(index)]")
      case .label: annotation.label = Label(try required("label", "annotations[\(index)]"))
      case .ranges:
        let offset = scanner.position + 1
        if let (lower, upper) = scanner.takeSinglePair() {
          pair = Pair(start: lower, end: upper, offset: offset)
        } else {
          pairs = try self.pairs { "annotations[\(index)].ranges" }
        }
      case .text:
        range = pair.flatMap { resolver.byteRange($0.start, $0.end) }
        if let known = range, scanner.takeString(known, of: document.text) { continue }
        range = nil
        if try !scanner.takeNull() {
          textStart = scanner.position
          guard scanner.current == UInt8(ascii: "\"") else {
            throw scanner.fault("\"text\" should be a string")
          }
          _ = try scanner.skipString()
        }
      case .attributes: annotation.attributes = try scanner.optionalObject("attributes")
      default: try decode(key, into: &annotation.provenance)
      }
    }
    for (key, name) in [(Key.id, "id"), (.label, "label"), (.ranges, "ranges")]
    where !members.keys.contains(key) {
      throw scanner.fault("annotations[\(index)] has no \(name)", at: start)
    }
    if !members.further.isEmpty { annotation.unknownKeys = JSONObject(members.further) }
    if range == nil, let pair { range = try self.range(pair, textStart: textStart) }
    if let range {
      annotation.ranges = [range]
      return annotation
    }
    if let pair { pairs = [pair] }
    annotation.ranges = try ranges(pairs, textStart: textStart, of: annotation.id, index)
    return annotation
  }

  private mutating func required(
    _ key: StaticString, isUnique: Bool = false, _ path: @autoclosure () -> String
  ) throws(JSONError) -> String {
    let start = scanner.position
    guard let string = try scanner.optionalString(key, isUnique: isUnique) else {
      throw scanner.fault("\(path()) has no \(key)", at: start)
    }
    return string
  }

  /// The range of an annotation in the usual case, in which it fits and the covered text is stated rightly; nil in all
  /// others.
  private mutating func range(_ pair: Pair, textStart: Int?) throws(JSONError) -> ByteRange? {
    guard let range = resolver.byteRange(pair.start, pair.end) else { return nil }
    guard let textStart else { return range }
    let end = scanner.position
    scanner.position = textStart
    defer { scanner.position = end }
    return scanner.takeString(range, of: document.text) ? range : nil
  }

  /// The ranges of an annotation in bytes.
  private mutating func ranges(_ pairs: [Pair], textStart: Int?, of id: String, _ index: Int)
    throws(JSONError) -> [ByteRange]
  {
    var statedText: String?
    if let textStart {
      let end = scanner.position
      scanner.position = textStart
      statedText = try scanner.string()
      scanner.position = end
    }
    let all = pairs.enumerated().map { stated($1, "annotations[\(index)].ranges[\($0)]") }
    return resolver.ranges(all, text: statedText, annotation: id)
  }

  // MARK: Relations

  mutating func relations() throws(JSONError) {
    if try scanner.takeNull() { return }
    guard scanner.current == UInt8(ascii: "[") else { throw scanner.fault("\"relations\" should be a list") }
    try scanner.open(UInt8(ascii: "["))
    var isFirst = true
    while try scanner.nextElement(isFirst: &isFirst) {
      relationPlaces.append(place(at: scanner.position))
      document.relations.append(try relation(document.relations.count))
    }
  }

  private mutating func relation(_ index: Int) throws(JSONError) -> Relation {
    let start = scanner.position
    guard scanner.current == UInt8(ascii: "{") else {
      throw scanner.fault("relations[\(index)] should be an object")
    }
    try scanner.open(UInt8(ascii: "{"))
    var relation = Relation(label: "", source: "", target: "")
    var members = ItemMembers(.relation)
    while let key = try members.nextKey(in: &scanner) {
      switch key {
      case .label: relation.label = RelationLabel(try required("label", "relations[\(index)]"))
      case .source: relation.source = try required("source", "relations[\(index)]")
      case .target: relation.target = try required("target", "relations[\(index)]")
      case .attributes: relation.attributes = try scanner.optionalObject("attributes")
      default: try decode(key, into: &relation.provenance)
      }
    }
    for (key, name) in [(Key.label, "label"), (.source, "source"), (.target, "target")]
    where !members.keys.contains(key) {
      throw scanner.fault("relations[\(index)] has no \(name)", at: start)
    }
    if !members.further.isEmpty { relation.unknownKeys = JSONObject(members.further) }
    return relation
  }

  // MARK: Provenance

  /// As they are written.
  private static let statuses: [(Provenance.Status, StaticString)] = [
    (.suggested, "\"suggested\""), (.accepted, "\"accepted\""), (.rejected, "\"rejected\""),
  ]

  private mutating func decode(_ key: Key, into provenance: inout Provenance) throws(JSONError) {
    switch key {
    case .producer: provenance.producer = try scanner.optionalString("producer")
    case .rule: provenance.rule = try scanner.optionalString("rule")
    case .confidence: provenance.confidence = try scanner.optionalNumber("confidence")
    case .status:
      let start = scanner.position
      for (status, spelling) in Self.statuses where scanner.take(spelling) {
        provenance.status = status
        return
      }
      guard let word = try scanner.optionalString("status") else { return }
      guard let status = Provenance.Status(rawValue: word) else {
        throw JSONError(
          offset: start, message: "the status \"\(word)\" is not known",
          help: "a status is suggested, accepted or rejected")
      }
      provenance.status = status
    case .id, .label, .ranges, .text, .attributes, .source, .target: break
    }
  }
}
