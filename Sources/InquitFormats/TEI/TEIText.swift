import InquitModel

/// The text of a document as it grows, with white space as XML means it: runs are one blank, and elements that
/// stand apart have line ends around them, unless white space is to be preserved.
struct TEIText {
  private var bytes: [UInt8] = []
  /// What stands before the next character.
  private var gap = ""

  var string: String { String(decoding: bytes, as: UTF8.self) }
  var end: ByteOffset { ByteOffset(bytes.count) }

  /// Puts line ends before what comes next, if something stands before it.
  mutating func breakLine(_ lineEnds: String) {
    if gap.utf8.count < lineEnds.utf8.count || gap == " " { gap = lineEnds }
  }

  /// Appends character data; where its text starts, or nil when it came to none.
  mutating func add(_ added: [UInt8], isPreserving: Bool) -> ByteOffset? {
    if isPreserving { return added.isEmpty ? nil : append(added[...]) }
    var first: ByteOffset?
    var i = 0
    while i < added.count {
      guard added[i] > 0x20 else {
        if gap.isEmpty { gap = " " }
        i += 1
        continue
      }
      let start = i
      while i < added.count, added[i] > 0x20 { i += 1 }
      let offset = append(added[start..<i])
      first = first ?? offset
    }
    return first
  }

  private mutating func append(_ added: ArraySlice<UInt8>) -> ByteOffset {
    if !bytes.isEmpty { bytes += gap.utf8 }
    gap = ""
    let start = end
    bytes += added
    return start
  }

  /// `range`, reaching back to `previous` where only white space is between: words of one annotation.
  func bridged(_ range: ByteRange, to previous: ByteRange?) -> ByteRange {
    guard let previous, previous.upperBound < range.lowerBound,
      bytes[previous.upperBound.value..<range.lowerBound.value].allSatisfy({ $0 <= 0x20 })
    else { return range }
    return previous.upperBound..<range.upperBound
  }
}

/// What of the header a document holds, and the names of those that the text points to.
struct TEIHeader {
  private(set) var id: String?
  private(set) var title: String?
  private(set) var language: String?
  /// Names of persons, organisations and places by id.
  private(set) var names: [String: String] = [:]

  private var open: [(name: String, id: String?)] = []
  private var text: [UInt8] = []

  mutating func start(_ element: XMLElement) {
    open.append((element.name, element["xml:id"]))
    text = []
    if element.name == "language", language == nil { language = element["ident"] }
  }

  mutating func add(_ bytes: [UInt8]) { text += bytes }

  mutating func end(_ name: String) {
    guard !open.isEmpty else { return }
    open.removeLast()
    let value = String(decoding: text, as: UTF8.self)
    let inside = open.last?.name
    if name == "title", inside == "titleStmt", title == nil { title = value }
    if name == "idno", inside == "bibl" || inside == "publicationStmt", id == nil, !value.isEmpty {
      id = value
    }
    let owner = open.last { $0.id != nil && ["person", "personGrp", "org", "place"].contains($0.name) }
    if let owner = owner?.id, names[owner] == nil, name.hasSuffix("Name"), !value.isEmpty {
      names[owner] = value
    }
  }
}

/// What stands beside the text: feature structures, relations, and annotations that point into the text.
struct TEIStandOff {
  struct Standing {
    let id: String?
    let label: String
    let targets: [String]
    /// Whether the targets are the two ends.
    let isHull: Bool
    let line: Int
  }

  private(set) var features: [String: JSONObject] = [:]
  private(set) var relations: [(name: String, active: String?, passive: String?)] = []
  private(set) var annotations: [Standing] = []
  /// Speeches of a play with their speakers, as indexes of annotations.
  private(set) var speeches: [(speech: Int, speaker: Int)] = []

  private var structure: String?
  private var feature: String?
  private var text: [UInt8] = []

  mutating func addSpeech(_ speech: Int, by speaker: Int) { speeches.append((speech, speaker)) }

  mutating func start(_ element: XMLElement, line: Int) {
    text = []
    switch element.name {
    case "fs":
      structure = element["xml:id"]
      if let structure { features[structure] = [:] }
    case "f": feature = element["name"]
    case "binary": set(.bool(element["value"] == "true" || element["value"] == "1"))
    case "numeric":
      if let value = element["value"], (try? JSONParser.parse(Array(value.utf8))) != nil {
        set(.number(value))
      }
    case "symbol": if let value = element["value"] { set(.string(value)) }
    case "relation":
      relations.append(
        (
          element["name"] ?? element["ref"] ?? "relation", element["active"] ?? element["mutual"],
          element["passive"] ?? element["mutual"]
        ))
    case "span", "annotation":
      let label = element["type"] ?? TEIDecoder.pointers(element["ana"]).first ?? element.name
      let ends = TEIDecoder.pointers(element["from"]) + TEIDecoder.pointers(element["to"])
      annotations.append(
        Standing(
          id: element["xml:id"], label: label,
          targets: ends.isEmpty ? TEIDecoder.pointers(element["target"]) : ends, isHull: !ends.isEmpty,
          line: line))
    default: break
    }
  }

  mutating func add(_ bytes: [UInt8]) { text += bytes }

  mutating func end(_ name: String) {
    if name == "string" { set(.string(String(decoding: text, as: UTF8.self))) }
    if name == "fs" { structure = nil }
    if name == "f" { feature = nil }
  }

  private mutating func set(_ value: JSONValue) {
    if let structure, let feature { features[structure]?[feature] = value }
  }
}
