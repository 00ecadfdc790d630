import Foundation
import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

/// One document in every format that is written, in `Golden/`: each file after the format's published description, and
/// compared whole.
@Suite struct GoldenFilesTests {
  private static let folder = TestFiles.packageRoot.appending(path: "Tests/InquitFormatsTests/Golden")

  private static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  private static func document() throws -> Document {
    let line = String(decoding: try bytes("native.jsonl"), as: UTF8.self)
    return try #require(try Format.native.read(line).first).document
  }

  private static func name(of format: Format) -> String {
    "\(format.id).\(format.extensions.first ?? "txt")"
  }

  private static var options: WriteOptions {
    var options = WriteOptions()
    options.coordinatesOfCode = { code in
      code == "703448" ? WriteOptions.Coordinates(latitude: 50.45466, longitude: 30.5238) : nil
    }
    return options
  }

  @Test(arguments: Format.all.filter(\.isWritable).map(\.id))
  func isWritten(formatID: String) throws {
    let format = try #require(Format.named(formatID))
    var exporter = try #require(Exporter(format, options: Self.options))
    var written: [UInt8] = []
    try exporter.write(try Self.document(), to: &written)
    exporter.finish(to: &written)
    if format.id == Format.html.id { written = Self.withoutStyle(written) }
    let golden = try Self.bytes(Self.name(of: format))
    #expect(
      written == golden,
      "\(String(decoding: written, as: UTF8.self))\n\(String(decoding: golden, as: UTF8.self))")
    if let companion = exporter.companion {
      #expect(companion.bytes == (try Self.bytes("\(format.id).\(companion.name)")))
    }
  }

  /// The file is known by its content, and gives what of the document the format can hold.
  @Test(arguments: Format.all.filter { $0.isReadable && $0.isWritable }.map(\.id))
  func isRead(formatID: String) throws {
    let format = try #require(Format.named(formatID))
    let golden = try Self.bytes(Self.name(of: format))
    let document = try Self.document()
    let detected = Detection(sample: golden, isWhole: true)?.format.id
    #expect(detected == format.id || (format.id == "hf-classes" && detected == "hf"))
    var options = ReadOptions()
    options.text = document.text.bytes
    if let name = format.writtenCompanion {
      options.companions = [Companion(name: name, bytes: try Self.bytes("\(format.id).\(name)"))]
    }
    var reader = try #require(try format.reader(ByteSource(bytes: golden), options: options))
    var read = try #require(try reader.next())
    #expect(read.faults.isEmpty)
    #expect(try reader.next() == nil)
    if let key = format.ownKey { read.document.unknownKeys[key] = nil }
    var exporter = try #require(Exporter(format))
    let fitted = try exporter.fitted(document)
    let comparison = DocumentComparison(capabilities: format.capabilities)
    #expect(comparison.differences(fitted, read.document).isEmpty)
  }

  @Test func croissant() throws {
    var statistics = DatasetStatistics(parts: [("train", "train.jsonl"), ("test", "test.jsonl")])
    statistics.add(try Self.document(), toPart: 0)
    var json = JSONWriter()
    json.object(statistics.croissant(title: "news", format: .huggingFace, digests: ["00", "11"]))
    // Keys of objects may come in any order.
    let written = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? NSDictionary
    let golden =
      try JSONSerialization.jsonObject(with: Data(try Self.bytes("croissant.json"))) as? NSDictionary
    #expect(written != nil && written == golden)
  }

  /// The page without its style sheet and its script, which change without the format.
  private static func withoutStyle(_ page: [UInt8]) -> [UInt8] {
    Array(
      String(decoding: page, as: UTF8.self).replacing(HTMLPage.style, with: "…")
        .replacing(HTMLPage.script, with: "…").utf8)
  }
}
