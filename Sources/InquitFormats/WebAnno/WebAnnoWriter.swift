import InquitModel

/// Writes annotations on the layer for named entities, which every project of INCEpTION has, and relations
/// on a layer of their own.
struct WebAnnoWriter: DocumentWriter {
  private static let spanLayer = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
  private static let relationLayer = "webanno.custom.Relation"

  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    NameAdapter(allows: { $0.value >= 0x20 }).adapt(&document, &losses)
    document.sortAnnotations { $0.lowerBound < $1.lowerBound }
  }

  /// Readers put the sentences where their tokens say, and blanks between.
  func rebuildsText(of document: Document) -> Bool {
    let tokens = document.tokens ?? []
    var end: ByteOffset = 0
    for sentence in TokenGrid(tokens).sentences(document.sentences) {
      let gap = document.text.bytes(in: end..<tokens[sentence.lowerBound].lowerBound)
      guard gap.allSatisfy({ $0 == UInt8(ascii: " ") }) else { return false }
      end = tokens[sentence.upperBound - 1].upperBound
    }
    return end == document.text.endOffset
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    var lines = ["#FORMAT=WebAnno TSV 3.3", "#T_SP=\(Self.spanLayer)|value"]
    if !document.relations.isEmpty { lines.append("#T_RL=\(Self.relationLayer)|label|BT_\(Self.spanLayer)") }
    lines.append("")
    let table = Table(document)
    let offsets = OffsetMap<UTF16>(document.text)
    for (number, sentence) in table.sentences.enumerated() {
      let range =
        table.tokens[sentence.lowerBound].lowerBound..<table.tokens[sentence.upperBound - 1].upperBound
      lines.append("")
      for piece in document.text[range].unicodeScalars.split(
        separator: "\n", omittingEmptySubsequences: false)
      {
        lines.append("#Text=" + WebAnnoEscape.text(String(piece)))
      }
      for (position, token) in sentence.enumerated() {
        guard let units = offsets.range(of: table.tokens[token]) else {
          preconditionFailure("a token that lies outside the text or splits a code point")
        }
        let form = WebAnnoEscape.text(document.text[table.tokens[token]])
        let cells = table.cells(ofToken: token).joined(separator: "\t")
        lines.append(
          "\(number + 1)-\(position + 1)\t\(units.lowerBound)-\(units.upperBound)\t\(form)\t\(cells)\t")
      }
    }
    for line in lines { output.append(contentsOf: (line + "\n").utf8) }
  }
}

/// What stands on which token.
private struct Table {
  let tokens: [ByteRange]
  let sentences: [Range<Int>]
  private let document: Document
  /// The indexes of the annotations on each token.
  private var annotations: [[Int]]
  /// The indexes of the relations that point to an annotation that starts at the token.
  private var relations: [[Int]]
  /// The first token of each annotation.
  private var firstTokens: [Int]
  /// What tells an annotation of several tokens, or among several on one token, from others; else 0.
  private var numbers: [Int]
  private var indexes: [String: Int] = [:]

  init(_ document: Document) {
    self.document = document
    tokens = document.tokens ?? []
    let grid = TokenGrid(tokens)
    sentences = grid.sentences(document.sentences)
    annotations = tokens.map { _ in [] }
    relations = tokens.map { _ in [] }
    let runs = document.annotations.map { $0.hull.flatMap(grid.indexes(touching:)) ?? 0..<0 }
    firstTokens = runs.map(\.lowerBound)
    for (i, run) in runs.enumerated() {
      indexes[document.annotations[i].id] = i
      for token in run { annotations[token].append(i) }
    }
    numbers = []
    var last = 0
    for run in runs {
      let isAmbiguous = run.count > 1 || run.contains { [annotations] in annotations[$0].count > 1 }
      if isAmbiguous { last += 1 }
      numbers.append(isAmbiguous ? last : 0)
    }
    for (i, relation) in document.relations.enumerated() {
      guard let target = indexes[relation.target], !runs[target].isEmpty else { continue }
      relations[firstTokens[target]].append(i)
    }
  }

  /// The cells of a row behind the token.
  func cells(ofToken token: Int) -> [String] {
    let values = annotations[token].map { i in
      WebAnnoEscape.value(document.annotations[i].label.rawValue)
        + (numbers[i] > 0 ? "[\(numbers[i])]" : "")
    }
    let spans = values.isEmpty ? "_" : values.joined(separator: "|")
    if document.relations.isEmpty { return [spans] }
    let arrows = relations[token].map { document.relations[$0] }
    guard !arrows.isEmpty else { return [spans, "_", "_"] }
    let labels = arrows.map { WebAnnoEscape.value($0.label.rawValue) }.joined(separator: "|")
    return [spans, labels, arrows.map(reference).joined(separator: "|")]
  }

  /// Where a relation comes from, as in `1-1[0_1]`: the source's first token, and both ends' numbers.
  private func reference(_ relation: Relation) -> String {
    guard let source = indexes[relation.source], let target = indexes[relation.target] else { return "_" }
    let numbers = self.numbers[source] + self.numbers[target] > 0
    return address(of: firstTokens[source])
      + (numbers ? "[\(self.numbers[source])_\(self.numbers[target])]" : "")
  }

  private func address(of token: Int) -> String {
    let sentence = sentences.partitioningIndex { $0.upperBound > token }
    return "\(sentence + 1)-\(token - sentences[sentence].lowerBound + 1)"
  }
}
