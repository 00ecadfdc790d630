/// Takes numbers apart that are written in one word: German siebenhunderteinundzwanzigtausend, and dreijährig,
/// which has a unit behind its number.
struct NumberCompounds: Sendable {
  private let entries: [NumberWord]
  private let indices: HashedTable<Int>
  private let endings: [(word: [UInt8], entry: Int)]

  /// The parts are `entries`, found by the hash of their word; `endings` may follow the last.
  init(entries: [NumberWord], indices: HashedTable<Int>, endings: [(word: String, entry: Int)]) {
    self.entries = entries
    self.indices = indices
    self.endings = endings.map { (Array($0.word.utf8), $0.entry) }
  }

  /// The number in `word`, and the entry of the ending behind it, 0 for none.
  func number(in word: String) -> (value: Int, ending: Int)? {
    let bytes = Array(word.utf8)
    guard (Self.shortest...Self.longest).contains(bytes.count) else { return nil }
    if let value = value(of: bytes[...]) { return (value, 0) }
    for ending in endings
    where bytes.count > ending.word.count && bytes.reversed().starts(with: ending.word.reversed()) {
      if let value = value(of: bytes.dropLast(ending.word.count)), value > 0 { return (value, ending.entry) }
    }
    return nil
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
