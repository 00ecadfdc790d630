/// Says quickly of most keys that they are none of a large table's: from memory that stays in the processor's cache,
/// which the table does not. Keys are hashes, told apart by their high bits.
public struct KeyFilter: Sendable {
  /// A bit for each value of a key's high bits: whether there is such a key.
  @usableFromInline var words: [UInt64]
  @usableFromInline let shift: UInt32

  /// A filter for some keys, which has none yet.
  public init(count: Int) {
    // Some sixteen places a key, up to a quarter of a megabyte.
    var bits: UInt32 = 6
    while bits < 21 && 1 << bits < 16 * count { bits += 1 }
    shift = 32 - bits
    words = Array(repeating: 0, count: 1 << (bits - 6))
  }

  @inlinable
  public mutating func insert(_ key: UInt32) {
    let place = key >> shift
    words[Int(place >> 6)] |= 1 << UInt64(place & 63)
  }

  /// False when no such key was inserted.
  @inlinable
  public func mayContain(_ key: UInt32) -> Bool {
    let place = key >> shift
    return words[Int(place >> 6)] & (1 << UInt64(place & 63)) != 0
  }
}
