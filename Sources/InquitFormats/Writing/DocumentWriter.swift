import InquitModel

/// Turns documents into one format's bytes. It is given documents that fit the format's capabilities.
protocol DocumentWriter {
  /// Changes what the capabilities are too coarse to say: labels with blanks, ids that are no numbers.
  func adapt(_ document: inout Document, _ losses: inout LossReport)
  /// Appends `document` to `output`.
  mutating func write(_ document: Document, to output: inout [UInt8])
  /// Appends what ends the file, after the last document.
  mutating func finish(to output: inout [UInt8])
  /// What has to lie beside what was written so far.
  var companion: Companion? { get }
  /// Whether readers put together the very text of `document`, which fits and is adapted, in a format that does not
  /// promise to keep texts.
  func rebuildsText(of document: Document) -> Bool
  /// The ids that readers give to the annotations of `document`, which fits and is adapted and comes next, in a format
  /// that does not promise to keep ids.
  func rereadIDs(of document: Document) -> [String]
}

extension DocumentWriter {
  func adapt(_ document: inout Document, _ losses: inout LossReport) {}
  mutating func finish(to output: inout [UInt8]) {}
  var companion: Companion? { nil }
  func rebuildsText(of document: Document) -> Bool { false }
  func rereadIDs(of document: Document) -> [String] { document.annotations.indices.map(CountedID.id) }
}

/// How documents are to be written.
public struct WriteOptions: Sendable {
  /// What becomes of an annotation in several parts where the format has no parts.
  public enum Parts: String, Sendable, CaseIterable {
    /// An annotation for each part.
    case split
    /// One from the first part's start to the last one's end.
    case hull
    /// The first part alone.
    case first
  }

  /// Which annotations stay where the format has no nesting.
  public enum Nesting: String, Sendable, CaseIterable {
    case outer, inner
  }

  /// The labels to write; nil for all.
  public var labels: Set<Label>?
  public var parts = Parts.split
  public var nesting = Nesting.outer
  /// How tokens are tagged, in formats that tag them.
  public var scheme = TagScheme.iob2
  /// Whether marked text has producer, status, confidence and rule.
  public var includesProvenance = true
  /// The name under which the file that is written is read again (`ReadOptions.defaultID`), after which documents are
  /// called in formats that keep no ids; nil where it is not known.
  public var fileID: String?
  /// Where the place with a code lies, for maps; nil where that is not known.
  public var coordinatesOfCode: @Sendable (String) -> Coordinates? = { _ in nil }

  public init() {}

  /// A point on earth, in degrees of WGS 84.
  public struct Coordinates: Hashable, Sendable {
    public let latitude: Double
    public let longitude: Double

    public init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }
}

/// Why a document cannot be written at all.
public struct WriteError: Error, Hashable, Sendable {
  /// The document's id.
  public let document: String
  /// Lower case, no full stop.
  public let message: String
  public let help: String?
}

/// Writes documents in a format and keeps account of what it could not hold.
///
///     var exporter = Exporter(.conll2003)!
///     var bytes: [UInt8] = []
///     try exporter.write(document, to: &bytes)
///     exporter.finish(to: &bytes)
///     exporter.losses[.parts]     // how many annotations had several parts
public struct Exporter {
  public let format: Format
  private let fitter: DocumentFitter
  private let fileID: String?
  private var writer: any DocumentWriter
  private var documents = 0
  public private(set) var losses = LossReport()

  /// nil when the format is only read.
  public init?(_ format: Format, options: WriteOptions = WriteOptions()) {
    guard let makeWriter = format.makeWriter else { return nil }
    self.format = format
    fitter = DocumentFitter(format, options: options)
    fileID = options.fileID
    writer = makeWriter(options)
  }

  /// Appends `document` to `output`. Throws when it cannot be written at all: a range of it is none of its text
  /// (`Document.unfitRange`), or the format is made of tokens and it has none, or none in order. Then `output` is as it
  /// was, and the next document may follow. Gives the document as the format holds it.
  @discardableResult
  public mutating func write(_ document: Document, to output: inout [UInt8]) throws(WriteError) -> Document {
    let fitted = try fitted(document)
    writer.write(fitted, to: &output)
    documents += 1
    return fitted
  }

  /// What of `document` the format can hold; the rest is noted in `losses`.
  mutating func fitted(_ document: Document) throws(WriteError) -> Document {
    var fitted = try fitter.fit(document, &losses)
    writer.adapt(&fitted, &losses)
    noteWhatReadersMake(of: fitted, from: document)
    return fitted
  }

  /// Notes the text and the ids that the format does not keep, but where its readers make them alike again.
  private mutating func noteWhatReadersMake(of fitted: Document, from document: Document) {
    let id = document.id
    if !format.capabilities.contains(.text), !writer.rebuildsText(of: fitted) {
      losses.note(.text, in: id, "")
    }
    if !format.capabilities.contains(.documentID) {
      let name = fileID.map { format.layout == .manyDocuments ? "\($0)-\(documents + 1)" : $0 }
      if name.map({ sameBytes($0, id) }) != true { losses.note(.documentID, in: id, id) }
    }
    guard !format.capabilities.contains(.annotationIDs) else { return }
    let had = Set(document.annotations.map(\.id))
    let lost = zip(fitted.annotations, writer.rereadIDs(of: fitted)).map { ($0.id, $1) }.filter {
      had.contains($0) && !sameBytes($0, $1)
    }
    if !lost.isEmpty { losses.note(.annotationIDs, in: id, lost.map(\.0).joined(separator: ", ")) }
  }

  /// What has to lie beside the file, to be asked for after the last document; nil for most formats.
  public var companion: Companion? { writer.companion }

  /// Appends what ends the file. To be called once, after the last document.
  public mutating func finish(to output: inout [UInt8]) { writer.finish(to: &output) }
}
