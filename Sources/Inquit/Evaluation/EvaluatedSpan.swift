import InquitModel

/// A labelled stretch of text that is compared with others: each part of an annotation is one.
public struct EvaluatedSpan: Hashable, Sendable {
  public let label: Label
  public let range: ScalarRange
  /// How sure the annotator was; nil where it did not say.
  public let confidence: Double?

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

  /// The spans of a document's annotations, in text order. What a person rejected is left out, and so are
  /// empty ranges and ranges that do not fit the text.
  static func spans(of document: Document, labels: Set<Label>?) -> [EvaluatedSpan] {
    let map = OffsetMap<UTF32>(document.text)
    var spans: [EvaluatedSpan] = []
    for annotation in document.annotations
    where annotation.provenance.status != .rejected && labels?.contains(annotation.label) != false {
      for part in annotation.ranges where !part.isEmpty {
        guard let range = map.range(of: part) else { continue }
        spans.append(
          EvaluatedSpan(label: annotation.label, range: range, confidence: annotation.provenance.confidence))
      }
    }
    return spans.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.label.rawValue)
        < ($1.range.lowerBound, $1.range.upperBound, $1.label.rawValue)
    }
  }
}
