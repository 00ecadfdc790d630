import InquitModel

/// What decoders ask for: a value of one type, with an error that names the key.
extension JSONScanner {
  /// The string that stands here, or nil for null.
  mutating func optionalString(_ key: StaticString, isUnique: Bool = false) throws(JSONError) -> String? {
    if current == UInt8(ascii: "\"") { return try string(isUnique: isUnique) }
    if try takeNull() { return nil }
    throw fault("\"\(key)\" should be a string")
  }

  /// The object that stands here; empty for null.
  mutating func optionalObject(_ key: StaticString) throws(JSONError) -> JSONObject {
    if current == UInt8(ascii: "{") { return try object() }
    if try takeNull() { return [:] }
    throw fault("\"\(key)\" should be an object")
  }

  /// The number that stands here, or nil for null.
  mutating func optionalNumber(_ key: StaticString) throws(JSONError) -> Double? {
    if try takeNull() { return nil }
    let start = position
    guard let c = current, c == UInt8(ascii: "-") || (c >= 0x30 && c <= 0x39),
      let value = Double(try number()), value.isFinite
    else { throw fault("\"\(key)\" should be a number", at: start) }
    return value
  }
}
