import InquitModel

/// A labelled stretch of text that is compared with others: each part of an annotation is one.
public struct EvaluatedSpan: Hashable, Sendable {
  public let label: Label
  public internal(set) var range: ScalarRange
  /// How sure the annotator was; nil where it did not say.
  public let confidence: Double?
  /// For gold: whether it need not be found.
  var isOptional = false
  /// For gold: other ranges that are as right.
  var alternatives: [ScalarRange] = []

  /// `range` must not be empty.
  public init(label: Label, range: ScalarRange, confidence: Double? = nil) {
    self.label = label
    self.range = range
    self.confidence = confidence
  }

  /// Label and range, which is all that makes a span right.
  struct Key: Hashable {
    let label: Label
    let range: ScalarRange
  }

  var key: Key { Key(label: label, range: range) }

  /// The spans of a document's annotations, in their order. What a person rejected is left out, and so are
  /// empty ranges and ranges that do not fit the text.
  static func spans(
    of document: Document, labels: Set<Label>?, allowances: GoldAllowances = GoldAllowances()
  ) -> [EvaluatedSpan] {
    let map = OffsetMap<UTF32>(document.text)
    var spans: [EvaluatedSpan] = []
    for annotation in document.annotations
    where annotation.provenance.status != .rejected && labels?.contains(annotation.label) != false {
      for part in annotation.ranges where !part.isEmpty {
        guard let range = map.range(of: part) else { continue }
        var span = EvaluatedSpan(
          label: annotation.label, range: range, confidence: annotation.provenance.confidence)
        span.isOptional = allowances.isOptional(annotation)
        span.alternatives = allowances.alternatives(to: annotation)
        spans.append(span)
      }
    }
    return spans
  }

  /// In text order, the shorter one first where two start together.
  static func precedes(_ a: EvaluatedSpan, _ b: EvaluatedSpan) -> Bool {
    (a.range.lowerBound, a.range.upperBound, a.label.rawValue)
      < (b.range.lowerBound, b.range.upperBound, b.label.rawValue)
  }
}
