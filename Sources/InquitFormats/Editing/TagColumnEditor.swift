import InquitModel

/// Edits files with a token a line and tags in columns: the tags of the rows that an edit changes.
struct TagColumnEditor: RecordEditor {
  private let rows: TagRows?

  init(_ record: EditedRecord) { rows = TagRows(record) }

  func replacements(for edits: [DocumentEdit], of read: ReadDocument) -> [ByteReplacement]? {
    guard let rows else { return nil }
    var all: [ByteReplacement] = []
    for edit in edits {
      guard let replacements = replacements(for: edit, of: read, rows) else { return nil }
      all += replacements
    }
    return all
  }

  private func replacements(
    for edit: DocumentEdit, of read: ReadDocument, _ rows: TagRows
  ) -> [ByteReplacement]? {
    switch edit {
    case .setRanges(let i, let ranges):
      guard ranges.count == 1 else { return nil }
      return rows.change(i, of: read) { span in
        let grid = TokenGrid(read.document.tokens ?? [])
        guard grid.range(touching: ranges[0]) == ranges[0],
          let old = read.document.annotations[i].hull.flatMap(grid.indexes),
          let new = grid.indexes(touching: ranges[0])
        else { return nil }
        let first = span.tokens.lowerBound + new.lowerBound - old.lowerBound
        return [LabelledTokens(tokens: first..<(first + new.count), label: span.label)]
      }
    case .setLabel(let i, let label):
      return rows.change(i, of: read) { [LabelledTokens(tokens: $0.tokens, label: label.rawValue)] }
    case .removeAnnotation(let i): return rows.change(i, of: read) { _ in [] }
    case .setAttribute, .removeRelation: return nil
    }
  }
}

/// The rows of a file with tags in columns.
struct TagRows {
  private let bytes: [UInt8]
  private let firstLine: Int
  private let layout: ColumnLayout
  private let schemes: [TagScheme]
  private var lines: [Range<Int>] = []

  /// nil when the file's columns or scheme cannot be told.
  init?(_ record: EditedRecord) {
    guard let (layout, schemes) = try? ColumnReader.columns(of: record.bytes, record.options), !layout.isBare
    else {
      return nil
    }
    bytes = record.bytes
    firstLine = record.start.line
    self.layout = layout
    self.schemes = schemes
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(\.indices)
  }

  /// The rows of a sentence that are tokens.
  private struct Sentence {
    /// Their fields.
    var fields: [[Range<Int>]] = []
    /// Which of them stands on the line that was asked for.
    var row = 0
  }

  /// What changes when the span of an annotation, which is among those of its sentence, becomes others.
  func change(
    _ i: Int, of read: ReadDocument, _ changed: (LabelledTokens) -> [LabelledTokens]?
  ) -> [ByteReplacement]? {
    guard read.annotationPlaces.indices.contains(i),
      let sentence = sentence(around: read.annotationPlaces[i].line - firstLine)
    else { return nil }
    for (scheme, column) in zip(schemes, layout.tags) {
      let tags = sentence.fields.compactMap { Tag(text($0[column])) }
      guard tags.count == sentence.fields.count else { return nil }
      let old = scheme.spans(tags)
      guard let at = old.firstIndex(where: { Self.isSame($0, read.document.annotations[i], sentence.row) })
      else { continue }
      guard let replaced = changed(old[at]) else { return nil }
      let new = (old[..<at] + replaced + old[(at + 1)...]).sorted {
        $0.tokens.lowerBound < $1.tokens.lowerBound
      }
      return replacements(in: sentence, column, scheme, from: old, to: new)
    }
    return nil
  }

  private static func isSame(_ span: LabelledTokens, _ annotation: Annotation, _ row: Int) -> Bool {
    span.tokens.lowerBound == row && !span.label.isEmpty && span.label == annotation.label.rawValue
  }

  /// The tags that are others than before; nil for spans that overlap or leave the sentence.
  private func replacements(
    in sentence: Sentence, _ column: Int, _ scheme: TagScheme, from old: [LabelledTokens],
    to new: [LabelledTokens]
  ) -> [ByteReplacement]? {
    let count = sentence.fields.count
    guard
      new.allSatisfy({ $0.tokens.lowerBound >= 0 && $0.tokens.upperBound <= count && !$0.tokens.isEmpty }),
      zip(new, new.dropFirst()).allSatisfy({ $0.tokens.upperBound <= $1.tokens.lowerBound })
    else { return nil }
    let before = scheme.tags(old, count: count)
    let after = scheme.tags(new, count: count)
    return (0..<count).filter { before[$0] != after[$0] }.map {
      ByteReplacement(sentence.fields[$0][column], Array(after[$0].utf8))
    }
  }

  // MARK: Rows

  /// The sentence that holds a line; nil when the line is no row.
  private func sentence(around line: Int) -> Sentence? {
    guard lines.indices.contains(line) else { return nil }
    let start = lines[..<line].lastIndex(where: endsSentence).map { $0 + 1 } ?? 0
    let end = lines[line...].firstIndex(where: endsSentence) ?? lines.count
    guard start <= line, line < end else { return nil }
    var sentence = Sentence()
    for i in start..<end {
      let fields = fields(lines[i])
      guard fields.count == layout.count, layout.token == 0 || text(fields[0]) != "#" else { continue }
      if i == line { sentence.row = sentence.fields.count }
      sentence.fields.append(fields)
    }
    return sentence
  }

  private func endsSentence(_ line: Range<Int>) -> Bool {
    bytes[line].allSatisfy { $0 <= 0x20 } || bytes[line].starts(with: CoNLLColumns.documentStart.utf8)
  }

  private func fields(_ line: Range<Int>) -> [Range<Int>] {
    ColumnLayout.fieldRanges(bytes[line], layout.delimiter)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
