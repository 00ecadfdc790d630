import ArgumentParser
import InquitFormats

/// What documents can be written as.
enum OutputForm: Sendable {
  /// One after the other, each for itself.
  case printed(PrintedForm)
  /// In a format, whose documents may not stand alone: one page, one collection.
  case exported(Format)

  /// The form or format that an argument names.
  static func argument(_ name: String) throws -> OutputForm {
    if let form = PrintedForm(rawValue: name) { return .printed(form) }
    return .exported(try FormatName.writable(name, besides: PrintedForm.allCases.map(\.rawValue)))
  }
}

/// A form in which every document stands alone.
enum PrintedForm: String, CaseIterable, Sendable {
  /// The native format.
  case jsonl
  /// Marked text: annotations in the text.
  case marked
  /// The text in colours and the tables.
  case view
  /// The tables alone.
  case table
  /// A line for each annotation: where, what, and what found it.
  case why

  var fileExtension: String {
    switch self {
    case .jsonl: "jsonl"
    case .marked: "marked"
    case .view, .table, .why: "txt"
    }
  }
}
