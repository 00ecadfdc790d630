import InquitModel

/// Values of all types but strings.
extension JSONScanner {
  mutating func value() throws(JSONError) -> JSONValue {
    guard let c = current else { throw fault("the text ends where a value should be") }
    switch c {
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["):
      try open(c)
      var values: [JSONValue] = []
      var isFirst = true
      while try nextElement(isFirst: &isFirst) { values.append(try value()) }
      return .array(values)
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
    default: return .number(try number())
    }
  }

  /// The object that stands here.
  mutating func object() throws(JSONError) -> JSONObject {
    try open(UInt8(ascii: "{"))
    var members: [JSONObject.Member] = []
    members.reserveCapacity(4)
    var keys: SeenKeys?
    var isFirst = true
    while let key = try nextKey(isFirst: &isFirst) {
      let name = key.decoded ?? repeated.string(key.start..<key.end, in: bytes)
      // Most objects have a handful of keys, and need nothing beside their members to be searched.
      if members.count < 8 {
        if members.contains(where: { $0.key == name && sameBytes($0.key, name) }) {
          throw fault("the key \"\(name)\" occurs twice", at: key.start - 1)
        }
      } else {
        if keys == nil { keys = SeenKeys(members.map(\.key)) }
        try keys?.insert(name, at: key, in: self)
      }
      members.append(JSONObject.Member(key: name, value: try value()))
    }
    return JSONObject(members)
  }

  /// Passes over the value that stands here, checking it.
  mutating func skipValue() throws(JSONError) {
    switch current {
    case UInt8(ascii: "{"):
      try open(UInt8(ascii: "{"))
      var isFirst = true
      while try nextKey(isFirst: &isFirst) != nil { try skipValue() }
    case UInt8(ascii: "["):
      try open(UInt8(ascii: "["))
      var isFirst = true
      while try nextElement(isFirst: &isFirst) { try skipValue() }
    case UInt8(ascii: "\""): _ = try skipString()
    default: _ = try value()
    }
  }

  /// Whether the value that stands here is null; it is passed over if so.
  mutating func takeNull() throws(JSONError) -> Bool {
    guard current == UInt8(ascii: "n") else { return false }
    try word("null")
    return true
  }

  private mutating func word(_ expected: StaticString) throws(JSONError) {
    guard take(expected) else { throw fault("not a JSON value") }
  }

  /// Passes over `expected` if it stands here, byte for byte.
  @inline(__always)
  mutating func take(_ expected: StaticString) -> Bool {
    let count = expected.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    let start = position
    let stands = expected.withUTF8Buffer { expected in
      for j in 0..<count where bytes[start + j] != expected[j] { return false }
      return true
    }
    if stands { position += count }
    return stands
  }

  /// The number that stands here, as it is spelled.
  mutating func number() throws(JSONError) -> String {
    let start = position
    if current == UInt8(ascii: "-") { position += 1 }
    guard let first = current, first >= 0x30, first <= 0x39 else {
      throw fault("not a JSON value", at: start)
    }
    if first == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if current == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      position += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(JSONError) {
    guard let c = current, c >= 0x30, c <= 0x39 else { throw fault("a digit should stand here") }
    while let c = current, c >= 0x30, c <= 0x39 { position += 1 }
  }

  /// The whole number that stands here; nil, without moving, when something else does or it is too large.
  mutating func integer() -> Int? {
    var i = position
    let isNegative = i < bytes.count && bytes[i] == UInt8(ascii: "-")
    if isNegative { i += 1 }
    let firstDigit = i
    var result = 0
    while i < bytes.count, case let digit = bytes[i] &- 0x30, digit < 10 {
      // 18 digits fit into 64 bits whatever they are; no offset needs more.
      guard i - firstDigit < 18 else { return nil }
      result = result &* 10 &+ Int(digit)
      i += 1
    }
    guard i > firstDigit, bytes[firstDigit] != 0x30 || i == firstDigit + 1 else { return nil }
    if i < bytes.count, bytes[i] == UInt8(ascii: ".") || bytes[i] | 0x20 == UInt8(ascii: "e") { return nil }
    position = i
    return isNegative ? -result : result
  }
}
