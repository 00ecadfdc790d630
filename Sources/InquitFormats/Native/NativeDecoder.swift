import InquitModel

/// Decodes one line of native JSONL straight into a document: no tree is built for what has a place in it.
///
/// Keys may come in any order. What can only be understood with the text at hand is passed over when it
/// comes before the text, and read afterwards.
struct NativeDecoder {
  var scanner: JSONScanner
  private let lineNumber: Int
  private let options: ReadOptions
  private let textKey: String
  /// Of the empty text until the text has been read.
  var resolver: RangeResolver
  private var hasText = false
  private var columns: ColumnCounter
  /// The fields that came, a bit each.
  private var seen: UInt16 = 0

  private var id: String?
  var document = Document(id: "", text: "")
  var annotationPlaces: [FilePlace] = []
  var relationPlaces: [FilePlace] = []

  private enum Field: UInt16 {
    case inquit, id, language, text, metadata, segmenter, sentences, tokens, annotations, relations
  }

  init(line: [UInt8], number: Int, options: ReadOptions) {
    scanner = JSONScanner(line)
    columns = ColumnCounter()
    resolver = RangeResolver("", unit: .codePoints, options: options)
    lineNumber = number
    self.options = options
    textKey = options.textKey ?? "text"
  }

  func readError(_ error: JSONError) -> ReadError {
    var columns = ColumnCounter()
    return ReadError(
      line: lineNumber, column: columns.column(at: error.offset, in: scanner.bytes), message: error.message,
      help: error.message.hasPrefix("the text ends")
        ? "a line of JSONL holds one whole JSON object" : error.help)
  }

  mutating func place(at offset: Int) -> FilePlace {
    FilePlace(line: lineNumber, column: columns.column(at: offset, in: scanner.bytes))
  }

  // MARK: Document

  /// The document on the line.
  mutating func decode() throws(JSONError) -> ReadDocument {
    let check = UTF8Check(scanner.bytes)
    if let invalid = check.firstInvalid { throw JSONError(notUTF8At: invalid, in: scanner.bytes) }
    columns = ColumnCounter(isASCII: check.isASCII)
    scanner.skipSpace()
    let start = scanner.position
    guard scanner.current == UInt8(ascii: "{") else {
      throw scanner.fault("a line of JSONL should be a JSON object")
    }
    try scanner.open(UInt8(ascii: "{"))
    var furtherKeys = SeenKeys()
    var furtherMembers: [JSONObject.Member] = []
    var waiting: [(field: Field, position: Int)] = []
    var isFirst = true
    while let key = try scanner.nextKey(isFirst: &isFirst) {
      guard let field = field(key) else {
        let name = scanner.name(of: key)
        try furtherKeys.insert(name, at: key, in: scanner)
        furtherMembers.append(JSONObject.Member(key: name, value: try scanner.value()))
        continue
      }
      let bit: UInt16 = 1 << field.rawValue
      guard seen & bit == 0 else {
        throw scanner.fault("the key \"\(scanner.name(of: key))\" occurs twice", at: key.start - 1)
      }
      seen |= bit
      if !hasText, field == .sentences || field == .tokens || field == .annotations {
        waiting.append((field, scanner.position))
        try scanner.skipValue()
      } else {
        try decode(field)
      }
    }
    try scanner.finish()
    guard hasText else {
      throw JSONError(
        offset: start, message: "no key \"\(textKey)\"", help: Self.textKeyHelp(furtherMembers))
    }
    // The columns of what was passed over lie before those counted last.
    columns.restart()
    for (field, position) in waiting {
      scanner.position = position
      try decode(field)
    }
    document.unknownKeys = JSONObject(furtherMembers)
    document.id = id ?? "\(options.defaultID)-\(lineNumber)"
    if document.language == nil { document.language = options.language }
    return ReadDocument(
      document: document, place: FilePlace(line: lineNumber), annotationPlaces: annotationPlaces,
      relationPlaces: relationPlaces, faults: resolver.faults, repairs: resolver.repairs)
  }

  /// How to name the key of the text; keys with strings may be it.
  private static func textKeyHelp(_ members: [JSONObject.Member]) -> String {
    let keys = members.filter { $0.value.stringValue != nil }.map(\.key)
    let some = keys.prefix(6).joined(separator: ", ") + (keys.count > 6 ? ", …" : "")
    return "name the key that holds the text with --text-field" + (keys.isEmpty ? "" : ": one of \(some)")
  }

  private func field(_ key: JSONScanner.Key) -> Field? {
    // With another text key, "text" is a key like any other.
    if sameBytes(textKey, "text") ? scanner.matches(key, "text") : sameBytes(scanner.name(of: key), textKey) {
      return .text
    }
    if scanner.matches(key, "id") { return .id }
    if scanner.matches(key, "annotations") { return .annotations }
    if scanner.matches(key, "relations") { return .relations }
    if scanner.matches(key, "sentences") { return .sentences }
    if scanner.matches(key, "tokens") { return .tokens }
    if scanner.matches(key, "language") { return .language }
    if scanner.matches(key, "metadata") { return .metadata }
    if scanner.matches(key, "segmenter") { return .segmenter }
    if scanner.matches(key, "inquit") { return .inquit }
    return nil
  }

  private mutating func decode(_ field: Field) throws(JSONError) {
    switch field {
    case .inquit:
      let start = scanner.position
      guard scanner.integer() == NativeWriter.version else {
        throw JSONError(
          offset: start, message: "this version of the format is not known",
          help: "use a newer Inquit")
      }
    case .id: id = try documentID()
    case .language: document.language = try scanner.optionalString("language")
    case .text:
      guard scanner.current == UInt8(ascii: "\"") else {
        throw scanner.fault("\"\(textKey)\" should be a string")
      }
      // The line is UTF-8, and escapes make none that is not.
      setText(SourceText(validUTF8: try scanner.stringBytes()))
    case .metadata: document.metadata = try scanner.optionalObject("metadata")
    case .segmenter: document.segmenter = try segmenter()
    case .sentences: document.sentences = try segments("sentences", length: 100)
    case .tokens: document.tokens = try segments("tokens", length: 6)
    case .annotations: try annotations()
    case .relations: try relations()
    }
  }

  /// In records of others, which say no version, ids are often numbers.
  private mutating func documentID() throws(JSONError) -> String? {
    let isForeign = seen & (1 << Field.inquit.rawValue) == 0
    guard isForeign, let first = scanner.current, first == UInt8(ascii: "-") || first >= 0x30 && first <= 0x39
    else { return try scanner.optionalString("id") }
    guard case .number(let spelling) = try scanner.value() else { return nil }
    return spelling
  }

  /// A document's text is a constant, so the document so far is made anew around it.
  private mutating func setText(_ text: SourceText) {
    document = Document(
      id: "", language: document.language, text: text, metadata: document.metadata,
      segmenter: document.segmenter, relations: document.relations)
    resolver = RangeResolver(text, unit: .codePoints, options: options)
    hasText = true
  }

  private mutating func segmenter() throws(JSONError) -> SegmenterInfo? {
    let start = scanner.position
    if try scanner.takeNull() { return nil }
    let object = try scanner.optionalObject("segmenter")
    guard let tokens = object["tokens"]?.stringValue, let icu = object["icu"]?.stringValue,
      let unicode = object["unicode"]?.stringValue, object.members.count == 3
    else { throw scanner.fault("\"segmenter\" should have the strings tokens, icu and unicode", at: start) }
    return SegmenterInfo(tokens: tokens, icu: icu, unicode: unicode)
  }

  // MARK: Ranges

  /// The list of ranges that stands here, most of which have about `length` bytes; nil for null.
  private mutating func segments(_ path: String, length: Int) throws(JSONError) -> [ByteRange]? {
    if try scanner.takeNull() { return nil }
    guard scanner.current == UInt8(ascii: "[") else {
      throw scanner.fault("\(path) should be a list of [start, end]")
    }
    try scanner.open(UInt8(ascii: "["))
    var ranges: [ByteRange] = []
    ranges.reserveCapacity(document.text.bytes.count / length + 1)
    let fitting = resolver
    var index = 0
    var isFirst = true
    while try scanner.nextElement(isFirst: &isFirst) {
      let first = ranges.count
      scanner.takePairs { start, end in
        guard let range = fitting.byteRange(start, end) else { return false }
        ranges.append(range)
        return true
      }
      index += ranges.count - first
      if ranges.count > first { continue }
      let pair = try pair { "\(path)[\(index)]" }
      if let range = resolver.range(stated(pair, "\(path)[\(index)]")) { ranges.append(range) }
      index += 1
    }
    return ranges
  }

  /// `[start, end]` and where it stands.
  struct Pair {
    let start: Int
    let end: Int
    let offset: Int
  }

  mutating func stated(_ pair: Pair, _ path: String) -> RangeResolver.Stated {
    RangeResolver.Stated(start: pair.start, end: pair.end, path: path, place: place(at: pair.offset))
  }

  mutating func pairs(_ path: () -> String) throws(JSONError) -> [Pair] {
    guard scanner.current == UInt8(ascii: "[") else {
      throw scanner.fault("\(path()) should be a list of [start, end]")
    }
    try scanner.open(UInt8(ascii: "["))
    var pairs: [Pair] = []
    var isFirst = true
    while try scanner.nextElement(isFirst: &isFirst) {
      pairs.append(try pair { "\(path())[\(pairs.count)]" })
    }
    return pairs
  }

  /// The array of two whole numbers that stands here.
  @inline(__always)
  private mutating func pair(_ path: () -> String) throws(JSONError) -> Pair {
    let offset = scanner.position
    guard let (start, end) = try scanner.pair() else {
      throw scanner.fault("\(path()) should be [start, end] in whole numbers", at: offset)
    }
    return Pair(start: start, end: end, offset: offset)
  }
}

extension JSONScanner {
  /// The range of a list of one that is written without white space, `[[0,5]]`; nil, without moving, for all
  /// other lists.
  mutating func takeSinglePair() -> (start: Int, end: Int)? {
    let start = position
    if current == UInt8(ascii: "[") {
      position += 1
      if let pair = takePair(), current == UInt8(ascii: "]") {
        position += 1
        return pair
      }
    }
    position = start
    return nil
  }

  /// The two whole numbers of an array that is written without white space, `[0,5]`; nil, without moving, for
  /// anything else.
  @inline(__always)
  private mutating func takePair() -> (start: Int, end: Int)? {
    let start = position
    if current == UInt8(ascii: "[") {
      position += 1
      if let lower = integer(), current == UInt8(ascii: ",") {
        position += 1
        if let upper = integer(), current == UInt8(ascii: "]") {
          position += 1
          return (lower, upper)
        }
      }
    }
    position = start
    return nil
  }

  /// Passes over the pairs that stand here, written without white space, `[0,5],[6,9]`, as long as `take` wants them.
  @inline(__always)
  fileprivate mutating func takePairs(_ take: (_ start: Int, _ end: Int) -> Bool) {
    var end = position
    while let (lower, upper) = takePair(), take(lower, upper) {
      end = position
      guard current == UInt8(ascii: ",") else { return }
      position += 1
    }
    position = end
  }

  /// The two whole numbers of the array that stands here; nil when it is anything else.
  @inline(__always)
  fileprivate mutating func pair() throws(JSONError) -> (start: Int, end: Int)? {
    if let pair = takePair() { return pair }
    guard current == UInt8(ascii: "[") else { return nil }
    try open(UInt8(ascii: "["))
    var isFirst = true
    guard try nextElement(isFirst: &isFirst), let start = integer(), try nextElement(isFirst: &isFirst),
      let end = integer(), try !nextElement(isFirst: &isFirst)
    else { return nil }
    return (start, end)
  }
}
