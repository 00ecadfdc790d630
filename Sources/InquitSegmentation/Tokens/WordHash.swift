import ICU
import InquitModel

/// A hash of a word in lower case, by which words are looked up in lists.
///
/// ’ and ʼ count as '. Two words of one hash would be taken for each other; among a million words the odds
/// of one such pair are one in thirty million. Words of up to seven bytes never share one.
struct WordHash: Hashable, Sendable {
  let value: UInt64

  /// The hash of a whole word.
  init(_ word: String) {
    var hasher = WordHasher()
    for scalar in word.unicodeScalars { hasher.add(scalar) }
    self = hasher.hash
  }

  /// The hash of the word that `bytes` hold in `range`.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    if let short = Self(shortASCII: bytes, range) {
      self = short
      return
    }
    var hasher = WordHasher()
    var i = range.lowerBound
    while i < range.upperBound {
      let (scalar, length) = decodeScalar(bytes, at: i)
      hasher.add(scalar)
      i += length
    }
    self = hasher.hash
  }

  /// Nil for what is long or not ASCII, and at the end of a text.
  @inline(__always)
  private init?(shortASCII bytes: Span<UInt8>, _ range: Range<Int>) {
    let (start, count) = (range.lowerBound, range.count)
    guard count < 16, start + 16 <= bytes.count else { return nil }
    let first = eightBytes(bytes, at: start)
    let second = eightBytes(bytes, at: start + 8)
    // What is not ASCII up to sixteen bytes, in the word or close behind it, is rare.
    guard (first | second) & 0x8080_8080_8080_8080 == 0 else { return nil }
    func small(_ block: UInt64) -> UInt64 { block | LetterBlock.highBitsOfLetters(in: block) >> 2 }
    self.init(first: small(first), second: small(second), count: count)
  }

  /// The hash of `count` bytes, at most 15, that are lower-case ASCII: the first eight in `first`, the others in
  /// `second`, each the lowest first. What stands behind them does not matter.
  @inline(__always)
  init(first: UInt64, second: UInt64, count: Int) {
    self = WordHasher.hash(first, second, count: UInt64(truncatingIfNeeded: count))
  }

  fileprivate init(value: UInt64) { self.value = value }
}

/// Makes a hash of a word that is read piece by piece: each eight bytes are mixed in at once, so that a word of
/// ASCII letters costs two multiplications rather than one a letter.
struct WordHasher: Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The bytes that wait to become eight, the first the lowest.
  private var block: UInt64 = 0
  private var bitCount: UInt64 = 0

  /// The hash of what has been added.
  @inline(__always)
  var hash: WordHash { WordHash(value: Self.mixed(state, block | bitCount << 53)) }

  /// The same as to add the bytes one by one. Both lengths take the same way: which words are long, nothing could
  /// foresee.
  @inline(__always)
  fileprivate static func hash(_ first: UInt64, _ second: UInt64, count: UInt64) -> WordHash {
    let seed = WordHasher().state
    let ifLong = 0 &- count >> 3
    let bitCount = 8 &* (count & 7)
    let state = seed ^ (seed ^ mixed(seed, first)) & ifLong
    let block = (first ^ (first ^ second) & ifLong) & (1 &<< bitCount &- 1)
    return WordHash(value: mixed(state, block | bitCount << 53))
  }

  @inline(__always)
  private static func mixed(_ state: UInt64, _ block: UInt64) -> UInt64 {
    let product = (state ^ block) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  /// Adds the first `byteCount` bytes of `bytes`, all of them lower-case ASCII, the first the lowest and those
  /// behind them 0. Only as the first or after eight others.
  @inline(__always)
  mutating func add(lowerCaseASCII bytes: UInt64, byteCount: Int) {
    if byteCount == 8 {
      state = Self.mixed(state, bytes)
    } else {
      block = bytes
      bitCount = UInt64(truncatingIfNeeded: 8 &* byteCount)
    }
  }

  /// Adds an ASCII character, in lower case, or a byte of another.
  @inline(__always)
  mutating func add(lowerCaseASCII byte: UInt8) {
    block |= UInt64(byte) &<< bitCount
    bitCount &+= 8
    if bitCount == 64 {
      state = Self.mixed(state, block)
      block = 0
      bitCount = 0
    }
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      add(lowerCaseASCII: scalar.value &- 0x41 < 26 ? UInt8(scalar.value | 0x20) : UInt8(scalar.value))
    } else if scalar == "\u{2019}" || scalar == "\u{2BC}" {
      add(lowerCaseASCII: UInt8(ascii: "'"))
    } else {
      var rest = (CommonCharacters.lowercase(of: scalar) ?? CharacterProperty.lowercase(scalar)).value
      while rest > 0 {
        add(lowerCaseASCII: UInt8(rest & 0xFF))
        rest >>= 8
      }
    }
  }
}

/// A map from words to small values that is looked up by hash; immutable.
struct WordTable<Value: Sendable>: Sendable {
  private let words: WordSet
  /// By the word's slot in `words`.
  private var values: [Value?]

  /// Of two entries for one word the last counts.
  init(_ entries: [(word: String, value: Value)]) {
    self.init(entries.map { (hash: WordHash($0.word), value: $0.value) })
  }

  init(_ entries: [(hash: WordHash, value: Value)]) {
    let words = WordSet(entries.map(\.hash))
    values = Array(repeating: nil, count: words.capacity)
    for entry in entries { values[words.slot(of: entry.hash)] = entry.value }
    self.words = words
  }

  func contains(_ hash: WordHash) -> Bool { words.contains(hash) }

  subscript(hash: WordHash) -> Value? { values[words.slot(of: hash)] }
}

/// A set of words that is asked by hash: open addressing, immutable.
struct WordSet: Sendable {
  private var slots: [UInt64]

  init(_ words: [WordHash]) {
    // Most words that are asked for are not in the set: with few slots taken, the first look tells.
    var capacity = 64
    while capacity < 8 * words.count { capacity *= 2 }
    // 0 is a free slot; that some word hashes to it is left to chance.
    slots = Array(repeating: 0, count: capacity)
    for word in words { slots[slot(of: word)] = word.value }
  }

  /// The words of a list file, one a line.
  init(_ file: UnsafeRawBufferPointer?) {
    let lines = file?.split(separator: UInt8(ascii: "\n")) ?? []
    self.init(
      lines.filter { $0.first != UInt8(ascii: "#") }.map { WordHash(String(decoding: $0, as: UTF8.self)) })
  }

  var capacity: Int { slots.count }

  @inline(__always)
  func contains(_ hash: WordHash) -> Bool {
    let slot = slots.span[firstSlot(of: hash)]
    // The first look tells nearly always. Whether a word is in the set nothing could foresee, so that is no branch.
    let tells = (slot == 0) != (slot == hash.value)
    return _fastPath(tells) ? slot == hash.value : containsBehindFirstSlot(hash)
  }

  @inline(never)
  private func containsBehindFirstSlot(_ hash: WordHash) -> Bool { slots[slot(of: hash)] == hash.value }

  /// The slot that holds the word, or the free one where it would go.
  func slot(of hash: WordHash) -> Int {
    let mask = slots.count - 1
    var i = firstSlot(of: hash)
    while slots[i] != 0, slots[i] != hash.value { i = (i + 1) & mask }
    return i
  }

  @inline(__always)
  private func firstSlot(of hash: WordHash) -> Int {
    Int(truncatingIfNeeded: hash.value) & (slots.count - 1)
  }
}

/// Says quickly of most words that they are not in a list.
struct WordFilter: Sendable {
  private var bits: InlineArray<256, UInt64> = .init(repeating: 0)

  init(_ words: [String]) {
    for word in words {
      let hash = WordHash(word)
      bits[Self.index(of: hash)] |= Self.bit(of: hash)
    }
  }

  @inline(__always)
  func mayContain(_ word: WordHash) -> Bool { bits[Self.index(of: word)] & Self.bit(of: word) != 0 }

  @inline(__always)
  private static func index(of word: WordHash) -> Int { Int(truncatingIfNeeded: word.value >> 6 & 255) }

  @inline(__always)
  private static func bit(of word: WordHash) -> UInt64 { 1 &<< (word.value & 63) }
}
