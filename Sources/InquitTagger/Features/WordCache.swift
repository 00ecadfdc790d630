import InquitModel

/// The attributes of words that have been met: spelling out and looking up a word takes much longer than finding
/// it here, and most words of a text are old ones.
struct WordCache: Sendable {
  private let lists: WordLists?
  private var words = HashIndex()
  private var lowerForms = HashIndex()
  private var spelling = Spelling()
  /// By word, `Attribute.count` values; 0 for attributes that the word alone does not tell.
  private var attributes: [UInt64] = []
  /// By word, the number of its lower-case form.
  private var lowerNumbers: [Int32] = []

  init(lists: WordLists?) { self.lists = lists }

  /// How many words there are.
  var count: Int { words.count }
  /// How many lower-case forms there are.
  var lowerCount: Int { lowerForms.count }

  /// The number of a token's word, which is added when it is new. The token must be UTF-8.
  @inline(__always)
  mutating func number(of token: Span<UInt8>) -> Int {
    let number = words.number(of: Self.hash(token))
    if number == lowerNumbers.count { add(token) }
    return number
  }

  /// The attributes of a word.
  @inline(__always)
  func row(of word: Int) -> ArraySlice<UInt64> {
    attributes[word &* Attribute.count..<(word &+ 1) &* Attribute.count]
  }

  @inline(__always)
  func value(_ attribute: Attribute, of word: Int32) -> UInt64 {
    attributes[Int(word) &* Attribute.count &+ Int(attribute.rawValue)]
  }

  /// The number of a word's lower-case form.
  @inline(__always)
  func lowerNumber(of word: Int32) -> Int { Int(lowerNumbers[Int(word)]) }

  /// Whether a word starts with an upper-case letter.
  @inline(__always)
  func isCapitalised(_ word: Int32) -> Bool { Spelling.startsUpper(value(.shape, of: word)) }

  private mutating func add(_ token: Span<UInt8>) {
    spelling.read(token)
    lowerNumbers.append(Int32(lowerForms.number(of: spelling.lowerHash)))
    let start = attributes.count
    spelling.append(to: &attributes)
    attributes += repeatElement(0, count: start + Attribute.count - attributes.count)
    guard let entry = lists?.entry(ofLower: spelling.lowerHash) else { return }
    attributes[start + Int(Attribute.wordLists.rawValue)] = entry.lists
    attributes[start + Int(Attribute.cluster.rawValue)] = entry.cluster
    attributes[start + Int(Attribute.coarseCluster.rawValue)] = entry.coarseCluster
  }

  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var h = StableHash.start
    for i in bytes.indices { h = StableHash.add(bytes[i], to: h) }
    return h
  }
}
