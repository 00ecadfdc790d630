import InquitModel

/// Hashes by which texts and annotations are compared over a corpus (64-bit FNV-1a: the same on every run).
enum Fingerprint {
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = start
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }

  /// A hash of labels and ranges, whatever their order and their ids.
  static func ofAnnotations(_ document: CheckedDocument) -> UInt64 {
    var sum: UInt64 = 0
    for annotation in document.annotations where annotation.provenance.status != .rejected {
      var hash = of(Array(annotation.label.rawValue.utf8)[...])
      for range in annotation.ranges {
        for value in [range.lowerBound.value, range.upperBound.value] {
          hash = (hash ^ UInt64(truncatingIfNeeded: value)) &* prime
        }
      }
      sum = sum &+ hash
    }
    return sum
  }

  /// The hashes of a text's sentences, roughly cut, of which only letters and digits count. Short ones are left out:
  /// many texts share them.
  static func ofSentences(_ text: SourceText) -> [UInt64] {
    var hashes: [UInt64] = []
    var hash = start
    var length = 0
    for byte in text.bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF:
        hash = (hash ^ UInt64(byte)) &* prime
        length += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        hash = (hash ^ UInt64(byte | 0x20)) &* prime
        length += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        if length >= 24 { hashes.append(hash) }
        hash = start
        length = 0
      default: break
      }
    }
    if length >= 24 { hashes.append(hash) }
    return hashes
  }

  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3
}
