import InquitModel
import Testing

@Suite struct SourceTextTests {
  @Test func equalityIsByBytes() {
    let composed: SourceText = "\u{E9}"
    let decomposed: SourceText = "e\u{301}"
    #expect(composed.description == decomposed.description)
    #expect(composed != decomposed)
  }

  @Test func slicesAreBytes() {
    let text: SourceText = "naïve"
    #expect(text.endOffset == 6)
    #expect(text[ByteRange(2, 4)] == "ï")
    #expect(text.isScalarBoundary(2))
    #expect(!text.isScalarBoundary(3))
    #expect(text.isScalarBoundary(6))
    #expect(!text.isScalarBoundary(7))
  }

  @Test(
    arguments: [
      ([0x61, 0xFF], 1), ([0xC3], 0), ([0xC0, 0xAF], 0), ([0xE0, 0x80, 0x80], 0),
      ([0x61, 0xED, 0xA0, 0x80], 1),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0x62, 0xF0, 0x9F, 0x98], 1), ([0x80], 0),
    ] as [([UInt8], Int)])
  func illFormedUTF8IsNamed(bytes: [UInt8], offset: Int) {
    let error = #expect(throws: InvalidUTF8.self) { try SourceText(utf8: bytes) }
    #expect(error?.offset.value == offset)
    #expect(error?.byte == bytes[offset])
  }

  @Test func linesEndAtLFAndCRLFAndCR() {
    let text: SourceText = "é\nab\r\nc\rd"
    #expect(text.lineAndColumn(of: 2) == (1, 2))
    #expect(text.lineAndColumn(of: 4) == (2, 2))
    #expect(text.lineAndColumn(of: 7) == (3, 1))
    #expect(text.lineAndColumn(of: 9) == (4, 1))
    #expect(SourceText("").lineAndColumn(of: 0) == (1, 1))
  }
}
