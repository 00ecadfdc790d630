import InquitFormats
import InquitModel

/// What is in a record.
struct RecordContents {
  /// What messages call the file.
  let file: String
  /// In the record's order: documents, faults and all, and what cannot be read.
  var outcomes: [Result<ReadDocument, Diagnostic>] = []
  /// What the file says that no document can hold.
  var losses = LossReport()

  init(file: String) { self.file = file }

  /// The outcomes, documents with an offset that does not fit their text being unreadable, too.
  var soundOutcomes: [Result<Document, Diagnostic>] {
    outcomes.map { outcome in
      outcome.flatMap { read in
        guard let fault = read.faults.first else { return .success(read.document) }
        return .failure(Diagnostic(fault, in: read, file: file))
      }
    }
  }

  /// The documents. Throws the first fault.
  func soundDocuments() throws(Diagnostic) -> [Document] {
    try soundOutcomes.map { outcome throws(Diagnostic) in try outcome.get() }
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
      help: fault.cure ?? "'inquit validate' shows all faults of a file")
  }
}

extension OffsetFault {
  /// How to read the range in the unit in which it fits; nil when that is not known.
  fileprivate var cure: String? {
    guard let fittingUnit else { return nil }
    let fits = "it fits when counted in \(fittingUnit); 'inquit import"
    if statedText != nil { return "\(fits) --repair-offsets' reads such ranges so" }
    return TextUnit(rawValue: fittingUnit).map { "\(fits) --offsets \($0.name)' reads the file so" }
  }
}
