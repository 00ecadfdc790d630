import InquitModel

extension SeededGenerator {
  /// A random document: a text from all planes, annotations that nest, cross and have parts, relations.
  public mutating func document(id: String) -> Document {
    let text = SourceText(self.text(length: 60))
    let boundaries = (0...text.bytes.count).map { ByteOffset($0) }.filter { text.isScalarBoundary($0) }
    var document = Document(id: id, language: "en", text: text)
    for i in 0..<Int.random(in: 0...6, using: &self) {
      // Strictly increasing ends give parts that are neither empty nor touching.
      var ends = Set<ByteOffset>()
      for _ in 0..<Int.random(in: 2...6, using: &self) { ends.insert(boundaries.randomElement(using: &self)!) }
      let sorted = ends.sorted()
      let ranges = stride(from: 0, to: sorted.count - 1, by: 2).map { sorted[$0]..<sorted[$0 + 1] }
      guard !ranges.isEmpty else { continue }
      let values: [JSONValue] = ["direct", "a \"b\" [c] \\", "", true, 12, .null]
      document.annotations.append(
        Annotation(
          id: "x\(i)", label: [.quote, .speaker, "my-label"][Int.random(in: 0..<3, using: &self)],
          ranges: ranges, attributes: ["kind": values.randomElement(using: &self)!],
          provenance: Provenance(producer: "test/random", status: .accepted, confidence: 0.25, rule: "r")))
    }
    for _ in 0..<Int.random(in: 0...3, using: &self) {
      guard let source = document.annotations.randomElement(using: &self),
        let target = document.annotations.randomElement(using: &self)
      else { continue }
      let relation = Relation(label: .saidBy, source: source.id, target: target.id)
      if !document.relations.contains(relation) { document.relations.append(relation) }
    }
    return document
  }
}
