import InquitModel

/// A fault in JSON text.
public struct JSONError: Error, Hashable, Sendable {
  /// Where, in bytes from the start of the input.
  public let offset: Int
  /// Lower case, no full stop.
  public let message: String
  /// What to do about it, where that is known.
  public let help: String?

  public init(offset: Int, message: String, help: String? = nil) {
    self.offset = offset
    self.message = message
    self.help = help
  }

  init(notUTF8At offset: Int, in bytes: [UInt8]) {
    self.init(offset: offset, message: UTF8Fault.message(bytes[offset]), help: UTF8Fault.help)
  }
}

/// A strict parser of JSON (RFC 8259) over bytes, for values whose shape the format does not fix.
public enum JSONParser {
  /// The one value that `bytes` hold, with white space around it. Throws `JSONError` at the first fault,
  /// a duplicated key among them.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    if let invalid = firstInvalidUTF8Fast(in: bytes) {
      throw JSONError(notUTF8At: invalid, in: bytes)
    }
    var scanner = JSONScanner(bytes)
    scanner.skipSpace()
    let value = try scanner.value()
    try scanner.finish()
    return value
  }
}
