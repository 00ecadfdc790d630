import InquitModel

/// The attributes of a text's tokens. Rows are written for the tokens that are asked about, when they are.
struct AttributeTable {
  /// For each token that is asked about, and all where the whole document counts, the number of its word in the cache.
  let words: [Int32]
  /// See `TaggerText.flags`.
  private let flags: [UInt32]
  /// Nil when no attribute needs the whole document.
  private let others: OtherOccurrences?

  /// The attributes of the tokens in `parts`, which lie inside the sentences of `text`; those that need the whole
  /// document are 0 unless `usesDocument`.
  init(_ text: TaggerText, parts: [Range<Int>], usesDocument: Bool, _ cache: inout WordCache) {
    var words = Array(repeating: Int32(0), count: text.tokens.count)
    let bytes = text.bytes.span
    for part in usesDocument ? [text.tokens.indices] : parts {
      for token in part {
        let range = text.tokens[token]
        let word = cache.number(of: bytes.extracting(range.lowerBound.value..<range.upperBound.value))
        words[token] = Int32(truncatingIfNeeded: word)
      }
    }
    self.words = words
    flags = text.flags
    others = usesDocument ? OtherOccurrences(of: parts, in: text.sentences, words, cache) : nil
  }

  /// Puts a row of `Attribute.count` values for each of `tokens` into `rows`, in place of what was there.
  func write(_ tokens: Range<Int>, to rows: inout [UInt64], _ cache: WordCache) {
    rows.removeAll(keepingCapacity: true)
    for token in tokens {
      let row = rows.count
      rows += cache.row(of: Int(words[token]))
      if !flags.isEmpty {
        let flags = UInt64(flags[token])
        rows[row &+ Int(Attribute.flags.rawValue)] = flags & (1 << UInt64(TaggerText.firstListedBit) - 1)
        rows[row &+ Int(Attribute.listed.rawValue)] = flags >> UInt64(TaggerText.firstListedBit)
      }
      guard let other = others?.others(of: token, words, cache), !other.seen.isEmpty else { continue }
      rows[row &+ Int(Attribute.elsewhere.rawValue)] = UInt64(other.seen.rawValue)
      rows[row &+ Int(Attribute.elsewherePrevious.rawValue)] = other.previous
      rows[row &+ Int(Attribute.elsewhereNext.rawValue)] = other.next
    }
  }
}

/// A token's characters on the way to its attributes; one is reused for all tokens.
struct Spelling {
  private var scalars: [UInt32] = []
  private var folded: [UInt32] = []
  private var shape: UInt64 = 0

  /// Reads a token, which must be UTF-8.
  mutating func read(_ bytes: Span<UInt8>) {
    scalars.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    shape = 1
    var i = 0
    while i < bytes.count {
      let b = bytes[i]
      if b < 0x80 {
        add(UInt32(b))
        i += 1
      } else {
        let (scalar, length) = decodeScalar(bytes, at: i)
        addNonASCII(scalar)
        i += length
      }
    }
  }

  /// The attribute `lower` of what was read.
  var lowerHash: UInt64 { Self.hash(folded[...]) }

  /// Appends the values of `word` to `suffix4`, in the order of their raw values.
  func append(to values: inout [UInt64]) {
    values.append(Self.hash(scalars[...]))
    values.append(lowerHash)
    values.append(shape)
    for length in 1...4 { values.append(length <= folded.count ? Self.hash(folded.prefix(length)) : 0) }
    for length in 1...4 { values.append(length <= folded.count ? Self.hash(folded.suffix(length)) : 0) }
  }

  @inline(__always)
  private static func hash(_ scalars: ArraySlice<UInt32>) -> UInt64 {
    var h = FeatureHash.start
    for scalar in scalars { h = (h ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3 }
    return h
  }

  @inline(__always)
  private mutating func add(_ c: UInt32) {
    scalars.append(c)
    switch c {
    case 0x61...0x7A:
      folded.append(c)
      note(.lower)
    case 0x41...0x5A:
      folded.append(c | 0x20)
      note(.upper)
    case 0x30...0x39:
      folded.append(0x30)
      note(.digit)
    case 0x2D:
      folded.append(c)
      note(.hyphen)
    case 0x27:
      folded.append(c)
      note(.apostrophe)
    default:
      folded.append(c)
      note(.other)
    }
  }

  private mutating func addNonASCII(_ c: Unicode.Scalar) {
    switch c.value {
    case 0x2018, 0x2019, 0x02BC: return add(0x27)
    case 0x201C, 0x201D: return add(0x22)
    case 0x2010...0x2014: return add(0x2D)
    default: break
    }
    let properties = c.properties
    scalars.append(c.value)
    for lower in properties.lowercaseMapping.unicodeScalars { folded.append(lower.value) }
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: note(.upper)
    case .lowercaseLetter, .modifierLetter: note(.lower)
    case .otherLetter: note(.uncased)
    case .decimalNumber: note(.digit)
    case .nonspacingMark, .spacingMark, .enclosingMark: break
    default: note(.other)
    }
  }

  private enum Class: UInt64 {
    case upper = 1
    case lower, digit, hyphen, apostrophe, uncased, other
  }

  /// Whether the first character of a token of that shape is an upper-case letter.
  static func startsUpper(_ shape: UInt64) -> Bool {
    shape >= 8 && shape >> UInt64((63 - shape.leadingZeroBitCount) - 3) & 7 == Class.upper.rawValue
  }

  /// Adds a class to the shape unless it repeats the last one: three bits each, at most twenty.
  @inline(__always)
  private mutating func note(_ c: Class) {
    if shape & 7 == c.rawValue && shape > 7 || shape >> 60 != 0 { return }
    shape = shape << 3 | c.rawValue
  }
}
