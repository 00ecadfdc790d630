import InquitModel

/// One of the values that a file of JSON holds, with its place.
struct JSONRecord {
  let bytes: [UInt8]
  /// Where the record's first byte stands.
  let start: FilePlace

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
  private var buffer: [UInt8] = []
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
      } else if c == UInt8(ascii: "{") || (acceptsPairs && c == UInt8(ascii: "[")) {
        return try record()
      } else {
        let error = fault("a JSON object should stand here")
        try skipOther(c)
        throw error
      }
    }
    return nil
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
    var bytes = opening
    var depth = opening.count
    var isInString = false
    var isEscaped = false
    while let c = try current() {
      bytes.append(c)
      advance()
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if c == UInt8(ascii: "\\") {
          isEscaped = true
        } else if c == UInt8(ascii: "\"") {
          isInString = false
        } else if c == UInt8(ascii: "\n") {
          // The line end has been passed: among values the next line starts here.
          if state == .array { state = .end }
          throw fault("a string is not closed on its line", at: start)
        }
        continue
      }
      switch c {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return JSONRecord(bytes: bytes, start: start) }
      default: break
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
