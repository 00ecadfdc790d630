import InquitModel

extension Format {
  /// GLiNER's training data: tokens of its own splitter, and spans whose end token is inside.
  public static let gliner = Self.makeGLiNER()

  private static func makeGLiNER() -> Format {
    var format = Format(
      id: "gliner", summary: "GLiNER's JSON with tokenized_text and ner; end tokens are inside",
      unit: .tokens,
      capabilities: [.tokens, .annotations, .nesting, .crossing],
      recognise: { sample in
        if sample.has("tokenized_text") { return .certain("its records have the key \"tokenized_text\"") }
        return sample.has("tokens[]", "ner[][]")
          ? .certain("its records have tokens, and lists under \"ner\"") : nil
      },
      reader: { source, options in JSONDocumentReader(source, options, decode: GLiNERDecoder.documents) },
      writer: { _ in GLiNERWriter() })
    format.makeEditor = { JSONSpanEditor($0, countsTokens: true) }
    // Spans over others would be shifted.
    format.ownTokens = GLiNERSplitter.tokens
    format.extensions = ["json"]
    return format
  }
}

enum GLiNERDecoder {
  static func documents(_ record: JSONFields, _ losses: inout LossReport) throws(ReadError) -> [ReadDocument]
  {
    var builder = TokenTextBuilder()
    let tokenKey = record.value("tokenized_text") == nil ? "tokens" : "tokenized_text"
    for token in try record.strings(tokenKey) { builder.append(token) }
    var document = builder.document(
      id: record.defaultID, language: record.options.language, hasSentences: false)
    // What labels a model was to choose from says nothing about the text.
    let choices: Set<String> = ["ner_labels", "ner_negatives", "label", "labels", "negatives", "id"]
    for member in record.rest(without: choices.union([tokenKey, "ner"])).members {
      losses.note(.other, in: document.id, member.key)
    }
    var faults: [OffsetFault] = []
    var places: [FilePlace] = []
    for (i, value) in try record.array("ner").enumerated() {
      guard case .array(let items) = value, items.count == 3, let first = JSONFields.integer(items[0]),
        let last = JSONFields.integer(items[1]), let label = items[2].stringValue
      else { throw record.fault("ner[\(i)] should be [first token, last token, label]") }
      let place = record.places.place(at: "ner[\(i)]")
      var annotation = Annotation(id: CountedID.id(i), label: Label(label), ranges: [])
      if first >= 0, first <= last, last < builder.tokens.count {
        annotation.ranges = [builder.range(of: first..<(last + 1))]
      } else {
        faults.append(
          OffsetFault(
            problem: first > last ? .reversed : .outOfBounds, path: "ner[\(i)]", annotation: annotation.id,
            place: place, start: first, end: last, unit: "tokens", textLength: builder.tokens.count))
      }
      document.annotations.append(annotation)
      places.append(place)
    }
    return [
      ReadDocument(document: document, place: record.place, annotationPlaces: places, faults: faults)
    ]
  }
}

struct GLiNERWriter: DocumentWriter {
  private var array = JSONArrayWriter()

  func rebuildsText(of document: Document) -> Bool { TokenTextBuilder.rebuilds(document) }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    let grid = TokenGrid(document.tokens ?? [])
    let spans = document.annotations.compactMap { annotation -> JSONValue? in
      guard let run = annotation.ranges.first.flatMap(grid.indexes) else { return nil }
      return .array([
        .number("\(run.lowerBound)"), .number("\(run.upperBound - 1)"), .string(annotation.label.rawValue),
      ])
    }
    array.write(
      [
        "tokenized_text": .array(grid.tokens.map { .string(document.text[$0]) }), "ner": .array(spans),
      ], to: &output)
  }

  mutating func finish(to output: inout [UInt8]) { array.finish(to: &output) }
}

/// GLiNER's word splitter, `\w+(?:[-_]\w+)*|\S`: runs of letters, digits and `_`, joined by single hyphens; any other character
/// that is no white space alone.
enum GLiNERSplitter {
  static func tokens(of text: SourceText) -> [ByteRange] {
    var tokens: [ByteRange] = []
    var i: ByteOffset = 0
    while i < text.endOffset {
      let (scalar, length) = text.scalar(at: i)
      let start = i
      i = i.advanced(by: length)
      if scalar.properties.isWhitespace { continue }
      if isWord(scalar) {
        i = endOfWords(from: i, in: text)
      }
      tokens.append(start..<i)
    }
    return tokens
  }

  private static func endOfWords(from start: ByteOffset, in text: SourceText) -> ByteOffset {
    var end = start
    while end < text.endOffset {
      let (scalar, length) = text.scalar(at: end)
      if isWord(scalar) {
        end = end.advanced(by: length)
      } else if scalar == "-", end.advanced(by: 1) < text.endOffset,
        isWord(text.scalar(at: end.advanced(by: 1)).scalar)
      {
        end = end.advanced(by: 1)
      } else {
        break
      }
    }
    return end
  }

  /// Python's `\w`: what is alphanumeric, and `_`.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
