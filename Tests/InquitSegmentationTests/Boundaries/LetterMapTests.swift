import InquitModel
import InquitTestSupport
import Testing

@testable import InquitSegmentation

struct LetterMapTests {
  private static func isCapital(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) && byte & 0x20 == 0 }

  /// Every byte has the bits that it would have alone, wherever the paragraph starts and ends.
  @Test func everyByteIsWhatItIsAlone() {
    var generator = SeededGenerator(seed: 3)
    var map = LetterMap()
    for length in [1, 7, 8, 63, 64, 65, 127, 128, 200] {
      let bytes = (0..<length + 20).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let start = Int.random(in: 0...20, using: &generator)
      let end = start + length
      map.read(bytes.span, from: start, to: end)
      for i in start..<end {
        let bits = map.bits(at: i)
        for k in 0..<64 {
          let isInside = i + k < end
          #expect(bits.letters >> UInt64(k) & 1 == (isInside && ASCII.isLetter(bytes[i + k]) ? 1 : 0))
          #expect(bits.capitals >> UInt64(k) & 1 == (isInside && Self.isCapital(bytes[i + k]) ? 1 : 0))
        }
      }
    }
  }

  @Test(arguments: [0, 1, 8, 63, 64, 65, 128, 200])
  func runsEndBehindTheirLastLetter(length: Int) {
    let word = String(String(repeating: "aZ", count: 200).prefix(length))
    let bytes = Array(" \(word) b".utf8)
    var map = LetterMap()
    map.read(bytes.span, from: 0, to: bytes.count)
    #expect(map.runEnd(from: 1, limit: bytes.count) == 1 + length)
    map.read(bytes.span, from: 0, to: 1 + length)
    #expect(map.runEnd(from: 1, limit: 1 + length) == 1 + length)
  }
}
