import InquitTestSupport
import Testing

@testable import InquitFormats

/// Scanning by words gives what scanning by bytes gives, wherever in a word a byte stands.
@Suite struct ByteScanTests {
  @Test func agreesWithLoopsOverBytes() {
    var random = SeededGenerator(seed: 5)
    let alphabet: [UInt8] = [0x00, 0x0A, 0x1F, 0x20, 0x22, 0x23, 0x41, 0x5C, 0x7F, 0x80, 0xA2, 0xDC, 0xFF]
    for _ in 0..<500 {
      let isPlain = Bool.random(using: &random)
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        isPlain && Int.random(in: 0..<9, using: &random) > 0 ? 0xA2 : alphabet.randomElement(using: &random)!
      }
      let start = Int.random(in: 0...bytes.count, using: &random)
      let plainEnd = bytes[start...].firstIndex { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C } ?? bytes.count
      let foundEnd = ByteScan.endOfPlain(bytes.span, from: start)
      #expect(foundEnd == plainEnd)
      let lineEnd = ByteScan.firstIndex(of: 0x0A, in: bytes.span, from: start)
      #expect(lineEnd == bytes[start...].firstIndex(of: 0x0A))
      let codePoints = ByteScan.codePoints(in: bytes.span, start..<bytes.count)
      #expect(codePoints == bytes[start...].count { $0 & 0xC0 != 0x80 })
      var other = bytes
      #expect(areEqual(bytes, other, from: start))
      guard start < bytes.count else { continue }
      other[Int.random(in: start..<bytes.count, using: &random)] ^= 0x40
      #expect(!areEqual(bytes, other, from: start))
    }
  }

  /// More than eight times 255 bytes are counted in several words.
  @Test(arguments: [2039, 2040, 2041, 2048, 5000])
  func codePointsOfLongRuns(count: Int) {
    let bytes = [UInt8](repeating: 0x41, count: 3) + [UInt8](repeating: 0x80, count: count) + [0x41]
    #expect(ByteScan.codePoints(in: bytes.span, 1..<bytes.count) == 3)
  }

  private func areEqual(_ a: [UInt8], _ b: [UInt8], from start: Int) -> Bool {
    ByteScan.areEqual(a.span, at: start, b.span, at: start, count: a.count - start)
  }

  /// A string ends where the input ends, even if a backslash is its last byte.
  @Test(arguments: ["\"a", "\"\\", "\"abcdefg\\", "\"abcdefgh\\\""])
  func stringsWithoutEnd(json: String) throws {
    let error = try #require(throws: JSONError.self) { try JSONParser.parse(Array(json.utf8)) }
    #expect(error.message == "the text ends inside a string")
  }

  /// Strings that hash alike must not be taken for each other.
  @Test func repeatedStrings() throws {
    let names = (0..<400).map { "the rule with number \($0 % 200)" }
    let json = "[" + names.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    #expect(try JSONParser.parse(Array(json.utf8)) == .array(names.map { .string($0) }))
  }
}
