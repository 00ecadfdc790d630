import InquitModel

/// Walks over JSON (RFC 8259) in bytes that are known to be UTF-8, a value at a time.
///
/// It is strict: escapes, lone surrogates, control characters, numbers, duplicated keys, and nesting of at
/// most 512 are checked; nothing is repaired. Decoders of formats ask for what they expect, so that no tree
/// is built for what has a place of its own.
struct JSONScanner {
  let bytes: [UInt8]
  /// The next byte to read.
  var position: Int
  private var depth = 0
  private var repeated = RepeatedStrings()

  private static let maximumDepth = 512

  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// An object's key where it stands.
  struct Key {
    let start: Int
    let end: Int
    /// The key itself where it is written with escapes, so that the bytes are not the key.
    let decoded: String?
  }

  func fault(_ message: String, at offset: Int? = nil) -> JSONError {
    JSONError(offset: offset ?? position, message: message)
  }

  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  @inline(__always)
  mutating func skipSpace() {
    // Most JSON has none.
    if position < bytes.count, bytes[position] > 0x20 { return }
    skipSomeSpace()
  }

  private mutating func skipSomeSpace() {
    while position < bytes.count {
      let c = bytes[position]
      guard c == 0x20 || c == 0x0A || c == 0x0D || c == 0x09 else { return }
      position += 1
    }
  }

  /// Throws when anything but white space follows.
  mutating func finish() throws(JSONError) {
    skipSpace()
    if position < bytes.count { throw fault("something follows the value") }
  }

  // MARK: Containers

  mutating func open(_ bracket: UInt8) throws(JSONError) {
    depth += 1
    if depth > Self.maximumDepth { throw fault("nested more than \(Self.maximumDepth) deep") }
    position += 1
  }

  /// Steps to the next member of the object that was opened: to its value, giving the key; nil past `}`.
  mutating func nextKey(isFirst: inout Bool) throws(JSONError) -> Key? {
    guard try nextMember(isFirst: &isFirst) else { return nil }
    return try key()
  }

  /// Steps to the next member of the object that was opened: to its key; false past `}`.
  @inline(__always)
  mutating func nextMember(isFirst: inout Bool) throws(JSONError) -> Bool {
    try nextItem(isFirst: &isFirst, closing: UInt8(ascii: "}"), "an object")
  }

  /// Passes over the key that stands here and its colon if it is `name` and written as most programs would;
  /// otherwise nothing is said about it.
  @inline(__always)
  mutating func takeKey(_ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    let end = position + count + 3
    // A value follows, so there is a byte behind the colon.
    guard end < bytes.count, bytes[position] == UInt8(ascii: "\""), bytes[end - 2] == UInt8(ascii: "\""),
      bytes[end - 1] == UInt8(ascii: ":")
    else { return false }
    let start = position + 1
    let isName = name.withUTF8Buffer { expected in
      for j in 0..<count where bytes[start + j] != expected[j] { return false }
      return true
    }
    guard isName else { return false }
    position = end
    skipSpace()
    return true
  }

  /// The key that stands here; its value follows.
  mutating func key() throws(JSONError) -> Key {
    guard current == UInt8(ascii: "\"") else { throw fault("a key in quotation marks should stand here") }
    let start = position + 1
    let hasEscape = try skipString()
    var decoded: String?
    if hasEscape {
      position = start - 1
      decoded = try string()
    }
    let key = Key(start: start, end: position - 1, decoded: decoded)
    skipSpace()
    guard current == UInt8(ascii: ":") else { throw fault("a colon should follow the key") }
    position += 1
    skipSpace()
    return key
  }

  /// Steps to the next element of the array that was opened; false past `]`.
  mutating func nextElement(isFirst: inout Bool) throws(JSONError) -> Bool {
    try nextItem(isFirst: &isFirst, closing: UInt8(ascii: "]"), "an array")
  }

  @inline(__always)
  private mutating func nextItem(isFirst: inout Bool, closing: UInt8, _ container: StaticString)
    throws(JSONError) -> Bool
  {
    skipSpace()
    guard let c = current else { throw fault("the text ends inside \(container)") }
    if c == closing {
      position += 1
      depth -= 1
      return false
    }
    if isFirst {
      isFirst = false
      return true
    }
    guard c == UInt8(ascii: ",") else {
      throw fault("a comma or \(Character(Unicode.Scalar(closing))) should stand here")
    }
    position += 1
    skipSpace()
    if current == closing { throw fault("a comma should not stand before the closing bracket") }
    return true
  }

  func name(of key: Key) -> String {
    key.decoded ?? String(decoding: bytes[key.start..<key.end], as: UTF8.self)
  }

  /// Whether `key` is `name`, byte for byte.
  @inline(__always)
  func matches(_ key: Key, _ name: StaticString) -> Bool {
    if let decoded = key.decoded { return sameBytes(decoded, "\(name)") }
    let count = key.end - key.start
    guard count == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { expected in
      for j in 0..<count where bytes[key.start + j] != expected[j] { return false }
      return true
    }
  }

  // MARK: Values

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
    var keys: SeenKeys?
    var isFirst = true
    while let key = try nextKey(isFirst: &isFirst) {
      let name = name(of: key)
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
    let end = position + expected.utf8CodeUnitCount
    let matches = end <= bytes.count && expected.withUTF8Buffer { bytes[position..<end].elementsEqual($0) }
    guard matches else { throw fault("not a JSON value") }
    position = end
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

  // MARK: Strings

  /// Passes over the string that stands here; whether it has escapes, which are not checked.
  mutating func skipString() throws(JSONError) -> Bool {
    let (end, hasEscape) = try stringEnd(from: position + 1)
    position = end + 1
    return hasEscape
  }

  /// The quotation mark that closes the string whose first byte is at `start`.
  private func stringEnd(from start: Int) throws(JSONError) -> (end: Int, hasEscape: Bool) {
    let span = bytes.span
    var i = start
    var hasEscape = false
    while true {
      i = ByteScan.endOfPlain(span, from: i)
      guard i < span.count else { throw fault("the text ends inside a string", at: span.count) }
      switch span[i] {
      case UInt8(ascii: "\""): return (i, hasEscape)
      case UInt8(ascii: "\\"):
        hasEscape = true
        i += 2
      default: throw fault("a control character inside a string must be written as an escape", at: i)
      }
    }
  }

  /// The string that stands here.
  mutating func string() throws(JSONError) -> String {
    let start = position + 1
    if try !skipString() { return repeated.string(start..<(position - 1), in: bytes) }
    return String(decoding: try unescaped(start..<(position - 1)), as: UTF8.self)
  }

  /// The UTF-8 of the string that stands here.
  mutating func stringBytes() throws(JSONError) -> [UInt8] {
    let start = position + 1
    if try !skipString() { return Array(bytes[start..<(position - 1)]) }
    return try unescaped(start..<(position - 1))
  }

  /// Passes over the string that stands here if it is `range` of `text` and written without escapes; otherwise
  /// nothing is said about it.
  mutating func skipPlainString(_ range: ByteRange, of text: SourceText) -> Bool {
    let start = position + 1
    let count = range.upperBound.value - range.lowerBound.value
    let end = start + count
    // The comparison says that nothing in between is escaped, if the string ends there.
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\""),
      ByteScan.areEqual(bytes.span, at: start, text.bytes.span, at: range.lowerBound.value, count: count),
      ByteScan.endOfPlain(bytes.span, from: start) == end
    else { return false }
    position = end + 1
    return true
  }

  private func unescaped(_ range: Range<Int>) throws(JSONError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var i = range.lowerBound
    while i < range.upperBound {
      let plainEnd = min(ByteScan.endOfPlain(bytes.span, from: i), range.upperBound)
      result.append(contentsOf: bytes[i..<plainEnd])
      i = plainEnd
      if i < range.upperBound { try unescape(at: &i, into: &result) }
    }
    return result
  }

  /// Decodes the escape at `i`. A quotation mark follows the string, so `i` may look one byte past it.
  private func unescape(at i: inout Int, into result: inout [UInt8]) throws(JSONError) {
    let c = bytes[i + 1]
    i += 2
    switch c {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(c)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      let start = i - 2
      let first = try hexadecimal(at: &i)
      var value = UInt32(first)
      if UTF16.isLeadSurrogate(first), i + 1 < bytes.count, bytes[i] == UInt8(ascii: "\\"),
        bytes[i + 1] == UInt8(ascii: "u")
      {
        i += 2
        let second = try hexadecimal(at: &i)
        if UTF16.isTrailSurrogate(second) {
          value = 0x10000 + ((UInt32(first) & 0x3FF) << 10) + (UInt32(second) & 0x3FF)
        }
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw fault("half a surrogate pair stands alone", at: start)
      }
      result.append(contentsOf: String(scalar).utf8)
    default:
      throw fault("not an escape of JSON", at: i - 1)
    }
  }

  private func hexadecimal(at i: inout Int) throws(JSONError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard i < bytes.count, let digit = hexDigit(bytes[i]) else {
        throw fault("four hexadecimal digits should follow \\u", at: i)
      }
      value = value << 4 | digit
      i += 1
    }
    return value
  }

  private func hexDigit(_ c: UInt8) -> UInt16? {
    switch c {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(c - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(c - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(c - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}

/// The keys of one object so far, to find one that occurs twice.
struct SeenKeys {
  private var few: [String] = []
  /// Used from the seventeenth key on; bytes, because `String` would hash by canonical equivalence.
  private var many: Set<[UInt8]> = []

  init(_ names: [String] = []) { few = names }

  mutating func insert(_ name: String, at key: JSONScanner.Key, in scanner: JSONScanner) throws(JSONError) {
    let isNew: Bool
    if few.count < 16 {
      isNew = !few.contains { sameBytes($0, name) }
      few.append(name)
    } else {
      if many.isEmpty { for known in few { many.insert(Array(known.utf8)) } }
      isNew = many.insert(Array(name.utf8)).inserted
    }
    if !isNew { throw scanner.fault("the key \"\(name)\" occurs twice", at: key.start - 1) }
  }
}
