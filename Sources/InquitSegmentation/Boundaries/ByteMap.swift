internal import CInquitBytes
import InquitModel

/// What the bytes of a text are: a bit a byte.
///
/// Words are found by counting bits. To look at the bytes of a word takes twice the steps, each of which waits for
/// the one before, and where the next word starts is known only after the last of them.
struct ByteMap: Sendable {
  /// The text's blocks of 64 bytes, and an empty one behind them, so that two neighbours can be joined.
  private let blocks: [iq_byte_bits]

  init(_ bytes: Span<UInt8>) {
    let count = bytes.count / 64 + 1
    blocks = Array(unsafeUninitializedCapacity: count + 1) { blocks, initializedCount in
      bytes.withUnsafeBufferPointer { bytes in
        guard let first = bytes.baseAddress, let firstBlock = blocks.baseAddress else { return }
        iq_read_bytes(first, bytes.count, firstBlock)
        blocks.initializeElement(at: count, to: iq_byte_bits())
        initializedCount = count + 1
      }
    }
  }

  /// What the 64 bytes from some position on are, the first the lowest bit.
  struct Letters: Sendable {
    var all: UInt64
    var capitals: UInt64
  }

  /// Which of the 64 bytes from `i` on are letters, and capitals. `i` must be in the text; behind its end nothing is.
  @inline(__always)
  func letters(at i: Int) -> Letters {
    let blocks = blocks.span
    let block = Int(truncatingIfNeeded: UInt64(truncatingIfNeeded: i) >> 6)
    let (low, high) = (blocks[block], blocks[block &+ 1])
    return Letters(
      all: Self.joined(low.letters, high.letters, at: i),
      capitals: Self.joined(low.capitals, high.capitals, at: i))
  }

  /// The bits of two blocks from a position in the first on. Two shifts, since none by 64 is left to the processor.
  @inline(__always)
  private static func joined(_ low: UInt64, _ high: UInt64, at i: Int) -> UInt64 {
    let (down, up) = (UInt64(truncatingIfNeeded: i & 63), UInt64(truncatingIfNeeded: ~i & 63))
    return low &>> down | (high &<< 1) &<< up
  }

  /// Where the run of letters ends that goes on at `i`, before `limit`.
  @inline(__always)
  func letterRunEnd(from i: Int, limit: Int) -> Int { first(from: i, limit: limit) { ~$0.letters } }

  /// The first byte from `i` on, before `limit`, that may have to do with the end of a sentence; else `limit`.
  @inline(__always)
  func nextLoud(from i: Int, limit: Int) -> Int { first(from: i, limit: limit) { $0.loud } }

  /// The first byte from `i` on, before `limit`, that may be or start a line end; else `limit`.
  @inline(__always)
  func nextLineEnd(from i: Int, limit: Int) -> Int { first(from: i, limit: limit) { $0.line_ends } }

  /// The first position from `i` on that has its bit, but `limit` at most.
  @inline(__always)
  private func first(from i: Int, limit: Int, _ bits: (iq_byte_bits) -> UInt64) -> Int {
    guard i < limit else { return i }
    let blocks = blocks.span
    var block = i >> 6
    var found = bits(blocks[block]) & (~0 &<< UInt64(truncatingIfNeeded: i & 63))
    while found == 0 {
      block &+= 1
      guard block &<< 6 < limit else { return limit }
      found = bits(blocks[block])
    }
    return min(limit, block &<< 6 &+ found.trailingZeroBitCount)
  }
}
