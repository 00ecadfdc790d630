import InquitModel

/// A fault in JSON text.
public struct JSONError: Error, Hashable, Sendable {
  /// Where, in bytes from the start of the input.
  public let offset: Int
  /// Lower case, no full stop.
  public let message: String
}

/// A strict parser of JSON (RFC 8259) over bytes.
///
/// It checks everything: UTF-8, escapes, lone surrogates, numbers, and nesting of at most 512. Nothing is
/// repaired and nothing is skipped.
public struct JSONParser {
  private let bytes: [UInt8]
  private var i = 0
  private var depth = 0

  private static let maximumDepth = 512

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The one value that `bytes` hold, with white space around it.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    if let invalid = firstInvalidUTF8(in: bytes.span) {
      throw JSONError(offset: invalid, message: "not UTF-8")
    }
    var parser = JSONParser(bytes)
    parser.skipSpace()
    let value = try parser.value()
    parser.skipSpace()
    if parser.i < bytes.count { throw parser.fault("something follows the value") }
    return value
  }

  private func fault(_ message: String) -> JSONError { JSONError(offset: i, message: message) }

  private var current: UInt8? { i < bytes.count ? bytes[i] : nil }

  private mutating func skipSpace() {
    while let c = current, c == 0x20 || c == 0x09 || c == 0x0A || c == 0x0D { i += 1 }
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    guard let c = current else { throw fault("the text ends where a value should be") }
    switch c {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"):
      try word("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try word("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try word("null")
      return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw fault("not a JSON value")
    }
  }

  private mutating func word(_ expected: StaticString) throws(JSONError) {
    let end = i + expected.utf8CodeUnitCount
    let matches = end <= bytes.count && expected.withUTF8Buffer { bytes[i..<end].elementsEqual($0) }
    guard matches else { throw fault("not a JSON value") }
    i = end
  }

  private mutating func enter() throws(JSONError) {
    depth += 1
    if depth > Self.maximumDepth { throw fault("nested more than \(Self.maximumDepth) deep") }
    i += 1
    skipSpace()
  }

  private mutating func object() throws(JSONError) -> JSONObject {
    try enter()
    defer { depth -= 1 }
    var members: [JSONObject.Member] = []
    if current == UInt8(ascii: "}") {
      i += 1
      return JSONObject(members)
    }
    while true {
      guard current == UInt8(ascii: "\"") else { throw fault("a key in quotation marks should stand here") }
      let key = try string()
      skipSpace()
      guard current == UInt8(ascii: ":") else { throw fault("a colon should follow the key") }
      i += 1
      skipSpace()
      members.append(JSONObject.Member(key: key, value: try value()))
      skipSpace()
      switch current {
      case UInt8(ascii: ","):
        i += 1
        skipSpace()
      case UInt8(ascii: "}"):
        i += 1
        return JSONObject(members)
      case nil: throw fault("the text ends inside an object")
      default: throw fault("a comma or } should stand here")
      }
    }
  }

  private mutating func array() throws(JSONError) -> [JSONValue] {
    try enter()
    defer { depth -= 1 }
    var values: [JSONValue] = []
    if current == UInt8(ascii: "]") {
      i += 1
      return values
    }
    while true {
      values.append(try value())
      skipSpace()
      switch current {
      case UInt8(ascii: ","):
        i += 1
        skipSpace()
      case UInt8(ascii: "]"):
        i += 1
        return values
      case nil: throw fault("the text ends inside an array")
      default: throw fault("a comma or ] should stand here")
      }
    }
  }

  private mutating func number() throws(JSONError) -> String {
    let start = i
    func isDigit(_ c: UInt8?) -> Bool { c.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
    func skipDigits(_ parser: inout JSONParser) throws(JSONError) {
      guard isDigit(parser.current) else { throw parser.fault("a digit should stand here") }
      while isDigit(parser.current) { parser.i += 1 }
    }
    if current == UInt8(ascii: "-") { i += 1 }
    if current == UInt8(ascii: "0") { i += 1 } else { try skipDigits(&self) }
    if current == UInt8(ascii: ".") {
      i += 1
      try skipDigits(&self)
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      i += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { i += 1 }
      try skipDigits(&self)
    }
    return String(decoding: bytes[start..<i], as: UTF8.self)
  }

  private mutating func string() throws(JSONError) -> String {
    i += 1
    var start = i
    while let c = current, c != UInt8(ascii: "\""), c != UInt8(ascii: "\\"), c >= 0x20 { i += 1 }
    if current == UInt8(ascii: "\"") {
      i += 1
      return String(decoding: bytes[start..<(i - 1)], as: UTF8.self)
    }
    var result = Array(bytes[start..<i])
    while true {
      guard let c = current else { throw fault("the text ends inside a string") }
      switch c {
      case UInt8(ascii: "\""):
        i += 1
        return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try escape(into: &result)
      case 0..<0x20:
        throw fault("a control character inside a string must be written as an escape")
      default:
        start = i
        while let c = current, c != UInt8(ascii: "\""), c != UInt8(ascii: "\\"), c >= 0x20 { i += 1 }
        result.append(contentsOf: bytes[start..<i])
      }
    }
  }

  private mutating func escape(into result: inout [UInt8]) throws(JSONError) {
    i += 1
    guard let c = current else { throw fault("the text ends inside a string") }
    i += 1
    switch c {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(c)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      let first = try hexadecimal()
      var value = UInt32(first)
      if UTF16.isLeadSurrogate(first) {
        guard current == UInt8(ascii: "\\"), i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "u") else {
          throw fault("half a surrogate pair stands alone")
        }
        i += 2
        let second = try hexadecimal()
        guard UTF16.isTrailSurrogate(second) else { throw fault("half a surrogate pair stands alone") }
        value = 0x10000 + ((UInt32(first) & 0x3FF) << 10) + (UInt32(second) & 0x3FF)
      }
      guard let scalar = Unicode.Scalar(value) else { throw fault("half a surrogate pair stands alone") }
      result.append(contentsOf: UTF8.encode(scalar)!)
    default:
      i -= 1
      throw fault("not an escape of JSON")
    }
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt16 {
    guard i + 4 <= bytes.count else { throw fault("four hexadecimal digits should follow \\u") }
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[i])).hexDigitValue else {
        throw fault("four hexadecimal digits should follow \\u")
      }
      value = value << 4 | UInt16(digit)
      i += 1
    }
    return value
  }
}
