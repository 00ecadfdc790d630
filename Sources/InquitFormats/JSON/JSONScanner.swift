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
  var repeated = RepeatedStrings()

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
}
