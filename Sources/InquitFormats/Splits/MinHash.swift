import InquitModel

/// A sketch of a text by which near-duplicates are found without comparing texts (Broder 1997): the share of
/// positions in which two sketches agree estimates the share of five-word sequences that the texts have in
/// common.
struct MinHash: Hashable, Sendable {
  static let count = 64
  private static let shingleLength = 5

  let values: [UInt32]

  /// Words are what stands between blanks, in lower case as far as ASCII goes; in scripts that set no blanks, each
  /// character. A text of fewer than five words is one sequence.
  init(_ text: SourceText) {
    let words = Self.words(of: text)
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

  /// The hash of each word.
  private static func words(of text: SourceText) -> [UInt64] {
    var words: [UInt64] = []
    var word = StableHash.start
    func end() {
      if word != StableHash.start { words.append(word) }
      word = StableHash.start
    }
    var i = 0
    while i < text.bytes.count {
      let byte = text.bytes[i]
      if byte < 0x80 {
        if byte <= 0x20 {
          end()
        } else {
          word = StableHash.add(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte, to: word)
        }
        i += 1
        continue
      }
      let (scalar, length) = text.scalar(at: ByteOffset(i))
      let isAlone = setsNoBlanks(scalar)
      if isAlone { end() }
      for byte in text.bytes[i..<(i + length)] { word = StableHash.add(byte, to: word) }
      if isAlone { end() }
      i += length
    }
    end()
    return words
  }

  /// Whether a character is of a script that sets no blanks between words: Thai and Lao, Myanmar, Khmer, Chinese and
  /// Japanese.
  private static func setsNoBlanks(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0xA4CF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// An estimate, from 0 to 1, of how much of the two texts is the same.
  func similarity(to other: MinHash) -> Double {
    Double(zip(values, other.values).count { $0 == $1 }) / Double(Self.count)
  }
}
