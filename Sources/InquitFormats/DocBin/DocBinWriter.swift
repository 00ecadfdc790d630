import InquitModel

/// Collects the documents, for a DocBin is one packed whole.
struct DocBinWriter: DocumentWriter {
  private var tokens: [UInt8] = []
  private var spaces: [UInt8] = []
  private var lengths: [UInt8] = []
  /// By their ids: as strings, those that are canonically equivalent would be one.
  private var strings: [UInt64: String] = [:]
  private var spanGroups: [MessagePack] = []
  private var userData: [MessagePack] = []

  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    SpacyTokens.cover(&document, &losses)
    document.sortAnnotationsOuterFirst()
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    let spacy = SpacyTokens(document)
    let positions = spacy.positions
    let grid = TokenGrid(document.tokens ?? [])
    let sentenceStarts = document.sentences.map { sentences in
      Set(grid.sentences(sentences).map { positions[$0.lowerBound] })
    }
    let spans = document.annotations.compactMap { annotation -> LabelledTokens? in
      guard let run = annotation.ranges.first.flatMap(grid.indexes) else { return nil }
      return LabelledTokens(
        tokens: positions[run.lowerBound]..<(positions[run.upperBound - 1] + 1),
        label: annotation.label.rawValue)
    }
    let flat = OverlapFilter(allowsNesting: false, prefers: .outer).kept(document.annotations) { _, _ in }
    var entities = [(iob: UInt64, type: UInt64)](repeating: (EntityIOB.outside, 0), count: spacy.tokens.count)
    for annotation in flat {
      guard let run = annotation.ranges.first.flatMap(grid.indexes) else { continue }
      for position in positions[run.lowerBound]...positions[run.upperBound - 1] {
        let isFirst = position == positions[run.lowerBound]
        entities[position] = (isFirst ? EntityIOB.begin : EntityIOB.inside, hash(annotation.label.rawValue))
      }
    }
    for (i, token) in spacy.tokens.enumerated() {
      let start: UInt64 = sentenceStarts.map { i == 0 || $0.contains(i) ? 1 : .max } ?? 0
      for value in [hash(document.text[token.range]), entities[i].iob, entities[i].type, start] {
        Self.littleEndian(value, 8, &tokens)
      }
      spaces.append(token.hasSpace ? 1 : 0)
    }
    Self.littleEndian(UInt64(spacy.tokens.count), 4, &lengths)
    spanGroups.append(.bytes(group(spans, spacy, document.text)))
    userData.append(.bytes(MessagePack.map([(.string(SpacyUserData.id), .string(document.id))]).encoded))
  }

  private mutating func hash(_ string: String) -> UInt64 {
    let id = StringHash.id(of: string)
    strings[id] = string
    return id
  }

  /// The span group `sc`: for each span id, knowledge base id and label, then its ends in tokens and in
  /// code points, big-endian.
  private mutating func group(_ spans: [LabelledTokens], _ spacy: SpacyTokens, _ text: SourceText) -> [UInt8]
  {
    let offsets = CodePointOffsets(text)
    let packed = spans.map { span -> MessagePack in
      let range =
        spacy.tokens[span.tokens.lowerBound].range
        .lowerBound..<spacy.tokens[span.tokens.upperBound - 1].range.upperBound
      let (start, end) = offsets.integers(range)
      var bytes = [UInt8](repeating: 0, count: 16)
      Self.bigEndian(hash(span.label), 8, &bytes)
      for value in [span.tokens.lowerBound, span.tokens.upperBound, start, end] {
        Self.bigEndian(UInt64(value), 4, &bytes)
      }
      return .bytes(bytes)
    }
    let group = MessagePack.map([
      (.string("name"), .string("sc")), (.string("attrs"), .map([])), (.string("spans"), .array(packed)),
    ])
    return MessagePack.array([.bytes(group.encoded)]).encoded
  }

  mutating func finish(to output: inout [UInt8]) {
    let count = spanGroups.count
    let attributes = [
      SpacyAttribute.orth, SpacyAttribute.entityIOB, SpacyAttribute.entityType, SpacyAttribute.sentenceStart,
    ]
    let whole = MessagePack.map([
      (.string("version"), .string("0.1")),
      (.string("attrs"), .array(attributes.map { .int(Int64($0)) })),
      (.string("tokens"), .bytes(tokens)), (.string("spaces"), .bytes(spaces)),
      (.string("lengths"), .bytes(lengths)),
      (
        .string("strings"),
        .array(strings.values.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { .string($0) })
      ),
      (.string("cats"), .array([MessagePack](repeating: .map([]), count: count))),
      (
        .string("flags"),
        .array([MessagePack](repeating: .map([(.string("has_unknown_spaces"), .bool(false))]), count: count))
      ),
      (.string("span_groups"), .array(spanGroups)), (.string("user_data"), .array(userData)),
    ])
    output += Zlib.wrap(whole.encoded)
  }

  private static func littleEndian(_ value: UInt64, _ count: Int, _ output: inout [UInt8]) {
    for i in 0..<count { output.append(UInt8(value >> UInt64(8 * i) & 0xFF)) }
  }

  private static func bigEndian(_ value: UInt64, _ count: Int, _ output: inout [UInt8]) {
    for i in (0..<count).reversed() { output.append(UInt8(value >> UInt64(8 * i) & 0xFF)) }
  }
}
