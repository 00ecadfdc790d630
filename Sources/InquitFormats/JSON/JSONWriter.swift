import InquitModel

/// Writes JSON without white space into a byte buffer.
///
/// Strings are written as they are, with the escapes that JSON requires and no others: U+2028, U+0085 and
/// emoji stay themselves, so lines of JSONL must be split at LF only.
public struct JSONWriter: Sendable {
  public internal(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  @inlinable
  public mutating func raw(_ s: StaticString) {
    s.withUTF8Buffer { append($0) }
  }

  @usableFromInline
  mutating func append(_ buffer: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: buffer) }

  public mutating func integer(_ value: Int) {
    if value < 0 {
      bytes.append(contentsOf: String(value).utf8)
      return
    }
    var divisor = 1
    while value / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + value / divisor % 10))
      divisor /= 10
    }
  }

  public mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { quoted($0) }
  }

  public mutating func string(_ text: SourceText) { text.bytes.withUnsafeBufferPointer { quoted($0) } }

  /// Copies what needs no escape in runs.
  private mutating func quoted(_ utf8: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var i = 0
    while i < utf8.count {
      let end = ByteScan.endOfPlain(utf8.span, from: i)
      bytes.append(contentsOf: utf8[i..<end])
      i = end
      if i < utf8.count {
        escape(utf8[i])
        i += 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ c: UInt8) {
    switch c {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case 0x08: raw("\\b")
    case 0x09: raw("\\t")
    case 0x0A: raw("\\n")
    case 0x0C: raw("\\f")
    case 0x0D: raw("\\r")
    default:
      raw("\\u00")
      bytes.append(contentsOf: c < 0x10 ? [0x30] : [0x31])
      bytes.append(contentsOf: String(c & 0xF, radix: 16).utf8)
    }
  }

  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: raw("null")
    case .bool(let b): if b { raw("true") } else { raw("false") }
    case .number(let spelling): bytes.append(contentsOf: spelling.utf8)
    case .string(let s): string(s)
    case .array(let values):
      raw("[")
      for (i, v) in values.enumerated() {
        if i > 0 { raw(",") }
        self.value(v)
      }
      raw("]")
    case .object(let o): object(o)
    }
  }

  public mutating func object(_ object: JSONObject) {
    raw("{")
    for (i, member) in object.members.enumerated() {
      if i > 0 { raw(",") }
      string(member.key)
      raw(":")
      value(member.value)
    }
    raw("}")
  }
}
