import InquitModel

extension SeededGenerator {
  /// A random document: a text from all planes, annotations that nest, cross and have parts, relations.
  public mutating func document(id: String) -> Document {
    let text = SourceText(self.text(length: 60))
    var document = Document(id: id, language: "en", text: text)
    let boundaries = (0...text.bytes.count).map { ByteOffset($0) }.filter { text.isScalarBoundary($0) }
    for i in 0..<Int.random(in: 0...6, using: &self) {
      // Strictly increasing ends give parts that are neither empty nor touching.
      var ends = Set<ByteOffset>()
      for _ in 0..<Int.random(in: 2...6, using: &self) {
        ends.insert(boundaries.randomElement(using: &self)!)
      }
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

  /// As `document(id:)`, with tokens, sentences, and now and then everything else that a document can have:
  /// metadata, further keys, rejected annotations, details of relations, ends on token edges only.
  public mutating func segmentedDocument(id: String) -> Document {
    var document = self.document(id: id)
    let tokens = self.tokens(of: document.text)
    document.tokens = tokens
    document.sentences = sentences(of: tokens)
    if Bool.random(using: &self) { document.language = nil }
    if Bool.random(using: &self) { document.metadata = ["title": "A \"title\"\t😀", "year": 2024] }
    if Int.random(in: 0..<4, using: &self) == 0 { document.unknownKeys = ["x-key": .array([1, .null])] }
    for i in document.annotations.indices {
      if Bool.random(using: &self), let range = document.annotations[i].ranges.first,
        let first = tokens.first(where: { $0.upperBound > range.lowerBound }),
        let last = tokens.last(where: { $0.lowerBound < range.upperBound }),
        first.lowerBound <= last.lowerBound
      {
        document.annotations[i].ranges = [first.lowerBound..<last.upperBound]
      }
      if Int.random(in: 0..<8, using: &self) == 0 { document.annotations[i].provenance.status = .rejected }
      if Int.random(in: 0..<8, using: &self) == 0 { document.annotations[i].unknownKeys = ["x-note": "n"] }
      if Bool.random(using: &self) { document.annotations[i].attributes = [:] }
      if Bool.random(using: &self) { document.annotations[i].provenance = Provenance() }
    }
    for i in document.relations.indices where Int.random(in: 0..<4, using: &self) == 0 {
      document.relations[i].attributes = ["sure": true]
      document.relations[i].provenance.producer = "human"
    }
    return document
  }

  /// Tokens without white space in them, which now and then touch.
  private mutating func tokens(of text: SourceText) -> [ByteRange] {
    var tokens: [ByteRange] = []
    var start: Int?
    var i = 0
    while i < text.bytes.count {
      let (scalar, length) = text.scalar(at: ByteOffset(i))
      if scalar.properties.isWhitespace {
        if let begun = start { tokens.append(ByteRange(begun, i)) }
        start = nil
      } else if let begun = start, Int.random(in: 0..<6, using: &self) == 0 {
        tokens.append(ByteRange(begun, i))
        start = i
      } else if start == nil {
        start = i
      }
      i += length
    }
    if let start { tokens.append(ByteRange(start, text.bytes.count)) }
    return tokens
  }

  private mutating func sentences(of tokens: [ByteRange]) -> [ByteRange] {
    var sentences: [ByteRange] = []
    for token in tokens {
      if let last = sentences.last, Int.random(in: 0..<5, using: &self) > 0 {
        sentences[sentences.count - 1] = last.lowerBound..<token.upperBound
      } else {
        sentences.append(token)
      }
    }
    return sentences
  }
}
