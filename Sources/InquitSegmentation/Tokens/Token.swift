import ICU
import InquitModel

/// A token of one paragraph, with what the sentence rules ask about it.
struct Token: Sendable {
  var start: Int
  var end: Int
  var hash: WordHash
  var traits: TokenTraits

  /// Reads the bytes once for the hash and the traits.
  @inline(__always)
  init(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    var hasher = WordHasher()
    self.init(lettersIn: bytes, from: start, limit: end, &hasher)
    if self.end < end {
      Self.read(bytes, from: start, rest: self.end..<end, &hasher, &traits)
      hash = hasher.hash
      self.end = end
    }
  }

  /// A word of ASCII letters, at most `longestPlainWord`, with `capitals` saying which have capitals, where 16 bytes
  /// can be read.
  @inline(__always)
  init(plainWord start: Int, to end: Int, in bytes: Span<UInt8>, capitals: UInt64) {
    let count = end &- start
    let word: UInt64 = 1 &<< UInt64(truncatingIfNeeded: count) &- 1
    self.start = start
    self.end = end
    hash = WordHash(
      first: eightBytes(unchecked: bytes, at: start) | LetterBlock.smallBits,
      second: eightBytes(unchecked: bytes, at: start &+ 8) | LetterBlock.smallBits, count: count)
    traits = TokenTraits(letters: word, capitals: capitals & word)
  }

  static let longestPlainWord = 15

  /// The ASCII letters from `start` on, which may be none. Most tokens start with some and need no table for them.
  @inline(__always)
  private init(lettersIn bytes: Span<UInt8>, from start: Int, limit: Int, _ hasher: inout WordHasher) {
    var i = start
    var hasLower = false
    var hasUpper = false
    while i < limit {
      let letters = LetterBlock(bytes, from: i, limit: limit)
      hasLower = hasLower || letters.hasLower
      hasUpper = hasUpper || letters.hasUpper
      hasher.add(lowerCaseASCII: letters.lowerCase, byteCount: letters.count)
      i &+= letters.count
      if letters.count < 8 { break }
    }
    var traits: TokenTraits = []
    if hasLower { traits.insert(.hasLower) }
    if hasUpper { traits.insert(.hasUpper) }
    if hasUpper, ASCII.isUpper(bytes[start]) { traits.insert(.startsUpper) }
    self.start = start
    end = i
    hash = hasher.hash
    self.traits = traits
  }

  /// A point, a comma or another ASCII character that is no letter.
  @inline(__always)
  init(plainMark mark: UInt8, at start: Int) {
    var hasher = WordHasher()
    hasher.add(lowerCaseASCII: mark)
    self.start = start
    end = start + 1
    hash = hasher.hash
    traits = ASCII.traits[Int(mark)]
  }

  /// Adds what is not a run of ASCII letters at the start.
  private static func read(
    _ bytes: Span<UInt8>, from start: Int, rest: Range<Int>, _ hasher: inout WordHasher,
    _ traits: inout TokenTraits
  ) {
    let table = ASCII.traits
    var i = rest.lowerBound
    while i < rest.upperBound {
      let byte = bytes[i]
      if byte < 0x80 {
        let kind = table[Int(byte)]
        traits.formUnion(kind)
        hasher.add(lowerCaseASCII: kind == .hasUpper ? byte | 0x20 : byte)
        i += 1
      } else {
        let (scalar, length) = decodeScalar(bytes, at: i)
        let kind = TokenTraits(scalar)
        traits.formUnion(kind)
        if i == start, kind == .hasUpper { traits.insert(.startsUpper) }
        hasher.add(scalar)
        i += length
      }
    }
  }

  var count: Int { end - start }
}

/// What a token is made of, and what stands around it.
struct TokenTraits: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  static let hasUpper = Self(rawValue: 1 << 0)
  static let hasLower = Self(rawValue: 1 << 1)
  static let hasDigit = Self(rawValue: 1 << 2)
  /// A letter of a script without case, or an ideograph.
  static let hasOtherLetter = Self(rawValue: 1 << 3)
  static let hasApostrophe = Self(rawValue: 1 << 4)
  /// ! ? and their likes, which end sentences; the point has its own trait.
  static let hasTerminator = Self(rawValue: 1 << 5)
  static let hasPoint = Self(rawValue: 1 << 6)
  static let hasColon = Self(rawValue: 1 << 7)
  static let hasComma = Self(rawValue: 1 << 8)
  static let hasOpeningBracket = Self(rawValue: 1 << 9)
  static let hasClosingBracket = Self(rawValue: 1 << 10)
  static let hasQuotationMark = Self(rawValue: 1 << 11)
  static let hasDash = Self(rawValue: 1 << 12)
  /// Emoji, arrows, mathematics, currency, # @ & and the like.
  static let hasSymbol = Self(rawValue: 1 << 13)
  static let startsUpper = Self(rawValue: 1 << 14)
  /// White space comes before the token.
  static let spaceBefore = Self(rawValue: 1 << 15)
  /// A line end comes before the token, in a paragraph of several lines.
  static let lineBefore = Self(rawValue: 1 << 16)
  /// Two points or more, or ….
  static let isEllipsis = Self(rawValue: 1 << 17)
  /// The token ends with a point that belongs to it: Mr., U.S., 3. as an ordinal.
  static let isAbbreviation = Self(rawValue: 1 << 18)
  /// :-) and the like, or emoji.
  static let isEmoticon = Self(rawValue: 1 << 19)
  /// A URL, an e-mail address, a handle, a hashtag, a file name.
  static let isAddress = Self(rawValue: 1 << 20)
  /// ICU sees the start of a sentence here.
  static let startsSentenceForICU = Self(rawValue: 1 << 21)

  /// A quotation mark that closes in most languages: ” ’ ».
  static let isFinalMark = Self(rawValue: 1 << 22)
  /// ¿ or ¡.
  static let isInvertedMark = Self(rawValue: 1 << 23)

  static let letters: TokenTraits = [.hasUpper, .hasLower, .hasOtherLetter]
  static let alphanumeric: TokenTraits = [.hasUpper, .hasLower, .hasOtherLetter, .hasDigit]

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// 1 if the token has any of `traits`, else 0: for sums and masks without branches.
  @inline(__always)
  func bit(ofAny traits: TokenTraits) -> UInt64 { isDisjoint(with: traits) ? 0 : 1 }

  /// The traits of a word of ASCII letters, of which there is a bit each. Which words have capitals nothing could
  /// foresee, so there are no branches.
  @inline(__always)
  fileprivate init(letters: UInt64, capitals: UInt64) {
    func ifAny(_ bits: UInt64, _ traits: TokenTraits) -> UInt32 {
      let isAny = (bits | (0 &- bits)) &>> 63
      return UInt32(truncatingIfNeeded: 0 &- isAny) & traits.rawValue
    }
    self.init(
      rawValue: ifAny(capitals, .hasUpper) | ifAny(letters & ~capitals, .hasLower)
        | ifAny(capitals & 1, .startsUpper))
  }

  /// Whether the token is a word without a capital at its start.
  @inline(__always)
  var startsSmall: Bool { contains(.hasLower) && !contains(.startsUpper) }

  /// The traits of a token of one character.
  init(anyScalar c: Unicode.Scalar) {
    self = c.value < 0x80 ? ASCII.traits[Int(c.value)] : TokenTraits(c)
  }

  /// The traits of a token of one non-ASCII character.
  init(_ c: Unicode.Scalar) {
    self = CommonCharacters.traits(of: c) ?? TokenTraits(uncommon: c)
  }

  /// The same, without a table.
  init(uncommon c: Unicode.Scalar) {
    switch c {
    case "…": self = [.isEllipsis]
    case "\u{2019}", "\u{2BC}": self = [.hasApostrophe]
    case "–", "—", "―", "‒", "‐", "‑": self = [.hasDash]
    case "。", "！", "？", "｡", "．", "‼", "⁇", "⁈", "⁉", "।", "॥", "؟", "۔", "։", "።", "፧":
      self = [.hasTerminator]
    case "，", "、", "،": self = [.hasComma]
    case "¿", "¡": self = [.isInvertedMark]
    case "：", "；": self = [.hasColon]
    case "\u{FE0F}", "\u{200D}": self = []
    // Ideographs and Hangul.
    case "\u{4E00}"..."\u{9FFF}", "\u{AC00}"..."\u{D7A3}": self = [.hasOtherLetter]
    default: self = Self.byCategory(c)
    }
  }

  private static func byCategory(_ c: Unicode.Scalar) -> TokenTraits {
    if CharacterProperty.isQuotationMark(c) {
      switch c.properties.generalCategory {
      case .finalPunctuation: return [.hasQuotationMark, .isFinalMark]
      // 「 and „ never close.
      case .openPunctuation: return [.hasQuotationMark, .hasOpeningBracket]
      default: return [.hasQuotationMark]
      }
    }
    switch c.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return [.hasUpper]
    case .lowercaseLetter: return [.hasLower]
    case .modifierLetter, .otherLetter, .letterNumber: return [.hasOtherLetter]
    case .decimalNumber, .otherNumber: return [.hasDigit]
    case .openPunctuation, .initialPunctuation: return [.hasOpeningBracket]
    case .closePunctuation, .finalPunctuation: return [.hasClosingBracket]
    case .dashPunctuation: return [.hasDash]
    case .otherSymbol, .mathSymbol, .currencySymbol, .modifierSymbol: return [.hasSymbol]
    default: return []
    }
  }
}

/// Traits of the ASCII characters.
enum ASCII {
  static let traits: [TokenTraits] = (UInt8(0)..<0x80).map { byte in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): [.hasUpper]
    case UInt8(ascii: "a")...UInt8(ascii: "z"): [.hasLower]
    case UInt8(ascii: "0")...UInt8(ascii: "9"): [.hasDigit]
    case UInt8(ascii: "'"): [.hasApostrophe]
    case UInt8(ascii: "!"), UInt8(ascii: "?"): [.hasTerminator]
    case UInt8(ascii: "."): [.hasPoint]
    case UInt8(ascii: ":"), UInt8(ascii: ";"): [.hasColon]
    case UInt8(ascii: ","): [.hasComma]
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): [.hasOpeningBracket]
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): [.hasClosingBracket]
    case UInt8(ascii: "\""), UInt8(ascii: "`"): [.hasQuotationMark]
    case UInt8(ascii: "-"): [.hasDash]
    case 0x21...0x7E: [.hasSymbol]
    default: []
    }
  }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  /// Whether a face of the list may start with `byte`: : ; = 8 < > ( ^ x.
  @inline(__always)
  static func startsEmoticon(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "8"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: "^"), UInt8(ascii: "x"), UInt8(ascii: "X"):
      true
    default: false
    }
  }
}
