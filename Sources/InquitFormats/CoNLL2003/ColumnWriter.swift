import InquitModel

/// Writes CoNLL-2003 and CoNLL-2002. What nobody annotated is `-X-` for the part of speech and `_` for the
/// chunk, as other tools write it.
struct ColumnWriter: DocumentWriter {
  private let scheme: TagScheme
  private let isFourColumns: Bool

  init(_ options: WriteOptions, isFourColumns: Bool) {
    scheme = options.scheme
    self.isFourColumns = isFourColumns
  }

  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    NameAdapter(allows: { !$0.properties.isWhitespace }).adapt(&document, &losses)
    TokenSpelling.note(document, &losses)
    splitAtSentences(&document, &losses)
  }

  /// A tag can go on only inside its sentence.
  private func splitAtSentences(_ document: inout Document, _ losses: inout LossReport) {
    let tokens = document.tokens ?? []
    let grid = TokenGrid(tokens)
    let starts = grid.sentences(document.sentences).map(\.lowerBound)
    document.annotations = document.annotations.flatMap { annotation -> [Annotation] in
      guard let range = annotation.ranges.first, let run = grid.indexes(touching: range) else { return [] }
      let cuts = starts.filter { $0 > run.lowerBound && $0 < run.upperBound }
      guard !cuts.isEmpty else { return [annotation] }
      losses.note(.parts, in: document.id, "\(annotation.label) over several sentences")
      let edges = [run.lowerBound] + cuts + [run.upperBound]
      return zip(edges, edges.dropFirst()).enumerated().map { number, edge in
        var part = annotation
        if number > 0 { part.id += ".\(number + 1)" }
        part.ranges = [tokens[edge.0].lowerBound..<tokens[edge.1 - 1].upperBound]
        return part
      }
    }
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    output.append(contentsOf: "\(CoNLLColumns.documentStart)\(isFourColumns ? " -X- -X-" : "") O\n\n".utf8)
    let grid = TokenGrid(document.tokens ?? [])
    let spans = document.annotations.compactMap { annotation in
      annotation.ranges.first.flatMap(grid.indexes).map {
        TokenSpan(tokens: $0, label: annotation.label.rawValue)
      }
    }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var rest = spans[...]
    for sentence in grid.sentences(document.sentences) {
      // Tags of the first kind of scheme look at their neighbours, but not beyond a sentence.
      let inside = rest.prefix { $0.tokens.lowerBound < sentence.upperBound }
      rest = rest.dropFirst(inside.count)
      let moved = inside.map { span in
        TokenSpan(
          tokens: (span.tokens.lowerBound - sentence.lowerBound)..<(span.tokens.upperBound
            - sentence.lowerBound),
          label: span.label)
      }
      let tags = scheme.tags(moved, count: sentence.count)
      for (tag, index) in zip(tags, sentence) {
        output.append(contentsOf: TokenSpelling.spelled(document.text[grid.tokens[index]]).utf8)
        output.append(contentsOf: (isFourColumns ? " -X- _ " : " ").utf8)
        output.append(contentsOf: tag.utf8)
        output.append(UInt8(ascii: "\n"))
      }
      output.append(UInt8(ascii: "\n"))
    }
  }
}

/// How tokens are spelled in columns that blanks part.
enum TokenSpelling {
  /// `token` with `_` for blanks and line ends; `-DOCSTART-` loses its last hyphen.
  static func spelled(_ token: String) -> String {
    if token == CoNLLColumns.documentStart { return String(token.dropLast()) }
    guard token.utf8.contains(where: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else {
      return token
    }
    var scalars = String.UnicodeScalarView()
    for scalar in token.unicodeScalars {
      scalars.append([" ", "\t", "\n", "\r"].contains(scalar) ? "_" : scalar)
    }
    return String(scalars)
  }

  /// Counts the tokens that change.
  static func note(_ document: Document, _ losses: inout LossReport) {
    for token in document.tokens ?? [] {
      let string = document.text[token]
      if !sameBytes(spelled(string), string) { losses.note(.tokens, in: document.id, string) }
    }
  }
}
