import ArgumentParser

/// What documents can be printed as.
enum OutputForm: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// The native format.
  case jsonl
  /// Marked text: annotations in the text.
  case marked
  /// One page for a browser.
  case html
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
    case .html: "html"
    case .view, .table, .why: "txt"
    }
  }
}
