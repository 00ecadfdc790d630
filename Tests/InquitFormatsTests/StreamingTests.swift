import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

/// Readers take no more of a file than they need for the next document, so memory does not grow with the number of
/// documents.
@Suite struct StreamingTests {
  /// Those whose files hold many documents; a DocBin is compressed as one.
  private static let formats = Format.all.filter {
    $0.isReadable && $0.isWritable && $0.layout == .manyDocuments && $0.id != "docbin"
  }

  /// Gives bytes in small chunks, and counts them.
  private final class CountedBytes {
    private let bytes: [UInt8]
    private(set) var given = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func next() -> [UInt8]? {
      guard given < bytes.count else { return nil }
      let chunk = Array(bytes[given..<min(given + 4096, bytes.count)])
      given += chunk.count
      return chunk
    }
  }

  @Test(arguments: formats.map(\.id))
  func readersStayCloseToTheirDocuments(formatID: String) throws {
    let format = try #require(Format.named(formatID))
    // What readers look at to find out the scheme of tags, and some documents.
    let most = 5 << 18
    let markup = "[person|Ann] went to [location|Oslo] on Monday. [person|Bo] stayed in [location|Bergen]. "
    let document = try MarkedTextReader.document(String(repeating: markup, count: 50)).splitAtSpaces()
    var exporter = try #require(Exporter(format))
    var bytes: [UInt8] = []
    var count = 0
    while bytes.count < 2 * most {
      try exporter.write(document.named("d\(count)"), to: &bytes)
      count += 1
    }
    exporter.finish(to: &bytes)
    var options = ReadOptions()
    options.companions = exporter.companion.map { [$0] } ?? []
    try expectThreeDocuments(of: format, options, inLess: most, of: bytes)
  }

  /// Rows of several lines, in the format that is only read.
  @Test func tablesOfTexts() throws {
    let most = 1 << 17
    let row = "\"Ann went to \"\"Oslo\"\",\nand stayed.\",news\r\n"
    let table = "text,section\n" + String(repeating: row, count: 2 * most / row.utf8.count)
    try expectThreeDocuments(of: .textTable, ReadOptions(), inLess: most, of: Array(table.utf8))
  }

  private func expectThreeDocuments(
    of format: Format, _ options: ReadOptions, inLess most: Int, of bytes: [UInt8]
  ) throws {
    let file = CountedBytes(bytes)
    var reader = try #require(try format.reader(ByteSource(file.next), options: options))
    for i in 0..<3 { #expect(try reader.next() != nil, "document \(i)") }
    #expect(file.given < most)
  }
}
