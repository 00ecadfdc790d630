import InquitFormats
import InquitModel

/// The smallest piece of a file that can be read by itself: a line of JSONL, or a whole file. Cutting files
/// into records is cheap and done in one place; reading them is not, and is done on all cores.
struct InputRecord: Sendable {
  let input: Input
  let format: InputFormat
  let bytes: [UInt8]
  /// The line on which the record starts.
  let line: Int
  let textKey: String

  /// The documents of the record, faults and all.
  func readDocuments() throws(Diagnostic) -> [ReadDocument] {
    do {
      switch format {
      case .jsonl:
        return [try NativeReader(textKey: textKey).document(onLine: bytes, number: line)]
      case .marked:
        return try MarkedTextReader.documents(in: bytes, defaultID: input.id)
      case .text:
        return [ReadDocument(document: Document(id: input.id, text: try text()), place: FilePlace(line: 1))]
      }
    } catch {
      throw Diagnostic(error, file: input.name)
    }
  }

  /// The documents of the record. Throws when one has an offset that does not fit its text.
  func soundDocuments() throws(Diagnostic) -> [Document] {
    try readDocuments().map { read throws(Diagnostic) in
      if let fault = read.faults.first { throw Diagnostic(fault, in: read, file: input.name) }
      return read.document
    }
  }

  private func text() throws(ReadError) -> SourceText {
    do { return try SourceText(utf8: bytes) } catch {
      let before = bytes[..<error.offset.value]
      let line = 1 + before.count { $0 == UInt8(ascii: "\n") }
      let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
      throw ReadError(
        line: line, column: column,
        message: "not UTF-8: the byte 0x\(String(error.byte, radix: 16, uppercase: true)) cannot stand here",
        help: "convert the file, as in: iconv -f WINDOWS-1252 -t UTF-8")
    }
  }
}

extension Diagnostic {
  /// A range that does not fit its text.
  init(_ fault: OffsetFault, in read: ReadDocument, file: String) {
    let subject = fault.annotation.map { "annotation \($0)" } ?? fault.path
    let range = "[\(fault.start), \(fault.end)]"
    let message =
      switch fault.problem {
      case .reversed: "\(subject) has the range \(range), whose end is before its start"
      case .outOfBounds:
        "\(subject) has the range \(range), but the text has \(fault.textLength) \(fault.unit)"
      case .splitsCodePoint: "\(subject) has the range \(range), which cuts a character in two"
      case .textMismatch:
        "\(subject) says it covers “\(fault.statedText ?? "")”, but \(range) is “\(fault.coveredText ?? "")”"
      }
    let more = read.faults.count - 1
    self.init(
      file: file, line: fault.place.line, column: fault.place.column,
      message + (more > 0 ? " (and \(more) more in this document)" : ""),
      help: fault.fittingUnit.map { "the offsets fit when counted in \($0); Inquit counts \(fault.unit)" }
        ?? "'inquit validate' shows all faults of a file")
  }
}
