import ArgumentParser
import InquitFormats

/// What documents can be printed as.
enum OutputForm: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// The native format.
  case jsonl
  /// Marked text: annotations in the text.
  case marked
  /// One page for a browser.
  case html
  /// A point for each location whose code has known coordinates, for maps.
  case geojson
  /// The text in colours and the tables.
  case view
  /// The tables alone.
  case table
  /// A line for each annotation: where, what, and what found it.
  case why

  /// The format of a form in which documents do not stand alone: the whole is one page or collection.
  var wholeFormat: Format? {
    switch self {
    case .html: .html
    case .geojson: .geoJSON
    case .jsonl, .marked, .view, .table, .why: nil
    }
  }

  var fileExtension: String {
    switch self {
    case .jsonl: "jsonl"
    case .marked: "marked"
    case .html: "html"
    case .geojson: "geojson"
    case .view, .table, .why: "txt"
    }
  }
}
