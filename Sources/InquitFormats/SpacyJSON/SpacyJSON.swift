import InquitModel

extension Format {
  /// spaCy's JSON. Written is what `spacy convert` takes, with a tag in BILUO for each token; read are also
  /// `Doc.to_json()` and the pairs `["text", {"entities": [[0, 5, "PER"]]}]`.
  public static let spacyJSON = Self.makeSpacyJSON()

  private static func makeSpacyJSON() -> Format {
    var format = Format(
      id: "spacy-json", summary: "spaCy's JSON for spacy convert; reads Doc.to_json() and pairs too",
      unit: .tokens, capabilities: [.text, .documentID, .sentences, .tokens, .annotations],
      recognise: { sample in
        if sample.has("paragraphs[].sentences") {
          return .certain("its records have paragraphs with sentences")
        }
        if sample.has("text", "ents[].start") || sample.has("text", "spans", "ents", "tokens[].start") {
          return .certain("its records have the key \"ents\"")
        }
        if sample.has("[].heads", "[].deps") || sample.has("[].cats") || sample.has("[].spans") {
          return .certain("its records are a text and an object of what is annotated")
        }
        if sample.has("[].entities") { return .certain("its records are a text and an object of entities") }
        return sample.has("annotations[][].entities")
          ? .certain("its annotations are a text and an object of entities") : nil
      },
      reader: { source, options in
        JSONDocumentReader(source, options, acceptsPairs: true, decode: SpacyJSONDecoder.documents)
      },
      writer: { _ in SpacyJSONWriter() })
    format.makeEditor = { JSONSpanEditor($0) }
    format.extensions = ["json", "jsonl"]
    return format
  }
}

/// Writes a paragraph for each document; annotations that overlap have no place in tags.
struct SpacyJSONWriter: DocumentWriter {
  private var array = JSONArrayWriter()

  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    NameAdapter(allows: { _ in true }).adapt(&document, &losses)
    SpacyTokens.cover(&document, &losses)
    document.sortAnnotationsOuterFirst()
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    let spacy = SpacyTokens(document)
    let positions = spacy.positions
    let grid = TokenGrid(document.tokens ?? [])
    let spans = document.annotations.compactMap { annotation -> LabelledTokens? in
      guard let run = annotation.ranges.first.flatMap(grid.indexes) else { return nil }
      return LabelledTokens(
        tokens: positions[run.lowerBound]..<(positions[run.upperBound - 1] + 1),
        label: annotation.label.rawValue)
    }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let tags = TagScheme.bilou.tags(spans, count: spacy.tokens.count)
    // White space before the first sentence belongs to it.
    let starts = Set(grid.sentences(document.sentences).dropFirst().map { positions[$0.lowerBound] })
    var sentences: [[JSONValue]] = []
    for (i, token) in spacy.tokens.enumerated() {
      if i == 0 || starts.contains(i) { sentences.append([]) }
      sentences[sentences.count - 1].append([
        "id": .number("\(i)"), "orth": .string(document.text[token.range]), "space": .bool(token.hasSpace),
        "ner": .string(tags[i]),
      ])
    }
    array.write(
      [
        "id": .string(document.id),
        "paragraphs": .array([
          [
            "raw": .string(document.text.description),
            "sentences": .array(sentences.map { ["tokens": .array($0), "brackets": .array([])] }),
          ]
        ]),
      ], to: &output)
  }

  mutating func finish(to output: inout [UInt8]) { array.finish(to: &output) }
}
