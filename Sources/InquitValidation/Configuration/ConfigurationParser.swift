/// A configuration that cannot be read: where, what, and what to do.
public struct ConfigurationError: Error, Hashable, Sendable {
  /// 1-based.
  public let line: Int
  /// Lower case, no full stop.
  public let message: String
  public let help: String?

  public init(line: Int, message: String, help: String? = nil) {
    self.line = line
    self.message = message
    self.help = help
  }
}

/// The tables of a file in a subset of TOML: comments, `[table]` and `[table.sub]`, and `key = value` with bare or
/// quoted keys, where a value is a string in `"…"` or `'…'`, true, false, or a list of strings (over several lines, if
/// need be). Everything else is refused, never passed over.
struct ConfigurationParser {
  enum Value: Hashable {
    case string(String)
    case flag(Bool)
    case list([String])
  }

  struct Entry: Hashable {
    let table: String
    let key: String
    let value: Value
    let line: Int
  }

  private let bytes: [UInt8]
  private var i = 0
  private var line = 1

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The entries in the order of the file. A key that is stated twice is a fault.
  static func entries(of text: String) throws(ConfigurationError) -> [Entry] {
    var parser = ConfigurationParser(text)
    return try parser.entries()
  }

  private mutating func entries() throws(ConfigurationError) -> [Entry] {
    var entries: [Entry] = []
    var table = ""
    while true {
      skipSpaceAndComments()
      guard let c = current else { return entries }
      if c == UInt8(ascii: "[") {
        table = try tableName()
      } else {
        let key = try self.key()
        skipBlanks()
        guard take(UInt8(ascii: "=")) else { throw fault("a = should follow the key “\(key)”") }
        skipBlanks()
        let start = line
        let entry = Entry(table: table, key: key, value: try value(), line: start)
        if entries.contains(where: { $0.table == table && $0.key == key }) {
          throw fault("“\(key)” is stated twice")
        }
        entries.append(entry)
      }
      try endOfLine()
    }
  }

  private func fault(_ message: String, help: String? = nil) -> ConfigurationError {
    ConfigurationError(line: line, message: message, help: help)
  }

  private var current: UInt8? { i < bytes.count ? bytes[i] : nil }

  private mutating func take(_ c: UInt8) -> Bool {
    guard current == c else { return false }
    i += 1
    return true
  }

  private mutating func skipBlanks() {
    while current == 0x20 || current == 0x09 { i += 1 }
  }

  private mutating func skipComment() {
    guard current == UInt8(ascii: "#") else { return }
    while let c = current, c != 0x0A { i += 1 }
  }

  private mutating func skipSpaceAndComments() {
    while true {
      skipBlanks()
      skipComment()
      guard let c = current, c == 0x0A || c == 0x0D else { return }
      if c == 0x0A { line += 1 }
      i += 1
    }
  }

  private mutating func endOfLine() throws(ConfigurationError) {
    skipBlanks()
    skipComment()
    _ = take(0x0D)
    if let c = current, c != 0x0A { throw fault("something follows the value on its line") }
  }

  private mutating func tableName() throws(ConfigurationError) -> String {
    i += 1
    let start = i
    while let c = current, c != UInt8(ascii: "]"), c != 0x0A { i += 1 }
    let name = String(decoding: bytes[start..<i], as: UTF8.self)
    guard take(UInt8(ascii: "]")), !name.isEmpty, !name.hasPrefix("[") else {
      throw fault("not a table", help: "write it as in: [validate]")
    }
    return name
  }

  private mutating func key() throws(ConfigurationError) -> String {
    if current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") { return try string() }
    let start = i
    while let c = current,
      (c | 0x20 >= 0x61 && c | 0x20 <= 0x7A) || (c >= 0x30 && c <= 0x39) || c == UInt8(ascii: "-")
        || c == UInt8(ascii: "_")
    { i += 1 }
    if i == start { throw fault("a key should stand here", help: "write it as in: select = [\"OFF\"]") }
    return String(decoding: bytes[start..<i], as: UTF8.self)
  }

  private mutating func value() throws(ConfigurationError) -> Value {
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try string())
    case UInt8(ascii: "["): return .list(try list())
    default:
      for (word, flag) in [("true", true), ("false", false)] where bytes[i...].starts(with: word.utf8) {
        i += word.utf8.count
        return .flag(flag)
      }
      throw fault("not a value", help: "a value is a string, true, false, or a list of strings")
    }
  }

  private mutating func list() throws(ConfigurationError) -> [String] {
    i += 1
    var values: [String] = []
    while true {
      skipSpaceAndComments()
      if take(UInt8(ascii: "]")) { return values }
      guard current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") else {
        throw fault("a list holds strings, with commas between them, and ends with ]")
      }
      values.append(try string())
      skipSpaceAndComments()
      guard take(UInt8(ascii: ",")) || current == UInt8(ascii: "]") else {
        throw fault("a comma or ] should stand here")
      }
    }
  }

  private mutating func string() throws(ConfigurationError) -> String {
    let mark = bytes[i]
    i += 1
    var result: [UInt8] = []
    while let c = current, c != 0x0A {
      i += 1
      if c == mark { return String(decoding: result, as: UTF8.self) }
      if c == UInt8(ascii: "\\"), mark == UInt8(ascii: "\"") {
        guard let escaped = current, escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "\\") else {
          throw fault(
            "only \\\" and \\\\ are known as escapes", help: "write the string in '…', without escapes")
        }
        result.append(escaped)
        i += 1
      } else {
        result.append(c)
      }
    }
    throw fault("a string is not closed")
  }
}
