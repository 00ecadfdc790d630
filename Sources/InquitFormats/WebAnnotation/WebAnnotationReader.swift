import InquitModel

/// Reads the annotations of one text: a page or a list of them, or one after the other.
struct WebAnnotationReader: DocumentReader {
  private var records: JSONRecordReader
  private let options: ReadOptions
  private var isDone = false
  private(set) var losses = LossReport()

  init(_ source: ByteSource, _ options: ReadOptions) {
    records = JSONRecordReader(source)
    self.options = options
  }

  mutating func next() throws -> ReadDocument? {
    if isDone { return nil }
    isDone = true
    let text = try options.textBeside()
    var decoder = WebAnnotationDecoder(text, options)
    while let record = try records.next() {
      try decoder.read(
        JSONFields(
          object: try record.object(), path: "", places: JSONPlaces(record), number: 1, options: options))
    }
    return decoder.document(&losses)
  }
}
