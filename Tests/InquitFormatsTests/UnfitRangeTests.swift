import InquitModel
import Testing

@testable import InquitFormats

@Suite struct UnfitRangeTests {
  private static func document(_ change: (inout Document) -> Void) -> Document {
    var document = Document(
      id: "a", text: "né 😀", sentences: [ByteRange(0, 8)], tokens: [ByteRange(0, 3), ByteRange(4, 8)],
      annotations: [Annotation(id: "x", label: "number", ranges: [ByteRange(0, 3)])])
    change(&document)
    return document
  }

  @Test func soundDocumentsHaveNone() {
    #expect(Self.document { _ in }.unfitRange == nil)
    #expect(Document(id: "empty", text: "").unfitRange == nil)
    let empty = Self.document { $0.annotations[0].ranges = [ByteRange(8, 8)] }
    #expect(empty.unfitRange == nil)
  }

  /// Parts that overlap or are out of order are written in order, and the report says what became one.
  @Test func partsOutOfOrder() throws {
    let document = Self.document {
      $0.annotations[0].ranges = [ByteRange(4, 8), ByteRange(0, 1), ByteRange(0, 3)]
    }
    let (file, losses) = try Format.brat.written([document])
    #expect(file == "T1\tnumber 0 2;3 4\tné 😀\n")
    #expect(losses[.parts] == 1)
  }

  /// No format's writer meets a range that is none of the text.
  @Test(arguments: Format.all.filter(\.isWritable).map(\.id))
  func everyExporterThrows(formatID: String) throws {
    let format = try #require(Format.named(formatID))
    let changes: [(String, (inout Document) -> Void)] = [
      ("annotation x", { $0.annotations[0].ranges = [ByteRange(0, 2)] }),
      ("annotation x", { $0.annotations[0].ranges = [ByteRange(0, 9)] }),
      ("annotation x", { $0.annotations[0].ranges.append(ByteRange(-3, 0)) }),
      ("tokens[1]", { $0.tokens?[1] = ByteRange(4, 6) }),
      ("sentences[0]", { $0.sentences = [ByteRange(2, 8)] }),
    ]
    for (subject, change) in changes {
      var exporter = try #require(Exporter(format))
      var bytes: [UInt8] = []
      let error = #expect(throws: WriteError.self) { try exporter.write(Self.document(change), to: &bytes) }
      #expect(error?.message.hasPrefix("\(subject) has the bytes") == true)
      #expect(bytes.isEmpty)
    }
  }
}
