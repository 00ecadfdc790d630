import InquitModel

/// A sketch of a text by which near-duplicates are found without comparing texts (Broder 1997): the share of
/// positions in which two sketches agree estimates the share of five-word sequences that the texts have in
/// common.
struct MinHash: Hashable, Sendable {
  static let count = 64
  private static let shingleLength = 5

  let values: [UInt32]

  /// Words are what stands between blanks, in lower case as far as ASCII goes. A text of fewer than five
  /// words is one sequence.
  init(_ text: SourceText) {
    let words = text.bytes.split { $0 <= 0x20 }.map { word in
      word.reduce(StableHash.start) { StableHash.add($1 >= 0x41 && $1 <= 0x5A ? $1 | 0x20 : $1, to: $0) }
    }
    var values = [UInt32](repeating: .max, count: Self.count)
    for start in 0...max(0, words.count - Self.shingleLength) {
      let shingle = words[start..<min(words.count, start + Self.shingleLength)]
        .reduce(StableHash.start) { StableHash.mixed($0 &* 31 &+ $1) }
      // One hash function for each position, made from the first by mixing in its number.
      for i in 0..<Self.count {
        let value = UInt32(
          truncatingIfNeeded: StableHash.mixed(shingle &+ UInt64(i) &* 0x9E37_79B9_7F4A_7C15))
        if value < values[i] { values[i] = value }
      }
    }
    self.values = values
  }

  /// An estimate, from 0 to 1, of how much of the two texts is the same.
  func similarity(to other: MinHash) -> Double {
    Double(zip(values, other.values).count { $0 == $1 }) / Double(Self.count)
  }
}

/// Hashes that are the same on every machine and in every run.
enum StableHash {
  /// FNV-1a, 64 bits.
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  static func of(_ bytes: some Sequence<UInt8>, seed: UInt64) -> UInt64 {
    mixed(bytes.reduce(start ^ mixed(seed)) { add($1, to: $0) })
  }

  /// The finaliser of SplitMix64: all bits of the result depend on all bits of `x`.
  static func mixed(_ x: UInt64) -> UInt64 {
    var z = x
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
