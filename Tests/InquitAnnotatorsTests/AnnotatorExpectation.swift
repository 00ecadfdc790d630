import InquitAnnotators
import InquitFormats
import InquitModel
import InquitSegmentation
import InquitTestSupport
import Testing

/// What an annotator should find, as marked text:
///
///     let numbers = AnnotatorExpectation(labels: [.number]) { NumberAnnotator(language: "en").layer(for: $0) }
///     try numbers.check("[number type=cardinal value=7|Seven] drones")
///
/// The text is run in every `TextVariant`. Annotations are compared by label, parts and the chosen
/// attributes, relations by their ends; ids, order and provenance do not count.
struct AnnotatorExpectation {
  /// The labels to compare. Others in the expected text help a reader and are passed over.
  var labels: Set<Label>
  /// The attributes to compare; nil for all.
  var attributes: Set<String>?
  /// The relations to compare, where both ends have one of the labels; nil for all.
  var relations: Set<RelationLabel>?
  /// The language of texts whose `#!inquit` line names none.
  var language = "en"
  /// The annotator under test.
  var annotate: (AnalysedText) throws -> Layer

  init(
    labels: Set<Label>, attributes: Set<String>? = nil, relations: Set<RelationLabel>? = nil,
    language: String = "en", annotate: @escaping (AnalysedText) throws -> Layer
  ) {
    self.labels = labels
    self.attributes = attributes
    self.relations = relations
    self.language = language
    self.annotate = annotate
  }

  /// Records an issue for each variant of `marked` in which something else is found.
  func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for read in try MarkedTextReader.documents(in: Array(marked.utf8)) {
      for variant in TextVariant.allCases {
        let expected = variant.apply(to: read.document)
        let found = try annotated(expected)
        let (want, got) = (comparable(expected), comparable(found))
        guard want != got else { continue }
        Issue.record(
          """
          variant \(variant)
          expected: \(shown(want))
             found: \(shown(got))
          """, sourceLocation: sourceLocation)
      }
    }
  }

  /// The text of `document` with what the annotator finds in it.
  private func annotated(_ document: Document) throws -> Document {
    let language = document.language ?? language
    let segments = TextSegmenter(language: language).segments(of: document.text)
    let text = AnalysedText(text: document.text, language: language, segments: segments)
    let layer = try annotate(text)
    return Document(
      id: document.id, text: document.text, annotations: layer.annotations, relations: layer.relations)
  }

  /// `document` with nothing but what is compared, in an order and with ids that follow from it.
  private func comparable(_ document: Document) -> Document {
    var annotations = document.annotations.filter { labels.contains($0.label) && !$0.ranges.isEmpty }
    annotations.sort { key($0).lexicographicallyPrecedes(key($1)) }
    var ids: [String: String] = [:]
    for i in annotations.indices {
      let id = "\(i + 1)"
      ids[annotations[i].id] = id
      annotations[i] = Annotation(
        id: id, label: annotations[i].label, ranges: annotations[i].ranges,
        attributes: comparable(annotations[i].attributes))
    }
    var relations = document.relations.compactMap { relation -> Relation? in
      guard self.relations?.contains(relation.label) != false, let source = ids[relation.source],
        let target = ids[relation.target]
      else { return nil }
      return Relation(label: relation.label, source: source, target: target)
    }
    relations.sort { ($0.source, $0.label.rawValue, $0.target) < ($1.source, $1.label.rawValue, $1.target) }
    return Document(id: "", text: document.text, annotations: annotations, relations: relations)
  }

  private func comparable(_ attributes: JSONObject) -> JSONObject {
    let kept = attributes.members.filter { self.attributes?.contains($0.key) != false }
    return JSONObject(kept.sorted { $0.key < $1.key })
  }

  private func key(_ annotation: Annotation) -> [String] {
    // Padded, so that text order is number order.
    func padded(_ n: Int) -> String { String(repeating: "0", count: max(0, 12 - "\(n)".count)) + "\(n)" }
    return annotation.ranges.flatMap { [padded($0.lowerBound.value), padded(1 << 32 - $0.upperBound.value)] }
      + [annotation.label.rawValue]
  }

  private func shown(_ document: Document) -> String {
    var options = MarkedTextWriter.Options()
    options.includesHeader = false
    return MarkedTextWriter.string(for: document, options: options)
  }
}
