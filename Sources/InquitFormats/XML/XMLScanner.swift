import InquitModel

/// A piece of an XML file.
enum XMLEvent {
  case start(XMLElement)
  case end(name: String)
  /// Character data with references resolved and line ends as LF.
  case text([UInt8])
}

struct XMLElement {
  /// Without a prefix.
  let name: String
  /// With prefixes, as in `xml:id`.
  let attributes: [(name: String, value: String)]

  subscript(name: String) -> String? { attributes.first { sameBytes($0.name, name) }?.value }
}

/// Walks over XML 1.0, checking that elements are nested properly. Comments, processing instructions and the
/// document type are passed over; there is no validation.
struct XMLScanner {
  private let bytes: [UInt8]
  private(set) var position = 0
  private var open: [String] = []
  /// The end of an element without content, which is given as an event of its own.
  private var pendingEnd: String?
  private var hasRoot = false
  private static let maximumDepth = 512
  /// The names of entities that the file does not define, each once: they stay as they are spelled.
  private(set) var unknownEntities: Set<String> = []

  /// `bytes` are known to be UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece; nil at the end.
  mutating func next() throws(ReadError) -> XMLEvent? {
    if let name = pendingEnd {
      pendingEnd = nil
      return end(name)
    }
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        if let text = try characterData() { return .text(text) }
      } else if starts(with: "<!--") {
        try skip(past: "-->", "a comment")
      } else if starts(with: "<![CDATA[") {
        let start = position + "<![CDATA[".utf8.count
        try skip(past: "]]>", "a CDATA section")
        return .text(Self.withPlainLineEnds(bytes[start..<(position - 3)]))
      } else if starts(with: "<?") {
        try skip(past: "?>", "a processing instruction")
      } else if starts(with: "<!") {
        try skipDocumentType()
      } else if starts(with: "</") {
        return try endTag()
      } else {
        return try startTag()
      }
    }
    if let name = open.last { throw fault("the file ends inside the element <\(name)>") }
    if !hasRoot { throw fault("no XML element") }
    return nil
  }

  func fault(_ message: String, at offset: Int? = nil) -> ReadError {
    let before = bytes[..<min(offset ?? position, bytes.count)]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return ReadError(
      line: 1 + before.count { $0 == UInt8(ascii: "\n") },
      column: 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 },
      message: message)
  }

  /// Where lines have been counted up to, and the number of the line there.
  private var counted = (offset: 0, line: 1)

  /// The number of the present line, from 1.
  mutating func line() -> Int {
    counted.line += bytes[counted.offset..<position].count { $0 == UInt8(ascii: "\n") }
    counted.offset = position
    return counted.line
  }

  private func starts(with string: StaticString) -> Bool {
    let end = position + string.utf8CodeUnitCount
    return end <= bytes.count && string.withUTF8Buffer { bytes[position..<end].elementsEqual($0) }
  }

  private mutating func skip(past string: StaticString, _ what: String) throws(ReadError) {
    let start = position
    while position < bytes.count {
      if starts(with: string) {
        position += string.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw fault("\(what) is not closed", at: start)
  }

  /// The declarations in brackets may hold `>`, and what is quoted, a comment or an instruction any mark.
  private mutating func skipDocumentType() throws(ReadError) {
    let start = position
    var depth = 0
    while position < bytes.count {
      if starts(with: "<!--") {
        try skip(past: "-->", "a comment")
        continue
      }
      if starts(with: "<?") {
        try skip(past: "?>", "a processing instruction")
        continue
      }
      let c = bytes[position]
      position += 1
      switch c {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        position = (bytes[position...].firstIndex(of: c) ?? bytes.count - 1) + 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return
      default: break
      }
    }
    throw fault("a declaration is not closed", at: start)
  }

  // MARK: Text

  /// The text up to the next tag; nil for white space outside of the root.
  private mutating func characterData() throws(ReadError) -> [UInt8]? {
    let start = position
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    position = end
    let raw = bytes[start..<end]
    if open.isEmpty {
      guard raw.allSatisfy({ $0 <= 0x20 }) else { throw fault("text outside of the root element", at: start) }
      return nil
    }
    return try resolved(raw)
  }

  private static func withPlainLineEnds(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    guard raw.contains(0x0D) else { return Array(raw) }
    var result: [UInt8] = []
    for (i, byte) in zip(raw.indices, raw) {
      if byte != 0x0D {
        result.append(byte)
      } else if i + 1 == raw.endIndex || raw[i + 1] != 0x0A {
        result.append(0x0A)
      }
    }
    return result
  }

  /// `raw` with references replaced; line ends are made plain before, for `&#13;` stays a CR.
  private mutating func resolved(_ raw: ArraySlice<UInt8>) throws(ReadError) -> [UInt8] {
    let plain = Self.withPlainLineEnds(raw)
    guard plain.contains(UInt8(ascii: "&")) else { return plain }
    var result: [UInt8] = []
    var rest = plain[...]
    while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += rest[..<ampersand]
      rest = rest[(ampersand + 1)...]
      guard let end = rest.prefix(40).firstIndex(of: UInt8(ascii: ";")) else {
        throw fault("an ampersand should be written as &amp;", at: raw.startIndex)
      }
      let name = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      if let scalar = Self.scalar(ofReference: name) {
        result += String(scalar).utf8
      } else if name.utf8.first == UInt8(ascii: "#") {
        throw fault("the reference &\(name); is no character", at: raw.startIndex)
      } else {
        unknownEntities.insert(name)
        result += "&\(name);".utf8
      }
    }
    return result + rest
  }

  private static func scalar(ofReference name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case _ where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }

  // MARK: Tags

  private mutating func end(_ name: String) -> XMLEvent {
    open.removeLast()
    return .end(name: Self.withoutPrefix(name))
  }

  private static func withoutPrefix(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }

  private mutating func name() throws(ReadError) -> String {
    let start = position
    while position < bytes.count, case let c = bytes[position], c > 0x20,
      !"=/>\"'<".utf8.contains(c)
    {
      position += 1
    }
    if start == position { throw fault("a name should stand here") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private mutating func endTag() throws(ReadError) -> XMLEvent {
    let start = position
    position += 2
    let name = try name()
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else {
      throw fault("the end tag </\(name)> is not closed", at: start)
    }
    position += 1
    guard let expected = open.last, sameBytes(expected, name) else {
      throw fault(
        open.last.map { "</\(name)> where </\($0)> should stand" } ?? "</\(name)> closes nothing", at: start)
    }
    return end(name)
  }

  private mutating func startTag() throws(ReadError) -> XMLEvent {
    let start = position
    position += 1
    let name = try name()
    if open.isEmpty, hasRoot { throw fault("a second root element, <\(name)>", at: start) }
    var attributes: [(name: String, value: String)] = []
    while true {
      skipSpace()
      guard position < bytes.count else { throw fault("the tag <\(name)> is not closed", at: start) }
      let c = bytes[position]
      if c == UInt8(ascii: ">") || c == UInt8(ascii: "/") { break }
      attributes.append(try attribute(of: name))
    }
    let isEmpty = bytes[position] == UInt8(ascii: "/")
    position += isEmpty ? 2 : 1
    guard position <= bytes.count, bytes[position - 1] == UInt8(ascii: ">") else {
      throw fault("the tag <\(name)> is not closed", at: start)
    }
    if open.count == Self.maximumDepth {
      throw fault("nested more than \(Self.maximumDepth) deep", at: start)
    }
    hasRoot = true
    open.append(name)
    if isEmpty { pendingEnd = name }
    return .start(XMLElement(name: Self.withoutPrefix(name), attributes: attributes))
  }

  private mutating func attribute(of element: String) throws(ReadError) -> (name: String, value: String) {
    let name = try name()
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      throw fault("the attribute \(name) of <\(element)> has no value")
    }
    position += 1
    skipSpace()
    guard position < bytes.count, case let quote = bytes[position],
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = bytes[(position + 1)...].firstIndex(of: quote)
    else { throw fault("the value of \(name) should stand in quotation marks") }
    let raw = bytes[(position + 1)..<end]
    let value = String(decoding: try resolved(raw), as: UTF8.self)
    position = end + 1
    return (name, value)
  }
}
