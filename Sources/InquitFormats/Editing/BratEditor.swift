import InquitModel

/// Edits brat's `.ann` files, whose writer leaves lines as they were while their subject does not change.
struct BratEditor: RecordEditor {
  private let bytes: [UInt8]

  init(_ record: EditedRecord) { bytes = record.bytes }

  func replacements(for edits: [DocumentEdit], of read: ReadDocument) -> [ByteReplacement]? {
    var document = read.document.applying(edits)
    document.unknownKeys[BratFile.key] = .string(String(decoding: bytes, as: UTF8.self))
    var revision = BratRevision(of: document)
    return Self.difference(bytes, revision.bytes()).map { [$0] }
  }

  /// The lines that differ; nil when all are the same.
  private static func difference(_ old: [UInt8], _ new: [UInt8]) -> ByteReplacement? {
    if old == new { return nil }
    var start = zip(old, new).prefix { $0 == $1 }.count
    while start > 0, old[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var same = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    while same > 0, old.count - same > start, old[old.count - same - 1] != UInt8(ascii: "\n") { same -= 1 }
    return ByteReplacement(start..<(old.count - same), Array(new[start..<(new.count - same)]))
  }
}
