import Testing

@testable import InquitModel

@Suite struct PlaceIndexTests {
  /// Against counting from the start, around the edges of blocks and of lines.
  @Test(arguments: [
    "", "a", "é\n", "\n\n", "naïve\r\n😀b", String(repeating: "é😀x\nlonger line ", count: 300),
  ])
  func countsAsFromTheStart(text: String) {
    let bytes = Array(text.utf8)
    let index = PlaceIndex(bytes)
    let moved = PlaceIndex(bytes, start: FilePlace(line: 7, column: 5))
    var line = 1
    var column = 1
    for offset in 0...bytes.count {
      // Inside a character, the place is behind it.
      #expect(index.place(of: offset) == FilePlace(line: line, column: column))
      #expect(moved.place(of: offset) == FilePlace(line: line + 6, column: line == 1 ? column + 4 : column))
      guard offset < bytes.count else {
        #expect(index.offset(of: FilePlace(line: line, column: column)) == nil)
        break
      }
      if bytes[offset] & 0xC0 != 0x80 {
        #expect(index.offset(of: index.place(of: offset)) == offset)
        #expect(moved.offset(of: moved.place(of: offset)) == offset)
      }
      if bytes[offset] & 0xC0 != 0x80 { column += 1 }
      if bytes[offset] == UInt8(ascii: "\n") { (line, column) = (line + 1, 1) }
    }
    #expect(index.place(of: bytes.count + 9) == index.place(of: bytes.count))
    #expect(index.place(of: -1) == FilePlace(line: 1, column: 1))
  }
}
