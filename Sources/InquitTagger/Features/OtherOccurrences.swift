/// How each word of a text is written where else it occurs. A capital at the start of a sentence tells
/// nothing, but the same word with a capital in mid-sentence does, and so does `Mr.` before it.
struct OtherOccurrences {
  struct Seen: OptionSet {
    let rawValue: UInt32
    /// In lower case.
    static let lower = Seen(rawValue: 1)
    /// With a capital and not first in its sentence.
    static let capitalised = Seen(rawValue: 2)
    /// With a capital, after a capitalised word.
    static let afterCapital = Seen(rawValue: 4)
    /// With a capital, before a capitalised word.
    static let beforeCapital = Seen(rawValue: 8)
  }

  struct Other {
    var seen: Seen = []
    var previous: UInt64 = 0
    var next: UInt64 = 0
  }

  /// For each token what its other occurrences tell.
  private(set) var found: [Other]

  init(_ text: TaggerText, _ table: AttributeTable, _ cache: WordCache) {
    found = Array(repeating: Other(), count: text.tokens.count)
    var isInner = Array(repeating: false, count: text.tokens.count)
    for sentence in text.sentences {
      for i in sentence.dropFirst() { isInner[i] = true }
    }
    for occurrences in Self.groups(text, table, cache) {
      // What a word's first few occurrences tell is enough, and keeps a long text linear.
      let sample = occurrences.prefix(8)
      for i in occurrences {
        for j in sample where j != i {
          note(j, in: table, isInner: isInner[j], count: text.tokens.count, at: i)
        }
      }
    }
  }

  /// The tokens of each word that occurs more than once and at least once with a capital.
  private static func groups(
    _ text: TaggerText, _ table: AttributeTable, _ cache: WordCache
  ) -> [ArraySlice<Int>] {
    func lower(_ i: Int) -> Int { Int(cache.lowerNumbers[Int(table.words[i])]) }
    var isCapitalised = Array(repeating: false, count: cache.lowerCount)
    for sentence in text.sentences {
      for i in sentence where Self.isCapitalised(table, i) { isCapitalised[lower(i)] = true }
    }
    // By word, then in text order.
    var occurrences: [UInt64] = []
    for sentence in text.sentences {
      for i in sentence where isCapitalised[lower(i)] {
        occurrences.append(UInt64(lower(i)) << 32 | UInt64(i))
      }
    }
    occurrences.sort()
    let tokens = occurrences.map { Int($0 & 0xFFFF_FFFF) }
    var groups: [ArraySlice<Int>] = []
    var start = 0
    for end in tokens.indices.dropFirst() where occurrences[end] >> 32 != occurrences[start] >> 32 {
      if end - start > 1 { groups.append(tokens[start..<end]) }
      start = end
    }
    if tokens.count - start > 1 { groups.append(tokens[start...]) }
    return groups
  }

  private mutating func note(_ j: Int, in table: AttributeTable, isInner: Bool, count: Int, at i: Int) {
    guard Self.isCapitalised(table, j) else {
      found[i].seen.insert(.lower)
      return
    }
    guard isInner else { return }
    found[i].seen.insert(.capitalised)
    if Self.isCapitalised(table, j - 1) { found[i].seen.insert(.afterCapital) }
    if j + 1 < count, Self.isCapitalised(table, j + 1) { found[i].seen.insert(.beforeCapital) }
    if found[i].previous == 0 {
      found[i].previous = table.value(.lower, of: j - 1)
      found[i].next = j + 1 < count ? table.value(.lower, of: j + 1) : 0
    }
  }

  private static func isCapitalised(_ table: AttributeTable, _ i: Int) -> Bool {
    firstClass(table.value(.shape, of: i)) == 1
  }

  private static func firstClass(_ shape: UInt64) -> UInt64 {
    shape < 8 ? 0 : shape >> UInt64((63 - shape.leadingZeroBitCount) - 3) & 7
  }
}
