import InquitModel

extension Format {
  /// The columns of the CoNLL-2012 shared task (Pradhan et al. 2012): annotations are in the column of names,
  /// and those that are the same thing are chains in the column of coreference.
  public static let conll2012 = Self.makeCoNLL2012()

  private static func makeCoNLL2012() -> Format {
    var format = Format(
      id: "conll2012", summary: "CoNLL-2012: names in brackets, same-as relations as coreference chains",
      unit: .tokens, capabilities: [.documentID, .sentences, .tokens, .annotations, .relations],
      recognise: { sample in
        guard let first = sample.lines.first(where: { !$0.isEmpty }), CoNLL2012Mark(first) != nil else {
          return nil
        }
        return .certain("it starts with “\(first.prefix(40))”")
      },
      reader: { source, options in CoNLL2012Reader(source, options) },
      writer: { _ in CoNLL2012Writer() })
    format.aliases = ["conll-2012", "ontonotes"]
    format.extensions = ["conll", "v4_gold_conll", "v4_auto_conll"]
    return format
  }
}

/// A line that starts a document or ends one.
enum CoNLL2012Mark: Hashable {
  /// With the document's id; parts of one document other than the first have `#` and their number behind it.
  case begin(id: String)
  case end

  /// nil for any other line. `#begin document (bc/cnn_0001); part 003`, and without part, brackets or with a
  /// blank behind the sign, as other corpora write it.
  init?(_ line: String) {
    var rest = line.unicodeScalars[...]
    guard rest.popFirst() == "#" else { return nil }
    rest = rest.drop { $0 == " " }
    if rest.starts(with: "end document".unicodeScalars) {
      self = .end
      return
    }
    guard rest.starts(with: "begin document".unicodeScalars) else { return nil }
    self = .begin(id: Self.id(String(rest.dropFirst("begin document".unicodeScalars.count))))
  }

  private static func id(_ rest: String) -> String {
    var bytes = Array(rest.utf8)[...]
    while bytes.first == 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    guard bytes.first == UInt8(ascii: "("), let close = bytes.lastIndex(of: UInt8(ascii: ")")) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let id = String(decoding: bytes[(bytes.startIndex + 1)..<close], as: UTF8.self)
    let part = Int(String(decoding: bytes[close...].filter { $0 >= 0x30 && $0 <= 0x39 }, as: UTF8.self))
    return part.map { $0 > 0 ? "\(id)#\($0)" : id } ?? id
  }
}

struct CoNLL2012Writer: DocumentWriter {
  private static let chain = RelationLabel.sameAs

  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    NameAdapter { !$0.properties.isWhitespace && !"()|*".unicodeScalars.contains($0) }.adapt(
      &document, &losses)
    TokenSpelling.note(document, &losses)
    SentenceSplitter.split(&document, &losses)
    let id = document.id
    if !sameBytes(TokenSpelling.onOneLine(id), id) {
      losses.note(.documentID, in: id, id)
      document.id = TokenSpelling.onOneLine(id)
    }
    adaptChains(of: &document, &losses)
  }

  /// A chain says that its members are the same thing, not which of them points to which: in the file each
  /// points to the first. Other relations have no place.
  private func adaptChains(of document: inout Document, _ losses: inout LossReport) {
    var chains: [Relation] = []
    for members in Self.chains(of: document) {
      for member in members.dropFirst() {
        chains.append(Relation(label: Self.chain, source: member, target: members[0]))
      }
    }
    let kept = Set(chains)
    for relation in document.relations where !kept.contains(relation) {
      losses.note(.relations, in: document.id, "\(relation.label) \(relation.source) → \(relation.target)")
    }
    document.relations = chains
  }

  /// The ids of annotations that are the same, in text order.
  private static func chains(of document: Document) -> [[String]] {
    var indexes: [String: Int] = [:]
    for (i, annotation) in document.annotations.enumerated() { indexes[annotation.id] = i }
    var sets = DisjointSets(count: document.annotations.count)
    for relation in document.relations where relation.label == chain {
      guard let source = indexes[relation.source], let target = indexes[relation.target] else { continue }
      sets.join(source, target)
    }
    var members: [Int: [Int]] = [:]
    for i in document.annotations.indices { members[sets.first(of: i), default: []].append(i) }
    let starts = document.annotations.map { $0.ranges.first?.lowerBound ?? 0 }
    return members.values.filter { $0.count > 1 }
      .map { $0.sorted { (starts[$0], $0) < (starts[$1], $1) } }
      .sorted { (starts[$0[0]], $0[0]) < (starts[$1[0]], $1[0]) }
      .map { $0.map { document.annotations[$0].id } }
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    let tokens = document.tokens ?? []
    let grid = TokenGrid(tokens)
    var chainOf: [String: Int] = [:]
    for (number, members) in Self.chains(of: document).enumerated() {
      for member in members { chainOf[member] = number }
    }
    var names = [String](repeating: "*", count: tokens.count)
    var chains = [[String]](repeating: [], count: tokens.count)
    for annotation in document.annotations {
      guard let run = annotation.ranges.first.flatMap(grid.indexes) else { continue }
      let last = run.upperBound - 1
      names[run.lowerBound] = "(\(annotation.label)" + (run.count == 1 ? ")" : "*")
      if run.count > 1 { names[last] = "*)" }
      guard let chain = chainOf[annotation.id] else { continue }
      chains[run.lowerBound].append("(\(chain)" + (run.count == 1 ? ")" : ""))
      if run.count > 1 { chains[last].append("\(chain))") }
    }
    var lines = ["#begin document (\(document.id)); part 000"]
    let name = TokenSpelling.spelled(document.id)
    for sentence in grid.sentences(document.sentences) {
      for (number, token) in sentence.enumerated() {
        let word = TokenSpelling.spelled(document.text[tokens[token]])
        let chain = chains[token].isEmpty ? "-" : chains[token].joined(separator: "|")
        lines.append("\(name)\t0\t\(number)\t\(word)\t-\t*\t-\t-\t-\t-\t\(names[token])\t\(chain)")
      }
      lines.append("")
    }
    lines.append("#end document")
    for line in lines { output.append(contentsOf: (line + "\n").utf8) }
  }
}
