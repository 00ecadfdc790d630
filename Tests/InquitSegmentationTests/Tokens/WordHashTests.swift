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
  @Test(arguments: [
    "a", "I", "Of", "NATO", "iPhone", "sentence", "Sentences", "Incomprehensible", "a1", "é", "its’",
  ])
  func plainWordsAreTokensLikeOthers(word: String) {
    let text = SourceText("x " + word + " and so on, and so forth")
    let bytes = text.bytes.span
    let end = 2 + word.utf8.count
    var letters = LetterMap()
    letters.read(bytes, from: 0, to: bytes.count)
    let isPlain = word.utf8.allSatisfy { ASCII.isLetter($0) } && word.utf8.count < 16
    let plainWord = Token(plainWord: 2, to: end, in: bytes, letters)
    let expected = Token(bytes, from: 2, to: end)
    #expect((plainWord != nil) == isPlain)
    guard let token = plainWord else { return }
    #expect(token.hash == expected.hash)
    #expect(token.traits == expected.traits)
    let part = Token(plainWord: 2, to: end - 1, in: bytes, letters)
    let more = Token(plainWord: 2, to: end + 1, in: bytes, letters)
    #expect(part?.end == nil, "a part of a run of letters")
    #expect(more?.end == nil, "more than a run of letters")
  }
}
