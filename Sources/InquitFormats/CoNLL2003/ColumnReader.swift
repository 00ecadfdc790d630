import InquitModel

/// Reads the family of CoNLL-2003: a token a line, columns, a blank line after a sentence, and perhaps a line
/// `-DOCSTART-` before a document. Without such lines the file is one document.
struct ColumnReader: DocumentReader {
  private var lines: LineReader
  private let options: ReadOptions
  private let layout: ColumnLayout?
  private let schemes: [TagScheme]
  private var documents = 0
  private var isAtEnd = false
  private var hasMarks = false
  private(set) var losses = LossReport()

  /// How much of a file is looked at to find out its columns and its scheme.
  private static let sampleLength = 1 << 20

  /// Throws `ReadError` when the file's columns or scheme cannot be found out.
  init(_ source: ByteSource, _ options: ReadOptions) throws {
    var source = source
    let (bytes, isWhole) = try source.peek(Self.sampleLength)
    self.options = options
    lines = LineReader(source)
    let sample = Sample(bytes, isWhole: isWhole, name: nil)
    layout = ColumnLayout(sampling: sample.lines)
    guard let layout else {
      schemes = []
      let isEmpty = sample.lines.allSatisfy {
        $0.allSatisfy(\.isWhitespace) || $0.hasPrefix(CoNLLColumns.documentStart)
      }
      if isEmpty { return }
      throw ReadError(
        line: 1, message: "the lines have no column of tags such as O, B-PER, I-PER in common",
        help: "every line needs the same number of columns, parted by TAB or by single blanks")
    }
    if let scheme = options.scheme {
      schemes = layout.tags.map { _ in scheme }
    } else {
      schemes = try layout.tags.map { try Self.evidence(in: bytes, layout, column: $0).scheme() }
    }
  }

  private static func evidence(in bytes: [UInt8], _ layout: ColumnLayout, column: Int) -> TagSchemeEvidence {
    var evidence = TagSchemeEvidence()
    var sentence: [(tag: Tag, spelling: String, line: Int)] = []
    for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      let fields = ColumnLayout.fields(Array(line), layout.delimiter)
      guard fields.count == layout.count, !fields[0].hasPrefix(CoNLLColumns.documentStart),
        let tag = Tag(fields[column])
      else {
        evidence.add(sentence)
        sentence = []
        continue
      }
      sentence.append((tag, fields[column], number + 1))
    }
    evidence.add(sentence)
    return evidence
  }

  mutating func next() throws -> ReadDocument? {
    if isAtEnd { return nil }
    var builder = DocumentBuilder(schemes: schemes, id: id(of: documents + 1))
    var firstLine = lines.lineNumber + 1
    while let line = try lines.next() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
        builder.endSentence(&losses)
        continue
      }
      if line.starts(with: CoNLLColumns.documentStart.utf8) {
        builder.endSentence(&losses)
        let isFirst = !hasMarks && builder.text.isEmpty
        hasMarks = true
        if isFirst {
          firstLine = lines.lineNumber
          builder = DocumentBuilder(schemes: schemes, id: id(of: documents + 1))
          continue
        }
        return finished(builder, firstLine)
      }
      try addToken(line, to: &builder)
    }
    isAtEnd = true
    builder.endSentence(&losses)
    if builder.text.isEmpty, !hasMarks { return nil }
    return finished(builder, firstLine)
  }

  private func id(of number: Int) -> String {
    hasMarks || number > 1 ? "\(options.defaultID)-\(number)" : options.defaultID
  }

  private mutating func finished(_ builder: DocumentBuilder, _ firstLine: Int) -> ReadDocument {
    documents += 1
    var document = builder.text.document(id: id(of: documents), language: options.language)
    document.annotations = builder.annotations
    return ReadDocument(
      document: document, place: FilePlace(line: firstLine), annotationPlaces: builder.places)
  }

  private mutating func addToken(_ line: [UInt8], to builder: inout DocumentBuilder) throws {
    let number = lines.lineNumber
    if let invalid = firstInvalidUTF8(in: line.span) {
      throw ReadError(
        line: number, column: invalid + 1, message: "not UTF-8", help: "convert the file to UTF-8")
    }
    guard let layout else { return }
    let fields = ColumnLayout.fields(line, layout.delimiter)
    guard fields.count == layout.count else {
      // GermEval and others put a line of comment before a sentence.
      if fields.first?.hasPrefix("#") == true { return }
      throw ReadError(
        line: number, message: "\(fields.count) columns where the file has \(layout.count)",
        help: "a token stands on a line of its own, a blank line between sentences")
    }
    if layout.token == 1, fields[0] == "#" { return }
    var tags: [Tag] = []
    for column in layout.tags {
      guard let tag = Tag(fields[column]) else {
        throw ReadError(
          line: number, message: "“\(fields[column])” is no tag",
          help: "a tag is O, or a letter, a hyphen and a label")
      }
      tags.append(tag)
    }
    builder.append(fields[layout.token], tags, line: number)
  }
}

/// The document that is being read.
private struct DocumentBuilder {
  let schemes: [TagScheme]
  let id: String
  var text = TokenTextBuilder()
  var annotations: [Annotation] = []
  var places: [FilePlace] = []
  /// The tags of the sentence, by layer.
  private var tags: [[Tag]]
  private var tagLines: [Int] = []

  init(schemes: [TagScheme], id: String) {
    self.schemes = schemes
    self.id = id
    tags = schemes.map { _ in [] }
  }

  mutating func append(_ token: String, _ tokenTags: [Tag], line: Int) {
    text.append(token)
    for (layer, tag) in tokenTags.enumerated() { tags[layer].append(tag) }
    tagLines.append(line)
  }

  mutating func endSentence(_ losses: inout LossReport) {
    let first = text.sentenceStart
    text.endSentence()
    for (layer, scheme) in schemes.enumerated() {
      let (spans, illegal) = scheme.spans(tags[layer])
      for index in illegal {
        let tag = tags[layer][index]
        losses.note(
          .tags, in: id,
          "line \(tagLines[index]): \(tag.letter)-\(tag.label) in \(scheme.rawValue.uppercased())")
      }
      for span in spans {
        let run = (first + span.tokens.lowerBound)..<(first + span.tokens.upperBound)
        annotations.append(
          Annotation(
            id: "a\(annotations.count + 1)", label: Label(span.label.isEmpty ? "entity" : span.label),
            ranges: [text.range(of: run)]))
        places.append(FilePlace(line: tagLines[span.tokens.lowerBound]))
      }
      tags[layer] = []
    }
    tagLines = []
  }
}
