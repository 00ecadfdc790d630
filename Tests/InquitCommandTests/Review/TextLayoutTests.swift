import InquitModel
import InquitTestSupport
import Testing

@testable import InquitCommand

@Suite struct TextLayoutTests {
  private func lines(_ text: String, width: Int) -> [String] {
    let source = SourceText(text)
    return TextLayout(source, width: width).lines.map { source[$0] }
  }

  @Test func breaksAtSpaces() {
    #expect(lines("one two three", width: 7) == ["one two", "three"])
    #expect(lines("one two three", width: 6) == ["one", "two", "three"])
    #expect(lines("a b", width: 1) == ["a", "b"])
  }

  @Test func breaksLongWords() {
    #expect(lines("abcdefgh ij", width: 3) == ["abc", "def", "gh", "ij"])
  }

  @Test func keepsEmptyLinesAndTakesCRLF() {
    #expect(lines("a\r\n\r\nb\n", width: 9) == ["a", "", "b", ""])
    #expect(lines("", width: 9) == [""])
  }

  @Test func countsColumnsNotCharacters() {
    #expect(lines("漢字かな", width: 5) == ["漢字", "かな"])
    #expect(lines("e\u{301}e\u{301}e\u{301}", width: 2) == ["e\u{301}e\u{301}", "e\u{301}"])
    #expect(lines("🇺🇦👩‍👩‍👧❤️", width: 4) == ["🇺🇦👩‍👩‍👧", "❤️"])
  }

  /// No line is wider than the screen, unless one character is, and nothing but white space falls between lines.
  @Test func everyTextFits() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let text = SourceText(random.text(length: 120))
      let layout = TextLayout(text, width: 7)
      var end: ByteOffset = 0
      for line in layout.lines {
        #expect(text[line].columns <= 7)
        #expect(text[end..<line.lowerBound].allSatisfy { $0 == " " || $0.isNewline })
        #expect(layout.lines[layout.line(of: line.lowerBound)].lowerBound == line.lowerBound)
        end = line.upperBound
      }
      #expect(text[end..<text.endOffset].isEmpty)
    }
  }
}
