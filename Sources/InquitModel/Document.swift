/// One text and everything said about it.
public struct Document: Hashable, Sendable {
  /// Unique within a dataset; readers make one up from the file's name where a file gives none.
  public var id: String
  /// A BCP 47 tag, as in `en` or `pt-BR`; nil when not known.
  public var language: String?
  public let text: SourceText
  /// What the user keeps with the text: title, date, source, licence.
  public var metadata: JSONObject
  /// How `sentences` and `tokens` came about.
  public var segmenter: SegmenterInfo?
  /// In text order, not overlapping; nil when the text has not been segmented.
  public var sentences: [ByteRange]?
  /// In text order, not overlapping; nil when the text has not been segmented.
  public var tokens: [ByteRange]?
  /// In the order of the file, which need not be that of the text.
  public var annotations: [Annotation]
  /// Their ends are ids of `annotations`; files from elsewhere may break this, which `validate` reports.
  public var relations: [Relation]
  /// Keys that the format does not define, kept for a round trip.
  public var unknownKeys: JSONObject

  public init(
    id: String, language: String? = nil, text: SourceText, metadata: JSONObject = [:],
    segmenter: SegmenterInfo? = nil, sentences: [ByteRange]? = nil, tokens: [ByteRange]? = nil,
    annotations: [Annotation] = [], relations: [Relation] = [], unknownKeys: JSONObject = [:]
  ) {
    self.id = id
    self.language = language
    self.text = text
    self.metadata = metadata
    self.segmenter = segmenter
    self.sentences = sentences
    self.tokens = tokens
    self.annotations = annotations
    self.relations = relations
    self.unknownKeys = unknownKeys
  }
}

/// What cut a text into sentences and tokens. Boundaries depend on all of it, so it travels with them.
public struct SegmenterInfo: Hashable, Sendable {
  /// The token scheme: `ud`, `icu` or `whitespace`.
  public var tokens: String
  /// ICU's version, as in `72.1`.
  public var icu: String
  /// The version of Unicode behind ICU's rules, as in `15.0`.
  public var unicode: String

  public init(tokens: String, icu: String, unicode: String) {
    self.tokens = tokens
    self.icu = icu
    self.unicode = unicode
  }
}

/// Annotations and relations that one stage adds to a document. A stage returns a layer; it changes neither
/// the text nor another stage's layer.
public struct Layer: Hashable, Sendable {
  public var annotations: [Annotation]
  public var relations: [Relation]

  public init(annotations: [Annotation] = [], relations: [Relation] = []) {
    self.annotations = annotations
    self.relations = relations
  }
}
