/// Hashes that are the same on every machine and in every run; they guard against nobody.
///
/// They are inlinable because looking up words by their hashes is much of what annotators do, and public because
/// the compiler inlines nothing else in other modules.
public enum StableHash {
  /// The hash of nothing: the offset basis of FNV-1a for 64 bits (Fowler, Noll and Vo).
  @inlinable public static var start: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// FNV-1a's step: `hash` with one more byte, or with a number taken for one.
  @inlinable @inline(__always)
  public static func add(_ value: UInt64, to hash: UInt64) -> UInt64 { (hash ^ value) &* 0x100_0000_01B3 }

  @inlinable @inline(__always)
  public static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { add(UInt64(byte), to: hash) }

  @inlinable
  public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(start) { add($1, to: $0) }
  }

  /// The finaliser of SplitMix64: all bits of the result depend on all bits of `x`.
  @inlinable
  public static func mixed(_ x: UInt64) -> UInt64 {
    var z = x
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
