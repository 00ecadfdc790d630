import InquitFormats
import InquitModel
import InquitTestSupport
import InquitValidation

/// The project's own schema.
let builtInSchema: LabelSchema = {
  // The schema is read by tests of its own; without it nothing here makes sense.
  try! LabelSchema(parsing: String(decoding: try! TestFiles.bytes("Guidelines/schema.conf"), as: UTF8.self))
}()

extension RuleExample {
  /// The documents of the example; none for a file.
  func documents() throws -> [ReadDocument] {
    switch self {
    case .marked(let markup), .schemaChange(let markup, _), .predicted(let markup, _):
      try MarkedTextReader.documents(in: Array(markup.utf8))
    case .native(let lines):
      try lines.utf8.split(separator: UInt8(ascii: "\n")).enumerated().map { number, line in
        try NativeReader().document(onLine: Array(line), number: number + 1)
      }
    case .file: []
    }
  }

  /// A linter with one rule, and with the example's earlier schema where it has one.
  func linter(_ rule: any Rule) throws -> Linter {
    var previous: LabelSchema?
    if case .schemaChange(_, let text) = self { previous = try LabelSchema(parsing: text) }
    return Linter(schema: builtInSchema, previousSchema: previous, rules: [rule])
  }

  /// The example as text, for messages.
  var source: String {
    switch self {
    case .marked(let text), .native(let text), .schemaChange(let text, _), .predicted(let text, _): text
    case .file(let name, _): name
    }
  }
}

extension Linter {
  /// What all rules say about an example as a corpus of its own.
  func findings(
    in example: RuleExample, variant: TextVariant = .plain
  ) throws -> [Finding] {
    if case .file(let name, let bytes) = example {
      return findings(in: CheckedFile(name: name, bytes: bytes, layout: CheckedFile.Layout(fileName: name)))
    }
    var documents: [ReadDocument]
    do { documents = try example.documents() } catch let error as ReadError {
      return [
        Finding(
          unreadable: error.message, file: nil, place: FilePlace(line: error.line, column: error.column),
          help: error.help)
      ]
    }
    // Native examples are about their very bytes.
    if case .native = example { return findings(in: documents) }
    for i in documents.indices { documents[i].document = variant.apply(to: documents[i].document) }
    var prediction: Prediction?
    if case .predicted(_, let markup) = example {
      let predicted = variant.apply(to: try MarkedTextReader.document(markup))
      prediction = Prediction(labels: Set(schema.labels.map(\.label)), annotations: predicted.annotations)
    }
    return findings(in: documents, prediction)
  }

  /// What all rules say about documents, as a corpus. A document's split is its metadata's `split`.
  func findings(in documents: [ReadDocument], _ prediction: Prediction? = nil) -> [Finding] {
    var corpus = makeCorpusCheck()
    var findings: [Finding] = []
    for read in documents {
      var checked = CheckedDocument(read, schema: schema)
      checked.prediction = prediction
      findings += self.findings(in: checked)
      corpus.add(
        checked, origin: DocumentOrigin(split: read.document.metadata["split"]?.stringValue))
    }
    return findings + corpus.findings()
  }
}
