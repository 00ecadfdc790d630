import InquitModel

/// Reads CoNLL-2012, a document at a time, and its smaller cousins with three columns: number, word, chains.
struct CoNLL2012Reader: DocumentReader {
  private var lines: LineReader
  private let options: ReadOptions
  private var builder: CoNLL2012Builder?
  private var documents = 0
  private(set) var losses = LossReport()

  init(_ source: ByteSource, _ options: ReadOptions) {
    lines = LineReader(source)
    self.options = options
  }

  mutating func next() throws -> ReadDocument? {
    while let line = try nextLine() {
      if let mark = CoNLL2012Mark(line) {
        let finished = finish()
        if case .begin(let id) = mark { builder = CoNLL2012Builder(id: id, line: lines.lineNumber) }
        if let finished { return finished }
      } else if line.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        builder?.endSentence()
      } else {
        try add(line)
      }
    }
    return finish()
  }

  private mutating func nextLine() throws -> String? {
    do { return try lines.nextText() } catch {
      builder?.sentence.markFaulty()
      throw error
    }
  }

  private mutating func finish() -> ReadDocument? {
    guard var done = builder else { return nil }
    builder = nil
    documents += 1
    return done.document(
      fallbackID: "\(options.defaultID)-\(documents)", language: options.language, &losses)
  }

  private mutating func add(_ line: String) throws(ReadError) {
    let fields = CoNLL2012Row.fields(line)
    // A file without a line that begins a document is one.
    if builder == nil { builder = CoNLL2012Builder(id: "", line: lines.lineNumber) }
    guard let row = CoNLL2012Row(fields, line: lines.lineNumber) else {
      // Comments stand between sentences.
      if line.utf8.first == UInt8(ascii: "#") { return }
      builder?.sentence.markFaulty()
      throw ReadError(
        line: lines.lineNumber, columns: fields.count, "where there should be twelve or more",
        help: "columns are parted by TABs or blanks, and a blank line ends a sentence")
    }
    builder?.sentence.append(row)
  }
}

/// What a row says that a document can hold.
struct CoNLL2012Row {
  let word: String
  /// The column of names, as in `(PERSON*`.
  let names: String
  /// The column of chains, as in `(12|(7`.
  let chains: String
  /// Whether there are parts of speech, syntax, roles or speakers.
  let isAnalysed: Bool
  let line: Int

  init?(_ fields: [String], line: Int) {
    self.line = line
    if fields.count >= 12 {
      word = fields[3]
      names = fields[10]
      chains = fields[fields.count - 1]
      isAnalysed = !fields[4...9].allSatisfy { ["-", "*", "_"].contains($0) }
    } else if fields.count == 3, Int(fields[0]) != nil {
      word = fields[1]
      names = "*"
      chains = fields[2]
      isAnalysed = false
    } else {
      return nil
    }
  }

  static func fields(_ line: String) -> [String] {
    let separators: [UInt8] = line.utf8.contains(0x09) ? [0x09] : [0x20]
    return Array(line.utf8).split(whereSeparator: separators.contains).map { field in
      String(decoding: field, as: UTF8.self).trimmingBlanks()
    }.filter { !$0.isEmpty }
  }
}

/// The document that is being read.
struct CoNLL2012Builder {
  private let id: String
  private let line: Int
  var sentence = SentenceRows<CoNLL2012Row>()
  private var text = TokenTextBuilder()
  private var names: [Span] = []
  private var openNames: [Int] = []
  private var mentions: [Span] = []
  /// Indexes of open mentions by chain, the last opened last.
  private var openMentions: [String: [Int]] = [:]
  private var isAnalysed = false

  private struct Span {
    /// A name's label, or a mention's chain.
    let label: String
    let line: Int
    /// The label of a mention, in corpora whose chains have one.
    var type: String?
    var tokens: Range<Int>
    var isClosed = false
  }

  init(id: String, line: Int) {
    self.id = id
    self.line = line
  }

  private mutating func add(_ row: CoNLL2012Row) {
    let token = text.tokens.count
    text.append(row.word)
    if row.isAnalysed { isAnalysed = true }
    addNames(row.names, token, row.line)
    addMentions(row.chains, token, row.line)
  }

  /// `(ORG*`, `*)`, `(GPE)`, and `(ORG(GPE*)` where names nest.
  private mutating func addNames(_ cell: String, _ token: Int, _ line: Int) {
    var rest = cell.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "(" {
        let label = rest.prefix { !"()*".unicodeScalars.contains($0) }
        rest = rest.dropFirst(label.count)
        openNames.append(names.count)
        names.append(Span(label: String(label), line: line, tokens: token..<(token + 1)))
      } else if scalar == ")", let index = openNames.popLast() {
        names[index].tokens = names[index].tokens.lowerBound..<(token + 1)
        names[index].isClosed = true
      }
    }
  }

  /// `(12|(7)`, `12)`, and `(person-12(place-7)` in corpora that label their chains.
  private mutating func addMentions(_ cell: String, _ token: Int, _ line: Int) {
    var rest = cell.unicodeScalars[...]
    while !rest.isEmpty {
      let opens = rest.first == "("
      if opens { rest.removeFirst() }
      let body = rest.prefix { !"()|".unicodeScalars.contains($0) }
      rest = rest.dropFirst(body.count)
      let closes = rest.first == ")"
      if closes || rest.first == "|" { rest.removeFirst() }
      let hyphen = body.lastIndex(of: "-")
      let chain = String(hyphen.map { body[body.index(after: $0)...] } ?? body)
      if opens {
        openMentions[chain, default: []].append(mentions.count)
        mentions.append(
          Span(
            label: chain, line: line, type: hyphen.map { String(body[..<$0]) },
            tokens: token..<(token + 1)))
      }
      if closes, let index = openMentions[chain]?.popLast() {
        mentions[index].tokens = mentions[index].tokens.lowerBound..<(token + 1)
        mentions[index].isClosed = true
      }
    }
  }

  /// Names end with their sentence.
  mutating func endSentence() {
    for row in sentence.take() { add(row) }
    text.endSentence()
    openNames = []
  }

  mutating func document(fallbackID: String, language: String?, _ losses: inout LossReport) -> ReadDocument {
    endSentence()
    var document = text.document(id: id.isEmpty ? fallbackID : id, language: language)
    if isAnalysed { losses.note(.other, in: document.id, "parts of speech, syntax, roles, speakers") }
    for span in names + mentions where !span.isClosed {
      losses.note(.other, in: document.id, "line \(span.line): (\(span.label) is not closed")
    }
    var places: [FilePlace] = []
    for name in names where name.isClosed {
      document.annotations.append(annotation(document.annotations.count, name.label, [name.tokens]))
      places.append(FilePlace(line: name.line))
    }
    addChains(to: &document, &places)
    return ReadDocument(
      document: document, place: FilePlace(line: line), annotationPlaces: places)
  }

  private func annotation(_ index: Int, _ label: String, _ runs: [Range<Int>]) -> Annotation {
    Annotation(
      id: CountedID.id(index), label: Label(label.isEmpty ? "entity" : label),
      ranges: runs.map(text.range(of:)))
  }

  /// A mention that covers what a name covers is that name.
  private func addChains(to document: inout Document, _ places: inout [FilePlace]) {
    var indexes: [[ByteRange]: Int] = [:]
    for (i, annotation) in document.annotations.enumerated() { indexes[annotation.ranges] = i }
    var firstOfChain: [String: Int] = [:]
    for (span, runs) in joinedMentions() {
      let ranges = runs.map(text.range(of:))
      var index = indexes[ranges]
      if index == nil {
        index = document.annotations.count
        document.annotations.append(
          annotation(document.annotations.count, span.type ?? CoNLL2012Mention.label.rawValue, runs))
        places.append(FilePlace(line: span.line))
        indexes[ranges] = index
      }
      let chain = Self.number(span.label)
      guard let index else { continue }
      guard let first = firstOfChain[chain] else {
        firstOfChain[chain] = index
        continue
      }
      document.relations.append(
        Relation(
          label: .sameAs, source: document.annotations[index].id, target: document.annotations[first].id))
    }
  }

  /// The mentions in text order. CRAFT writes the parts of an interrupted one as `32a`, the letters being the
  /// mention's.
  private func joinedMentions() -> [(Span, [Range<Int>])] {
    var result: [(Span, [Range<Int>])] = []
    var known: [String: Int] = [:]
    let closed = mentions.filter(\.isClosed).sorted {
      ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
    }
    for span in closed {
      let isPart = Self.number(span.label) != span.label
      if isPart, let index = known[span.label] {
        result[index].1.append(span.tokens)
      } else {
        if isPart { known[span.label] = result.count }
        result.append((span, [span.tokens]))
      }
    }
    return result
  }

  /// `32` of `32a`; a chain whose name is no number is what it is.
  private static func number(_ chain: String) -> String {
    let digits = chain.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
    let letters = chain.utf8.dropFirst(digits.count)
    let isPart = !digits.isEmpty && letters.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
    return isPart ? String(decoding: Array(digits), as: UTF8.self) : chain
  }
}
