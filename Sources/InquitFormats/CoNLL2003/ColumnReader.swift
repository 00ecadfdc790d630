import InquitModel

/// Reads the family of CoNLL-2003: a token a line, columns, a blank line after a sentence, and perhaps a line
/// `-DOCSTART-` before a document. Without such lines the file is one document.
struct ColumnReader: DocumentReader {
  private var lines: LineReader
  private let options: ReadOptions
  private let layout: ColumnLayout?
  private let schemes: [TagScheme]
  private var builder: DocumentBuilder
  /// The line with which the document starts that is being read.
  private var firstLine = 1
  private var documents = 0
  private var isAtEnd = false
  /// A line that is still to be looked at, though it was read: the sentence before it was at fault.
  private var held: [UInt8]?
  private var hasMarks = false
  private(set) var losses = LossReport()
  let notes: [String]

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
      notes = []
      builder = DocumentBuilder(schemes: [], repairsTags: false)
      let isEmpty = sample.lines.allSatisfy {
        $0.allSatisfy(\.isWhitespace) || $0.hasPrefix(CoNLLColumns.documentStart)
      }
      if isEmpty { return }
      throw ReadError(
        line: 1, message: "the lines have no column of tags such as O, B-PER, I-PER in common",
        help: "every line needs the same number of columns, parted by TAB or by single blanks")
    }
    let verdicts = try Self.verdicts(on: bytes, layout, options)
    schemes = verdicts.map(\.scheme)
    notes = Self.notes(verdicts.map(\.reason))
    builder = DocumentBuilder(schemes: schemes, repairsTags: options.repairsTags)
  }

  /// The columns of a whole file and the scheme of each column of tags, as they are found out for reading it; nil when
  /// they have nothing in common.
  static func columns(
    of file: [UInt8], _ options: ReadOptions
  ) throws -> (layout: ColumnLayout, schemes: [TagScheme])? {
    let bytes = Array(file.prefix(sampleLength))
    let sample = Sample(bytes, isWhole: bytes.count == file.count, name: nil)
    guard let layout = ColumnLayout(sampling: sample.lines) else { return nil }
    return (layout, try verdicts(on: bytes, layout, options).map(\.scheme))
  }

  /// The scheme of each column of tags, and what speaks for it.
  private static func verdicts(
    on bytes: [UInt8], _ layout: ColumnLayout, _ options: ReadOptions
  ) throws -> [(scheme: TagScheme, reason: String?)] {
    if let scheme = options.scheme { return layout.tags.map { _ in (scheme, nil) } }
    // Labels alone are IOB1 in which no two neighbours have one label.
    if layout.isBare { return layout.tags.map { _ in (.iob1, "labels stand alone, without B- or I-") } }
    return try layout.tags.map { try evidence(in: bytes, layout, column: $0).scheme() }
  }

  /// Several columns of tags are layers, of which the first is the outer one.
  private static func notes(_ reasons: [String?]) -> [String] {
    reasons.enumerated().compactMap { i, reason in
      reason.map { reasons.count > 1 ? "layer \(i + 1): \($0)" : $0 }
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
        let tag = layout.tag(fields[column])
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
    while let line = try held ?? lines.next() {
      held = nil
      if CoNLLColumns.isBlank(line) {
        try builder.endSentence(&losses, in: id)
      } else if line.starts(with: CoNLLColumns.documentStart.utf8) {
        do { try builder.endSentence(&losses, in: id) } catch {
          held = line
          throw error
        }
        let isFirst = !hasMarks && builder.text.isEmpty
        hasMarks = true
        let read = isFirst ? nil : finished()
        firstLine = lines.lineNumber
        if let read { return read }
      } else {
        do { try addToken(line) } catch {
          builder.sentence.markFaulty()
          throw error
        }
      }
    }
    try builder.endSentence(&losses, in: id)
    isAtEnd = true
    return builder.text.isEmpty && !hasMarks ? nil : finished()
  }

  /// The id of the document that is being read.
  private var id: String {
    hasMarks || documents > 0 ? "\(options.defaultID)-\(documents + 1)" : options.defaultID
  }

  private mutating func finished() -> ReadDocument {
    var document = builder.text.document(id: id, language: options.language)
    document.annotations = builder.tagged.annotations
    let read = ReadDocument(
      document: document, place: FilePlace(line: firstLine), annotationPlaces: builder.tagged.places)
    documents += 1
    builder = DocumentBuilder(schemes: schemes, repairsTags: options.repairsTags)
    return read
  }

  private mutating func addToken(_ line: [UInt8]) throws(ReadError) {
    let number = lines.lineNumber
    _ = try ReadError.checkUTF8(line, firstLine: number)
    guard let layout else { return }
    let fields = ColumnLayout.fields(line, layout.delimiter)
    guard fields.count == layout.count else {
      // GermEval and others put a line of comment before a sentence.
      if fields.first?.hasPrefix("#") == true {
        losses.note(.other, in: id, "line \(number): a comment")
        return
      }
      throw ReadError(
        line: number, columns: fields.count, "where the file has \(layout.count)",
        help: "a token stands on a line of its own, a blank line between sentences")
    }
    if layout.token == 1, fields[0] == "#" {
      losses.note(.other, in: id, "line \(number): a comment")
      return
    }
    if number == 1, layout.hasHeader { return }
    var tags: [Tag] = []
    for column in layout.tags {
      guard let tag = layout.tag(fields[column]) else {
        throw ReadError(
          line: number, message: "“\(fields[column])” is no tag",
          help: "a tag is O, or a letter, a hyphen and a label")
      }
      tags.append(tag)
    }
    builder.sentence.append(DocumentBuilder.Row(token: fields[layout.token], tags: tags, line: number))
  }
}

/// The document that is being read.
private struct DocumentBuilder {
  /// A token, its tags by layer, and the number of its line.
  struct Row {
    let token: String
    let tags: [Tag]
    let line: Int
  }

  let schemes: [TagScheme]
  let repairsTags: Bool
  var sentence = SentenceRows<Row>()
  private(set) var text = TokenTextBuilder()
  private(set) var tagged = TagAnnotations()

  init(schemes: [TagScheme], repairsTags: Bool) {
    self.schemes = schemes
    self.repairsTags = repairsTags
  }

  /// Adds the sentence that ends here. Throws for tags that may not stand where they do; then it is left out.
  mutating func endSentence(_ losses: inout LossReport, in id: String) throws(ReadError) {
    let rows = sentence.take()
    let layers = schemes.indices.map { layer in rows.map { $0.tags[layer] } }
    func place(_ row: Int) -> FilePlace { FilePlace(line: rows[row].line) }
    for (scheme, tags) in zip(schemes, layers) {
      try scheme.check(tags, repairs: repairsTags, document: id, &losses, place: place)
    }
    let first = text.tokens.count
    for row in rows { text.append(row.token) }
    text.endSentence()
    for (scheme, tags) in zip(schemes, layers) {
      tagged.add(tags, in: scheme, to: text, from: first, place: place)
    }
  }
}
