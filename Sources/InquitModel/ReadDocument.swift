/// A place in a file, for people: 1-based line and column, the column in code points.
public struct FilePlace: Hashable, Sendable, Comparable {
  /// From 1.
  public var line: Int
  /// nil when the whole line is meant.
  public var column: Int?

  public init(line: Int, column: Int? = nil) {
    self.line = line
    self.column = column
  }

  public static func < (a: FilePlace, b: FilePlace) -> Bool {
    (a.line, a.column ?? 0) < (b.line, b.column ?? 0)
  }
}

/// A document with what its file said that the document cannot hold: where things stood, and ranges that do
/// not fit the text.
///
/// A reader never repairs and never drops. Whoever needs a sound document refuses one with faults; `validate`
/// turns each into a finding.
public struct ReadDocument: Sendable {
  public var document: Document
  /// Where the document starts in its file.
  public var place: FilePlace
  /// Where each annotation stands, in the order of `document.annotations`; empty when not known.
  public var annotationPlaces: [FilePlace]
  /// Where each relation stands, in the order of `document.relations`; empty when not known.
  public var relationPlaces: [FilePlace]
  /// What does not fit; ranges that are none of the text are missing in `document`.
  public var faults: [OffsetFault]
  /// What was read in another unit than the file's, because that was asked for.
  public var repairs: [OffsetRepair]

  public init(
    document: Document, place: FilePlace, annotationPlaces: [FilePlace] = [],
    relationPlaces: [FilePlace] = [], faults: [OffsetFault] = [], repairs: [OffsetRepair] = []
  ) {
    self.document = document
    self.place = place
    self.annotationPlaces = annotationPlaces
    self.relationPlaces = relationPlaces
    self.faults = faults
    self.repairs = repairs
  }
}

/// Ranges that were read in another unit, in which they cover the text that the file repeats.
public struct OffsetRepair: Hashable, Sendable {
  /// The id of the annotation; nil for a token or sentence.
  public var annotation: String?
  /// As in "UTF-16 code units".
  public var unit: String

  public init(annotation: String?, unit: String) {
    self.annotation = annotation
    self.unit = unit
  }
}

/// A range in a file that does not fit the document's text.
public struct OffsetFault: Hashable, Sendable {
  /// What does not fit.
  public enum Problem: Hashable, Sendable {
    /// The start lies after the end.
    case reversed
    /// An end lies before the start or past the end of the text.
    case outOfBounds
    /// An end lies inside a code point: between two surrogates, or between the bytes of one character.
    case splitsCodePoint
    /// The text that the file repeats is not the text that the range covers.
    case textMismatch
  }

  public var problem: Problem
  /// What states the range, as in `annotations[3].ranges[0]` or `tokens[7]`.
  public var path: String
  /// The id of the annotation, if it is an annotation's range.
  public var annotation: String?
  public var place: FilePlace
  /// As the file states them, in the file's unit.
  public var start: Int
  public var end: Int
  /// The unit that the format counts in, as in "code points".
  public var unit: String
  /// The length of the text in that unit.
  public var textLength: Int
  /// The covered text as the file repeats it.
  public var statedText: String?
  /// The text that the range really covers; nil where it covers none.
  public var coveredText: String?
  /// The unit in which the stated text does fit, as in "UTF-16 code units"; nil when none was found.
  public var fittingUnit: String?

  public init(
    problem: Problem, path: String, annotation: String? = nil, place: FilePlace, start: Int, end: Int,
    unit: String, textLength: Int, statedText: String? = nil, coveredText: String? = nil,
    fittingUnit: String? = nil
  ) {
    self.problem = problem
    self.path = path
    self.annotation = annotation
    self.place = place
    self.start = start
    self.end = end
    self.unit = unit
    self.textLength = textLength
    self.statedText = statedText
    self.coveredText = coveredText
    self.fittingUnit = fittingUnit
  }
}
