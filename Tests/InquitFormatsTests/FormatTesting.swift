import InquitModel

@testable import InquitFormats

/// What tests of formats do all the time.
extension Format {
  func read(_ file: String, options: ReadOptions = ReadOptions()) throws -> [ReadDocument] {
    try readWithLosses(file, options: options).documents
  }

  func readWithLosses(_ file: String, options: ReadOptions = ReadOptions()) throws
    -> (documents: [ReadDocument], losses: LossReport)
  {
    guard var reader = try reader(ByteSource(bytes: Array(file.utf8)), options: options) else {
      return ([], LossReport())
    }
    var documents: [ReadDocument] = []
    while let next = try reader.next() { documents.append(next) }
    return (documents, reader.losses)
  }

  func written(_ documents: [Document], options: WriteOptions = WriteOptions()) throws -> (
    file: String, losses: LossReport
  ) {
    guard var exporter = Exporter(self, options: options) else { return ("", LossReport()) }
    var bytes: [UInt8] = []
    for document in documents { try exporter.write(document, to: &bytes) }
    exporter.finish(to: &bytes)
    return (String(decoding: bytes, as: UTF8.self), exporter.losses)
  }

  /// `documents` written to a file that is called `text` and read again, with what writing lost.
  func trip(_ documents: [Document]) throws -> (documents: [Document], losses: LossReport, bytes: [UInt8]) {
    var options = WriteOptions()
    options.fileID = ReadOptions().defaultID
    var bytes: [UInt8] = []
    guard var exporter = Exporter(self, options: options) else { return ([], LossReport(), []) }
    for document in documents { try exporter.write(document, to: &bytes) }
    exporter.finish(to: &bytes)
    var reading = ReadOptions()
    reading.companions = exporter.companion.map { [$0] } ?? []
    if case .fileEachWithText = layout { reading.text = documents.first?.text.bytes }
    var read: [Document] = []
    var reader = try reader(ByteSource(bytes: bytes), options: reading)
    while let next = try reader?.next() { read.append(next.document) }
    return (read, exporter.losses, bytes)
  }
}

extension Document {
  /// Each annotation as `label:covered text`, in the document's order.
  var spans: [String] { annotations.map { "\($0.label):\($0.coveredText(in: text))" } }

  /// The texts of the tokens.
  var tokenTexts: [String] { (tokens ?? []).map { text[$0] } }

  /// This document with another id.
  func named(_ id: String) -> Document {
    var copy = self
    copy.id = id
    return copy
  }

  /// This document with tokens at white space and a sentence a line.
  func splitAtSpaces() -> Document {
    var copy = self
    func pieces(_ separates: (UInt8) -> Bool) -> [ByteRange] {
      text.bytes.split(whereSeparator: separates).map { ByteRange($0.startIndex, $0.endIndex) }
    }
    copy.tokens = pieces { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    copy.sentences = pieces { $0 == UInt8(ascii: "\n") }
    return copy
  }
}
