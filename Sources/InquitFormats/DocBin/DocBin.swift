import InquitModel

extension Format {
  /// spaCy's DocBin (`.spacy`), what `spacy train` reads. All annotations are in the span group `sc`; those
  /// that do not overlap are entities too.
  public static let docBin = Self.makeDocBin()

  private static func makeDocBin() -> Format {
    var format = Format(
      id: "docbin", summary: "spaCy's DocBin, for spacy train: entities and the span group sc", unit: .tokens,
      capabilities: [.text, .documentID, .sentences, .tokens, .annotations, .nesting, .crossing],
      recognise: { sample in
        guard sample.bytes.count > 2, sample.bytes[0] == 0x78,
          (Int(sample.bytes[0]) << 8 | Int(sample.bytes[1])) % 31 == 0
        else { return nil }
        return .certain("it starts as zlib data does")
      },
      reader: { source, options in try DocBinReader(source, options) },
      writer: { _ in DocBinWriter() })
    format.aliases = ["spacy"]
    format.extensions = ["spacy"]
    return format
  }
}

/// Unpacks a file as a whole, for it is packed so, and makes its documents one by one.
struct DocBinReader: DocumentReader {
  private let decoder: DocBinDecoder
  private var documents = 0
  private var rows = 0..<0
  private(set) var losses = LossReport()

  /// Throws `ReadError` for a file that is no DocBin.
  init(_ source: ByteSource, _ options: ReadOptions) throws {
    var source = source
    decoder = try DocBinDecoder(try source.rest(), options)
  }

  mutating func next() throws -> ReadDocument? {
    guard documents < decoder.lengths.count else { return nil }
    let index = documents
    rows = rows.upperBound..<(rows.upperBound + decoder.lengths[index])
    documents += 1
    let read = try decoder.document(index, rows)
    decoder.noteLosses(index, rows, in: read.document.id, &losses)
    return read
  }
}

/// The numbers of spaCy's token attributes (`spacy/attrs.pxd`).
enum SpacyAttribute {
  static let orth = 65
  static let entityIOB = 77
  static let entityType = 78
  static let sentenceStart = 80
  /// What documents do not hold, with the name of each: lemmas, parts of speech, dependencies, heads, morphology,
  /// and ids of entities. Others, such as normal forms, follow from the word.
  static let notRead = [
    73: "lemmas", 74: "parts of speech", 75: "tags", 76: "dependencies", 79: "heads", 453: "morphology",
    452: "ids in a knowledge base", 454: "ids of entities",
  ]
}

/// Keys in a document's user data.
enum SpacyUserData {
  static let id = "id"
}

/// What spaCy writes in `ENT_IOB`.
enum EntityIOB {
  static let inside: UInt64 = 1
  static let outside: UInt64 = 2
  static let begin: UInt64 = 3
}

/// White space beyond one blank after a token is a token of its own in spaCy. They are made here and taken
/// away when reading.
struct SpacyTokens {
  struct Token {
    let range: ByteRange
    let hasSpace: Bool
    /// Its index in the document's tokens; nil for white space.
    let index: Int?
  }

  let tokens: [Token]

  /// For each of the document's tokens its index in `tokens`.
  var positions: [Int] { tokens.indices.filter { tokens[$0].index != nil } }

  init(_ document: Document) {
    let text = document.text
    var result: [Token] = []
    var position: ByteOffset = 0
    func addGap(to end: ByteOffset) {
      if position < end { result.append(Token(range: position..<end, hasSpace: false, index: nil)) }
    }
    for (i, range) in (document.tokens ?? []).enumerated() {
      addGap(to: range.lowerBound)
      let hasSpace = range.upperBound < text.endOffset && text.bytes[range.upperBound.value] == 0x20
      result.append(Token(range: range, hasSpace: hasSpace, index: i))
      position = range.upperBound.advanced(by: hasSpace ? 1 : 0)
    }
    addGap(to: text.endOffset)
    tokens = result
  }
}
