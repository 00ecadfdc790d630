import Foundation
import Testing

@testable import InquitCommand

@Suite struct StretchReaderTests {
  private static func stretches(of bytes: [UInt8]) throws -> [[UInt8]] {
    let file = FileManager.default.temporaryDirectory.appending(path: "inquit-\(UUID().uuidString).txt")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var reader = StretchReader(try InputFile(file.path).source())
    var stretches: [[UInt8]] = []
    while let stretch = try reader.next() { stretches.append(stretch) }
    return stretches
  }

  /// With one byte in front, what is read at once ends inside a character.
  @Test func charactersStayWhole() throws {
    let bytes = Array(("a" + String(repeating: "é", count: 1_300_000)).utf8)
    let stretches = try Self.stretches(of: bytes)
    #expect(stretches.count > 1)
    #expect(Array(stretches.joined()) == bytes)
    #expect(stretches.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
  }

  @Test(arguments: [[0xC3], [0xFF], [0xE2, 0x80], [0x61, 0x0A, 0xFF, 0x0A, 0x0A, 0x0A, 0x0A]] as [[UInt8]])
  func whatIsNotUTF8IsPassedOn(bytes: [UInt8]) throws {
    #expect(try Self.stretches(of: bytes) == [bytes])
  }

  @Test func anEmptyFileHasNone() throws {
    #expect(try Self.stretches(of: []) == [])
  }
}
