import InquitModel

/// What is in a DocBin: entities and the spans of all groups, each once.
struct DocBinDecoder {
  private let options: ReadOptions
  private let columns: [Int]
  private let tokens: [UInt8]
  private let spaces: [UInt8]
  /// How many tokens each document has.
  let lengths: [Int]
  private let flags: [MessagePack]
  private let groups: [MessagePack]
  private let userData: [MessagePack]
  private let cats: [MessagePack]
  private var strings: [UInt64: String] = [:]

  /// Throws `ReadError` when `bytes` are no DocBin.
  init(_ bytes: [UInt8], _ options: ReadOptions) throws(ReadError) {
    self.options = options
    let unpacked: [UInt8]
    do { unpacked = try Zlib.unwrap(bytes) } catch {
      throw Self.fault(error.message)
    }
    guard let whole = MessagePack(unpacked), let attributes = whole["attrs"]?.arrayValue,
      let tokens = whole["tokens"]?.bytesValue, let spaces = whole["spaces"]?.bytesValue,
      let lengths = whole["lengths"]?.bytesValue, let strings = whole["strings"]?.arrayValue
    else { throw Self.fault("attrs, tokens, spaces, lengths and strings are not all there") }
    columns = attributes.compactMap(\.intValue)
    self.tokens = tokens
    self.spaces = spaces
    self.lengths = stride(from: 0, to: lengths.count - lengths.count % 4, by: 4).map {
      Int(Self.number(lengths[$0..<($0 + 4)].reversed()))
    }
    flags = whole["flags"]?.arrayValue ?? []
    groups = whole["span_groups"]?.arrayValue ?? []
    userData = whole["user_data"]?.arrayValue ?? []
    cats = whole["cats"]?.arrayValue ?? []
    for string in strings.compactMap(\.stringValue) { self.strings[StringHash.id(of: string)] = string }
    let count = self.lengths.reduce(0, +)
    guard columns.contains(SpacyAttribute.orth), spaces.count == count,
      tokens.count == count * columns.count * 8
    else {
      throw Self.fault("its numbers of tokens do not agree")
    }
  }

  private static func fault(_ reason: String) -> ReadError {
    ReadError(line: 1, message: "not a DocBin: \(reason)", help: "DocBin.to_disk of spaCy 3 writes one")
  }

  /// Big-endian.
  private static func number(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private func column(_ attribute: Int) -> Int? { columns.firstIndex(of: attribute) }

  private func cell(_ row: Int, _ column: Int?) -> UInt64 {
    guard let column else { return 0 }
    let start = (row * columns.count + column) * 8
    return Self.number(tokens[start..<(start + 8)].reversed())
  }

  private func string(_ id: UInt64) throws(ReadError) -> String {
    if id == 0 { return "" }
    guard let string = SpacySymbols.string(of: id) ?? strings[id] else {
      throw Self.fault("a token has the string \(id), which is not there")
    }
    return string
  }

  /// The document at an index, whose tokens are those in `rows`.
  func document(_ index: Int, _ rows: Range<Int>) throws(ReadError) -> ReadDocument {
    var hasSpaces = true
    if flags.indices.contains(index), case .bool(true)? = flags[index]["has_unknown_spaces"] {
      hasSpaces = false
    }
    var builder = TokenTextBuilder()
    let orth = column(SpacyAttribute.orth)
    for row in rows {
      let word = try string(cell(row, orth))
      builder.append(word, gap: spaces[row] != 0 || !hasSpaces ? " " : "")
    }
    let all = builder.tokens
    let id = self.id(of: index) ?? "\(options.defaultID)-\(index + 1)"
    var document = builder.document(
      id: id, language: options.language, hasSentences: false, trailingGap: hasSpaces)
    let isBlank = all.map { document.text[$0].unicodeScalars.allSatisfy(\.properties.isWhitespace) }
    document.sentences = sentences(all, rows, isBlank)
    let grouped = try groupSpans(index, rows.count)
    let known = Set(grouped)
    document.annotations = (grouped + (try entities(rows)).filter { !known.contains($0) }).map { span in
      Annotation(
        id: "", label: Label(span.label),
        ranges: [all[span.tokens.lowerBound].lowerBound..<all[span.tokens.upperBound - 1].upperBound])
    }
    document.sortAnnotationsOuterFirst()
    for i in document.annotations.indices { document.annotations[i].id = CountedID.id(i) }
    // spaCy makes tokens of white space; here none are.
    document.tokens = zip(all, isBlank).filter { !$1 }.map(\.0)
    return ReadDocument(document: document, place: FilePlace(line: 1))
  }

  /// Notes what a document cannot hold of what is said about it.
  func noteLosses(_ index: Int, _ rows: Range<Int>, in id: String, _ losses: inout LossReport) {
    if cats.indices.contains(index), case .map(let pairs) = cats[index], !pairs.isEmpty {
      losses.note(.other, in: id, "cats")
    }
    if userData.indices.contains(index), let bytes = userData[index].bytesValue,
      case .map(let pairs)? = MessagePack(bytes)
    {
      let others = pairs.contains { pair in
        if case .string(SpacyUserData.id) = pair.0 { false } else { true }
      }
      if others { losses.note(.other, in: id, "user data") }
    }
    for (column, attribute) in columns.enumerated() {
      guard let name = SpacyAttribute.notRead[attribute], rows.contains(where: { cell($0, column) != 0 })
      else { continue }
      losses.note(.other, in: id, name)
    }
  }

  private func id(of index: Int) -> String? {
    guard userData.indices.contains(index), let bytes = userData[index].bytesValue else { return nil }
    return MessagePack(bytes)?[SpacyUserData.id]?.stringValue
  }

  /// nil when nobody said where sentences start. White space at their ends is left out.
  private func sentences(_ tokens: [ByteRange], _ rows: Range<Int>, _ isBlank: [Bool]) -> [ByteRange]? {
    // A document's first token starts a sentence whether anybody looked for sentences or not.
    guard let column = column(SpacyAttribute.sentenceStart),
      (rows.count > 1 ? rows.dropFirst() : rows).contains(where: { cell($0, column) != 0 })
    else { return nil }
    var sentences: [ByteRange] = []
    var starts = true
    for (i, row) in rows.enumerated() {
      if cell(row, column) == 1 { starts = true }
      if isBlank[i] { continue }
      if let last = sentences.last, !starts {
        sentences[sentences.count - 1] = last.lowerBound..<tokens[i].upperBound
      } else {
        sentences.append(tokens[i])
      }
      starts = false
    }
    return sentences
  }

  private func entities(_ rows: Range<Int>) throws(ReadError) -> [LabelledTokens] {
    let iob = column(SpacyAttribute.entityIOB)
    let type = column(SpacyAttribute.entityType)
    var spans: [LabelledTokens] = []
    for (i, row) in rows.enumerated() {
      switch cell(row, iob) {
      case EntityIOB.begin:
        spans.append(LabelledTokens(tokens: i..<(i + 1), label: try string(cell(row, type))))
      case EntityIOB.inside:
        if let last = spans.last, last.tokens.upperBound == i {
          spans[spans.count - 1].tokens = last.tokens.lowerBound..<(i + 1)
        }
      default: break
      }
    }
    return spans
  }

  private func groupSpans(_ index: Int, _ count: Int) throws(ReadError) -> [LabelledTokens] {
    guard groups.indices.contains(index), let bytes = groups[index].bytesValue, !bytes.isEmpty else {
      return []
    }
    // A list of groups, or since spaCy 3.4.2 a map from groups to their names.
    let packed: [MessagePack]
    switch MessagePack(bytes) {
    case .array(let list)?: packed = list
    case .map(let pairs)?: packed = pairs.map(\.0)
    default: throw Self.fault("the span groups of document \(index + 1) are damaged")
    }
    var spans: [LabelledTokens] = []
    // One span may be in several groups.
    var known: Set<LabelledTokens> = []
    for group in packed {
      var added: [LabelledTokens] = []
      guard let bytes = group.bytesValue, let list = MessagePack(bytes)?["spans"]?.arrayValue else {
        continue
      }
      for span in list {
        guard let bytes = span.bytesValue, bytes.count == 40 else { throw Self.fault("a span is damaged") }
        let start = Int(Self.number(bytes[24..<28]))
        let end = Int(Self.number(bytes[28..<32]))
        guard start < end, end <= count else { throw Self.fault("a span lies outside its document") }
        added.append(LabelledTokens(tokens: start..<end, label: try string(Self.number(bytes[16..<24]))))
      }
      spans += added.filter { !known.contains($0) }
      known.formUnion(added)
    }
    return spans
  }
}
