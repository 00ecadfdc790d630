import InquitFormats
import InquitModel

/// The smallest piece of a file that can be read by itself: a line of JSONL, or a whole file, or, where a command
/// wants it so, a stretch of a plain text. Cutting files
/// into records is cheap and done in one place; reading them is not, and is done on all cores.
struct InputRecord: Sendable {
  let input: Input
  let format: Format
  let bytes: [UInt8]
  /// The line on which the record starts.
  let line: Int
  let options: ReadOptions

  /// The documents of the record, faults and all.
  func readDocuments() throws(Diagnostic) -> [ReadDocument] {
    var options = options
    options.defaultID = input.id
    do {
      if format.id == Format.native.id {
        return [try NativeReader(options: options).document(onLine: bytes, number: line)]
      }
      options.text = try CompanionText.bytes(for: input, format: format)
      guard var reader = try format.reader(ByteSource(bytes: bytes), options: options) else { return [] }
      var documents: [ReadDocument] = []
      while let document = try reader.next() { documents.append(document) }
      return documents
    } catch var error as ReadError {
      // Formats other than JSONL count their lines from 1.
      if format.id != Format.native.id { error.line += line - 1 }
      throw Diagnostic(error, file: input.name)
    } catch let error as Diagnostic {
      throw error
    } catch {
      throw Diagnostic(file: input.name, "\(error)")
    }
  }

  /// The documents of the record. Throws when one has an offset that does not fit its text.
  func soundDocuments() throws(Diagnostic) -> [Document] {
    try readDocuments().map { read throws(Diagnostic) in
      if let fault = read.faults.first { throw Diagnostic(fault, in: read, file: input.name) }
      return read.document
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
