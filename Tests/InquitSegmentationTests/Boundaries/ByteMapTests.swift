import InquitModel
import InquitTestSupport
import Testing

@testable import InquitSegmentation

struct ByteMapTests {
  private static func isCapital(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) && byte & 0x20 == 0 }
  private static func isLoud(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte > 0x7E || ".!?;".utf8.contains(byte)
  }
  private static func mayEndLine(_ byte: UInt8) -> Bool { byte < 0x0E || byte == 0xE2 }

  /// Every byte has the bits that it would have alone, wherever the text ends.
  @Test(arguments: [1, 7, 8, 63, 64, 65, 127, 128, 200])
  func everyByteIsWhatItIsAlone(length: Int) {
    var generator = SeededGenerator(seed: 3)
    let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let map = ByteMap(bytes.span)
    for i in 0..<length {
      let letters = map.letters(at: i)
      for k in 0..<64 {
        let byte = i + k < length ? bytes[i + k] : UInt8(ascii: " ")
        #expect(letters.all >> UInt64(k) & 1 == (ASCII.isLetter(byte) ? 1 : 0))
        #expect(letters.capitals >> UInt64(k) & 1 == (Self.isCapital(byte) ? 1 : 0))
      }
      for limit in [i, min(length, i + 70), length] {
        func next(_ fits: (UInt8) -> Bool) -> Int { (i..<limit).first { fits(bytes[$0]) } ?? limit }
        #expect(map.letterRunEnd(from: i, limit: limit) == next { !ASCII.isLetter($0) })
        #expect(map.nextLoud(from: i, limit: limit) == next(Self.isLoud))
        #expect(map.nextLineEnd(from: i, limit: limit) == next(Self.mayEndLine))
      }
    }
  }

  @Test func emptyTextHasNoByte() {
    let none: [UInt8] = []
    #expect(ByteMap(none.span).nextLoud(from: 0, limit: 0) == 0)
  }

  @Test(arguments: [0, 1, 8, 63, 64, 65, 128, 200])
  func runsEndBehindTheirLastLetter(length: Int) {
    let word = String(String(repeating: "aZ", count: 200).prefix(length))
    let bytes = Array(" \(word) b".utf8)
    #expect(ByteMap(bytes.span).letterRunEnd(from: 1, limit: bytes.count) == 1 + length)
  }
}
