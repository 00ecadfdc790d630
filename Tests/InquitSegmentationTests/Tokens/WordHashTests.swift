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
    let bytes = text.bytes.span
    let hash = WordHash(bytes, range)
    let token = Token(bytes, from: range.lowerBound, to: range.upperBound)
    #expect(hash == WordHash(word))
    #expect(token.hash == WordHash(word))
  }

  /// A plain word is the token that it would be if it were read letter by letter.
  @Test(arguments: ["a", "I", "Of", "NATO", "iPhone", "sentence", "Sentences", "incomprehension"])
  func plainWordsAreTokensLikeOthers(word: String) {
    let text = SourceText("x " + word + " and so on, and so forth")
    let bytes = text.bytes.span
    let end = 2 + word.utf8.count
    let capitals = ByteMap(bytes).letters(at: 2).capitals
    let token = Token(plainWord: 2, to: end, in: bytes, capitals: capitals)
    let expected = Token(bytes, from: 2, to: end)
    #expect(token.hash == expected.hash)
    #expect(token.traits == expected.traits)
  }
}
