import InquitModel

extension Format {
  /// JSONL for token classification, as `datasets` loads it: a sentence a row, tokens and tags as strings.
  public static let huggingFace = Self.makeHuggingFace()

  private static func makeHuggingFace() -> Format {
    var format = Format(
      id: "hf", summary: "JSONL for token classification with tokens and tags, a sentence a row",
      unit: .tokens,
      capabilities: [.documentID, .sentences, .tokens, .annotations],
      recognise: { sample in
        guard sample.has("tokens[]"),
          let key = HuggingFaceReader.tagKeys.first(where: { sample.has($0 + "[]") })
        else { return nil }
        return .certain("its records have \"tokens\" and \"\(key)\"")
      },
      reader: { source, options in HuggingFaceReader(source, options) },
      writer: { options in HuggingFaceWriter(scheme: options.scheme) })
    format.aliases = ["huggingface", "datasets"]
    format.extensions = ["jsonl"]
    format.columns = [
      Column(name: "id"), Column(name: "document"), Column(name: "sentence", type: .integer),
      Column(name: "tokens", isList: true), Column(name: "ner_tags", isList: true),
    ]
    return format
  }
}

/// Reads rows; rows that follow each other and name the same `document` are its sentences.
struct HuggingFaceReader: DocumentReader {
  static let tagKeys = ["ner_tags", "tags", "labels"]

  private var records: JSONRecordReader
  private let options: ReadOptions
  private var waiting: Row?
  private var rows = 0
  private(set) var losses = LossReport()

  private struct Row {
    let document: String?
    let id: String
    let tokens: [String]
    let tags: [InquitFormats.Tag]
    let tagKey: String
    let places: JSONPlaces
    let place: FilePlace
  }

  init(_ source: ByteSource, _ options: ReadOptions) {
    records = JSONRecordReader(source)
    self.options = options
  }

  mutating func next() throws -> ReadDocument? {
    var row = waiting
    waiting = nil
    if row == nil { row = try nextRow() }
    guard let first = row else { return nil }
    var sentences = [first]
    while first.document != nil, let next = try nextRow() {
      guard next.document == first.document else {
        waiting = next
        break
      }
      sentences.append(next)
    }
    return try document(sentences)
  }

  private mutating func nextRow() throws -> Row? {
    guard let record = try records.next() else { return nil }
    rows += 1
    let fields = JSONFields(
      object: try record.object(), path: "", places: JSONPlaces(record), number: rows, options: options)
    guard let key = Self.tagKeys.first(where: { fields.value($0) != nil }) else {
      throw fields.fault("no tags under \(Self.tagKeys.joined(separator: ", "))")
    }
    let tokens = try fields.strings("tokens")
    var tags: [InquitFormats.Tag] = []
    for (i, value) in try fields.array(key).enumerated() {
      guard let spelling = value.stringValue else {
        throw fields.fault(
          "\(key)[\(i)] is a number, whose name is not in this file",
          help: "write the tags as strings, with features[\"\(key)\"].feature.int2str")
      }
      guard let tag = InquitFormats.Tag(spelling) else {
        throw fields.fault("\(key)[\(i)]: “\(spelling)” is no tag")
      }
      tags.append(tag)
    }
    guard tags.count == tokens.count else {
      throw fields.fault("\(tokens.count) tokens, but \(tags.count) tags")
    }
    return Row(
      document: try fields.optionalID("document"), id: try fields.optionalID("id") ?? fields.defaultID,
      tokens: tokens, tags: tags, tagKey: key, places: fields.places, place: record.start)
  }

  private mutating func document(_ sentences: [Row]) throws -> ReadDocument {
    let id = sentences[0].document ?? sentences[0].id
    let scheme: TagScheme
    if let known = options.scheme {
      scheme = known
    } else {
      var evidence = TagSchemeEvidence()
      for row in sentences {
        evidence.add(row.tags.map { ($0, "\($0.letter)-\($0.label)", row.place.line) })
      }
      scheme = try evidence.scheme()
    }
    var builder = TokenTextBuilder()
    var annotations: [Annotation] = []
    var places: [FilePlace] = []
    for row in sentences {
      let first = builder.sentenceStart
      for token in row.tokens { builder.append(token) }
      builder.endSentence()
      let (spans, illegal) = scheme.spans(row.tags)
      for index in illegal { losses.note(.tags, in: id, "token \(index) of line \(row.place.line)") }
      for span in spans {
        let run = (first + span.tokens.lowerBound)..<(first + span.tokens.upperBound)
        annotations.append(
          Annotation(
            id: "a\(annotations.count + 1)", label: Label(span.label.isEmpty ? "entity" : span.label),
            ranges: [builder.range(of: run)]))
        places.append(row.places.place(at: "\(row.tagKey)[\(span.tokens.lowerBound)]"))
      }
    }
    var document = builder.document(id: id, language: options.language)
    document.annotations = annotations
    return ReadDocument(document: document, place: sentences[0].place, annotationPlaces: places)
  }
}

/// Tags are strings, never numbers: the names of numbers get lost. Labels of their own columns for document
/// and sentence keep what belongs together.
struct HuggingFaceWriter: DocumentWriter {
  let scheme: TagScheme

  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    SentenceSplitter.split(&document, &losses)
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    let sentences = TaggedSentence.sentences(of: document, scheme: scheme)
    for (i, sentence) in sentences.enumerated() {
      writeRow(document, i, sentence.tokens.map { document.text[$0] }, sentence.tags, to: &output)
    }
    if sentences.isEmpty { writeRow(document, 0, [], [], to: &output) }
  }

  private func writeRow(
    _ document: Document, _ sentence: Int, _ tokens: [String], _ tags: [String], to output: inout [UInt8]
  ) {
    let row: JSONObject = [
      "id": .string("\(document.id)-\(sentence)"), "document": .string(document.id),
      "sentence": .number("\(sentence)"), "tokens": .array(tokens.map { .string($0) }),
      "ner_tags": .array(tags.map { .string($0) }),
    ]
    row.writeLine(to: &output)
  }
}
