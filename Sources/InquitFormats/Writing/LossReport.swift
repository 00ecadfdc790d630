import InquitModel

/// What was lost on the way into a format or out of it, counted, with the first few places.
public struct LossReport: Hashable, Sendable {
  public struct Place: Hashable, Sendable {
    /// The document's id.
    public let document: String
    /// What was lost there: an annotation's covered text, a key, a line.
    public let detail: String

    public init(document: String, detail: String) {
      self.document = document
      self.detail = detail
    }
  }

  public struct Entry: Hashable, Sendable {
    public let kind: LossKind
    public internal(set) var count: Int
    public internal(set) var places: [Place]
  }

  /// How many places an entry keeps.
  public static let placesKept = 3

  /// In the order of `LossKind`'s cases, none with a count of 0.
  public private(set) var entries: [Entry] = []

  public init() {}

  public var isEmpty: Bool { entries.isEmpty }

  public subscript(kind: LossKind) -> Int { entries.first { $0.kind == kind }?.count ?? 0 }

  /// Counts one loss, or several of which the first is told. `detail` is asked for only while places are kept.
  public mutating func note(
    _ kind: LossKind, in document: String, _ detail: @autoclosure () -> String, count: Int = 1
  ) {
    let index: Int
    if let known = entries.firstIndex(where: { $0.kind == kind }) {
      index = known
    } else {
      index = entries.firstIndex { $0.kind.order > kind.order } ?? entries.count
      entries.insert(Entry(kind: kind, count: 0, places: []), at: index)
    }
    entries[index].count += count
    if entries[index].places.count < Self.placesKept {
      entries[index].places.append(Place(document: document, detail: LossReport.shortened(detail())))
    }
  }

  /// Adds the losses of what came after.
  public mutating func add(_ other: LossReport) {
    for entry in other.entries {
      for place in entry.places { note(entry.kind, in: place.document, place.detail) }
      if let index = entries.firstIndex(where: { $0.kind == entry.kind }) {
        entries[index].count += entry.count - entry.places.count
      }
    }
  }

  /// At most 40 code points on one line.
  private static func shortened(_ detail: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in detail.unicodeScalars {
      if scalars.count == 40 { return String(scalars) + "…" }
      scalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return String(scalars)
  }
}

/// A kind of thing that a format could not hold.
public enum LossKind: String, Hashable, Sendable, CaseIterable {
  case text
  case documentID = "document-id"
  case language
  case metadata
  case sentences
  case tokens
  case segmenter
  case tokenBoundaries = "token-boundaries"
  case annotations
  case emptyAnnotations = "empty-annotations"
  case nesting
  case crossing
  case parts
  case annotationIDs = "annotation-ids"
  case labels
  case attributes
  case provenance
  case rejected
  case relations
  case relationDetails = "relation-details"
  case unknownKeys = "unknown-keys"
  case byteOrderMark = "byte-order-mark"
  case notAccepted = "not-accepted"
  case tags
  case offsets
  case repairedOffsets = "repaired-offsets"
  case unreadable
  case other

  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// What is lost, for the table: it reads on from a count.
  public var summary: String {
    switch self {
    case .text: "documents whose exact text is not kept"
    case .documentID: "documents whose id is not kept"
    case .language: "documents whose language is not kept"
    case .metadata: "documents whose metadata is not kept"
    case .sentences: "documents whose sentences are not kept"
    case .tokens: "documents whose tokens are not kept"
    case .segmenter: "documents that do not say what their tokens and sentences were made with"
    case .tokenBoundaries: "annotations moved to the edges of tokens, or dropped where they touch none"
    case .annotations: "annotations dropped"
    case .emptyAnnotations: "annotations without any text"
    case .nesting: "annotations dropped because they lie inside another, or around it"
    case .crossing: "annotations dropped because they cross another"
    case .parts: "annotations in several parts that were made into one or cut up"
    case .annotationIDs: "documents whose annotations lose their ids"
    case .labels: "labels that are spelled otherwise"
    case .attributes: "annotations whose attributes are not kept"
    case .provenance: "annotations whose producer, status, confidence or rule is not kept"
    case .rejected: "rejected annotations left out"
    case .relations: "relations dropped"
    case .relationDetails: "relations whose attributes or provenance are not kept"
    case .unknownKeys: "documents, annotations or relations whose further keys are not kept"
    case .byteOrderMark: "files whose byte order mark was taken off"
    case .notAccepted: "records left out because they were rejected, ignored or cancelled"
    case .tags: "tags that the scheme does not allow where they stand"
    case .offsets: "annotations that begin and end with words only if offsets count something else"
    case .repairedOffsets: "annotations read in another unit, in which their text fits"
    case .unreadable: "records left out because they cannot be read"
    case .other: "things that the document cannot hold"
    }
  }
}
