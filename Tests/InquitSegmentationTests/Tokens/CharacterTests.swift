import InquitModel
import Testing

@testable import InquitSegmentation

/// What the code knows of characters by heart, beside what Unicode says.
struct CharacterTests {
  private static let scalars = (UInt32(0x80)...0x10FFFF).compactMap(Unicode.Scalar.init)

  @Test func spacesAreWhiteSpaceAndWhatShowsNothing() {
    let differing = Self.scalars.filter { scalar in
      let text = SourceText(String(scalar))
      let expected = scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
      return isSpace(text.bytes.span, at: 0) != expected
    }
    #expect(differing == [])
  }

  @Test func ideographsAndHangulAreLetters() {
    let differing = Self.scalars.filter { scalar in
      scalar.properties.generalCategory == .otherLetter && TokenTraits(scalar) != [.hasOtherLetter]
    }
    #expect(differing == [])
    #expect(TokenTraits("漢") == [.hasOtherLetter] && TokenTraits("한") == [.hasOtherLetter])
  }

  @Test func tableSaysWhatIsSaidWithoutIt() {
    let differing = Self.scalars.filter { TokenTraits($0) != TokenTraits(uncommon: $0) }
    #expect(differing == [])
  }
}
