import InquitModel

/// A file format: what it is called, what it can hold, how to tell it, and how to read and write it.
///
/// What it can hold is declared once, in `capabilities`: documents are cut down to it before they are
/// written, the loss report is what was cut off, the printed matrix is generated from it, and a test proves
/// each claim by a round trip.
public struct Format: Sendable {
  /// What people type after `--to` and `--from`.
  public let id: String
  /// Other names that people may type.
  public var aliases: [String] = []
  /// Usual endings of file names, without the point.
  public var extensions: [String] = []
  /// One line, for lists.
  public let summary: String
  public let unit: Unit
  public let capabilities: Capabilities
  /// The columns of a format whose files are tables.
  public var columns: [Column] = []
  /// How documents lie in files.
  public var layout = Layout.manyDocuments
  /// The further key under which documents keep what this format alone understands; nil when it needs none.
  var ownKey: String?
  /// Labels whose annotations may overlap where the others may not.
  var overlappingLabels: Set<Label> = []
  /// Whether the writer itself leaves out labels that were not asked for: what it says of the others names them.
  var namesOthers = false
  /// The tokens of a text in a format that is made of tokens of its own; nil where it takes those of documents.
  var ownTokens: (@Sendable (SourceText) -> [ByteRange])?
  /// Makes edits in the format's files; nil where that cannot be done.
  var makeEditor: MakeEditor?
  /// Names of files that may lie beside a file, or in the folder above, and say what its numbers mean, the
  /// likeliest first.
  public var companions: [String] = []
  /// The file that is written beside, where a file of the format does not make sense alone.
  public var writtenCompanion: String?
  /// How sure a sample is of this format, and why; nil when it is not.
  let recognise: @Sendable (Sample) -> Recognition?
  let makeReader: (@Sendable (ByteSource, ReadOptions) throws -> any DocumentReader)?
  let makeWriter: (@Sendable (WriteOptions) -> any DocumentWriter)?

  init(
    id: String, summary: String, unit: Unit, capabilities: Capabilities,
    recognise: @escaping @Sendable (Sample) -> Recognition? = { _ in nil },
    reader: (@Sendable (ByteSource, ReadOptions) throws -> any DocumentReader)? = nil,
    writer: (@Sendable (WriteOptions) -> any DocumentWriter)? = nil
  ) {
    self.id = id
    self.summary = summary
    self.unit = unit
    self.capabilities = capabilities
    self.recognise = recognise
    makeReader = reader
    makeWriter = writer
  }

  /// What the format's positions count.
  public enum Unit: String, Hashable, Sendable {
    case codePoints = "code points"
    case utf16 = "UTF-16 code units"
    case bytes = "bytes"
    case tokens = "tokens"
    case markup = "markup"
    case none = "–"
  }

  public enum Layout: Hashable, Sendable {
    /// One file holds as many documents as one likes.
    case manyDocuments
    /// A file holds one document.
    case fileEach
    /// A file holds one document's annotations; the text lies beside it, in a file that ends so.
    case fileEachWithText(extension: String)
  }

  /// Whether documents need tokens to be written.
  public var needsTokens: Bool {
    capabilities.contains(.tokens) && !capabilities.contains(.anyBoundaries) && ownTokens == nil
  }

  public var isReadable: Bool { makeReader != nil }
  public var isWritable: Bool { makeWriter != nil }

  /// A reader over the file's bytes; nil for a format that is only written.
  public func reader(_ source: ByteSource, options: ReadOptions = ReadOptions()) throws
    -> (any DocumentReader)?
  {
    try makeReader?(source, options)
  }

  /// The format that people call `name`, whatever its case: one that `fits`, if there is one, for a name may mean one
  /// format to read and another to write; nil when none is called so.
  public static func named(_ name: String, preferring fits: (Format) -> Bool = { _ in true }) -> Format? {
    let name = name.lowercased()
    let called = all.filter { $0.id == name || $0.aliases.contains(name) }
    return called.first(where: fits) ?? called.first
  }
}

extension Format {
  /// What a format can hold of a document.
  public struct Capabilities: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The text, to the last character.
    public static let text = Capabilities(rawValue: 1 << 0)
    /// A document's id.
    public static let documentID = Capabilities(rawValue: 1 << 1)
    public static let language = Capabilities(rawValue: 1 << 2)
    public static let metadata = Capabilities(rawValue: 1 << 3)
    public static let sentences = Capabilities(rawValue: 1 << 4)
    public static let tokens = Capabilities(rawValue: 1 << 5)
    /// Annotations that start or end inside a token.
    public static let anyBoundaries = Capabilities(rawValue: 1 << 6)
    /// Annotations of which one lies inside another.
    public static let nesting = Capabilities(rawValue: 1 << 7)
    /// Annotations of which each has characters that the other has not.
    public static let crossing = Capabilities(rawValue: 1 << 8)
    /// Annotations in several parts.
    public static let parts = Capabilities(rawValue: 1 << 9)
    public static let annotationIDs = Capabilities(rawValue: 1 << 10)
    /// Attributes with any value.
    public static let attributes = Capabilities(rawValue: 1 << 11)
    public static let provenance = Capabilities(rawValue: 1 << 12)
    public static let relations = Capabilities(rawValue: 1 << 13)
    /// Attributes and provenance of relations.
    public static let relationDetails = Capabilities(rawValue: 1 << 14)
    public static let unknownKeys = Capabilities(rawValue: 1 << 15)
    /// Annotations that a person rejected, told from the others.
    public static let rejected = Capabilities(rawValue: 1 << 16)
    /// Annotations at all.
    public static let annotations = Capabilities(rawValue: 1 << 17)
    /// Annotations that cover no text.
    public static let emptyAnnotations = Capabilities(rawValue: 1 << 18)

    /// What tokens and sentences were made with.
    public static let segmenter = Capabilities(rawValue: 1 << 19)

    /// All that a document has.
    public static let everything = Capabilities(rawValue: (1 << 20) - 1)

    /// A capability with its name for programs, and one short enough for the heading of a table.
    public struct Named: Sendable {
      public let name: String
      public let short: String
      public let capability: Capabilities
    }

    /// The capabilities in the order of tables.
    public static let named: [Named] = [
      Named(name: "text", short: "text", capability: .text),
      Named(name: "document-ids", short: "id", capability: .documentID),
      Named(name: "language", short: "lang", capability: .language),
      Named(name: "metadata", short: "meta", capability: .metadata),
      Named(name: "sentences", short: "sent", capability: .sentences),
      Named(name: "tokens", short: "tok", capability: .tokens),
      Named(name: "segmenter", short: "seg", capability: .segmenter),
      Named(name: "annotations", short: "ann", capability: .annotations),
      Named(name: "any-boundaries", short: "edges", capability: .anyBoundaries),
      Named(name: "nesting", short: "nest", capability: .nesting),
      Named(name: "crossing", short: "cross", capability: .crossing),
      Named(name: "parts", short: "parts", capability: .parts),
      Named(name: "empty-annotations", short: "empty", capability: .emptyAnnotations),
      Named(name: "annotation-ids", short: "a-id", capability: .annotationIDs),
      Named(name: "attributes", short: "attr", capability: .attributes),
      Named(name: "provenance", short: "prov", capability: .provenance),
      Named(name: "rejected", short: "rej", capability: .rejected),
      Named(name: "relations", short: "rel", capability: .relations),
      Named(name: "relation-details", short: "r-det", capability: .relationDetails),
      Named(name: "unknown-keys", short: "keys", capability: .unknownKeys),
    ]
  }
}
