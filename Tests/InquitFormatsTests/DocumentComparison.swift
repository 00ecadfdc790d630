import InquitFormats
import InquitModel

/// Two documents compared aspect by aspect, as far as a format can tell them apart.
struct DocumentComparison {
  let capabilities: Format.Capabilities

  /// The aspects in which `a` and `b` differ, each with both values.
  func differences(_ a: Document, _ b: Document) -> [String: String] {
    var result: [String: String] = [:]
    func compare(_ aspect: String, _ x: some Equatable, _ y: some Equatable) {
      let (x, y) = ("\(x)", "\(y)")
      if !sameBytes(x, y) { result[aspect] = "\(x) | \(y)" }
    }
    if capabilities.contains(.text) { compare("text", a.text.bytes, b.text.bytes) }
    if capabilities.contains(.documentID) { compare("documentID", a.id, b.id) }
    compare("language", a.language ?? "", b.language ?? "")
    compare("metadata", described(a.metadata), described(b.metadata))
    compare("unknownKeys", described(a.unknownKeys), described(b.unknownKeys))
    compare("segmenter", "\(a.segmenter as Any)", "\(b.segmenter as Any)")
    if capabilities.contains(.tokens) { compare("tokens", tokens(a), tokens(b)) }
    if capabilities.contains(.sentences) { compare("sentences", sentences(a), sentences(b)) }
    compare("annotations", annotations(a).sorted(), annotations(b).sorted())
    compare("relations", relations(a).sorted(), relations(b).sorted())
    return result
  }

  private func described(_ object: JSONObject) -> String {
    object.members.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }

  private func tokens(_ document: Document) -> [String] {
    (document.tokens ?? []).map { capabilities.contains(.text) ? "\($0)" : document.text[$0] }
  }

  /// Where the text is not kept, a place is said by the tokens that it covers.
  private func place(_ range: ByteRange, in document: Document) -> String {
    if capabilities.contains(.text) { return "\(range)" }
    let indexes = (document.tokens ?? []).indices.filter { document.tokens![$0].overlaps(range) }
    return "tokens \(indexes)"
  }

  private func sentences(_ document: Document) -> [String] {
    (document.sentences ?? []).map { place($0, in: document) }
  }

  private func annotations(_ document: Document) -> [String] {
    document.annotations.map { annotation in
      describe(annotation, in: document) + " \(described(annotation.attributes)) \(annotation.provenance)"
        + " \(described(annotation.unknownKeys))"
    }
  }

  private func describe(_ annotation: Annotation, in document: Document) -> String {
    let id = capabilities.contains(.annotationIDs) ? annotation.id : ""
    return "\(annotation.label)#\(id) \(annotation.ranges.map { place($0, in: document) })"
  }

  private func relations(_ document: Document) -> [String] {
    func end(_ id: String) -> String {
      document.annotations.first { $0.id == id }.map { describe($0, in: document) } ?? id
    }
    return document.relations.map { relation in
      "\(relation.label) \(end(relation.source)) → \(end(relation.target))"
        + " \(described(relation.attributes)) \(relation.provenance) \(described(relation.unknownKeys))"
    }
  }
}
