import InquitModel

/// Which bytes of a paragraph are ASCII letters, and which of these are capitals: a bit a byte.
///
/// Words are found by counting bits. To look at the bytes of a word takes twice the steps, each of which waits for
/// the one before, and where the next word starts is known only after the last of them.
struct LetterMap: Sendable {
  /// What 64 bytes are, the first the lowest bit.
  struct Bits: Sendable {
    var letters: UInt64 = 0
    var capitals: UInt64 = 0
  }

  /// The paragraph's blocks of 64 bytes, and an empty one behind them, so that two neighbours can be joined.
  private var blocks: [Bits] = []
  /// The first byte of the first block.
  private var start = 0

  /// Reads the bytes from `start` up to `end`.
  mutating func read(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    self.start = start
    blocks.removeAll(keepingCapacity: true)
    blocks.append(addingCapacity: (end - start) / 64 + 2) { out in
      var block = start
      while block < end {
        var bits = Bits()
        let hasAll = block + 64 <= bytes.count
        for i in 0..<8 {
          let position = block &+ 8 &* i
          let eight = hasAll ? eightBytes(unchecked: bytes, at: position) : eightBytes(bytes, at: position)
          let letters = Self.letterBits(eight)
          bits.letters |= letters.all &<< UInt64(truncatingIfNeeded: 8 &* i)
          bits.capitals |= letters.capitals &<< UInt64(truncatingIfNeeded: 8 &* i)
        }
        if end - block < 64 {
          let inside: UInt64 = 1 &<< UInt64(truncatingIfNeeded: end - block) &- 1
          bits.letters &= inside
          bits.capitals &= inside
        }
        out.append(bits)
        block += 64
      }
      out.append(Bits())
    }
  }

  /// What the 64 bytes from `i` on are, which must be a position that was read. Nothing is a letter behind the end.
  @inline(__always)
  func bits(at i: Int) -> Bits {
    let offset = UInt64(truncatingIfNeeded: i &- start)
    let blocks = blocks.span
    let block = Int(truncatingIfNeeded: offset >> 6)
    let (low, high) = (blocks[block], blocks[block &+ 1])
    // Two shifts, since none by 64 is left to the processor.
    let (down, up) = (offset & 63, ~offset & 63)
    return Bits(
      letters: low.letters &>> down | (high.letters &<< 1) &<< up,
      capitals: low.capitals &>> down | (high.capitals &<< 1) &<< up)
  }

  /// Where the run of letters ends that goes on at `i`, before `limit`, the end of what was read.
  @inline(__always)
  func runEnd(from i: Int, limit: Int) -> Int {
    var i = i
    while i < limit {
      let count = (~bits(at: i).letters).trailingZeroBitCount
      i &+= count
      if count < 64 { break }
    }
    return i
  }

  /// Which of eight bytes are letters, and which capitals, as the low eight bits.
  @inline(__always)
  private static func letterBits(_ block: UInt64) -> (all: UInt64, capitals: UInt64) {
    let letters = LetterBlock.highBitsOfLetters(in: block)
    // The bit of small letters, 0x20, is moved to the high one.
    return (gathered(letters), gathered(letters & ~(block &<< 2)))
  }

  /// The high bits of the eight bytes side by side. The product moves each to a place of its own.
  @inline(__always)
  private static func gathered(_ highBits: UInt64) -> UInt64 {
    ((highBits &>> 7) &* 0x0102_0408_1020_4080) &>> 56
  }
}
