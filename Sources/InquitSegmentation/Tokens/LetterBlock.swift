/// Up to eight ASCII letters, read at once.
struct LetterBlock {
  /// How many letters there are before the first byte that is none, at most 8.
  let count: Int
  /// The letters in lower case, the first the lowest; the bytes behind them are 0.
  let lowerCase: UInt64
  let hasUpper: Bool
  let hasLower: Bool

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  /// What makes small letters of eight letters.
  static let smallBits: UInt64 = 0x2020_2020_2020_2020

  /// The letters from `start` on, before `limit`.
  @inline(__always)
  init(_ bytes: Span<UInt8>, from start: Int, limit: Int) {
    let block = eightBytes(bytes, at: start)
    let lowerCase = block | 0x20 &* Self.ones
    count = min(Self.letterCount(in: block), limit &- start)
    let mask = count == 8 ? ~0 : (1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1
    let smallBits = 0x20 &* Self.ones & mask
    self.lowerCase = lowerCase & mask
    hasUpper = block & smallBits != smallBits
    hasLower = block & smallBits != 0
  }

  @inline(__always)
  private static func letterCount(in block: UInt64) -> Int {
    (~highBitsOfLetters(in: block) & (0x80 &* ones)).trailingZeroBitCount >> 3
  }

  /// The high bit of each byte that is a letter.
  @inline(__always)
  static func highBitsOfLetters(in block: UInt64) -> UInt64 {
    // The high bit of a byte is set where the byte, without its own high bit, is at least a, or more than z.
    let rest = (block | 0x20 &* ones) & (0x7F &* ones)
    return (rest &+ 0x1F &* ones) & ~(rest &+ 0x05 &* ones) & ~block & (0x80 &* ones)
  }
}

/// The eight bytes from `i` on, the first the lowest, and 0 behind the end. The load checks its bounds; what is
/// unsafe is only that it takes any type.
@inline(__always)
func eightBytes(_ bytes: Span<UInt8>, at i: Int) -> UInt64 {
  guard i + 8 <= bytes.count else { return lastBytes(bytes, from: i) }
  return UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self))
}

/// The same where the caller has seen to it that eight bytes are there.
@inline(__always)
func eightBytes(unchecked bytes: Span<UInt8>, at i: Int) -> UInt64 {
  UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt64.self))
}

@inline(never)
private func lastBytes(_ bytes: Span<UInt8>, from start: Int) -> UInt64 {
  var result: UInt64 = 0
  var shift: UInt64 = 0
  for i in start..<max(start, bytes.count) {
    result |= UInt64(bytes[i]) << shift
    shift += 8
  }
  return result
}
