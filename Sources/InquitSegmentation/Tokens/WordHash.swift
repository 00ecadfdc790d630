import ICU
import InquitModel

/// A hash of a word in lower case (FNV-1a, 64 bits), by which words are looked up in lists.
///
/// ’ and ʼ count as '. Two words of one hash would be taken for each other; among a million words the odds
/// of one such pair are one in thirty million.
struct WordHash: Hashable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  /// The hash of a whole word.
  init(_ word: String) {
    for scalar in word.unicodeScalars { add(scalar) }
  }

  /// Adds an ASCII character, in lower case.
  @inline(__always)
  mutating func add(lowerCaseASCII byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      add(lowerCaseASCII: scalar.value &- 0x41 < 26 ? UInt8(scalar.value | 0x20) : UInt8(scalar.value))
    } else if scalar == "\u{2019}" || scalar == "\u{2BC}" {
      add(lowerCaseASCII: UInt8(ascii: "'"))
    } else {
      var rest = CharacterProperty.lowercase(scalar).value
      while rest > 0 {
        add(lowerCaseASCII: UInt8(rest & 0xFF))
        rest >>= 8
      }
    }
  }
}

/// A map from words to small values that is looked up by hash: open addressing, immutable.
struct WordTable<Value: Sendable>: Sendable {
  private var slots: [(hash: UInt64, value: Value)?]
  private let mask: Int

  /// Of two entries for one word the last counts.
  init(_ entries: [(word: String, value: Value)]) {
    var capacity = 16
    while capacity < 2 * entries.count { capacity *= 2 }
    slots = Array(repeating: nil, count: capacity)
    mask = capacity - 1
    for entry in entries {
      let hash = WordHash(entry.word)
      slots[slot(of: hash)] = (hash.value, entry.value)
    }
  }

  subscript(hash: WordHash) -> Value? { slots[slot(of: hash)]?.value }

  /// The slot that holds the word, or the free one where it would go.
  private func slot(of hash: WordHash) -> Int {
    var i = Int(truncatingIfNeeded: hash.value ^ hash.value >> 32) & mask
    while let entry = slots[i], entry.hash != hash.value { i = (i + 1) & mask }
    return i
  }
}

/// A set of words that is asked by hash.
struct WordSet: Sendable {
  private var slots: [UInt64]

  /// The words of a list file, one a line.
  init(_ file: UnsafeRawBufferPointer?) {
    var hashes: [UInt64] = []
    for line in file?.split(separator: UInt8(ascii: "\n")) ?? [] where line.first != UInt8(ascii: "#") {
      hashes.append(WordHash(String(decoding: line, as: UTF8.self)).value)
    }
    var capacity = 16
    while capacity < 2 * hashes.count { capacity *= 2 }
    // 0 is a free slot; that some word hashes to it is left to chance.
    slots = Array(repeating: 0, count: capacity)
    for hash in hashes { slots[slot(of: hash)] = hash }
  }

  func contains(_ hash: WordHash) -> Bool { slots[slot(of: hash.value)] == hash.value }

  /// The slot that holds the word, or the free one where it would go.
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var i = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[i] != 0, slots[i] != hash { i = (i + 1) & mask }
    return i
  }
}
