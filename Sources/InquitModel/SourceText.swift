/// An immutable text, held as valid UTF-8.
///
/// Equality and hashing are by bytes. `String` would compare by canonical equivalence, under which "é" in
/// one code point equals "é" in two although their offsets differ.
///
///     let text = SourceText("naïve")
///     text.endOffset            // 6: ï takes two bytes
///     text[ByteRange(2, 4)]     // "ï"
public struct SourceText: Hashable, Sendable {
  /// The text's UTF-8.
  public let bytes: [UInt8]
  /// Whether every byte is ASCII, in which case all offset units agree.
  public let isASCII: Bool

  public init(_ string: String) {
    self.init(unchecked: Array(string.utf8))
  }

  /// The text whose UTF-8 is `bytes`. Throws `InvalidUTF8` naming the first byte that is not UTF-8.
  public init(utf8 bytes: [UInt8]) throws(InvalidUTF8) {
    if let offset = firstInvalidUTF8(in: bytes.span) {
      throw InvalidUTF8(offset: ByteOffset(offset), byte: bytes[offset])
    }
    self.init(unchecked: bytes)
  }

  /// The text whose UTF-8 is `bytes`, for readers that have checked a whole file.
  package init(validUTF8 bytes: [UInt8]) { self.init(unchecked: bytes) }

  /// The text whose UTF-8 is `bytes`, known to be valid.
  @usableFromInline
  init(unchecked bytes: [UInt8]) {
    self.bytes = bytes
    isASCII = SourceText.areASCII(bytes.span)
  }

  private static func areASCII(_ bytes: Span<UInt8>) -> Bool {
    var all: UInt8 = 0
    for i in bytes.indices { all |= bytes[i] }
    return all < 0x80
  }

  /// The position after the last byte; 0 for the empty text.
  @inlinable
  public var endOffset: ByteOffset { ByteOffset(bytes.count) }

  @inlinable
  public var isEmpty: Bool { bytes.isEmpty }

  /// The whole text as a range.
  @inlinable
  public var range: ByteRange { 0..<endOffset }

  /// The stretch of text in `range`, which must lie inside the text and not split a code point.
  @inlinable
  public subscript(range: ByteRange) -> String {
    String(decoding: bytes[range.lowerBound.value..<range.upperBound.value], as: UTF8.self)
  }

  /// The bytes in `range`, without a copy.
  @inlinable
  public func bytes(in range: ByteRange) -> ArraySlice<UInt8> {
    bytes[range.lowerBound.value..<range.upperBound.value]
  }

  /// Whether `offset` lies inside the text (its end included) and between two code points.
  @inlinable
  public func isScalarBoundary(_ offset: ByteOffset) -> Bool {
    let i = offset.value
    if i < 0 || i > bytes.count { return false }
    return i == bytes.count || bytes[i] & 0xC0 != 0x80
  }

  /// The code point that starts at `offset` and its length in bytes. `offset` must be a scalar boundary
  /// before the end.
  @inlinable
  public func scalar(at offset: ByteOffset) -> (scalar: Unicode.Scalar, length: Int) {
    decodeScalar(bytes.span, at: offset.value)
  }

  /// The code point that ends at `offset`, or nil at the start of the text.
  @inlinable
  public func scalar(before offset: ByteOffset) -> Unicode.Scalar? {
    guard offset.value > 0 else { return nil }
    var i = offset.value - 1
    while i > 0 && bytes[i] & 0xC0 == 0x80 { i -= 1 }
    return decodeScalar(bytes.span, at: i).scalar
  }

  /// The 1-based line and column (in code points) of `offset`. Lines end at LF, CRLF or CR.
  public func lineAndColumn(of offset: ByteOffset) -> (line: Int, column: Int) {
    var line = 1
    var lineStart = 0
    var i = 0
    let end = min(offset.value, bytes.count)
    while i < end {
      let isLineEnd =
        bytes[i] == UInt8(ascii: "\n")
        || (bytes[i] == UInt8(ascii: "\r") && !(i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "\n")))
      i += 1
      if isLineEnd {
        line += 1
        lineStart = i
      }
    }
    let column = bytes[lineStart..<end].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return (line, column)
  }
}

extension SourceText: CustomStringConvertible {
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension SourceText: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

/// Bytes that were to be a text are not UTF-8.
public struct InvalidUTF8: Error, Hashable, Sendable {
  /// Where the first ill-formed sequence starts.
  public let offset: ByteOffset
  /// The byte found there.
  public let byte: UInt8
}

/// Decodes the code point at `i` of valid UTF-8.
@inlinable
public func decodeScalar(_ bytes: Span<UInt8>, at i: Int) -> (scalar: Unicode.Scalar, length: Int) {
  let b0 = UInt32(bytes[i])
  let value: UInt32
  let length: Int
  if b0 < 0x80 {
    value = b0
    length = 1
  } else if b0 < 0xE0 {
    value = (b0 & 0x1F) << 6 | UInt32(bytes[i + 1] & 0x3F)
    length = 2
  } else if b0 < 0xF0 {
    value = (b0 & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F)
    length = 3
  } else {
    value =
      (b0 & 0x07) << 18 | UInt32(bytes[i + 1] & 0x3F) << 12 | UInt32(bytes[i + 2] & 0x3F) << 6
      | UInt32(bytes[i + 3] & 0x3F)
    length = 4
  }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}

/// The index of the first byte that does not belong to well-formed UTF-8 (Unicode, table 3-7), or nil.
public func firstInvalidUTF8(in bytes: Span<UInt8>) -> Int? {
  var i = 0
  let n = bytes.count
  func isContinuation(_ j: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
    j < n && bytes[j] >= low && bytes[j] <= high
  }
  while i < n {
    let b = bytes[i]
    switch b {
    case 0..<0x80:
      i += 1
    case 0xC2...0xDF:
      guard isContinuation(i + 1) else { return i }
      i += 2
    case 0xE0...0xEF:
      // E0 would be overlong below A0, ED a surrogate above 9F.
      guard isContinuation(i + 1, b == 0xE0 ? 0xA0 : 0x80, b == 0xED ? 0x9F : 0xBF), isContinuation(i + 2)
      else { return i }
      i += 3
    case 0xF0...0xF4:
      // F0 would be overlong below 90, F4 past U+10FFFF above 8F.
      guard isContinuation(i + 1, b == 0xF0 ? 0x90 : 0x80, b == 0xF4 ? 0x8F : 0xBF),
        isContinuation(i + 2), isContinuation(i + 3)
      else { return i }
      i += 4
    default:
      return i
    }
  }
  return nil
}
