import InquitModel

/// Reads a file of TEI: one document, or each of a `teiCorpus`.
struct TEIReader: DocumentReader {
  private var source: ByteSource
  private let options: ReadOptions
  private var scanner: XMLScanner?
  private var isDone = false
  private var documents = 0
  /// Whether the root is a corpus, whose own header comes before its documents.
  private var isInCorpus = false
  private(set) var losses = LossReport()

  init(_ source: ByteSource, _ options: ReadOptions) {
    self.source = source
    self.options = options
  }

  mutating func next() throws -> ReadDocument? {
    if isDone { return nil }
    // XML that is not well-formed has no next document.
    isDone = true
    if scanner == nil {
      scanner = XMLScanner(try ReadError.checkUTF8(try source.rest()))
    }
    while let event = try scanner?.next() {
      guard case .start(let element) = event else { continue }
      if element.name == "TEI" || element.name == "TEI.2" {
        documents += 1
        let read = try document(element)
        isDone = false
        return read
      }
      if documents == 0, element.name != "teiCorpus", element.name != "teiCorpus.2", !isInCorpus {
        throw ReadError(
          line: 1, message: "the root is <\(element.name)>, not <TEI>",
          help: "of XML only TEI is read; name another format with --from")
      }
      isInCorpus = true
    }
    for name in (scanner?.unknownEntities ?? []).sorted() {
      losses.note(.other, in: options.defaultID, "the entity &\(name); is not defined")
    }
    return nil
  }

  private mutating func document(_ root: XMLElement) throws -> ReadDocument {
    guard var scanner else {
      return ReadDocument(document: Document(id: "", text: ""), place: FilePlace(line: 1))
    }
    let line = scanner.line()
    var decoder = TEIDecoder(language: root["xml:lang"] ?? options.language)
    var depth = 1
    while depth > 0, let event = try scanner.next() {
      switch event {
      case .start(let element):
        depth += 1
        decoder.start(element, line: scanner.line(), &losses)
      case .end(let name):
        depth -= 1
        if depth > 0 { decoder.end(name) }
      case .text(let bytes): decoder.add(bytes)
      }
    }
    self.scanner = scanner
    let fallback = documents > 1 || isInCorpus ? "\(options.defaultID)-\(documents)" : options.defaultID
    return decoder.document(fallbackID: fallback, place: FilePlace(line: line), &losses)
  }
}
