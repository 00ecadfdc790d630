import InquitModel

/// The attributes of a text's tokens, computed once.
struct AttributeTable {
  /// A row of `Attribute.count` values a token.
  private(set) var values: [UInt64] = []
  /// For each token the number of its word in the cache.
  private(set) var words: [Int32] = []

  @inline(__always)
  func value(_ attribute: Attribute, of token: Int) -> UInt64 {
    values[token &* Attribute.count &+ Int(attribute.rawValue)]
  }

  /// The attributes of `text`; those that need the whole document are 0 unless `usesDocument`.
  init(_ text: TaggerText, usesDocument: Bool, _ cache: inout WordCache) {
    values.reserveCapacity(text.tokens.count * Attribute.count)
    words.reserveCapacity(text.tokens.count)
    let bytes = text.bytes.span
    for (i, token) in text.tokens.enumerated() {
      let word = cache.number(of: bytes.extracting(token.lowerBound.value..<token.upperBound.value))
      words.append(Int32(word))
      values += cache.attributes[word &* Attribute.count..<(word &+ 1) &* Attribute.count]
      if text.flags.isEmpty { continue }
      let flags = UInt64(text.flags[i])
      set(.flags, of: i, flags & (1 << UInt64(TaggerText.firstListedBit) - 1))
      set(.listed, of: i, flags >> UInt64(TaggerText.firstListedBit))
    }
    guard usesDocument else { return }
    let found = OtherOccurrences(text, self, cache).found
    for (i, other) in found.enumerated() where !other.seen.isEmpty {
      set(.elsewhere, of: i, UInt64(other.seen.rawValue))
      set(.elsewherePrevious, of: i, other.previous)
      set(.elsewhereNext, of: i, other.next)
    }
  }

  private mutating func set(_ attribute: Attribute, of token: Int, _ value: UInt64) {
    values[token &* Attribute.count &+ Int(attribute.rawValue)] = value
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

  /// Adds a class to the shape unless it repeats the last one: three bits each, at most twenty.
  @inline(__always)
  private mutating func note(_ c: Class) {
    if shape & 7 == c.rawValue && shape > 7 || shape >> 60 != 0 { return }
    shape = shape << 3 | c.rawValue
  }
}
