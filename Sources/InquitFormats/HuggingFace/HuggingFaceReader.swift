import InquitModel

/// Reads rows; rows that follow each other and name the same `document` are its sentences. What the numbers mean
/// may stand in the file itself, in a record of `features` as the hub's viewer gives them with its `rows`.
struct HuggingFaceReader: DocumentReader {
  private var rows: Rows
  private let options: ReadOptions
  private let scheme: TagScheme
  private var waiting: HuggingFaceRow?
  private(set) var losses = LossReport()
  let notes: [String]

  /// How much of a file is looked at to find out its scheme.
  private static let sampleLength = 1 << 20

  /// Throws `ReadError` when the tags speak for two schemes, and none is asked for.
  init(_ source: ByteSource, _ options: ReadOptions) throws {
    var source = source
    self.options = options
    let (scheme, reason) = try options.scheme.map { ($0, nil) } ?? Self.verdict(on: &source, options)
    self.scheme = scheme
    notes = reason.map { [$0] } ?? []
    rows = Rows(source, options)
  }

  private static func verdict(on source: inout ByteSource, _ options: ReadOptions) throws
    -> (scheme: TagScheme, reason: String?)
  {
    var sample = Rows(ByteSource(bytes: try source.peek(sampleLength).bytes), options)
    var evidence = TagSchemeEvidence()
    // What cannot be read is told when the file is read; the sample's last record may be cut.
    while let row = try? sample.next() {
      evidence.add(row.tags.enumerated().map { ($1, "\($1)", row.place(ofTag: $0).line) })
    }
    return try evidence.scheme()
  }

  mutating func next() throws -> ReadDocument? {
    var row = waiting
    waiting = nil
    if row == nil { row = try rows.next() }
    guard let first = row else { return nil }
    var sentences = [first]
    while first.document != nil, let next = try rows.next() {
      guard next.document == first.document else {
        waiting = next
        break
      }
      sentences.append(next)
    }
    return try document(sentences)
  }

  private mutating func document(_ sentences: [HuggingFaceRow]) throws(ReadError) -> ReadDocument {
    let id = sentences[0].document ?? sentences[0].id
    var builder = TokenTextBuilder()
    var tagged = TagAnnotations()
    var further: Set<String> = []
    for row in sentences {
      try scheme.check(
        row.tags, repairs: options.repairsTags, document: id, &losses, place: row.place(ofTag:))
      let first = builder.sentenceStart
      for token in row.tokens { builder.append(token) }
      builder.endSentence()
      further.formUnion(row.further.members.map(\.key))
      tagged.add(row.tags, in: scheme, to: builder, from: first, place: row.place(ofTag:))
    }
    for key in further.sorted() { losses.note(.other, in: id, "the column \(key)") }
    var document = builder.document(id: id, language: options.language)
    document.annotations = tagged.annotations
    return ReadDocument(document: document, place: sentences[0].place, annotationPlaces: tagged.places)
  }
}

/// The rows of a file, with what was said about its numbers before.
private struct Rows {
  private var records: JSONRecordReader
  private let options: ReadOptions
  private var classes: ClassNames
  private var waiting: ArraySlice<JSONFields> = []
  private var count = 0

  init(_ source: ByteSource, _ options: ReadOptions) {
    records = JSONRecordReader(source)
    self.options = options
    classes = ClassNames(options.companions)
  }

  mutating func next() throws -> HuggingFaceRow? {
    while waiting.isEmpty {
      guard let record = try records.next() else { return nil }
      count += 1
      try take(
        JSONFields(
          object: try record.object(), path: "", places: JSONPlaces(record), number: count, options: options))
    }
    return try waiting.popFirst().map { try HuggingFaceRow($0, classes) }
  }

  /// A row, or what the hub's viewer gives: features, and rows of which each has its own number.
  private mutating func take(_ record: JSONFields) throws(ReadError) {
    guard let features = record.value("features") else {
      waiting = [record]
      return
    }
    classes.add(features)
    for item in try record.objects("rows") {
      waiting.append(try item.optionalObject("row") ?? item)
    }
  }
}
