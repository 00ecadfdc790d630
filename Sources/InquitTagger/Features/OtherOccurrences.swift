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

  /// The occurrences of one word in the text.
  private struct Group {
    /// The first ones. What they tell is enough, and keeps a long text linear.
    var first = SIMD8<Int32>()
    var count = 0
    /// Whether the word has a capital anywhere; else its occurrences tell nothing.
    var isCapitalised = false
  }

  private var groups: [Group] = []
  /// The lower-case forms that are asked about, in the order of their groups.
  private var forms = HashIndex()
  /// By token: whether it is in a sentence, and not first there.
  private var isInner: [Bool]

  /// The occurrences of the words in `parts` among all sentences of a text, which are in order.
  init(of parts: [Range<Int>], in sentences: [Range<Int>], _ words: [Int32], _ cache: WordCache) {
    isInner = Array(repeating: false, count: words.count)
    // A bit a form: most words are turned down without a look-up.
    var isWanted = Array(repeating: UInt64(0), count: cache.lowerCount / 64 + 1)
    for part in parts {
      for i in part {
        let form = cache.lowerNumber(of: words[i])
        isWanted[form / 64] |= 1 << UInt64(form % 64)
        if forms.number(of: UInt64(form)) == groups.count { groups.append(Group()) }
      }
    }
    for sentence in sentences {
      for i in sentence {
        isInner[i] = i > sentence.lowerBound
        let form = cache.lowerNumber(of: words[i])
        guard isWanted[form / 64] & (1 << UInt64(form % 64)) != 0, let index = forms[UInt64(form)] else {
          continue
        }
        if cache.isCapitalised(words[i]) { groups[index].isCapitalised = true }
        guard groups[index].count < SIMD8<Int32>.scalarCount else { continue }
        groups[index].first[groups[index].count] = Int32(truncatingIfNeeded: i)
        groups[index].count += 1
      }
    }
  }

  /// What the other occurrences of the word of token `i`, which must lie in the parts, tell.
  func others(of i: Int, _ words: [Int32], _ cache: WordCache) -> Other {
    var other = Other()
    guard let index = forms[UInt64(cache.lowerNumber(of: words[i]))], groups[index].isCapitalised else {
      return other
    }
    let group = groups[index]
    for k in 0..<group.count {
      let j = Int(group.first[k])
      if j != i { note(j, words, cache, in: &other) }
    }
    return other
  }

  private func note(_ j: Int, _ words: [Int32], _ cache: WordCache, in other: inout Other) {
    guard cache.isCapitalised(words[j]) else {
      other.seen.insert(.lower)
      return
    }
    guard isInner[j] else { return }
    other.seen.insert(.capitalised)
    let next = j + 1 < words.count ? words[j + 1] : nil
    if cache.isCapitalised(words[j - 1]) { other.seen.insert(.afterCapital) }
    if let next, cache.isCapitalised(next) { other.seen.insert(.beforeCapital) }
    if other.previous == 0 {
      other.previous = cache.value(.lower, of: words[j - 1])
      other.next = next.map { cache.value(.lower, of: $0) } ?? 0
    }
  }
}
