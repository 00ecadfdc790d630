import Foundation
import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

/// Files of every format, damaged in every way: what cannot be read is said with a place, what can be read is sound,
/// and nothing crashes or hangs. `INQUIT_FUZZ=20` tries twenty times as much, from other seeds.
@Suite struct DamagedFilesTests {
  private static let rounds = ProcessInfo.processInfo.environment["INQUIT_FUZZ"].flatMap { Int($0) } ?? 1

  private static let documents = [
    """
    [quote#q1 by=s1 kind=direct status:=1|“I left,”] [speaker#s1|Ann 😀] said , [quote#q1+|“at noon .”]
    In [location#l1 code=FI|the [person|é́] City] on [number type=date|12 May] .
    """,
    "[person#p1 :status=accepted :confidence=0.5|Bob] met [person#p2 @same-as=p1|Bob] .",
    "Nothing here .\n\nEnd",
  ]

  /// A file of the format that is only read.
  private static let table =
    "id,text,\"the \"\"title\"\"\",language\r\n1,\"“I left,” Ann said.\n“At noon.”\",A 😀 title,en\r\n"
    + "2,\"Bo met Bo, \"\"there\"\"\",,\r\n\r\n,Nothing here,é́,fi\r\n,,,\r\n"

  /// What the format's writer makes of documents with all there is.
  private static func goodFile(_ format: Format) throws -> (bytes: [UInt8], options: ReadOptions) {
    if format.id == Format.textTable.id { return (Array(table.utf8), ReadOptions()) }
    var exporter = try #require(Exporter(format))
    var bytes: [UInt8] = []
    var options = ReadOptions()
    let count = format.layout == .manyDocuments ? documents.count : 1
    for (i, markup) in documents.prefix(count).enumerated() {
      var document = try MarkedTextReader.document(markup).splitAtSpaces().named("d\(i)")
      document.language = "en"
      document.metadata = ["title": "A \"title\"", "year": 2024]
      options.text = document.text.bytes
      try exporter.write(document, to: &bytes)
    }
    exporter.finish(to: &bytes)
    return (bytes, options)
  }

  @Test(arguments: Format.all.filter(\.isReadable).map(\.id))
  func everyDamage(formatID: String) throws {
    let format = try #require(Format.named(formatID))
    let good = try Self.goodFile(format)
    var random = SeededGenerator(seed: UInt64(formatID.utf8.reduce(0) { $0 + Int($1) }))
    var number = 0
    for round in 0..<Self.rounds {
      for damaged in Damage.all(good.bytes, firstCut: round, &random) {
        number += 1
        try check(damaged, format, good.options, writes: number % 16 == 0)
      }
    }
  }

  /// What is packed is checked before it is read; this damages what is inside.
  @Test func damageInsideDocBin() throws {
    let format = Format.docBin
    let good = try Self.goodFile(format)
    var random = SeededGenerator(seed: 3)
    for round in 0..<Self.rounds {
      for damaged in Damage.all(try Zlib.unwrap(good.bytes), firstCut: round, &random) {
        try check(Zlib.wrap(damaged), format, good.options, writes: false)
      }
    }
  }

  private func check(_ bytes: [UInt8], _ format: Format, _ options: ReadOptions, writes: Bool) throws {
    let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
    var outcomes = 0
    do {
      guard var reader = try format.reader(ByteSource(bytes: bytes), options: options) else { return }
      while let outcome = try reader.nextOutcome() {
        outcomes += 1
        try #require(outcomes <= bytes.count + 10, "the reader does not come to an end")
        switch outcome {
        case .success(let read):
          #expect(read.document.unfitRange == nil)
          if writes, read.faults.isEmpty { Self.write(read.document) }
        case .failure(let error): #expect((1...lines).contains(error.line), "\(error)")
        }
      }
    } catch let error as ReadError {
      #expect((1...lines).contains(error.line), "\(error)")
    }
  }

  /// A document that can be read is written in every format, or its format says why not.
  private static func write(_ document: Document) {
    for format in Format.all {
      guard var exporter = Exporter(format) else { continue }
      var bytes: [UInt8] = []
      _ = try? exporter.write(document, to: &bytes)
      exporter.finish(to: &bytes)
    }
  }
}

/// Ways to damage a file.
private enum Damage {
  static func all(_ bytes: [UInt8], firstCut: Int, _ random: inout SeededGenerator) -> [[UInt8]] {
    var result = stride(from: firstCut, to: bytes.count, by: 97).map { Array(bytes[..<$0]) }
    for _ in 0..<60 {
      result.append(flipped(bytes, &random))
      result.append(withOtherNumber(bytes, &random))
      result.append(spliced(bytes, &random))
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Array($0) }
    for i in 0..<min(lines.count, 40) {
      result.append(joined(Array(lines[..<i] + lines[(i + 1)...])))
      result.append(joined(Array(lines[...i] + lines[i...])))
    }
    result.append(joined(lines, by: [0x0D, 0x0A]))
    result.append(joined(lines, by: [0x0D]))
    result.append(
      lines.flatMap { $0 + [[0x0A], [0x0D, 0x0A], [0x0D], [0x0A, 0x0A]].randomElement(using: &random)! })
    result.append(joined(lines.shuffled(using: &random)))
    return result
  }

  private static func joined(_ lines: [[UInt8]], by lineEnd: [UInt8] = [0x0A]) -> [UInt8] {
    Array(lines.joined(separator: lineEnd))
  }

  /// Up to four bytes changed, most to ones that mean something somewhere.
  private static func flipped(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let marks =
        Array("\n\t \\\"[]{}()<>|*#-_:;,.+&%0123456789.eTREANOB\0\r".utf8) + [0x80, 0xC3, 0xE2, 0xF0, 0xFF]
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = marks.randomElement(using: &random)!
    }
    return bytes
  }

  private static let numbers = [
    "-1", "0", "00", "1", "7", "4294967296", "9223372036854775807", "-9223372036854775808",
    "99999999999999999999999999", "1e9", "1.5", "0x10", "١٢", "",
  ]

  /// One of the numbers replaced by another.
  private static func withOtherNumber(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    func isDigit(_ i: Int) -> Bool { bytes[i] >= 0x30 && bytes[i] <= 0x39 }
    let starts = bytes.indices.filter { isDigit($0) && ($0 == 0 || !isDigit($0 - 1)) }
    guard let start = starts.randomElement(using: &random) else { return bytes }
    let end = (start..<bytes.count).first { !isDigit($0) } ?? bytes.count
    return Array(bytes[..<start]) + Array(numbers.randomElement(using: &random)!.utf8) + Array(bytes[end...])
  }

  /// A piece copied to another place.
  private static func spliced(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    let start = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 0...40, using: &random))
    let place = Int.random(in: 0...bytes.count, using: &random)
    return Array(bytes[..<place]) + Array(bytes[start..<end]) + Array(bytes[place...])
  }
}
