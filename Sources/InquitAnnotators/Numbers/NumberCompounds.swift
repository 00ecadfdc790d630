/// Takes numbers apart that are written in one word: German siebenhunderteinundzwanzigtausend, and dreijährig,
/// which has a unit behind its number.
struct NumberCompounds: Sendable {
  private let entries: [NumberWord]
  private let indices: HashedTable<Int>
  /// What may end a compound, its last byte first.
  private let endings: [(reversed: [UInt8], entry: Int)]
  /// A bit for the first bytes of each word that a compound can start with: most words are turned down by it.
  private let starts: UInt64

  /// The parts are `entries`, found by the hash of their word, of which `words` may come first; `endings` may follow
  /// the last.
  init(
    entries: [NumberWord], indices: HashedTable<Int>, words: [String], endings: [(word: String, entry: Int)]
  ) {
    self.entries = entries
    self.indices = indices
    self.endings = endings.map { (Array($0.word.utf8.reversed()), $0.entry) }
    starts = words.reduce(0) { $0 | Self.startBit(of: $1) }
  }

  private static func startBit(of word: String) -> UInt64 {
    let mixed = word.utf8.prefix(3).reduce(UInt8(0)) { $0 &* 7 ^ $1 }
    return 1 << UInt64(mixed & 63)
  }

  /// The number in `word`, and the entry of the ending behind it, 0 for none.
  func number(in word: String) -> (value: Int, ending: Int)? {
    guard starts & Self.startBit(of: word) != 0, (Self.shortest...Self.longest).contains(word.utf8.count)
    else { return nil }
    let bytes = Array(word.utf8)
    if let value = value(of: bytes[...]) { return (value, 0) }
    for ending in endings where word.utf8.reversed().starts(with: ending.reversed) {
      let number = bytes.dropLast(ending.reversed.count)
      if let value = value(of: number), value > 0, !number.isEmpty { return (value, ending.entry) }
    }
    return nil
  }

  /// Whether `word` starts as a number may and has one of the endings.
  func mayHaveEnding(_ word: String) -> Bool {
    starts & Self.startBit(of: word) != 0
      && endings.contains { word.utf8.reversed().starts(with: $0.reversed) }
  }

  private static let shortest = 6
  private static let longest = 150

  private func value(of bytes: ArraySlice<UInt8>) -> Int? {
    sum(NumeralSum(group: nil, isDigits: false), of: bytes)?.value?.intValue
  }

  /// `sum` with the number words that `bytes` is made of. Longer words are tried first: Italian novecentotto has
  /// no novecento in it, but novecent and otto.
  private func sum(_ sum: NumeralSum, of bytes: ArraySlice<UInt8>) -> NumeralSum? {
    guard !bytes.isEmpty else { return sum }
    let start = bytes.startIndex
    for end in stride(from: min(bytes.endIndex, start + Self.longestPart), to: start + 1, by: -1) {
      var hash = PhraseHash()
      for byte in bytes[start..<end] { hash.append(byte) }
      guard let index = indices[hash.value] else { continue }
      let part = entries[index]
      var next = sum
      let fits =
        part.cardinal.map { next.add($0) } == true
        || part.scale.map { next.multiply(power: $0, impliesOne: sum.isEmpty) } == true
        || (part.roles.contains(.and) && !sum.isEmpty && end < bytes.endIndex)
      if fits, let whole = self.sum(next, of: bytes[end...]) { return whole }
    }
    return nil
  }

  private static let longestPart = 24
}
