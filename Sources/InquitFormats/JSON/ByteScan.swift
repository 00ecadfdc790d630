/// Scans over bytes, eight at a time. In the words' arithmetic each byte's high bit says whether the byte is one
/// that is looked for; the lowest such bit is always right, and the others are not used.
///
/// The loads are not checked: the loops' own conditions say that eight bytes are there. It is what makes reading
/// a file of JSON half as fast again.
enum ByteScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The eight bytes from `i` on, which must lie inside; the first is the lowest.
  @inline(__always)
  static func word(_ span: Span<UInt8>, _ i: Int) -> UInt64 {
    UInt64(littleEndian: unsafe span.bytes.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self))
  }

  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

  /// The first byte from `start` on that may not stand unchanged in a string of JSON: a quotation mark, a
  /// backslash, or a control character; the end of `span` when there is none.
  static func endOfPlain(_ span: Span<UInt8>, from start: Int) -> Int {
    var i = start
    while i + 8 <= span.count {
      let word = word(span, i)
      let found =
        zeroBytes(word ^ (ones &* 0x22)) | zeroBytes(word ^ (ones &* 0x5C))
        | ((word &- ones &* 0x20) & ~word & highs)
      if found != 0 { return i + found.trailingZeroBitCount / 8 }
      i += 8
    }
    while i < span.count, span[i] >= 0x20, span[i] != UInt8(ascii: "\""), span[i] != UInt8(ascii: "\\") {
      i += 1
    }
    return max(i, start)
  }

  /// The first `byte` from `start` on; nil when there is none.
  static func firstIndex(of byte: UInt8, in span: Span<UInt8>, from start: Int) -> Int? {
    let pattern = ones &* UInt64(byte)
    var i = start
    while i + 8 <= span.count {
      let found = zeroBytes(word(span, i) ^ pattern)
      if found != 0 { return i + found.trailingZeroBitCount / 8 }
      i += 8
    }
    while i < span.count {
      if span[i] == byte { return i }
      i += 1
    }
    return nil
  }

  /// How many code points start in `range` of bytes that are UTF-8; the range must lie inside.
  static func codePoints(in span: Span<UInt8>, _ range: Range<Int>) -> Int {
    precondition(range.upperBound <= span.count)
    var count = range.count
    var i = range.lowerBound
    while i + 8 <= range.upperBound {
      // Each of the eight bytes of `continuing` counts up to 255.
      let blockEnd = min(range.upperBound, i + 8 * 255)
      var continuing: UInt64 = 0
      while i + 8 <= blockEnd {
        let word = word(span, i)
        // The bytes that continue a code point have 10 as their highest bits.
        continuing &+= (word & ~(word &<< 1) & highs) &>> 7
        i += 8
      }
      count -= sumOfBytes(continuing)
    }
    while i < range.upperBound {
      if span[i] & 0xC0 == 0x80 { count -= 1 }
      i += 1
    }
    return count
  }

  private static func sumOfBytes(_ word: UInt64) -> Int {
    let even: UInt64 = 0x00FF_00FF_00FF_00FF
    let pairs = (word & even) &+ ((word &>> 8) & even)
    return Int((pairs &* 0x0001_0001_0001_0001) &>> 48)
  }

  /// Whether the `count` bytes at `a` and at `b` are the same; both must lie inside.
  static func areEqual(_ span: Span<UInt8>, at a: Int, _ other: Span<UInt8>, at b: Int, count: Int) -> Bool {
    precondition(a >= 0 && b >= 0 && a + count <= span.count && b + count <= other.count)
    var i = 0
    while i + 8 <= count {
      if word(span, a + i) != word(other, b + i) { return false }
      i += 8
    }
    while i < count {
      if span[a + i] != other[b + i] { return false }
      i += 1
    }
    return true
  }
}
