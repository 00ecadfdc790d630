import InquitModel
import InquitTestSupport
import Testing

@testable import InquitSegmentation

/// Words are hashed in several ways, by what is known of them; all must agree.
struct WordHashTests {
  private static let words =
    ["", "a", "Of", "it's", "U.S.", "sentence", "Sentences", "well-known", "(a)"]
    + (1...20).map { String("Incomprehensibly-so!".prefix($0)) } + ["é", "Œuvre", "aé", "Ж", "y’all", "😀"]

  /// A word has one hash in whatever stands around it, and behind it nothing or more.
  @Test(arguments: words, ["", " and so on, and so forth", "é and so on, and so forth", "’s"])
  func hashIsThatOfTheWordAlone(word: String, following: String) {
    let text = SourceText("x " + word + following)
    let range = 2..<2 + word.utf8.count
    #expect(WordHash(text.bytes.span, range) == WordHash(word))
    #expect(Token(text.bytes.span, from: range.lowerBound, to: range.upperBound).hash == WordHash(word))
  }

  /// A plain word is the token that it would be if it were read letter by letter.
  @Test(arguments: [
    "a", "I", "Of", "NATO", "iPhone", "sentence", "Sentences", "Incomprehensible", "a1", "é", "its’",
  ])
  func plainWordsAreTokensLikeOthers(word: String) throws {
    let text = SourceText("x " + word + " and so on, and so forth")
    let bytes = text.bytes.span
    let end = 2 + word.utf8.count
    var letters = LetterMap()
    letters.read(bytes, from: 0, to: bytes.count)
    let isPlain = word.utf8.allSatisfy { ASCII.isLetter($0) } && word.utf8.count < 16
    let token = Token(plainWord: 2, to: end, in: bytes, letters)
    #expect((token != nil) == isPlain)
    if let token {
      let expected = Token(bytes, from: 2, to: end)
      #expect(token.hash == expected.hash && token.traits == expected.traits)
    }
    #expect(Token(plainWord: 2, to: end - 1, in: bytes, letters) == nil, "a part of a run of letters")
    #expect(Token(plainWord: 2, to: end + 1, in: bytes, letters) == nil, "more than a run of letters")
  }
}
