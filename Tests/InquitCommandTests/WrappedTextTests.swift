import Testing

@testable import InquitCommand

struct WrappedTextTests {
  private func wrap(_ text: String, width: Int = 20) -> String {
    var wrapped = WrappedText(width: width, indent: 2)
    wrapped.add(text, nil)
    wrapped.finish()
    return wrapped.text
  }

  @Test func breaksBetweenWords() {
    #expect(wrap("one two three four five six") == "  one two three four\n  five six\n")
  }

  @Test func keepsLineEnds() {
    #expect(wrap("one\r\n\ntwo\n") == "  one\n\n  two\n")
  }

  @Test func cutsLongWords() {
    #expect(wrap(String(repeating: "x", count: 25)) == "  xxxxxxxxxxxxxxxxxx\n  xxxxxxx\n")
  }

  @Test func breaksBeforeWideCharacters() {
    #expect(wrap(String(repeating: "東", count: 10)) == "  東東東東東東東東東\n  東\n")
  }

  @Test func doesNotBreakWhereStylesChange() {
    var wrapped = WrappedText(width: 20, indent: 2)
    wrapped.add("about twenty “wo", nil)
    wrapped.add("rds", .green)
    wrapped.add("”", nil)
    wrapped.finish()
    #expect(wrapped.text == "  about twenty\n  “wo\u{1B}[32mrds\u{1B}[0m”\n")
  }
}
