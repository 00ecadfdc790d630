import InquitModel

/// The hashing behind features. Models hold hashed features, so none of this may change without a new
/// version of the model file.
enum FeatureHash {
  static let start = StableHash.start

  /// `hash` with one more value in it.
  @inline(__always)
  static func combine(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    var h = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
    h ^= h >> 32
    return h
  }

  /// The feature of 32 bits that a finished hash stands for.
  @inline(__always)
  static func key(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (hash &* 0xD6E8_FEB8_6659_FD93) >> 32)
  }
}
