/// What a token looks like, coarsely, as a feature of the scorer. The raw values are in the trained weights.
struct TokenShape: Equatable {
  let rawValue: UInt64

  static let lower = Self(rawValue: 1)
  static let capitalised = Self(rawValue: 2)
  static let allCapitals = Self(rawValue: 3)
  static let singleCapital = Self(rawValue: 4)
  static let digits = Self(rawValue: 5)
  static let digitsAndLetters = Self(rawValue: 6)
  static let otherLetters = Self(rawValue: 7)
  static let quotationMark = Self(rawValue: 8)
  static let openingBracket = Self(rawValue: 9)
  static let closingBracket = Self(rawValue: 10)
  static let dash = Self(rawValue: 11)
  static let comma = Self(rawValue: 12)
  static let colon = Self(rawValue: 13)
  static let terminator = Self(rawValue: 14)
  static let ellipsis = Self(rawValue: 15)
  static let emoticon = Self(rawValue: 16)
  static let address = Self(rawValue: 17)
  static let abbreviation = Self(rawValue: 18)
  static let symbol = Self(rawValue: 19)

  private init(rawValue: UInt64) { self.rawValue = rawValue }

  @inline(__always)
  init(_ token: Token) {
    if token.traits.isDisjoint(with: Self.special), !token.traits.isDisjoint(with: .alphanumeric) {
      self.init(ofPlain: token)
    } else {
      self.init(ofOther: token.traits)
    }
  }

  /// The shape of a word or number without letters that have no case.
  @inline(__always)
  init(ofPlain token: Token) {
    let shape = Self.plainShapes &>> UInt64(4 &* token.traits.plainIndex) & 0xF
    let isCapitals: UInt64 = shape == Self.allCapitals.rawValue ? 1 : 0
    let isSingle: UInt64 = token.count == 1 ? 1 : 0
    // A single capital is the next shape after capitals.
    self.init(rawValue: shape + isCapitals & isSingle)
  }

  /// The shapes by the traits of case, of digits, and `startsUpper` as the highest, four bits each: a look-up without
  /// a memory of its own, since a chain of branches would often be foreseen wrongly.
  private static let plainShapes: UInt64 = 0x6665_2230_6665_1110

  private static let special: TokenTraits = [.hasOtherLetter, .isAbbreviation, .isEmoticon, .isAddress]

  @inline(never)
  private init(ofOther traits: TokenTraits) {
    if traits.contains(.isAddress) {
      self = .address
    } else if traits.contains(.isEmoticon) {
      self = .emoticon
    } else if traits.contains(.isAbbreviation) {
      self = .abbreviation
    } else if traits.contains(.hasOtherLetter) {
      self = traits.contains(.hasDigit) ? .digitsAndLetters : .otherLetters
    } else {
      self = Self.ofMarks(traits)
    }
  }

  private static func ofMarks(_ traits: TokenTraits) -> TokenShape {
    if traits.contains(.isEllipsis) { return .ellipsis }
    if !traits.isDisjoint(with: [.hasTerminator, .hasPoint]) { return .terminator }
    if !traits.isDisjoint(with: [.hasQuotationMark, .hasApostrophe]) { return .quotationMark }
    if traits.contains(.hasOpeningBracket) { return .openingBracket }
    if traits.contains(.hasClosingBracket) { return .closingBracket }
    if traits.contains(.hasDash) { return .dash }
    if traits.contains(.hasComma) { return .comma }
    return traits.contains(.hasColon) ? .colon : .symbol
  }
}

extension TokenTraits {
  /// The index into the shapes of plain tokens.
  @inline(__always)
  fileprivate var plainIndex: UInt32 { rawValue & 0x7 | rawValue >> 11 & 0x8 }
}
