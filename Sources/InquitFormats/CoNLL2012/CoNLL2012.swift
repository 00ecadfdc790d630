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
    format.overlappingLabels = [CoNLL2012Mention.label]
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

/// What the column of coreference holds beside names: mentions, which may lie in and across others.
enum CoNLL2012Mention {
  static let label: Label = "mention"
}

struct CoNLL2012Writer: DocumentWriter {
  /// As the reader meets mentions.
  private static let chains = SameAsChains { a, b in
    (a.lowerBound, a.upperBound) < (b.lowerBound, b.upperBound)
  }

  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    NameAdapter { !$0.properties.isWhitespace && !"()|*".unicodeScalars.contains($0) }.adapt(
      &document, &losses)
    TokenSpelling.note(document, &losses)
    SentenceSplitter.split(&document, &losses)
    let id = document.id
    // The id is a column, which must not be empty.
    let spelling = id.isEmpty ? "_" : TokenSpelling.onOneLine(id)
    if !sameBytes(spelling, id) {
      losses.note(.documentID, in: id, id)
      document.id = spelling
    }
    placeMentions(&document, &losses)
    Self.chains.adapt(&document, &losses)
  }

  /// Puts mentions behind the names, where the reader finds them. One that covers what another covers, or a name, is the
  /// same in the file.
  private func placeMentions(_ document: inout Document, _ losses: inout LossReport) {
    document.sortAnnotations(by: Self.chains.order)
    let names = document.annotations.filter { $0.label != CoNLL2012Mention.label }
    var known: [[ByteRange]: String] = [:]
    for name in names { known[name.ranges] = name.id }
    var others: [String: String] = [:]
    let mentions = document.annotations.filter { annotation in
      guard annotation.label == CoNLL2012Mention.label else { return false }
      guard let other = known[annotation.ranges] else {
        known[annotation.ranges] = annotation.id
        return true
      }
      others[annotation.id] = other
      losses.note(
        .nesting, in: document.id, "\(annotation.label) \(annotation.coveredText(in: document.text))")
      return false
    }
    document.annotations = names + mentions
    for i in document.relations.indices {
      document.relations[i].source = others[document.relations[i].source] ?? document.relations[i].source
      document.relations[i].target = others[document.relations[i].target] ?? document.relations[i].target
    }
    document.relations.removeAll { $0.source == $0.target && others.values.contains($0.source) }
  }

  func rebuildsText(of document: Document) -> Bool {
    TokenTextBuilder.rebuilds(document, spelling: TokenSpelling.spelled)
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    let tokens = document.tokens ?? []
    let (names, chains) = columns(document)
    var lines = ["#begin document (\(document.id)); part 000"]
    let name = TokenSpelling.spelled(document.id)
    for sentence in TokenGrid(tokens).sentences(document.sentences) {
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

  /// What stands in the column of names and in that of chains at each token. A mention that is in no chain is one alone.
  private func columns(_ document: Document) -> (names: [String], chains: [[String]]) {
    let tokens = document.tokens ?? []
    let grid = TokenGrid(tokens)
    var chainOf: [String: Int] = [:]
    var count = 0
    for members in Self.chains.chains(of: document) {
      for member in members { chainOf[member] = count }
      count += 1
    }
    var names = [String](repeating: "*", count: tokens.count)
    var starts = [[String]](repeating: [], count: tokens.count)
    var ends = starts
    for annotation in document.annotations {
      guard let run = annotation.ranges.first.flatMap(grid.indexes) else { continue }
      let last = run.upperBound - 1
      let isMention = annotation.label == CoNLL2012Mention.label
      if !isMention {
        names[run.lowerBound] = "(\(annotation.label)" + (run.count == 1 ? ")" : "*")
        if run.count > 1 { names[last] = "*)" }
      }
      guard let chain = chainOf[annotation.id] ?? (isMention ? count : nil) else { continue }
      if chain == count { count += 1 }
      starts[run.lowerBound].append("(\(chain)" + (run.count == 1 ? ")" : ""))
      if run.count > 1 { ends[last].append("\(chain))") }
    }
    // What ends comes first, so that of one chain the end is not taken for that of what begins.
    return (names, zip(ends, starts).map { $0 + $1 })
  }
}
