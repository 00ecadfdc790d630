import InquitModel

/// Hashes by which annotations and sentences are compared over a corpus.
enum Fingerprint {
  /// A hash of the labels and ranges of what is not rejected, whatever their order and their ids.
  static func ofAnnotations(_ annotations: [Annotation]) -> UInt64 {
    var sum: UInt64 = 0
    for annotation in annotations where annotation.provenance.status != .rejected {
      var hash = StableHash.of(annotation.label.rawValue.utf8)
      for range in annotation.ranges {
        for value in [range.lowerBound.value, range.upperBound.value] {
          hash = StableHash.add(UInt64(truncatingIfNeeded: value), to: hash)
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
    var hash = StableHash.start
    var length = 0
    for byte in text.bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF:
        hash = StableHash.add(byte, to: hash)
        length += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        hash = StableHash.add(byte | 0x20, to: hash)
        length += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        if length >= 24 { hashes.append(hash) }
        hash = StableHash.start
        length = 0
      default: break
      }
    }
    if length >= 24 { hashes.append(hash) }
    return hashes
  }
}
