import InquitModel

extension JSONScanner {
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

  /// The string that stands here. `isUnique` says that it is not likely to come again.
  mutating func string(isUnique: Bool = false) throws(JSONError) -> String {
    let start = position + 1
    let hasEscape = try skipString()
    let range = start..<(position - 1)
    if hasEscape { return String(decoding: try unescaped(range), as: UTF8.self) }
    return isUnique
      ? String(decoding: bytes[range], as: UTF8.self) : repeated.string(range, in: bytes)
  }

  /// The UTF-8 of the string that stands here.
  mutating func stringBytes() throws(JSONError) -> [UInt8] {
    let start = position + 1
    if try !skipString() { return Array(bytes[start..<(position - 1)]) }
    return try unescaped(start..<(position - 1))
  }

  /// Passes over the string that stands here if it is `range` of `text`, written with no escapes but the short ones;
  /// otherwise nothing is said about it.
  mutating func takeString(_ range: ByteRange, of text: SourceText) -> Bool {
    guard let end = end(ofString: range, of: text) else { return false }
    position = end
    return true
  }

  /// Where the string ends that stands here, if it is so.
  private func end(ofString range: ByteRange, of text: SourceText) -> Int? {
    guard current == UInt8(ascii: "\"") else { return nil }
    let (json, covered) = (bytes.span, text.bytes.span)
    let last = range.upperBound.value
    var i = position + 1
    var t = range.lowerBound.value
    while true {
      let end = ByteScan.endOfPlain(json, from: i)
      let count = end - i
      guard end + 1 < json.count, count <= last - t,
        ByteScan.areEqual(json, at: i, covered, at: t, count: count)
      else { return nil }
      t += count
      if json[end] == UInt8(ascii: "\"") { return t == last ? end + 1 : nil }
      guard json[end] == UInt8(ascii: "\\"), t < last, Self.character(ofEscape: json[end + 1]) == covered[t]
      else { return nil }
      i = end + 2
      t += 1
    }
  }

  /// The character that stands behind a backslash for another one; nil for what is no escape, or a longer one.
  private static func character(ofEscape c: UInt8) -> UInt8? {
    switch c {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): c
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
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
    if let short = Self.character(ofEscape: c) {
      result.append(short)
      return
    }
    guard c == UInt8(ascii: "u") else { throw fault("not an escape of JSON", at: i - 1) }
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
