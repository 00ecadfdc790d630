import InquitModel
import InquitTestSupport
import Testing

@Suite struct OffsetMapTests {
  @Test func asciiOffsetsAgree() {
    let text: SourceText = "plain"
    let map = OffsetMap<UTF16>(text)
    for i in 0...5 { #expect(map.offset(at: ByteOffset(i)) == UTF16Offset(i)) }
    #expect(map.endOffset == 5)
  }

  @Test func emptyText() {
    let map = OffsetMap<UTF32>("")
    #expect(map.endOffset == 0)
    #expect(map.offset(at: 0) == 0)
    #expect(map.byteOffset(at: 0) == 0)
    #expect(map.offset(at: 1) == nil)
  }

  @Test func insideACodePointThereIsNoOffset() {
    let text: SourceText = "a😀b"
    let utf16 = OffsetMap<UTF16>(text)
    #expect((1...5).map { utf16.offset(at: ByteOffset($0))?.value } == [1, nil, nil, nil, 3])
    #expect((0...4).map { utf16.byteOffset(at: UTF16Offset($0))?.value } == [0, 1, nil, 5, 6])
    #expect(OffsetMap<UTF32>(text).byteOffset(at: 2) == 5)
  }

  @Test func outsideTheTextThereIsNoOffset() {
    let map = OffsetMap<UTF32>("é")
    #expect(map.offset(at: -1) == nil)
    #expect(map.offset(at: 3) == nil)
    #expect(map.byteOffset(at: 2) == nil)
    #expect(map.byteOffset(at: -1) == nil)
  }

  /// Against the standard library's own views, over random texts.
  @Test func agreesWithTheStandardLibrary() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      let string = random.text(length: 40)
      let text = SourceText(string)
      let scalars = OffsetMap<UTF32>(text)
      let utf16 = OffsetMap<UTF16>(text)
      #expect(scalars.endOffset.value == string.unicodeScalars.count)
      #expect(utf16.endOffset.value == string.utf16.count)
      var index = string.startIndex
      var scalarCount = 0
      while true {
        let byte = ByteOffset(string.utf8.distance(from: string.startIndex, to: index))
        let unit = UTF16Offset(string.utf16.distance(from: string.startIndex, to: index))
        #expect(scalars.offset(at: byte) == ScalarOffset(scalarCount))
        #expect(scalars.byteOffset(at: ScalarOffset(scalarCount)) == byte)
        #expect(utf16.offset(at: byte) == unit)
        #expect(utf16.byteOffset(at: unit) == byte)
        if index == string.endIndex { break }
        index = string.unicodeScalars.index(after: index)
        scalarCount += 1
      }
    }
  }

  @Test func bytesMapToThemselves() {
    let map = OffsetMap<UTF8>("né")
    #expect(map.range(of: ByteRange(0, 3)) == ByteRange(0, 3))
  }
}
