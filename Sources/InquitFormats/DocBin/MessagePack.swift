/// A value of MessagePack, as far as spaCy's files use it.
indirect enum MessagePack {
  case null
  case bool(Bool)
  case int(Int64)
  case double(Double)
  case string(String)
  case bytes([UInt8])
  case array([MessagePack])
  case map([(MessagePack, MessagePack)])

  subscript(key: String) -> MessagePack? {
    guard case .map(let pairs) = self else { return nil }
    return pairs.first { pair in
      if case .string(let name) = pair.0 { name == key } else { false }
    }?.1
  }

  var arrayValue: [MessagePack]? { if case .array(let values) = self { values } else { nil } }
  var bytesValue: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }
  var stringValue: String? { if case .string(let string) = self { string } else { nil } }
  var intValue: Int? { if case .int(let value) = self { Int(value) } else { nil } }
}

extension MessagePack {
  /// Appends the value's bytes.
  func write(to output: inout [UInt8]) {
    switch self {
    case .null: output.append(0xC0)
    case .bool(let value): output.append(value ? 0xC3 : 0xC2)
    case .int(let value):
      output.append(0xD3)
      Self.bigEndian(UInt64(bitPattern: value), 8, &output)
    case .double(let value):
      output.append(0xCB)
      Self.bigEndian(value.bitPattern, 8, &output)
    case .string(let string):
      output.append(0xDB)
      Self.bigEndian(UInt64(string.utf8.count), 4, &output)
      output += string.utf8
    case .bytes(let bytes):
      output.append(0xC6)
      Self.bigEndian(UInt64(bytes.count), 4, &output)
      output += bytes
    case .array(let values):
      output.append(0xDD)
      Self.bigEndian(UInt64(values.count), 4, &output)
      for value in values { value.write(to: &output) }
    case .map(let pairs):
      output.append(0xDF)
      Self.bigEndian(UInt64(pairs.count), 4, &output)
      for (key, value) in pairs {
        key.write(to: &output)
        value.write(to: &output)
      }
    }
  }

  var encoded: [UInt8] {
    var output: [UInt8] = []
    write(to: &output)
    return output
  }

  private static func bigEndian(_ value: UInt64, _ count: Int, _ output: inout [UInt8]) {
    for i in (0..<count).reversed() { output.append(UInt8(value >> UInt64(8 * i) & 0xFF)) }
  }

  /// The value that `bytes` hold; nil when they are no MessagePack, or something follows, or there are more than `limit`
  /// values in it: a guard against files made to fill the memory, in which a value may take a byte.
  init?(_ bytes: [UInt8], limit: Int = 1 << 25) {
    var reader = MessagePackReader(bytes: bytes, limit: limit)
    guard let value = reader.value(depth: 0), reader.isAtEnd else { return nil }
    self = value
  }
}

private struct MessagePackReader {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8], limit: Int) {
    self.bytes = bytes
    rest = limit
  }

  var isAtEnd: Bool { position == bytes.count }

  private static let maximumDepth = 64

  /// How many values may still come.
  private var rest: Int

  mutating func value(depth: Int) -> MessagePack? {
    rest -= 1
    guard rest >= 0, depth < Self.maximumDepth, let first = number(1) else { return nil }
    switch first {
    case 0x00...0x7F: return .int(Int64(first))
    case 0x80...0x8F: return map(Int(first & 0x0F), depth)
    case 0x90...0x9F: return array(Int(first & 0x0F), depth)
    case 0xA0...0xBF: return string(Int(first & 0x1F))
    case 0xC0: return .null
    case 0xC2: return .bool(false)
    case 0xC3: return .bool(true)
    case 0xC4...0xC6: return number(1 << Int(first - 0xC4)).flatMap { take(Int($0)) }.map { .bytes($0) }
    case 0xCA: return number(4).map { .double(Double(Float(bitPattern: UInt32($0)))) }
    case 0xCB: return number(8).map { .double(Double(bitPattern: $0)) }
    case 0xCC...0xCF: return number(1 << Int(first - 0xCC)).flatMap { Int64(exactly: $0) }.map { .int($0) }
    case 0xD0: return number(1).map { .int(Int64(Int8(truncatingIfNeeded: $0))) }
    case 0xD1: return number(2).map { .int(Int64(Int16(truncatingIfNeeded: $0))) }
    case 0xD2: return number(4).map { .int(Int64(Int32(truncatingIfNeeded: $0))) }
    case 0xD3: return number(8).map { .int(Int64(bitPattern: $0)) }
    case 0xD9...0xDB: return number(1 << Int(first - 0xD9)).flatMap { string(Int($0)) }
    case 0xDC: return number(2).flatMap { array(Int($0), depth) }
    case 0xDD: return number(4).flatMap { array(Int($0), depth) }
    case 0xDE: return number(2).flatMap { map(Int($0), depth) }
    case 0xDF: return number(4).flatMap { map(Int($0), depth) }
    default: return 0xE0 <= first ? .int(Int64(Int8(truncatingIfNeeded: first))) : nil
    }
  }

  private mutating func number(_ count: Int) -> UInt64? {
    take(count).map { $0.reduce(0) { $0 << 8 | UInt64($1) } }
  }

  private mutating func take(_ count: Int) -> [UInt8]? {
    guard count <= bytes.count - position else { return nil }
    defer { position += count }
    return Array(bytes[position..<(position + count)])
  }

  private mutating func string(_ count: Int) -> MessagePack? {
    take(count).map { .string(String(decoding: $0, as: UTF8.self)) }
  }

  private mutating func array(_ count: Int, _ depth: Int) -> MessagePack? {
    var values: [MessagePack] = []
    for _ in 0..<count {
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
    }
    return .array(values)
  }

  private mutating func map(_ count: Int, _ depth: Int) -> MessagePack? {
    var pairs: [(MessagePack, MessagePack)] = []
    for _ in 0..<count {
      guard let key = value(depth: depth + 1), let value = value(depth: depth + 1) else { return nil }
      pairs.append((key, value))
    }
    return .map(pairs)
  }
}
