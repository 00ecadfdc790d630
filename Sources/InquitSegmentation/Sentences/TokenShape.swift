/// What a token looks like, coarsely, as a feature of the scorer. The raw values are in the trained weights.
enum TokenShape: UInt64 {
  case lower = 1
  case capitalised = 2
  case allCapitals = 3
  case singleCapital = 4
  case digits = 5
  case digitsAndLetters = 6
  case otherLetters = 7
  case quotationMark = 8
  case openingBracket = 9
  case closingBracket = 10
  case dash = 11
  case comma = 12
  case colon = 13
  case terminator = 14
  case ellipsis = 15
  case emoticon = 16
  case address = 17
  case abbreviation = 18
  case symbol = 19
  case none = 20

  init(_ token: Token) {
    self = Self.table[token.traits.shapeIndex]
    if self == .allCapitals, token.count == 1 {
      self = .singleCapital
    } else if self == .symbol {
      self = Self.ofMarks(token.traits)
    }
  }

  /// The raw shape of a word or number that is nothing else (`TokenBits.plain`).
  @inline(__always)
  static func rawValue(ofPlain token: Token) -> UInt64 {
    let shape = plainShapes &>> UInt64(4 &* token.traits.plainIndex) & 0xF
    return shape == TokenShape.allCapitals.rawValue && token.count == 1
      ? TokenShape.singleCapital.rawValue : shape
  }

  /// `table` for plain tokens, four bits each: a look-up without a memory of its own.
  private static let plainShapes: UInt64 = 0x6665_2230_6665_1110

  /// The shapes by the traits that decide first, since a chain of branches would often be foreseen wrongly.
  /// A single capital is counted as capitals here, and marks as symbols.
  private static let table: [TokenShape] = (0..<TokenTraits.shapeIndexCount).map {
    let traits = TokenTraits(shapeIndex: $0)
    if traits.contains(.isAddress) { return .address }
    if traits.contains(.isEmoticon) { return .emoticon }
    if traits.contains(.isAbbreviation) { return .abbreviation }
    if traits.isDisjoint(with: .letters) { return traits.contains(.hasDigit) ? .digits : .symbol }
    if traits.contains(.hasDigit) { return .digitsAndLetters }
    if traits.contains(.hasOtherLetter) { return .otherLetters }
    if !traits.contains(.startsUpper) { return .lower }
    return traits.contains(.hasLower) ? .capitalised : .allCapitals
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
  fileprivate static let shapeIndexCount = 1 << 8

  /// The traits of letters and digits, `startsUpper`, and those of abbreviations, emoticons and addresses.
  fileprivate var shapeIndex: Int {
    Int(rawValue & 0xF | rawValue >> 10 & 0x10 | rawValue >> 13 & 0xE0)
  }

  /// The low bits of `shapeIndex`, `startsUpper` the highest.
  @inline(__always)
  fileprivate var plainIndex: UInt32 { rawValue & 0x7 | rawValue >> 11 & 0x8 }

  fileprivate init(shapeIndex: Int) {
    let bits = UInt32(shapeIndex)
    self.init(rawValue: bits & 0xF | (bits & 0x10) << 10 | (bits & 0xE0) << 13)
  }
}
