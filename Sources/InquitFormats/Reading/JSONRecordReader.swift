import InquitModel

/// One of the values that a file of JSON holds, with its place.
struct JSONRecord {
  let bytes: [UInt8]
  /// Where the record's first byte stands.
  let start: FilePlace
  /// How many bytes of the file come before it.
  var offset = 0

  /// The place of a byte of the record.
  func place(at offset: Int) -> FilePlace {
    var line = start.line
    var column = start.column ?? 1
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return FilePlace(line: line, column: column)
  }

  /// The object that the record is. Throws `ReadError` with its place.
  func object() throws(ReadError) -> JSONObject {
    let value: JSONValue
    do { value = try JSONParser.parse(bytes) } catch { throw fault(error) }
    if case .object(let object) = value { return object }
    if let object = Self.object(ofPair: value) { return object }
    throw ReadError(line: start.line, column: start.column, message: "a JSON object should stand here")
  }

  /// `["text", {…}]` as an object with the member `text`; nil for anything else.
  static func object(ofPair value: JSONValue) -> JSONObject? {
    guard case .array(let items) = value, items.count == 2, case .string = items[0],
      case .object(let object) = items[1]
    else { return nil }
    return JSONObject([JSONObject.Member(key: "text", value: items[0])] + object.members)
  }

  func fault(_ error: JSONError) -> ReadError {
    let place = place(at: error.offset)
    return ReadError(line: place.line, column: place.column, message: error.message, help: error.help)
  }
}

/// Cuts a file of JSON into its records: the elements of one array, or values one after the other, as in
/// JSONL. Only one record is held at a time.
struct JSONRecordReader {
  private enum State { case start, values, array, end }

  private(set) var source: ByteSource
  /// Whether a record may be an array: a text and what is said about it.
  private let acceptsPairs: Bool
  private var state = State.start
  /// Whether the first record ended on the line on which it began, as in JSONL; nil before its end.
  private var isOneALine: Bool?
  private var buffer: [UInt8] = []
  /// How many bytes of the file come before the buffer's.
  private var passed = 0
  private var position = 0
  private var line = 1
  private var column = 1

  init(_ source: ByteSource, acceptsPairs: Bool = false) {
    self.source = source
    self.acceptsPairs = acceptsPairs
  }

  /// The next record; nil at the end. After an error the next call goes on behind what is no record: with the
  /// next element of an array, or the next line. Where even that cannot be told, it gives nil.
  mutating func next() throws -> JSONRecord? {
    if state == .start, let record = try start() { return record }
    while state != .end {
      guard let c = try skipSpace(passingCommas: state == .array) else {
        if state == .array { throw fault("the file ends inside its array") }
        return nil
      }
      if state == .array, c == UInt8(ascii: "]") {
        advance()
        try endArray()
      } else if startsRecord(c) {
        return try record()
      } else {
        let error = fault("a JSON object should stand here")
        try skipOther(c)
        throw error
      }
    }
    return nil
  }

  private func startsRecord(_ c: UInt8) -> Bool {
    c == UInt8(ascii: "{") || (acceptsPairs && c == UInt8(ascii: "["))
  }

  /// What follows an array may be the array of another file that was appended.
  private mutating func endArray() throws {
    let next = try skipSpace()
    if next == UInt8(ascii: "[") {
      advance()
    } else {
      state = .end
      if next != nil { throw fault("something follows the array") }
    }
  }

  private var place: FilePlace { FilePlace(line: line, column: column) }

  /// Finds out whether the file is an array; a first record that this took too far into is given.
  private mutating func start() throws -> JSONRecord? {
    state = .values
    guard try skipSpace() == UInt8(ascii: "[") else { return nil }
    let place = place
    advance()
    if acceptsPairs, try skipSpace() == UInt8(ascii: "\"") {
      return try record(after: [UInt8(ascii: "[")], from: place)
    }
    state = .array
    return nil
  }

  /// The value that starts here, to the bracket that closes it; what is in it is not checked.
  private mutating func record(after opening: [UInt8] = [], from place: FilePlace? = nil) throws -> JSONRecord
  {
    let start = place ?? self.place
    let offset = passed + position - opening.count
    var bytes = opening
    var extent = JSONExtent(depth: opening.count, stopsAtLineEnds: state == .values)
    while try current() != nil {
      let end = extent.end(in: buffer.span, from: position)
      bytes += buffer[position..<end]
      advance(to: end)
      switch extent.state {
      case .open: break
      case .closed:
        if isOneALine == nil { isOneALine = line == start.line }
        return JSONRecord(bytes: bytes, start: start, offset: offset)
      case .atLineEnd:
        // Of a line that was cut off, the next one must not be lost, too.
        let isNext = try current().map(startsRecord) ?? false
        if isNext, isOneALine == true || !extent.awaitsValue {
          throw fault("the line ends inside a JSON object", at: start)
        }
      case .broken:
        // The line end has been passed: among values the next line starts here.
        if state == .array { state = .end }
        throw fault("a string is not closed on its line", at: start)
      }
    }
    throw fault("the file ends inside a JSON object", at: start)
  }

  /// Passes over what is no record: in an array to the comma behind it, elsewhere to the next line.
  private mutating func skipOther(_ first: UInt8) throws {
    if state == .values {
      let faulty = line
      while try current() != nil, line == faulty { advance() }
    } else if first == UInt8(ascii: "[") {
      _ = try record()
    } else {
      var isInString = false
      var isEscaped = false
      while let c = try current() {
        if !isInString, c == UInt8(ascii: ",") || c == UInt8(ascii: "]") || c == UInt8(ascii: "{") { return }
        if c == UInt8(ascii: "\""), !isEscaped { isInString.toggle() }
        isEscaped = c == UInt8(ascii: "\\") && !isEscaped
        advance()
      }
    }
  }

  private mutating func current() throws -> UInt8? {
    if position == buffer.count {
      guard let chunk = try source.next() else { return nil }
      passed += buffer.count
      buffer = chunk
      position = 0
    }
    return buffer[position]
  }

  private mutating func advance() {
    let c = buffer[position]
    position += 1
    if c == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if c & 0xC0 != 0x80 {
      column += 1
    }
  }

  private mutating func advance(to end: Int) {
    let (lines, codePoints) = Self.extent(of: buffer[position..<end])
    column = lines > 0 ? codePoints + 1 : column + codePoints
    line += lines
    position = end
  }

  /// How many line ends there are, and how many code points behind the last of them.
  private static func extent(of passed: ArraySlice<UInt8>) -> (lines: Int, codePoints: Int) {
    let span = passed.span
    var lines = 0
    var lineStart = 0
    while let lineEnd = ByteScan.firstIndex(of: UInt8(ascii: "\n"), in: span, from: lineStart) {
      lines += 1
      lineStart = lineEnd + 1
    }
    return (lines, ByteScan.codePoints(in: span, lineStart..<span.count))
  }

  private mutating func skipSpace(passingCommas: Bool = false) throws -> UInt8? {
    while let c = try current() {
      guard c == 0x20 || c == 0x09 || c == 0x0A || c == 0x0D || (passingCommas && c == UInt8(ascii: ","))
      else { return c }
      advance()
    }
    return nil
  }

  /// An error at `place`, or else here. At the end of the file nothing can follow it.
  private mutating func fault(_ message: String, at place: FilePlace? = nil) -> ReadError {
    if position == buffer.count, state == .array { state = .end }
    return ReadError(
      line: place?.line ?? line, column: place?.column ?? column, message: message)
  }
}

/// How far a value of JSON goes that comes in chunks.
private struct JSONExtent {
  enum State {
    case open
    /// The bracket that closes the value has been passed.
    case closed
    /// A line end inside a string has been passed.
    case broken
    /// A line end elsewhere has been passed, which may be one too many.
    case atLineEnd
  }

  private(set) var state = State.open
  private var depth: Int
  private var isInString = false
  private var isEscaped = false
  /// The last byte that is no white space.
  private var last: UInt8 = 0
  private let stopsAtLineEnds: Bool

  /// `depth` brackets have been opened before.
  init(depth: Int, stopsAtLineEnds: Bool) {
    self.depth = depth
    self.stopsAtLineEnds = stopsAtLineEnds
  }

  /// Whether another value may follow what has been passed, and no comma need come first.
  var awaitsValue: Bool { [UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: ":")].contains(last) }

  /// The end of what belongs to the value in a chunk, from `start` on.
  mutating func end(in chunk: Span<UInt8>, from start: Int) -> Int {
    if state == .atLineEnd { state = .open }
    var i = start
    while i < chunk.count, state == .open {
      if isEscaped {
        isEscaped = false
      } else if isInString {
        i = ByteScan.endOfPlain(chunk, from: i)
        if i == chunk.count { return i }
        switch chunk[i] {
        case UInt8(ascii: "\""): isInString = false
        case UInt8(ascii: "\\"): isEscaped = true
        case UInt8(ascii: "\n"): state = .broken
        default: break
        }
      } else {
        switch chunk[i] {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          depth -= 1
          if depth == 0 { state = .closed }
        case UInt8(ascii: "\n") where stopsAtLineEnds: state = .atLineEnd
        default: break
        }
        if chunk[i] > 0x20 { last = chunk[i] }
      }
      i += 1
    }
    return i
  }
}
