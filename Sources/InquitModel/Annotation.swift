/// A labelled piece of text, in one part or more: the quote in `“I left,” she said, “at noon.”` has two.
public struct Annotation: Hashable, Sendable {
  /// Unique among the annotations of its document.
  public var id: String
  /// What is marked, as in `quote`.
  public var label: Label
  /// The parts, in text order, neither overlapping nor touching, none empty. Files from elsewhere may break
  /// this; `validate` reports it, and `init` does not repair it.
  public var ranges: [ByteRange]
  /// What else is said of it, as in `kind`; which names and values are legal is the label schema's to say.
  public var attributes: JSONObject
  public var provenance: Provenance
  /// Keys that the format does not define, kept for a round trip.
  public var unknownKeys: JSONObject

  public init(
    id: String, label: Label, ranges: [ByteRange], attributes: JSONObject = [:],
    provenance: Provenance = Provenance(), unknownKeys: JSONObject = [:]
  ) {
    self.id = id
    self.label = label
    self.ranges = ranges
    self.attributes = attributes
    self.provenance = provenance
    self.unknownKeys = unknownKeys
  }

  /// From the first part's start to the last part's end; nil without parts.
  public var hull: ByteRange? {
    guard let first = ranges.first, let last = ranges.last, first.lowerBound <= last.upperBound else {
      return nil
    }
    return first.lowerBound..<last.upperBound
  }

  /// What the annotation covers, its parts joined by " … ".
  public func coveredText(in text: SourceText) -> String {
    ranges.map { text[$0] }.joined(separator: " … ")
  }

  /// The name that a mention resolves to: its attribute `entity`; nil where that is missing or empty.
  public var entity: String? {
    attributes["entity"]?.stringValue.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether any part of this annotation shares a character with any part of `other`.
  public func overlaps(_ other: Annotation) -> Bool {
    ranges.contains { r in other.ranges.contains { $0.overlaps(r) } }
  }

  /// Whether every part of `other` lies inside a part of this annotation.
  public func encloses(_ other: Annotation) -> Bool {
    other.ranges.allSatisfy { part in ranges.contains { $0.encloses(part) } }
  }
}

/// A labelled arrow from one annotation to another.
public struct Relation: Hashable, Sendable {
  public var label: RelationLabel
  /// The id of the annotation that the arrow starts from.
  public var source: String
  /// The id of the annotation that it points to.
  public var target: String
  public var attributes: JSONObject
  public var provenance: Provenance
  /// Keys that the format does not define, kept for a round trip.
  public var unknownKeys: JSONObject

  public init(
    label: RelationLabel, source: String, target: String, attributes: JSONObject = [:],
    provenance: Provenance = Provenance(), unknownKeys: JSONObject = [:]
  ) {
    self.label = label
    self.source = source
    self.target = target
    self.attributes = attributes
    self.provenance = provenance
    self.unknownKeys = unknownKeys
  }
}

/// Who says so, and how sure.
public struct Provenance: Hashable, Sendable {
  /// What a person thinks of a suggestion.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    case suggested, accepted, rejected
  }

  /// The program or person that made the annotation, as in `inquit/quotes` or `human`.
  public var producer: String?
  /// nil where the file says nothing.
  public var status: Status?
  /// From 0 to 1: the share of such suggestions that are right; nil where the producer does not say.
  public var confidence: Double?
  /// The producer's rule that fired.
  public var rule: String?

  public init(
    producer: String? = nil, status: Status? = nil, confidence: Double? = nil, rule: String? = nil
  ) {
    self.producer = producer
    self.status = status
    self.confidence = confidence
    self.rule = rule
  }

  /// The confidence that a decimal number spells; nil for what is none, or too large to be one.
  package static func confidence(_ spelling: String) -> Double? {
    guard spelling.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }) else { return nil }
    return Double(spelling).flatMap { $0.isFinite ? $0 : nil }
  }

  /// Whether a person has judged the annotation, so that no annotator may touch it.
  public var isJudged: Bool { status == .accepted || status == .rejected }
}
