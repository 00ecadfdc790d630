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
    let traits = token.traits
    if traits.contains(.isAddress) {
      self = .address
    } else if traits.contains(.isEmoticon) {
      self = .emoticon
    } else if traits.contains(.isAbbreviation) {
      self = .abbreviation
    } else if !traits.isDisjoint(with: .letters) {
      self = Self.ofLetters(token)
    } else if traits.contains(.hasDigit) {
      self = .digits
    } else {
      self = Self.ofMarks(traits)
    }
  }

  private static func ofLetters(_ token: Token) -> TokenShape {
    let traits = token.traits
    if traits.contains(.hasDigit) { return .digitsAndLetters }
    if traits.contains(.hasOtherLetter) { return .otherLetters }
    if !traits.contains(.startsUpper) { return .lower }
    if traits.contains(.hasLower) { return .capitalised }
    return token.count == 1 ? .singleCapital : .allCapitals
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
