import InquitModel
import Testing

@testable import InquitSegmentation

struct TokenShapeTests {
  /// Texts that are one token each.
  private static let shapes: [(text: String, shape: TokenShape)] = [
    ("the", .lower), ("iPhone", .lower), ("Paris", .capitalised), ("Élan", .capitalised),
    ("Well-known", .capitalised),
    ("NATO", .allCapitals), ("I", .singleCapital), ("2007", .digits), ("G7", .digitsAndLetters),
    ("7th", .digitsAndLetters), ("漢", .otherLetters), ("“", .quotationMark), ("(", .openingBracket),
    ("]", .closingBracket), ("—", .dash), (",", .comma), (";", .colon), (".", .terminator),
    ("?!", .terminator),
    ("...", .ellipsis), ("$", .symbol),
  ]

  @Test func shapesAreThoseThatAReaderSees() {
    for (text, shape) in Self.shapes {
      let bytes = Array(text.utf8)
      var token = Token(bytes.span, from: 0, to: bytes.count)
      if text == "..." { token.traits.insert(.isEllipsis) }
      #expect(TokenShape(token) == shape, "\(text)")
    }
  }

  /// What a token is as a whole counts for more than its letters.
  @Test func addressesFacesAndAbbreviationsHaveTheirOwn() {
    var token = Token(Array("Dr".utf8).span, from: 0, to: 2)
    token.traits.insert(.isAbbreviation)
    #expect(TokenShape(token) == .abbreviation)
    token.traits.insert(.isEmoticon)
    #expect(TokenShape(token) == .emoticon)
    token.traits.insert(.isAddress)
    #expect(TokenShape(token) == .address)
  }
}
