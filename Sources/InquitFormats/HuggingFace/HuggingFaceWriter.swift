import InquitModel

/// Writes a row for each sentence. Columns of their own for document and sentence keep what belongs together.
struct HuggingFaceWriter: DocumentWriter {
  private let scheme: TagScheme
  /// The numbers to write; nil to write the tags themselves.
  private var numbers: TagNumbers?

  init(scheme: TagScheme, numbers: TagNumbers?) {
    self.scheme = scheme
    self.numbers = numbers
  }

  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    // A tag without a label is none.
    NameAdapter { _ in true }.adapt(&document, &losses)
    SentenceSplitter.split(&document, &losses)
  }

  func rebuildsText(of document: Document) -> Bool { TokenTextBuilder.rebuilds(document) }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    let sentences = TaggedSentence.sentences(of: document, scheme: scheme)
    for (i, sentence) in sentences.enumerated() {
      writeRow(document, i, sentence.tokens.map { document.text[$0] }, sentence.tags, to: &output)
    }
    if sentences.isEmpty { writeRow(document, 0, [], [], to: &output) }
  }

  private mutating func writeRow(
    _ document: Document, _ sentence: Int, _ tokens: [String], _ tags: [String], to output: inout [UInt8]
  ) {
    let cells = tags.map { tag in
      (numbers?.number(of: tag)).map { JSONValue.number("\($0)") } ?? .string(tag)
    }
    let row: JSONObject = [
      "id": .string("\(document.id)-\(sentence)"), "document": .string(document.id),
      "sentence": .number("\(sentence)"), "tokens": .array(tokens.map { .string($0) }),
      HuggingFaceRow.tagKeys[0]: .array(cells),
    ]
    row.writeLine(to: &output)
  }

  var companion: Companion? { numbers?.companion }
}

/// Numbers for tags, `O` being 0.
struct TagNumbers {
  private(set) var names = ["O"]
  private var byName = ["O": 0]

  /// Numbers the tags of `labels`, in the order of their bytes; the numbers are the same then in every file that is
  /// written with these labels. Those of other labels follow in the order in which they are asked for.
  init(_ labels: Set<Label>?, _ scheme: TagScheme) {
    let sorted = (labels ?? []).map(\.rawValue).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for label in sorted {
      for letter in scheme.letters { _ = number(of: "\(letter)-\(label)") }
    }
  }

  mutating func number(of tag: String) -> Int {
    if let known = byName[tag] { return known }
    byName[tag] = names.count
    names.append(tag)
    return names.count - 1
  }

  /// `dataset_info.json` as `datasets` writes and reads it.
  var companion: Companion {
    func value(_ type: String) -> JSONValue { ["dtype": .string(type), "_type": "Value"] }
    let classes: JSONValue = [
      "feature": ["names": .array(names.map { .string($0) }), "_type": "ClassLabel"], "_type": "Sequence",
    ]
    let features: JSONObject = [
      "id": value("string"), "document": value("string"), "sentence": value("int64"),
      "tokens": ["feature": value("string"), "_type": "Sequence"],
      HuggingFaceRow.tagKeys[0]: classes,
    ]
    var json = JSONWriter()
    json.object(["features": .object(features)])
    json.raw("\n")
    return Companion(name: ClassNames.files[0], bytes: json.bytes)
  }
}
