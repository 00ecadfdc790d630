import InquitModel
import InquitValidation
import Testing

struct LineIndexTests {
  @Test(arguments: ["", "a", "a\n", "a\nb\r\nc\rd\r\n", "\n\n", "\r", "ä\n😀\r\n\r\r"])
  func agreesWithCountingFromTheStart(text: String) {
    let text = SourceText(text)
    let index = LineIndex(text)
    for i in 0...text.bytes.count {
      #expect(index.line(of: ByteOffset(i)) == text.lineAndColumn(of: ByteOffset(i)).line, "\(i)")
    }
  }
}
