import InquitModel

/// What a gold document leaves open, by its metadata. Offsets are in code points:
///
///     "optional": [{"id": "q3"}]                            right with or without this annotation
///     "accept":   [{"id": "q1", "start": 0, "end": 20}]     other ends that are as right as the annotation's
///     "ignore":   [{"start": 90, "end": 120, "label": "*"}] nothing of this label counts here; * for any label
///
/// Entries of another form are passed over.
struct GoldAllowances {
  private struct Zone {
    /// nil for any label.
    let label: Label?
    let range: ScalarRange
  }

  private var optional: Set<String> = []
  private var alternatives: [String: [ScalarRange]] = [:]
  private var ignored: [Zone] = []

  /// Nothing is left open.
  init() {}

  init(_ gold: Document) {
    for entry in Self.entries("optional", of: gold) {
      if let id = entry["id"]?.stringValue { optional.insert(id) }
    }
    for entry in Self.entries("accept", of: gold) {
      guard let id = entry["id"]?.stringValue, let range = Self.range(entry) else { continue }
      alternatives[id, default: []].append(range)
    }
    for entry in Self.entries("ignore", of: gold) {
      guard let label = entry["label"]?.stringValue, let range = Self.range(entry) else { continue }
      ignored.append(Zone(label: label == "*" ? nil : Label(label), range: range))
    }
  }

  func isOptional(_ annotation: Annotation) -> Bool { optional.contains(annotation.id) }

  /// Other ranges for an annotation; one of several parts has none.
  func alternatives(to annotation: Annotation) -> [ScalarRange] {
    annotation.ranges.count == 1 ? alternatives[annotation.id] ?? [] : []
  }

  /// Leaves out what is not to be scored: predictions that touch an ignored zone, and optional spans that
  /// were not found exactly, with the predictions at their places. A prediction with accepted ends gets the
  /// gold ones.
  func settle(_ gold: inout [EvaluatedSpan], _ predicted: inout [EvaluatedSpan]) {
    if !ignored.isEmpty {
      predicted.removeAll { span in
        ignored.contains { ($0.label ?? span.label) == span.label && $0.range.overlaps(span.range) }
      }
    }
    gold.removeAll { span in
      if !span.alternatives.isEmpty {
        for i in predicted.indices
        where predicted[i].label == span.label && span.alternatives.contains(predicted[i].range) {
          predicted[i].range = span.range
        }
      }
      guard span.isOptional, !predicted.contains(where: { $0.key == span.key }) else { return false }
      predicted.removeAll { $0.label == span.label && Self.share(most: $0.range, span.range) }
      return true
    }
  }

  /// Whether two ranges have at least half of the shorter one in common.
  private static func share(most a: ScalarRange, _ b: ScalarRange) -> Bool {
    let common = a.clamped(to: b).count
    return common > 0 && 2 * common >= min(a.count, b.count)
  }

  private static func entries(_ key: String, of document: Document) -> [JSONObject] {
    guard case .array(let values) = document.metadata[key] else { return [] }
    return values.compactMap {
      if case .object(let object) = $0 { object } else { nil }
    }
  }

  private static func range(_ entry: JSONObject) -> ScalarRange? {
    guard case .number(let start) = entry["start"], case .number(let end) = entry["end"],
      let start = Int(start), let end = Int(end), 0 <= start, start < end
    else { return nil }
    return ScalarRange(start, end)
  }
}
