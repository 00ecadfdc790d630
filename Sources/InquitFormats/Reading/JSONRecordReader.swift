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
    do {
      if case .object(let object) = try JSONParser.parse(bytes) { return object }
    } catch {
      throw fault(error)
    }
    throw ReadError(line: start.line, column: start.column, message: "a JSON object should stand here")
  }

  func fault(_ error: JSONError) -> ReadError {
    let place = place(at: error.offset)
    return ReadError(line: place.line, column: place.column, message: error.message)
  }
}

/// Cuts a file of JSON into its records: the elements of one array, or values one after the other, as in
/// JSONL. Only one record is held at a time.
struct JSONRecordReader {
  private enum State { case start, values, array, end }

  private(set) var source: ByteSource
  private var state = State.start
  private var buffer: [UInt8] = []
  private var position = 0
  private var line = 1
  private var column = 1

  init(_ source: ByteSource) { self.source = source }

  /// The next record; nil at the end. An error is the last word on a file that is one array; among values
  /// one after the other the next call goes on with the next line.
  mutating func next() throws -> JSONRecord? {
    if state == .start {
      state = .values
      if try skipSpace() == UInt8(ascii: "[") {
        state = .array
        advance()
      }
    }
    guard state != .end, let c = try skipSpace(passingCommas: state == .array) else {
      if state == .array { throw fault("the file ends inside its array", resume: false) }
      return nil
    }
    if state == .array, c == UInt8(ascii: "]") {
      advance()
      if try skipSpace() != nil { throw fault("something follows the array", resume: false) }
      state = .end
      return nil
    }
    guard c == UInt8(ascii: "{") else { throw fault("a JSON object should stand here", resume: true) }
    return try record()
  }

  /// The object that starts here, to the bracket that closes it; what is in it is not checked.
  private mutating func record() throws -> JSONRecord {
    let start = FilePlace(line: line, column: column)
    var bytes: [UInt8] = []
    var depth = 0
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
          throw fault("a string is not closed on its line", at: start, resume: true)
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
    throw fault("the file ends inside a JSON object", at: start, resume: false)
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

  /// An error, after which reading goes on at the next line or not at all.
  private mutating func fault(_ message: String, at place: FilePlace? = nil, resume: Bool) -> any Error {
    let error = ReadError(line: place?.line ?? line, column: place?.column ?? column, message: message)
    if resume, state == .values {
      let faulty = line
      do { while try current() != nil, line == faulty { advance() } } catch { return error }
    } else {
      state = .end
    }
    return error
  }
}
