/// A set of break rules as ICU compiles them: a table of states over categories of characters (ICU's
/// `rbbidata.h`, format version 6).
///
/// The table reads one character after another from a boundary on. A state says whether a segment may end
/// after the character just read; when no rule can go on, the table stops and the last such place is the
/// next boundary.
struct BreakRules: Sendable {
  /// The category of no character: the end of the text.
  static let endOfText = 1
  /// The category of no character: the start of the text.
  static let startOfText = 2
  static let stopState = 0
  static let startState = 1
  /// `accepting` of a state after which a segment may end.
  static let accepts: UInt16 = 1

  let categories: CodePointTrie
  let categoryCount: Int
  let stateCount: Int
  /// Segments with characters of this category or a higher one are divided further with a dictionary.
  let firstDictionaryCategory: Int
  /// Whether the rules must first be fed `startOfText`.
  let needsStartOfText: Bool
  /// The next state, by state and category.
  let next: [UInt16]
  /// By state: 0, `accepts`, or the number of a look-ahead that is completed here.
  let accepting: [UInt16]
  /// By state: the number of the look-ahead whose boundary is here if it is completed; 0 and 1 for none.
  let lookAhead: [UInt16]
  /// One more than the highest look-ahead number; 0 when the rules have none.
  let lookAheadCount: Int
  /// By state: the rule status of a segment that ends here.
  let status: [UInt16]

  /// Nil for what is not in this format on this machine: the caller then asks ICU itself.
  init?(binary bytes: [UInt8]) {
    let reader = LittleEndianReader(bytes)
    func field(_ i: Int) -> Int? { reader.uint32(at: 4 * i).map(Int.init) }
    guard reader.uint32(at: 0) == 0xB1A0, bytes.count >= 80, bytes[4] == 6,
      let categoryCount = field(3), let table = field(4), let tableLength = field(5),
      let trie = field(8), let statusTable = field(12), let statusLength = field(13),
      let categories = CodePointTrie(bytes, at: trie),
      let stateCount = reader.uint32(at: table).map(Int.init),
      let rowLength = reader.uint32(at: table + 4).map(Int.init),
      let firstDictionaryCategory = reader.uint32(at: table + 8).map(Int.init),
      let lookAheadCount = reader.uint32(at: table + 12).map(Int.init),
      let flags = reader.uint32(at: table + 16),
      stateCount > Self.startState, stateCount < 0x4000, categoryCount > Self.startOfText,
      categoryCount < 0x4000, stateCount * rowLength + 20 <= tableLength
    else { return nil }
    let hasByteRows = flags & 4 != 0
    let width = hasByteRows ? 1 : 2
    guard rowLength >= (3 + categoryCount) * width else { return nil }

    var next: [UInt16] = []
    var accepting: [UInt16] = []
    var lookAhead: [UInt16] = []
    var status: [UInt16] = []
    for state in 0..<stateCount {
      let offset = table + 20 + state * rowLength
      let row =
        hasByteRows
        ? reader.uint8s(at: offset, count: 3 + categoryCount)?.map(UInt16.init)
        : reader.uint16s(at: offset, count: 3 + categoryCount)
      guard let row,
        let value = Self.status(at: Int(row[2]), table: statusTable, length: statusLength, reader),
        row[3...].allSatisfy({ $0 < stateCount }), max(row[0], row[1]) < max(2, lookAheadCount)
      else { return nil }
      accepting.append(row[0])
      lookAhead.append(row[1])
      status.append(value)
      next += row[3...]
    }
    self.categories = categories
    self.categoryCount = categoryCount
    self.stateCount = stateCount
    self.firstDictionaryCategory = firstDictionaryCategory
    needsStartOfText = flags & 2 != 0
    self.next = next
    self.accepting = accepting
    self.lookAhead = lookAhead
    self.lookAheadCount = lookAheadCount
    self.status = status
  }

  /// The greatest of the statuses at `index` of the status table, whose entries are a count followed by
  /// so many statuses in ascending order.
  private static func status(at index: Int, table: Int, length: Int, _ reader: LittleEndianReader) -> UInt16?
  {
    guard length > 0 else { return 0 }
    guard 4 * index < length, let count = reader.uint32(at: table + 4 * index).map(Int.init), count <= length
    else { return nil }
    return reader.uint32(at: table + 4 * (index + count)).flatMap { UInt16(exactly: $0) }
  }

  /// The state after `state` has read a character of `category`.
  @inline(__always)
  func state(after state: Int, reading category: Int) -> Int {
    Int(next[state * categoryCount + category])
  }
}
