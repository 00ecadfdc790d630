import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

@Suite struct ByteSourceTests {
  private static let texts = [
    "Ann left.\n", "{\"text\":\"One.\"}\n", "Анна ушла домой, сказала она.\n", "安娜说 她很好\n他们走了 再见\n", "ab",
    "😀 😀 a\n", "日本　東京　九月 です\n", "हिन्दी में पाठ\n",
  ]

  private static func bytes(_ text: String, _ encoding: String) -> [UInt8] {
    func split(_ unit: UInt32, _ width: Int, isBigEndian: Bool) -> [UInt8] {
      let bytes = (0..<width).map { UInt8(truncatingIfNeeded: unit >> (8 * UInt32($0))) }
      return isBigEndian ? bytes.reversed() : bytes
    }
    let isBigEndian = encoding.hasSuffix("BE")
    return encoding.hasPrefix("UTF-16")
      ? text.utf16.flatMap { split(UInt32($0), 2, isBigEndian: isBigEndian) }
      : text.unicodeScalars.flatMap { split($0.value, 4, isBigEndian: isBigEndian) }
  }

  @Test(arguments: texts, ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"])
  func otherEncodingsAreNamed(text: String, encoding: String) throws {
    let marked = "\u{FEFF}" + text
    var source = ByteSource(bytes: Self.bytes(marked, encoding))
    let error = #expect(throws: ReadError.self) { try source.next() }
    #expect(error?.message == "not UTF-8 but \(encoding.dropLast(2)), as its byte order mark says")
    #expect(try source.next() == nil)
    #expect(ForeignEncoding(startOfFile: Self.bytes(text, encoding))?.name == encoding)
  }

  /// UTF-8 with zero bytes, other one-byte encodings, compressed data, a few bytes of anything.
  @Test(
    arguments: [
      [], [0], [0, 0], [0x61, 0], [0x61, 0, 0x62], Array("a\0b".utf8), Array("naïve\0 text\0".utf8),
      Array("安娜说 她很好\n".utf8), [0x43, 0x61, 0x66, 0xE9, 0x0A], [0xEF, 0xBB, 0xBF, 0x61], [0xFF], [0xFE],
      Array("a\0\0\0b".utf8), [0, 0, 0, 0, 0, 0, 0, 0], Array("a\0b\0c and more text\n".utf8),
    ] as [[UInt8]])
  func nothingElseIsRefused(bytes: [UInt8]) throws {
    var source = ByteSource(bytes: bytes)
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    #expect(try source.rest() == Array(bytes.dropFirst(hasMark ? 3 : 0)))
    #expect(source.hadByteOrderMark == hasMark)
  }

  /// Compressed data is of such bytes.
  @Test func randomBytesAreNotRefused() throws {
    var random = SeededGenerator(seed: 7)
    for count in 0..<600 {
      let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      #expect(ForeignEncoding(startOfFile: [0x78] + bytes) == nil)
    }
  }

  /// A mark that comes in pieces.
  @Test func chunksOfOneByte() throws {
    var rest = Array("\u{FEFF}é\n".utf8)[...]
    var source = ByteSource { rest.popFirst().map { [$0] } }
    #expect(try source.peek(1).bytes == [0xC3])
    #expect(try source.rest() == Array("é\n".utf8))
    #expect(source.hadByteOrderMark)
  }

  /// Where it is asked for, UTF-16 with a mark comes out as UTF-8, whatever the chunks.
  @Test(arguments: texts, ["UTF-16LE", "UTF-16BE"])
  func utf16IsTranscoded(text: String, encoding: String) throws {
    let bytes = Self.bytes("\u{FEFF}" + text, encoding)
    for size in [1, 3, bytes.count] {
      var rest = bytes[...]
      var source = ByteSource {
        defer { rest = rest.dropFirst(size) }
        return rest.isEmpty ? nil : Array(rest.prefix(size))
      }
      source.transcodesUTF16 = true
      #expect(try source.rest() == Array(text.utf8))
      #expect(source.isTranscoded)
    }
  }

  @Test func halfACharacterIsAnError() throws {
    for end in [[0x3D, 0xD8], [0x3D, 0xD8, 0x61, 0x00], [0x00, 0xDE], [0x61]] as [[UInt8]] {
      var source = ByteSource(bytes: [0xFF, 0xFE, 0x0A, 0x00] + end)
      source.transcodesUTF16 = true
      let error = #expect(throws: ReadError.self) { try source.rest() }
      #expect(error?.line == 2)
    }
  }
}
