/// The end of a segment, packed so that the scanning loop stores it with one instruction.
public struct Boundary: Hashable, Sendable {
  private let packed: UInt64

  @inline(__always)
  init(offset: Int, status: UInt16) {
    packed = UInt64(truncatingIfNeeded: offset) << 16 | UInt64(status)
  }

  /// In bytes from the start of the text.
  @inline(__always)
  public var offset: Int { Int(packed >> 16) }

  /// ICU's rule status of the segment that ends here: for words 0 punctuation and space, 100 numbers,
  /// 200 letters, 300 kana, 400 ideographs; for sentences 0 with and 100 without a terminator.
  @inline(__always)
  public var status: UInt16 { UInt16(truncatingIfNeeded: packed) }
}
